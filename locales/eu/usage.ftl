usage-day-note = Eguneko zenbaketak ordu honetan hasten dira zerotik: { $time }. Erabilera-egun bat UTC egun bat da.
usage-of-limit = (muga: { $limit })
usage-of-own-limit = (zuk jarritako muga: { $limit })
usage-today = gaur
usage-trend-none = Oraindik ez dago historialik
usage-trend =
    { $count ->
        [one] Atzo { $first }, gaur { $last }; txikiena { $low }, handiena { $high }
       *[other] Azken { $days } egunak: hasieran { $first }, orain { $last }; txikiena { $low }, handiena { $high }
    }

metric-users = Erabiltzaileak
metric-locations = Lokalak
metric-products = Produktuak
metric-recipes = Errezetak
metric-suppliers = Hornitzaileak
metric-storage-gb = Biltegiratzea
metric-training-jobs = Entrenamenduak
metric-forecasts = Aurreikuspenak
metric-api-calls = API deiak

status-unlimited = Mugarik gabe
status-safe = Ondo
status-early = Lehen egunak
status-full = Beteta
status-warning = Adi
status-critical = Premiazkoa

outcome-unlimited = Plan honetan ez dago mugarik.
outcome-at-limit = Muga jo duzu.
outcome-at-limit-daily = Gaurko muga jo duzu; zerotik hasiko da gauerdian (UTC).
outcome-flat = Ez da hazten ari: ez dago datarik bistan.
outcome-flat-daily = Ez da hazten ari: eguneko muga ez dago bistan.
outcome-beyond = Erritmo honetan, urtebete baino gehiagorako nahikoa duzu.
outcome-insufficient = Goizegi da data bat emateko. Lehenengoa: { $date }.
outcome-breach-range = Muga jotzeko egunik probableena: { $date } ({ $from } – { $to }).
outcome-breach-open = Muga jotzeko egunik probableena: { $date } ({ $from } edo geroago).
outcome-breach-date = Muga jotzeko egunik probableena: { $date }; goizegi da tarte bat emateko.
outcome-breach-range-daily = Eguneko muga lehen aldiz jotzeko egunik probableena: { $date } ({ $from } – { $to }).
outcome-breach-open-daily = Eguneko muga lehen aldiz jotzeko egunik probableena: { $date } ({ $from } edo geroago).
outcome-breach-date-daily = Eguneko muga lehen aldiz jotzeko egunik probableena: { $date }; goizegi da tarte bat emateko.

attention-title =
    { $count ->
        [one] Gauza batek zure arreta behar du
       *[other] { $number } gauzak zure arreta behar dute
    }
attention-none = Muga bakar batek ere ez du zure arreta behar
attention-none-detail = Gaurko erritmoan, ez duzu mugarik joko urtebetean.
attention-none-until = { $day } arte ez duzu ezer egin beharrik. Egun horretatik aurrera muga bat jo dezakezu: { $metric }.
attention-none-early = Ez dago mugarik hurbil. Astebeteko datuak daudenean emango dira datak.

refresh-updated = Azken eguneratzea: { $time }
refresh-failed = Ezin izan da eguneratu; azken datuak: { $time }

what-if-title = Zer gertatuko litzateke azkarrago haziko bazina, edo motelago?
what-if-intro = Muga bakoitza noiz joko duzun, gaurko erritmoan eta beste batean.
what-if-label = Hazkundea, gaurkoarekin alderatuta
what-if-show = Erakutsi datak
what-if-metric = Zer
what-if-now = Gaurko erritmoan
what-if-then = Aukeratutako erritmoan
what-if-none = Zure planak ez du mugarik: ez dago mugitzeko datarik.
what-if-no-date = ez dago datarik bistan
what-if-same = orain bezala
what-if-reached = muga jota dago
what-if-too-early = goizegi da esateko
what-if-earlier =
    { $count ->
        [one] egun { $days } lehenago
       *[other] { $days } egun lehenago
    }
