# Daily sales: entered by hand, imported, closed days.

nav-sales = Salmentak
feature-sales-import = Eguneko salmentak, zure kutxatik inportatuta

sales-title = Salmentak
sales-nothing = Oraindik ez dago salmentarik. Sartu gaurkoak eskuz, edo inportatu zure kutxak esportatzen duena.
sales-enter-today = Sartu gaurko salmentak
sales-export = Esportatu CSV gisa
sales-weeks = Asteak
sales-days = Egunak
sales-day = Eguna
sales-week-before = Aurreko astea
sales-week-after = Hurrengo astea
sales-this-week = Aste hau
sales-product = Produktua
sales-sold = Salduta
sales-made = Eginda
sales-unsold = Saldu gabe
sales-sold-out = Agortuta
sales-sold-out-products = Agortutako produktuak
sales-closed = Itxita
sales-not-entered = Sartu gabe: inork ez daki zer saldu zen
sales-no-shop = Denda zehaztu gabe

# A day entered by hand.
sales-day-title = Eguneko salmentak: { $day }
sales-shop = Denda
sales-help = Hutsik uzten duzunak ezezagun jarraitzen du. Idatzi 0 ezer saldu ez bazen. Hustu lerro bat kentzeko.
sales-lines = Salmentak produktuka
sales-find = Bilatu produktu bat
sales-find-do = Bilatu
sales-more-products =
    { $count ->
        [one] Beste produktu { $number } ez da erakusten. Idatzi duzunak hor jarraitzen du.
       *[other] Beste { $number } produktu ez dira erakusten. Idatzi duzunak hor jarraitzen du.
    }
sales-line-sold = { $product }: salduta
sales-line-made = { $product }: eginda
sales-line-unsold = { $product }: saldu gabe
sales-line-sold-out = { $product }: agortuta
sales-save = Gorde salmentak
sales-no-products = Oraindik ez dago produkturik.
sales-make-product = Gehitu lehenengoa
sales-day-closed = Denda itxita dago egun honetan. Ireki salmentak sartzeko.
sales-open-day = Denda irekita zegoen
sales-close-day = Denda itxita zegoen
sales-close-help = Itxita dagoen egun batean ezin izan zen ezer saldu: aurreikuspenek ez dute hartatik ikasten.
sales-clear-day = Kendu egun honetako salmenta guztiak
sales-clear-help = Gero inork ez daki zer saldu zen. Denda itxita zegoela markatzeko, kendu lehenago.
# used: sales-told-{saved,cleared,closed,opened}
sales-told-saved = Salmentak gordeta.
sales-told-cleared = Eguneko salmentak kendu dira.
sales-told-closed = Denda itxita dago egun honetan.
sales-told-opened = Denda irekita dago egun honetan.
sales-no-such-day = Salmentak gaurko edo aurreko egun baterako sartzen dira.
sales-lines-gone = Inprimakiko produktu bat ez dago jada. Begiratu berriro lerroak, mesedez.
sales-nothing-there = Bitartean norbaitek salmenta hauek kendu ditu.
sales-has-sales =
    { $count ->
        [one] Egun honek produktu { $number }en salmentak ditu. Kendu itzazu denda itxita zegoela markatu aurretik.
       *[other] Egun honek { $number } produkturen salmentak ditu. Kendu itzazu denda itxita zegoela markatu aurretik.
    }
sales-sold-missing = Idatzi zenbat saldu zen; 0, ezer ez bazen.
# used: sales-fault-{not-a-number,too-large,ahead,too-long-ago,closed,too-many-additions}
sales-fault-not-a-number = Hau ez da gehienez hiru dezimaleko zenbaki bat.
sales-fault-too-large = Hau milioi bat baino gehiago da.
sales-fault-ahead = Egun hau oraindik ez da iritsi.
sales-fault-too-long-ago = Salmentak 2000. urtetik aurrera gordetzen dira.
sales-fault-closed = Denda itxita dago egun honetan. Ireki lehenago.
sales-fault-too-many-additions = Honi fitxategi gehiegi batu zaizkio dagoeneko. Ordeztu, batu beharrean.
sales-fault-unknown-product = Ez dago izen edo kode hori duen produkturik.
sales-fault-unknown-shop = Ez dago izen hori duen dendarik.

# A file.
import-ways = Zer gertatzen den lehendik dauden salmentekin
sales-import-replace = Ordeztu lehendik dauden salmentak
sales-import-add = Batu lehendik dauden salmentei
sales-import-needed = Edozein ordenatan, eta gure edozein hizkuntzatan. Eguna, produktua izenez edo kodez, eta saldutakoa behar dira; lerro bakoitza produktu bat da egun batean.
sales-import-needed-columns = Eguna, produktua, salduta
sales-import-same = Produktu, denda eta egun bereko lerroak batu egiten dira. Lehendik dagoena ordeztu edo batu egiten da, inportatu aurretik aukeratzen duzun bezala; fitxategi bera ez da inoiz bi aldiz batzen.
sales-import-span = Fitxategiaren salmentak: { $from } – { $to }.
sales-import-added-before =
    { $count ->
        [one] Sarrera { $number } lehenago batu zen fitxategi honetatik: kanpoan uzten da.
       *[other] { $number } sarrera lehenago batu ziren fitxategi honetatik: kanpoan uzten dira.
    }
sales-import-summed =
    { $count ->
        [one] Sarrera { $number } hainbat lerroren batura da.
       *[other] { $number } sarrera hainbat lerroren batura dira.
    }
sales-import-unknown = Produktu hauek ez daude zure katalogoan: { $products }. Gehitu han, eskuz edo inportatuta, eta aukeratu berriro fitxategia.
sales-import-unknown-one = “{ $product }” ({ $lines })
sales-import-closed = Itxita dauden egunak, eta beraz haien salmentak ez dira inportatzen: { $days }.
sales-import-go =
    { $count ->
        [one] Inportatu sarrera { $number }
       *[other] Inportatu { $number } sarrera
    }
sales-import-go-good =
    { $count ->
        [one] Inportatu sarrera on { $number } eta utzi kanpoan { $bad } lerro
       *[other] Inportatu { $number } sarrera on eta utzi kanpoan { $bad } lerro
    }

# The columns of a file, and what tills call them, separated by commas.
# used: sales-column-{date,product,name,code,location,sold,made,unsold}-also
sales-column-date = Data
sales-column-date-also = Eguna, Salmenta-data
sales-column-product = Produktua
sales-column-product-also = Artikulua
sales-column-name = Produktuaren izena
sales-column-name-also = Izena, Deskribapena
sales-column-code = Produktuaren kodea
sales-column-code-also = Kodea, Erreferentzia
sales-column-location = Denda
sales-column-location-also = Saltokia
sales-column-sold = Salduta
sales-column-sold-also = Salmentak, Unitateak, Kopurua
sales-column-made = Eginda
sales-column-made-also = Ekoitzita, Labean eginda
sales-column-unsold = Saldu gabe
sales-column-unsold-also = Soberakina, Itzulita
sales-column-sold-out = Agortuta
