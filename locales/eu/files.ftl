# Gordetako fitxategiak.
problem-file-none-detail = Bidali fitxategia inprimakiaren «file» eremuan.
problem-file-form-detail = Bidali multipart/form-data motako inprimaki bat, fitxategia «file» eremuan duela.
problem-file-too-large-detail = Fitxategi batek gehienez { $most } MB izan ditzake.
problem-file-name-detail = Izenak 1 eta { $most } karaktere artean ditu, barrarik eta karaktere ikusezinik gabe.
problem-file-ending-detail = Izen berriak aurrekoaren luzapena gordetzen du.
problem-file-empty-detail = Fitxategia hutsik dago.
problem-file-kind-detail = PDF, PNG, JPEG, WebP, GIF, testu soila (TXT) eta CSV bakarrik gordetzen dira.
problem-file-content-detail = Edukia ez dator bat izenaren luzapenarekin.
problem-file-no-content-detail = Fitxategi honen tamaina baino ez dago jasota; edukia ez dago hemen gordeta.
problem-file-conflict-detail = Norbaitek fitxategia aldatu du bitartean: orain { $version }. bertsioan dago.

nav-files = Fitxategiak
files-title = Fitxategiak
files-used-of = Erabilita: { $used } / { $limit }.
files-used-of-own = Erabilita: { $used } / { $limit } (zuk jarritako muga).
files-used = Erabilita: { $used }.
files-choose = Fitxategiak
files-help = PDF, PNG, JPEG, WebP, GIF, testu soila edo CSV, gehienez { $most }.
files-upload = Gorde
files-drop = Edo jaregin fitxategiak orri honetako edozein lekutan.
files-waiting = Zain
files-one-stored = Gordeta
files-stopped = Etenda
files-stop = Eten
files-again = Saiatu berriro
files-not-sent = Ez da iritsi. Begiratu konektatuta zauden, eta saiatu berriro.
files-left-out =
    { $count ->
        [one] Fitxategi { $files } kanpoan geratu da: gehienez { $most } egon daitezke zain aldi berean. Aukeratu berriro gero.
       *[other] { $files } fitxategi kanpoan geratu dira: gehienez { $most } egon daitezke zain aldi berean. Aukeratu berriro gero.
    }
files-some-stored = Gordetako fitxategiak: { $stored }/{ $all }.
files-several-stored = { $count } fitxategi gorde dira: { $names }.
files-anew = Ikusi zerrenda orain dagoen bezala
files-tabs = Zein fitxategi
files-active = Erabiltzen direnak
files-archived = Artxibatuak
files-search = Izenaren zati bat
files-by-smallest = Txikienak lehenengo
files-name = Izena
files-size = Tamaina
files-created = Gordeta
files-by-largest = Handienak lehenengo
files-none = Oraindik ez dago fitxategirik. Gorde hemen menuak, prezio-zerrendak edo argazkiak, okindegi osoak aurki ditzan.
files-none-archived = Ez dago ezer artxibatuta. Artxibatutako fitxategiak irakur daitezke, eta ez dute zure planeko lekurik hartzen.
files-no-content = Tamaina baino ez dago jasota; edukia ez dago hemen gordeta.
files-archive = Artxibatu
files-restore = Berreskuratu
files-rename = Aldatu izena
files-new-name = Izen berria
files-stored = «{ $name }» gorde da.
files-archived-now = «{ $name }» artxibatu da. Ez du jada zure planeko lekurik hartzen.
files-restored = «{ $name }» berreskuratu da, eta berriro hartzen du lekua zure planean.
files-renamed = Fitxategiaren izen berria: «{ $name }».
files-see = Ikusi zerrendan
files-conflict = Norbaitek aldatu du fitxategi hori bitartean. Begiratu berriro eta errepikatu aldaketa.
files-bad-name = Izena ez da aldatu: 1 eta 120 karaktere ikusgai artean behar ditu, barrarik gabe, eta lehengo luzapen bera.
files-error-none = Aukeratu fitxategi bat lehenik.
files-error-too-large = Fitxategia handiegia da.
files-error-name = Fitxategiaren izenak barrak, karaktere ikusezinak edo { $most } karaktere baino gehiago ditu. Aldatu izena eta aukeratu berriro.
# used: error-no-content-text
error-no-content = Edukia ez dago hemen gordeta
error-no-content-text = Fitxategi honen izena eta tamaina baino ez daude jasota.
files-error-archive-full = Artxibatutako fitxategiek diskoan lekua hartzen dute oraindik: besteekin batera, zure planak ematen duenaren bikoitza. Haien edukia artxibatu eta 30 egunera ezabatzen da; ordura arte ez dago lekurik honentzat.
files-archive-note = Artxibatutako fitxategi baten edukia 30 egunez gordetzen da; ordura arte osorik berreskura daiteke.