what-if-later =
    { $count ->
        [one] egun { $days } geroago
       *[other] { $days } egun geroago
    }

detail-now = Orain
detail-limit = Muga
detail-own-limit = { $limit }, zuk jarria (planarena: { $plan })
detail-growth = Eguneko hazkundea
detail-linear = Lerro zuzenari jarraituz
detail-no-date = datarik gabe
detail-numbers = Gauza bera zenbakitan
detail-history = Orain arte
detail-expected = Aurreikusitakoa, astez aste
detail-date = Eguna
detail-value = Balioa
detail-low = Behekoa
detail-middle = Erdikoa
detail-high = Goikoa
chart-label = { $metric }: erabilitakoa, muga eta aurreikusitakoa. Gauza bera dago behean, zenbakitan.
chart-history = Orain arte
chart-limit = Muga
chart-own-limit = Zuk jarritako muga
chart-today = Gaur, orain arte
chart-limit-far = Muga ({ $limit }) urrunegi dago grafiko honetarako: orain arteko baliorik handiena { $used } da, mugaren { $share }.
chart-median = Aurreikusitakoa
chart-fan = Hauen artean, hamar kasutik zortzitan
chart-days = Eguneko balioa
chart-hint = Seinalatu grafikoa, edo erabili gezi-teklak, egun bateko balioa irakurtzeko.
chart-was = { $date }: { $value }
chart-expected = { $date }: { $value } (aurreikusia)
chart-expected-range = { $date }: { $value } (aurreikusia; { $from } – { $to }, hamar kasutik zortzitan)

# used: metric-{users,locations,products,storage-gb}-{up-to,unlimited}
metric-users-up-to =
    { $count ->
        [one] Erabiltzaile { $limit }
       *[other] Gehienez { $limit } erabiltzaile
    }
metric-users-unlimited = Erabiltzaileak mugarik gabe
metric-locations-up-to =
    { $count ->
        [one] Lokal { $limit }
       *[other] Gehienez { $limit } lokal
    }
metric-locations-unlimited = Lokalak mugarik gabe
metric-products-up-to =
    { $count ->
        [one] Produktu { $limit }
       *[other] Gehienez { $limit } produktu
    }
metric-products-unlimited = Produktuak mugarik gabe
metric-storage-gb-up-to = { $limit } biltegiratzeko
metric-storage-gb-unlimited = Biltegiratzea mugarik gabe
outcome-over-limit = Mugaren gainetik: { $excess }.
outcome-own-limit = Zuk jarritako muga da, zure planarena baino txikiagoa.

past-dates-title = Zenbateraino hurbildu diren iraganeko datak
past-dates-measured = { $metric }: azken { $dates } egiaztapenetan, datak, batez beste, { $off } aldea izan du; { $dates } aldietatik { $inside } aldiz geratu da benetako eguna tartearen barruan.
past-dates-off =
    { $count ->
        [one] egun bateko
       *[other] { $days } eguneko
    }
past-dates-none = { $metric }: azken { $dates } aldietan ez zegoen datarik begi-bistan, baina aste gutxiren buruan lortu zen maila.
past-dates-none-daily = { $metric }: azken { $dates } aldietan ez zegoen datarik begi-bistan, baina aste gutxiren buruan iritsi zen hurrengo goreneko eguna.
past-dates-unnamed =
    { $count ->
        [one] Behin ez zegoen datarik begi-bistan: tartetik kanpokotzat jo da, eta ez da batezbestekoan sartu.
       *[other] { $dates } aldiz ez zegoen datarik begi-bistan: tartetik kanpokotzat jo dira, eta ez dira batezbestekoan sartu.
    }
