# Plataformaren kudeatzailearen orriak.
nav-tenants = Okindegiak
nav-demo-reset = Demoa
nav-tokens = Tokenak
tokens-title = Operadorearen tokenak
tokens-lead = Hauetako bat duen programa okindegi guztietara iristen da. Aldatzen duenak arrazoi bat behar du, eta aldaketarekin batera gordetzen da.
tokens-none = Oraindik ez dago operadorearen tokenik.
tokens-made = sortze-data: { $day }; egilea: { $maker }
tokens-no-reason = arrazoirik ez dago gordeta
tokens-revoked-on = baliogabetze-data: { $day }
tokens-revoked = Tokena baliogabetu da. Programa batek ere ezin du gehiago erabili.
tokens-revoke-sure = Programa batek ere ezingo du gehiago erabili, eta hori ezin da desegin.
tokens-revoke-submit = Bai, baliogabetu
tokens-make = Berri bat komando-lerroan sortzen da:
nav-data = Esportatu eta ezabatu

tenants-title = Okindegiak
tenants-count =
    { $count ->
        [one] Okindegi bat
       *[other] { $number } okindegi
    }
tenants-count-more = { $number } okindegi baino gehiago
tenants-search = Bilatu
tenants-search-help = Izena, identifikatzailea edo jabe baten helbide elektronikoa, osorik edo zati bat.
tenants-plan = Plana
tenants-state = Egoera
tenants-all = Guztiak
tenants-sort = Ordena
tenants-by-name = Izenaren arabera
tenants-by-newest = Berrienak lehenik
tenants-by-oldest = Zaharrenak lehenik
tenants-show = Erakutsi
tenants-show-all = Erakutsi okindegi guztiak
tenants-none = Ez dago horrelako okindegirik.
tenants-bakery = Okindegia
tenants-plan-and-state = Plana eta egoera
tenants-highest = Mugatik hurbilen
tenants-unlimited = Mugarik ez
tenants-activity = Azken jarduera
tenants-activity-note = Azken jarduera hiru hauetatik berriena da: lantaldeko norbaitek saioa irekita zuen, programa batek API gako bat erabili zuen edo zenbatzen den zerbait aldatu zen. Ordura arte da zehatza.
tenants-no-activity = Ez dago ezer jasota
tenants-since = Noiztik
tenants-deleted-after = { $date } ezabatuko da
# used: tenant-state-{trialing,active,past-due,cancelled,read-only,ended,asking}
tenant-state-trialing = Proban
tenant-state-active = Aktibo
tenant-state-past-due = Faktura epez kanpo
tenant-state-cancelled = Bertan behera utzita
tenant-state-read-only = Irakurtzeko bakarrik
pager-label = Orriak
pager-before = Aurrekoa
pager-after = Hurrengoa

tenant-deletion = Jabeak { $asked } eskatu zuen okindegi hau ezabatzea. Datu guztiak { $date } desagertuko dira.
tenant-usage = Zer erabiltzen duen
tenant-members = Kideak
tenant-no-members = Inork ez du okindegi honetara sartzeko baimenik.

plan-form-title = Aldatu plana
plan-form-intro = Plan berria berehala hasten da balio izaten, eta aldi berri bat hasten da. Ez da fakturarik egiten.
plan-form-cycle = Ordainketa
plan-form-reason = Arrazoia
plan-form-reason-help = Zure izenarekin eta aldaketarekin batera gordetzen da.
plan-form-submit = Aldatu plana
plan-form-done = Plana aldatu da. Okindegiak dagoeneko ikusten du.
plan-form-changed = Bitartean, beste norbaitek harpidetza hau aldatu du. Orain ikusten duzuna da dagoena; erabaki berriro, mesedez.
plan-form-same = Okindegiak badu dagoeneko plan eta ordainketa hori. Ez da ezer aldatu.
plan-form-bad-plan = Aukeratu plan bat.
plan-form-bad-cycle = Aukeratu hilero edo urtero ordaintzea.
plan-form-bad-reason = Esan zergatik, 3 eta 500 karaktere artean.

