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
# used: audit-tenant-{deleted,edit,first-steps-hidden,sign-up}
# used: audit-usage-report
# used: audit-user-{change-password,reset-password,verify-email}
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
audit-team-revoke-invitation = Gonbidapen bat bertan behera utzi da
audit-team-role = Eginkizun bat aldatu da
audit-tenant-deleted = Okindegia ezabatu da
audit-tenant-edit = Okindegiaren datuak aldatu dira
audit-tenant-first-steps-hidden = Lehen urratsak ezkutatu dira
audit-tenant-sign-up = Okindegiari alta eman zaio
audit-usage-report = Erabilera erregistratuta
audit-user-change-password = Pasahitza aldatu da
audit-user-reset-password = Pasahitza berrezarri da
audit-user-verify-email = Helbide elektronikoa egiaztatu da
tenants-asks-for = eskatzen duena: { $plan }
tenant-asks-for = { $by } erabiltzaileak { $plan } plana eskatu du: { $at }.
tenant-state-asking = Plan bat eskatzen dutenak
tenant-state-ended = Amaituta
tenant-settle-request = Erantzunda, plana bere horretan geratzen da
# used: audit-subscription-ask-settled
audit-subscription-ask-settled = Plan-eskaera itxi da
# used: job-{subscriptions,limits,purge,files,retention,key-scopes,notice,mail}
# used: job-state-{failed,running,due,waiting}
# used: audit-subscription-{renew,end}, audit-job-restart, audit-user-limit-mails
nav-jobs = Lanak
jobs-title = Lanak
jobs-lead = Obradorrek bere kabuz egiten duena. Lan batek huts egiten badu, berriro egiten saiatzen da, gero eta etenaldi luzeagoen ondoren; bertan behera utzitakoa zure zain dago.
jobs-none = Oraindik ez dago lanik. Zerbitzari bat abiatzean sortzen dira.
jobs-restarted = Lana egiteko dago berriro, eta berehala hasiko da.
jobs-due = Noizko
jobs-attempts = Saiakerak
jobs-last = Azkenekoz amaitua
jobs-never = inoiz ez
jobs-restart = Egin orain
jobs-restart-all = Egin bertan behera utzitako guztiak
jobs-restart-label = Egin orain: { $job }
jobs-restart-submit = Egin
jobs-restart-sure = Berehala hasiko da, etenaldiaren zain egon gabe.
jobs-error = Zerk huts egin du
jobs-bakery = Okindegia
job-subscriptions = Berritzeak eta proben amaierak
job-limits = Gertu dauden mugei buruzko mezuak
job-purge = Okindegien ezabatzea
job-files = Askatutako fitxategiak
job-retention = Epea bete duenaren ezabatzea
job-key-scopes = API gako zaharrei buruzko oharra
job-notice = Jakinarazteko berriak
job-mail = Mezua
job-state-failed = bertan behera utzia
job-state-running = martxan
job-state-due = egiteko
job-state-waiting = zain
audit-subscription-renew = Harpidetza berritu da
audit-subscription-end = Harpidetza amaitu da
audit-job-restart = Lana berriro egin da
audit-user-limit-mails = Mugei buruzko mezuak aktibatu edo desaktibatu dira
# used: audit-procurement-{create,change,submit,withdraw,approve,reject,send,mail,cancel,receive,close-line,settings}
audit-procurement-create = Eskaera idatzita
audit-procurement-change = Eskaera aldatuta
audit-procurement-submit = Eskaera baten onespena eskatuta
audit-procurement-withdraw = Onespen-eskaria kenduta
audit-procurement-approve = Eskaera onetsita
audit-procurement-reject = Eskaera baztertuta
audit-procurement-send = Eskaera bidalita
audit-procurement-mail = Eskaera posta elektronikoz bidalita
audit-procurement-cancel = Eskaera bertan behera utzita
audit-procurement-receive = Entrega sartuta
audit-procurement-close-line = Eskaera bateko lerroa osatu gabe itxita
audit-procurement-settings = Eskaeren ezarpenak aldatuta
# used: audit-production-{plan,timing,start,start-anyway,pause,resume,finish,lose,hold,release,stop,add-capacity,change-capacity,remove-capacity,count}
audit-production-plan = Labealdia planifikatuta
audit-production-timing = Errezeta baten denborak aldatuta
audit-production-start = Labealdi baten fasea hasita
audit-production-start-anyway = Labealdi baten fasea hasita, zerbaiten zain egon arren
audit-production-pause = Labealdi baten fasea etenda
audit-production-resume = Labealdi baten faseari berriro ekinda
audit-production-finish = Labealdi batetik amaitutakoa sartuta
audit-production-lose = Labealdi baten galera sartuta
audit-production-hold = Labealdia geldirik, kalitate-kontrolaren zain
audit-production-release = Labealdia askatuta kalitate-kontrolaren ondoren
audit-production-stop = Labealdia geldituta
audit-production-add-capacity = Edukiera gehituta
audit-production-change-capacity = Edukiera aldatuta
audit-production-remove-capacity = Edukiera kenduta
audit-production-count = Izakinen zenbaketa sartuta