past-dates-how = Aurreikuspen bera, astez aste ordura arteko egunekin egina: noiz iritsiko zinen handik bi-lau astera benetan lortu zenuenera? Inoiz lortu ez dena ez da galdetzen.
past-dates-how-daily = Aurreikuspen bera, astez aste ordura arteko egunekin egina: noiz izango zenuen hurrengo goreneko eguna, benetan handik aste batetik laura bitartean iritsi zena? Inoiz iritsi ez diren egunak ez dira galdetzen.
past-dates-label = { $metric }: iraganeko data bakoitza benetako eguna baino zenbat egun lehenago edo geroago zegoen, bere tartearekin. Gauza bera dago behean, zenbakitan.
past-dates-axis = Benetako eguna baino zenbat egun lehenago (−) edo geroago (+)
past-dates-came = Benetako eguna
past-dates-goes-on = Tarteak aurrera jarraitzen du
past-dates-asked = Noiz galdetua
past-dates-amount = Zenbatekoa
past-dates-range = Tartea
past-dates-numbers = Iraganeko datak zenbakitan
past-dates-open = { $from } edo geroago

why-content = ez da hazten ari
why-over = mugaren gainetik
why-reached = muga jota
why-used = { $share } erabilita
why-expected =
    { $count ->
        [0] muga seguruenik gaur
        [one] muga seguruenik egun { $days } barru
       *[other] muga seguruenik { $days } egun barru
    }
why-possible =
    { $count ->
        [0] muga agian gaur
        [one] muga agian egun { $days } barru
       *[other] muga agian { $days } egun barru
    }
why-far = ez dago mugarik hurbil

ways-title = Zer egin dezakezun
way-room = Egin lekua
way-plan = { $plan }, { $price }
way-plan-net = gure adibidean, prezioa kenduta, hilean { $range } geratzen dira
way-plan-loss = gure adibidean, hilean { $range } gehiago kostatzen du aurrezten duena baino
way-plan-perhaps = gure adibidean, hilean { $loss } galtzetik { $gain } irabaztera
way-asked = { $plan } eskatu zenuen { $day }.
room-title = Egin lekua: { $metric }
room-lead = Erabilita: { $used } (muga: { $limit }). Artxibatzen duzuna ez da zenbatzen. Irakurtzen jarraitu ahal izango duzu, eta berreskuratu, lekua dagoen bitartean.
room-lead-unlimited = Erabilita: { $used }, mugarik gabe.
room-excess = Mugaren gainetik: { $excess }. Artxibatu gutxienez hori.
room-order = Denbora gehien aldatu gabe daramana dago lehenik.
room-order-some = Hauek dira denbora gehien aldatu gabe daramaten { $shown }.
room-touched = azken aldaketa: { $date }
room-archive = Artxibatu hautatutakoa
room-list = Ikusi zerrenda osoa
room-none = Hemen ez dago mugarako zenbatzen den ezer.
room-none-chosen = Ez da ezer artxibatu: hautatu zerbait lehenengo.
room-archived = Artxibatuta: { $names }
room-undone = Deseginda: dena zenbatzen da berriro.

feature-usage-export = Egun bakoitzeko erabilera, CSV fitxategi batean
usage-export-title = Erabilera CSV fitxategi batean
usage-export-link-note = egun bakoitzeko datuak dakartza, zure kalkulu-orrirako.
usage-export-comes-with = egun bakoitzeko datuak dakartza, zure kalkulu-orrirako; { $plan } planarekin dator.
usage-export-lead = Egun bakoitzeko datu guztiak, zure kalkulu-orrirako. Ondoan duten muga gaur indarrean dagoena da.
usage-export-from = Lehen eguna
usage-export-to = Azken eguna
usage-export-help = Erabilera-egunak UTC egunak dira. Gehienez hiru urte aldi berean.
usage-export-download = Deskargatu CSV fitxategia
usage-export-error-day = Idatzi eguna honela: urtea-hilabetea-eguna, adibidez 2025-01-19.
usage-export-error-future = Egun hori ez da oraindik iritsi.
usage-export-error-backwards = Lehen eguna azkena baino geroagokoa da.
usage-export-error-long = Hiru urte baino gehiago dira: deskargatu zatika.
usage-export-column-date = Data (UTC)
usage-export-column-name = Datua
usage-export-column-value = Balioa
usage-export-column-limit = Oraingo muga
usage-export-column-unit = Unitatea