audit-title = Zer gertatu den
audit-none = Oraindik ez da ezer gertatu.
audit-at = Noiz
audit-what = Zer
audit-who = Nork
audit-reason = Zergatik
audit-details = Xehetasunak
audit-before = Lehen
audit-after = Gero
audit-older = Zaharragoak
# used: audit-{subscription-set-plan,user-create,token-create,token-revoke,demo-whole}
# used: audit-tenant-{create,export,deletion-requested,deletion-called-off}
audit-subscription-set-plan = Plana ezarri da
audit-user-create = Pertsona bat gehitu da
audit-token-create = API gako bat sortu da
audit-token-revoke = API gako bat baliogabetu da
audit-demo-whole = Demoa bete da
audit-tenant-create = Okindegia ireki da
audit-tenant-export = Datuak esportatu dira
audit-tenant-deletion-requested = Ezabatzea eskatu da
audit-tenant-deletion-called-off = Ezabatzea bertan behera utzi da
# used: audit-catalogue-{archive,choose-writable,create,restore,update}
# used: audit-entitlement-{lift-cap,set-cap}
# used: audit-file-{archive,rename,restore,store}
# used: audit-subscription-ask
# used: audit-team-{invite,invite-again,join,leave,remove,revoke-invitation,role}
# used: audit-tenant-{deleted,edit,sign-up}
# used: audit-usage-report
# used: audit-user-{reset-password,verify-email}
audit-catalogue-archive = Katalogoa: artxibatu da
audit-catalogue-choose-writable = Zer alda daitekeen aukeratu da
audit-catalogue-create = Katalogoa: gehitu da
audit-catalogue-restore = Katalogoa: berreskuratu da
audit-catalogue-update = Katalogoa: aldatu da
audit-entitlement-lift-cap = Muga propio bat kendu da
audit-entitlement-set-cap = Muga propio bat ezarri da
audit-file-archive = Fitxategi bat artxibatu da
audit-file-rename = Fitxategi bati izena aldatu zaio
audit-file-restore = Fitxategi bat berreskuratu da
audit-file-store = Fitxategi bat gorde da
audit-subscription-ask = Beste plan bat eskatu da
audit-team-invite = Pertsona bat gonbidatu da
audit-team-invite-again = Gonbidapen bat berriz bidali da
audit-team-join = Gonbidapen bat onartu da
audit-team-leave = Pertsona bat taldetik irten da
audit-team-remove = Pertsona bat taldetik kendu da
audit-team-revoke-invitation = Gonbidapen bat atzera bota da
audit-team-role = Rol bat aldatu da
audit-tenant-deleted = Okindegia ezabatu da
audit-tenant-edit = Okindegiaren datuak aldatu dira
audit-tenant-sign-up = Okindegiari alta eman zaio
audit-usage-report = Erabilera erregistratuta
audit-user-reset-password = Pasahitza berrezarri da
audit-user-verify-email = Helbide elektronikoa egiaztatu da

demo-reset-title = Berregin demoa
demo-reset-what = Demoko hiru okindegiak botatzen dira, haietan aldatutako guztiarekin, eta 200 eguneko historiarekin betetzen dira berriro.
demo-reset-sessions = Demoan saioa hasita duenak berriro hasi beharko du.
demo-reset-submit = Bota eta bete berriro
demo-reset-running = Demoa berregiten ari da (hasiera: { $time }). Gehienez minutu bat behar du.
demo-reset-done = Demoa berregin da ({ $time }).
demo-reset-failed = Ezin izan da demoa berregin ({ $time }). Zerbitzariaren erregistroak dio zergatik.
demo-reset-look = Begiratu berriro

# Jabearen orria.
data-title = Zure okindegiaren datuak
export-title = Eraman zure datuak
export-intro = Obradorrek zure okindegiaz gordetzen duen guztia zip fitxategi bakar batean dago: datu mota bakoitza taula gisa (CSV) eta JSON gisa, eta biltegiratutako fitxategiak.
export-contents = Barruko README fitxategiak zure hizkuntzan azaltzen du zer den fitxategi eta eremu bakoitza. Ez dago ez pasahitzik ez gakoen sekreturik.
export-submit = Deskargatu dena

deletion-title = Ezabatu okindegia
deletion-intro = Ez da ezer berehala ezabatzen. Gaur eskatzen baduzu, dena { $date } desagertuko da; ordura arte, klik batekin manten dezakezu zure okindegia. Hau ezabatuko litzateke:
deletion-people = Harekin batera desagertzen dira erabilera-datuak, gakoak, aldaketen erregistroa, harpidetza eta beste okindegi batekoak ez diren pertsonen kontuak.
deletion-name = Okindegiaren izena
deletion-name-help = Idatzi «{ $bakery }», ziur zaudela jakiteko.
deletion-bad-name = Hori ez da okindegiaren izena. Letra larriak kontuan hartzen dira.
deletion-bad-password = Hori ez da zure pasahitza.
deletion-submit = Ezabatu 30 egun barru
deletion-asked-title = Okindegia ezabatuko da
deletion-asked = Dena { $date } ezabatuko da. Ordura arte dena irakur eta deskarga daiteke, eta iritziz alda dezakezu.
deletion-keep = Mantendu nire okindegia
deletion-kept = Zure okindegia hemen geratzen da. Ez da ezer ezabatuko.
deletion-too-late = Beranduegi da: okindegia ezabatzen ari da.
deletion-banner-label = Ezabatzea
deletion-banner = Okindegi hau eta haren datu guztiak { $date } ezabatuko dira.

