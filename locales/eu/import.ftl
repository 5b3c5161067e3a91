# Products, recipes and all else that has a list, from a CSV file and into one.
import-link = Inportatu
import-export =
    { $count ->
        [one] Esportatu CSV gisa (sarrera bat)
       *[other] Esportatu CSV gisa ({ $number } sarrera)
    }
import-title = Inportatu CSV fitxategi bat
import-lead = Lehenengo, zer aldatuko litzatekeen ikusiko duzu. Ez da ezer inportatuko zuk baietz esan arte.
import-file = CSV fitxategia
import-file-help = Zure kalkulu-orriak edo kutxak gordetzen duen bezala, zutabeen izenak lehen lerroan dituela. Gehienez, { $mb } MB eta { $lines } lerro.
import-see = Ikusi zer aldatuko litzatekeen
import-columns = Irakurtzen diren zutabeak
import-columns-text = Edozein ordenatan, eta gure hizkuntzetako edozeinetan. Izena bakarrik da beharrezkoa; gainerako zutabeak kanpoan uzten dira.
import-columns-same = Lerro batek lehendik duzun zerbaiten identifikatzailea badu («id» zutabean), hura aldatzen du, eta haren izena badu ere bai. Gainerako guztiak berriak dira. Zutaberik ez duena dagoen bezala geratzen da.
import-pattern = Esportatu duzuna: horrelako fitxategi bat nolakoa den erakusten du

import-error-no-file = Aukeratu fitxategi bat.
import-error-too-large = Fitxategiak { $mb } MB baino gehiago ditu. Zatitu ezazu.
import-error-empty = Fitxategia hutsik dago.
import-error-workbook = Hau kalkulu-liburu bat da. Gorde CSV gisa zure kalkulu-orrian, eta aukeratu fitxategi hori.
import-error-binary = Hau ez da testu-fitxategi bat. Gorde taula CSV gisa, eta aukeratu fitxategi hori.
import-error-too-many-lines = Fitxategiak { $lines } lerro baino gehiago ditu. Zatitu ezazu.
import-error-too-many-columns = Fitxategiak { $most } zutabe baino gehiago ditu. Kendu behar ez direnak.
import-error-too-many-things = Gehienez { $most } sartzen dira. Utzi lerro batzuk kanpoan.
import-error-no-lines = Zutabeen izenen azpian ez dago ezer.
import-error-no-name = Ez dago «{ $name }» izeneko zutaberik. Fitxategiaren lehen lerroak hau dio: { $columns }.
import-quoted = «{ $text }»

import-preview-title = Zer aldatuko litzatekeen «{ $file }» inportatuta
import-count-new = Berriak
import-count-changed = Aldatuak
import-count-unchanged = Aldaketarik gabeak
import-count-bad = Inportatu ezin direnak
import-by-name =
    { $count ->
        [one] Lerro aldatuetako batek ez du identifikatzailerik, baina bai lehendik duzun zerbaiten izena.
       *[other] Lerro aldatuetako { $number }k ez dute identifikatzailerik, baina bai lehendik duzun zerbaiten izena.
    }
import-strange-ids =
    { $count ->
        [one] Lerro batek hemen ezerk ez duen identifikatzaile bat du: berria da.
       *[other] { $number } lerrok hemen ezerk ez duen identifikatzaile bat dute: berriak dira.
    }
import-left-out = Zutabe hauek kanpoan uzten dira: { $columns }.
import-doubt = «{ $field }» zutabean, hamartarren aurrean koma edo puntua egon liteke: «{ $number }» horrela irakurri da: { $read }.
import-read-as = Kodeketa: { $encoding }; gelaxken artean: { $separator }.
# used: import-separator-{semicolon,comma,tab}
import-separator-semicolon = puntu eta koma
import-separator-comma = koma
import-separator-tab = tabuladorea
import-changed-meanwhile = Zerbait aldatu da begiratu duzunetik. Orain horrela dago; oraindik ez da ezer inportatu.
import-no-room = Beste { $room } sartzen dira, eta { $new } lerro berri daude.