# Esportazio baten README.
export-readme-title = { $tenant } okindegiaren datuak, { $date }, { $time }
export-readme-pairs = Datu mota bakoitza bi aldiz dago: CSV taula gisa kalkulu-orrietarako eta JSON gisa programetarako, eremu berekin.
export-readme-times = Orduak UTC dira, honela idatzita: 2025-01-19T10:30:00.000000Z. Egun bat UTC egun bat da.
export-readme-empty = Gelaxka huts batek, edo JSON fitxategietako null batek, baliorik ez dagoela esan nahi du.
export-readme-formulas = CSV fitxategietan, =, +, -, @ edo tabuladore batez hasten den testuak apostrofo bat dauka aurretik, programa batek formulatzat har ez dezan. JSON fitxategietan dagoen bezala dago.
export-readme-files = Dena une jakin bateko egoeran dago. Pasahitzak eta API gakoen sekretuak kanpoan utzi dira.
# used: export-kind-*
export-kind-bakery = Okindegia bera.
export-kind-members = Okindegira sartzeko baimena duten pertsonak.
export-kind-invitations = Gonbidatutako pertsonak.
export-kind-subscription = Harpidetza.
export-kind-usage-caps = Jabeak planaren mugen azpitik uzten duena.
export-kind-locations = Lokalak.
export-kind-products = Produktuak.
export-kind-recipes = Errezetak.
export-kind-suppliers = Hornitzaileak.
export-kind-stored-files = Biltegiratutako fitxategiak: haietaz dakiguna. Edukia «files» karpetan dago.
export-kind-usage-snapshots = Erabilera egun bakoitzaren amaieran.
export-kind-usage-daily = Egun bakoitzean zenbatutako entrenamenduak, aurreikuspenak eta API deiak.
export-kind-usage-events = Erabileraren liburua: planak mugatzen duen zenbaki baten aldaketa bakoitza.
export-kind-refused-attempts = Planak ukatu duena.
export-kind-api-tokens = API gakoak, sekreturik gabe.
export-kind-audit = Nork zer aldatu duen, eta zergatik.
export-kind-files = Biltegiratutako fitxategien edukia, zerbitzariaren diskoan badago.
# used: export-field-*
export-field-id = identifikatzailea
export-field-name = izena
export-field-country = herrialdea, bi letra (ISO 3166)
export-field-time-zone = ordu-eremua (IANA)
export-field-lang = hizkuntza: en, es edo eu
export-field-created-at = noiz sortu edo sartu zen
export-field-created-by = nork sortu zuen, audit fitxategian bezala
export-field-archived-at = noiz artxibatu zen; hutsik, kontuan hartzen den bitartean
export-field-version = aldaketa bakoitzarekin igotzen da
export-field-user-id = pertsonaren identifikatzailea
export-field-email = helbide elektronikoa
export-field-role = owner (jabea), manager (arduraduna) edo staff (langilea)
export-field-plan = starter, professional edo enterprise
export-field-cycle = monthly (hilero) edo yearly (urtero)
export-field-state = trialing (proban), active (aktibo), past_due (faktura epez kanpo), cancelled (bertan behera utzita) edo read_only (irakurtzeko bakarrik)
export-field-period-start = noiz hasi zen oraingo aldia
export-field-renews-on = noiz hasiko den hurrengo aldia
export-field-updated-at = noiz aldatu zen azkenekoz
export-field-metric = zer zenbatzen den
export-field-cap = onartutako gehienekoa: gauzak, deiak, edo byteak storage_gb denean
export-field-bytes = tamaina bytetan
export-field-content-type = eduki mota (MIME mota); hutsik, edukia gordeta ez badago
export-field-sha256 = edukiaren SHA-256a, hamaseitarrean
export-field-uploaded-by = nork igo zuen, audit fitxategian bezala
export-field-date = UTC eguna
export-field-value = gauzen edo deien kopurua; gigabyteak storage_gb denean
export-field-reported-at = programa batek noiz jakinarazi zuen; hutsik, Obradorrek zenbatu badu
export-field-count = zenbat egun horretan
export-field-entity = aldatu den gauzaren identifikatzailea
export-field-at = noiz
export-field-delta = zenbatean: gauzak, edo byteak storage_gb denean
export-field-requested = zenbat eskatu ziren
export-field-scopes = zer egin dezakeen
export-field-prefix = nola hasten den gakoa
export-field-last-used-at = noiz erabili zen azkenekoz, ordura arteko zehaztasunez
export-field-revoked-at = noiz baliogabetu zen
export-field-actor = nork: user eta identifikatzailea, token eta identifikatzailea, edo komando bat
export-field-action = zer egin zen
export-field-before-json = nola zegoen
export-field-after-json = nola dagoen harrezkero
export-field-reason = zergatik
export-field-code = kutxan erabiltzen den zenbakia edo izen laburra
export-field-category = mota
export-field-price-cents = prezioa zentimotan, BEZik gabe
export-field-unit = prezioa zeri dagokion
export-field-notes = oharrak
export-field-product-id = ateratzen den produktuaren identifikatzailea
export-field-yield-amount = zenbat ateratzen den
export-field-yield-unit = ateratzen denaren unitatea
export-field-ingredients = osagaiak
export-field-allergens = alergenoak, zuriunez bereizita
export-field-method = nola egiten den
export-field-contact = norengatik galdetu
export-field-phone = telefono zenbakia
export-field-address = helbidea
export-field-city = herria
export-field-kept-at = noiz aukeratu zen plan txikiago batean ere alda daitekeela

bakery-title = Okindegiaren fitxa
bakery-lead = Fakturetan eta txostenetan agertzen dira. Hizkuntza okindegiaren agiriena da; pertsona bakoitzak berea aukeratzen du.
bakery-saved = Gorde da.
bakery-name = Okindegiaren izena
bakery-name-error = Eman okindegiari izen bat, gehienez 100 karakterekoa.
bakery-country = Herrialdea
bakery-country-choose = Aukeratu bat
bakery-country-error = Aukeratu herrialdea.
bakery-time-zone = Ordu-eremua
bakery-time-zone-own = Herrialdean ohikoa dena
bakery-time-zone-error = Aukeratu zerrendako ordu-eremu bat.
bakery-lang = Hizkuntza
bakery-vat = BEZaren zenbakia
bakery-vat-help = Zerga-bulegoak idazten duen bezala; zure fakturetan agertzen da.
bakery-vat-none = ez dago
bakery-vat-form-error = Herrialde honetako BEZ zenbakiek beste itxura bat dute. Begiratu, mesedez.
bakery-vat-control-error = Azken karakterea ez dator bat gainerakoekin: bat gaizki idatzita dago.
bakery-conflict = Beste norbaitek datu hauek aldatu ditu bitartean. Orain hau dago gordeta:
bakery-conflict-text = Behean zuk idatzitakoa dago. Gorde berriro, gordeta dagoena ordezkatzeko.

# used: country-*
country-ad = Andorra
country-at = Austria
country-be = Belgika
country-bg = Bulgaria
country-ch = Suitza
country-cy = Zipre
country-cz = Txekia
country-de = Alemania
country-dk = Danimarka
country-ee = Estonia
country-es = Espainia
country-fi = Finlandia
country-fr = Frantzia
country-gb = Erresuma Batua
country-gr = Grezia
country-hr = Kroazia
country-hu = Hungaria
country-ie = Irlanda
country-is = Islandia
country-it = Italia
country-li = Liechtenstein
country-lt = Lituania
country-lu = Luxenburgo
country-lv = Letonia
country-mt = Malta
country-nl = Herbehereak
country-no = Norvegia
country-pl = Polonia
country-pt = Portugal
country-ro = Errumania
country-se = Suedia
country-si = Eslovenia
country-sk = Eslovakia
export-field-vat-number = BEZ zenbakia
export-field-last-seen-at = pertsona noiz egon zen hemen azkenekoz, ordura arteko zehaztasunez
export-field-invited-by = nork gonbidatu zuen, audit fitxategian bezala
export-field-expires-at = noiz arte dagoen irekita gonbidapena edo noiz arte balio duen gakoak
export-field-accepted-at = noiz onartu zen
tenants-asks-for = eskatzen duena: { $plan }
tenant-asks-for = { $by } erabiltzaileak { $plan } plana eskatu du: { $at }.
tenant-state-asking = Plan bat eskatzen dutenak
tenant-state-ended = Amaituta
export-field-requested-plan = eskatutako plana, oraindik erantzunik gabe
export-field-requested-by = nork eskatu zuen, audit fitxategian bezala
export-field-requested-at = noiz eskatu zen
tenant-settle-request = Erantzunda, plana bere horretan geratzen da
# used: audit-subscription-ask-settled
audit-subscription-ask-settled = Plan-eskaera itxi da