import-go =
    { $count ->
        [one] Inportatu lerro bat
       *[other] Inportatu { $number } lerro
    }
import-go-good =
    { $count ->
        [one] Inportatu lerro zuzena eta utzi kanpoan { $bad }
       *[other] Inportatu { $number } lerro zuzenak eta utzi kanpoan { $bad }
    }
import-some-bad = Oraindik ez da ezer inportatu. Beheko lerroak fitxategian zuzendu eta berriro aukera dezakezu, edo kanpoan utzi.
import-none-good = Dagoen bezala, ezin da ezer inportatu. Zuzendu beheko lerroak fitxategian, eta aukeratu berriro.
import-nothing = Fitxategiko guztia hemen dago lehendik ere: ez dago zer inportatu.
import-other-file = Aukeratu beste fitxategi bat

import-bad-title = Inportatu ezin diren lerroak
import-bad-more =
    { $count ->
        [one] Eta beste bat.
       *[other] Eta beste { $number }.
    }
import-line = Lerroa
import-column = Zutabea
import-cell = Fitxategian
import-why = Zergatik ez
import-lines-title = Lehen lerroak, geratuko liratekeen bezala
# used: import-standing-{new,changed,unchanged}
import-standing = Zer gertatuko den
import-standing-new = Berria
import-standing-changed = Aldatua
import-standing-unchanged = Aldaketarik gabe

# used: import-fault-{unknown,control-characters,several-links,too-many-cells,open-quote,same-id,same-name,several-names,archived}
import-fault-unknown = Ez dago horrela deitzen den ezer.
import-fault-yes-or-no = Idatzi bai edo ez. 1 eta egia ere bai dira; 0 eta gezurra, ez.
import-fault-control-characters = Hemen lerro-jauziak edo ikusten ez diren karaktereak daude.
import-fault-several-links = Horrela deitzen den bat baino gehiago dago. Idatzi identifikatzailea izenaren ordez.
import-fault-too-many-cells = Zutabeak baino gelaxka gehiago daude. Jarri komatxo artean gelaxkak bereizten dituen zeinua duten testuak.
import-fault-open-quote = Hemen komatxo bat ireki da eta ez da inoiz ixten; horregatik, lerro hau fitxategiaren amaieraraino doa.
import-fault-same-id = { $line }. lerroak identifikatzaile bera du.
import-fault-same-name = { $line }. lerroak izen bera du, eta ezerk ez du esaten zeini dagokion.
import-fault-several-names = Horrela deitzen den bat baino gehiago duzu. Identifikatzaileak esaten du zein den: esportatzen duzunaren azken zutabean dago.
import-fault-archived = Artxibatuta dago. Berreskuratu aldatzeko.

import-done = Inportatuta: { $new } berri eta { $changed } aldatuta.

# What other programs call the columns, separated by commas.
# used: field-{name,code,price-cents,phone,address,city,vat-basis-points,pack-name,pack-size,is-flour,shelf-life-days}-also
field-name-also = Artikulua
field-code-also = Erreferentzia
field-price-cents-also = Prezio garbia, Prezioa BEZik gabe
field-phone-also = Mugikorra, Telefono-zenbakia
field-address-also = Kalea
field-city-also = Hiria, Udalerria
field-vat-basis-points-also = BEZ
field-pack-name-also = Formatua
field-pack-size-also = Edukia
field-is-flour-also = Irina, Irina da, Irina da: okinaren ehunekoak haren gainean kalkulatzen dira
field-shelf-life-days-also = Iraupena

# What a program's file lacks.
problem-import-no-text-detail = Fitxategia hutsik dago edo ez da testua. Bidali CSV fitxategi bat.
problem-import-columns-detail = Fitxategiak zutabe gehiegi ditu.
problem-import-things-detail = Sartzen direnak baino gehiago dira.
problem-import-no-name-detail = Ez dago izenaren zutaberik, hizkuntza bakar batean ere ez.
problem-import-bad-detail = Ezin da { $line }. lerroa inportatu; guztira { $lines } ezin dira. Ez da ezer inportatu. «dry_run» erabilita, bakoitza bere arrazoiarekin adierazten da.
