# Production: how long recipes take, ovens and mixers, stock counts, recall.
stock-production = Ekoizpena

timing-title = Zenbat irauten duten errezetek
timing-list-lead = Ekoizpena atzerantz kontatzen da, zerbait nahi den ordutik hasita. Horretarako jakin behar da zenbat irauten duen fase bakoitzak.
timing-without =
    { $count ->
        [one] Errezeta batek ez du denborarik oraindik: planak ezin du esan noiz hasten den.
       *[other] { $number } errezetak ez dute denborarik oraindik: planak ezin du esan noiz hasten diren.
    }
timing-none = Denborarik gabe oraindik
timing-no-recipes = Oraindik ez dago errezetarik.
timing-recipe = Errezeta
timing-stages = Faseak
timing-total = Guztira
timing-fact = Denbora
timing-fact-change = Aldatu denborak
timing-fact-enter = Idatzi denborak
timing-line =
    { $count ->
        [one] { $length } fase batean
       *[other] { $length } { $number } fasetan
    }
timing-heading = Zenbat irauten duen: «{ $recipe }»
timing-lead = Denbora horiekin, planak atzerantz kontatzen du, eta fase bakoitza noiz hasten den esaten du.
timing-saved = Gorde da zenbat irauten duen: «{ $recipe }».
timing-to-recipe = Joan errezetara
timing-stages-help = Minututan, edo adibidez 1:30 edo 1 h 30 min. Utzi hutsik errezetak ez duena.
timing-until = Nahi den orduan amaituta
timing-until-help = Ondorengo faseak gero datoz. «Labetik aterata», ogia 6:00etan labetik aterata nahi bada.
# used: timing-until-{mixing,proofing,baking,cooling,packing}
timing-until-mixing = Oratuta
timing-until-proofing = Hartzituta
timing-until-baking = Labetik aterata
timing-until-cooling = Hoztuta
timing-until-packing = Ontziratuta
timing-part = Beste errezeta baten zati gisa
timing-part-help = Aurre-hartzidura edo oinarriko orea bera doan orea baino lehen egiten da.
timing-lead-is = Noiz dagoen prest
# used: timing-lead-is-{length,by}
timing-lead-is-length = behar baino denbora bat lehenago
timing-lead-is-by = eguneko ordu baterako
timing-lead-length = Zenbat lehenago
timing-lead-length-help = Hutsik: behar den unean bertan.
timing-lead-by = Zein ordutarako
timing-lead-days = Zein egunetan
timing-days-same = egun berean
timing-days-before =
    { $count ->
        [one] bezperan
       *[other] { $number } egun lehenago
    }
timing-lead-before = { $length } lehenago
# used: timing-lead-by-{same-day,before,after}
timing-lead-by-same-day = egun berean, { $time }
timing-lead-by-before =
    { $count ->
        [one] bezperan, { $time }
       *[other] { $number } egun lehenago, { $time }
    }
timing-lead-by-after =
    { $count ->
        [one] biharamunean, { $time }
       *[other] { $number } egun geroago, { $time }
    }
# used: timing-at-{same-day,before,after}
timing-at-same-day = { $time }
timing-at-before =
    { $count ->
        [one] bezperan, { $time }
       *[other] { $number } egun lehenago, { $time }
    }
timing-at-after =
    { $count ->
        [one] biharamunean, { $time }
       *[other] { $number } egun geroago, { $time }
    }
timing-preview = Noizko nahi den: { $wanted }
timing-preview-lead = { $wanted } hasten denaren zati gisa, noiz dagoen prest: { $ready }.
timing-stage = Fasea
timing-from = Noiztik
timing-to = Noiz arte
timing-takes = Irauten du
timing-no-length = Ez dugu iraupen hau ulertzen: idatzi minutuak, 1:30 edo 1 h 30 min.
timing-no-choice = Aukeratu hauetako bat.
timing-no-time = Idatzi eguneko ordu bat, adibidez 18:00.
timing-too-long = Gehienez { $hours } ordu.

capacities-title = Labeak eta oragailuak
capacities-lead = Aldi berean neurri jakin bat bakarrik hartzen dutenak. Planak erakusten du non dagoen sartzen dena baino gehiago planifikatuta; inoiz ez du ezkutatzen. Bat ere ez duen fase batean dena sartzen da.
capacities-none = Oraindik ez dago bat ere: planak dena sartzen dela hartzen du.
capacity-new = Gehitu bat
capacity-name = Izena
capacity-name-help = Adibidez, zoladun labea edo kiribil-oragailua.
capacity-stage = Fasea
capacity-location = Non dagoen
capacity-location-help = Lokal guztietan: faserako berezkorik ez duten lokaletarako balio du.
capacity-everywhere = Lokal guztietan
capacity-holds = Aldi berean hartzen du
capacity-holds-in = Zertan kontatzen den
capacity-in-batches = labealdiak
capacity-batches =
    { $count ->
        [one] labealdi bat
       *[other] { $number } labealdi
    }
capacity-add = Gehitu
capacity-remove = Kendu…
capacity-remove-text = Kendu «{ $name }»? Planak ez du gehiago kontuan hartuko. Labealdiak dauden bezala geratuko dira.
capacity-remove-yes = Bai, kendu
capacity-added = Gehitu da: «{ $name }». Planak kontuan hartzen du hemendik aurrera.
capacity-saved = Gorde da: «{ $name }».
capacity-removed = Kendu da. Planak ez du gehiago kontuan hartzen.
capacity-no-name = Jarri izen bat, gehienez 120 karakterekoa.
capacity-same-name = Fase eta lokal honetako beste batek izen hori du.
capacity-no-location = Lokal hau ez da jada erabiltzen.
capacity-no-number = Idatzi zenbaki bat, adibidez 2.
capacity-holds-wrong = Zerbait hartu behar du, eta gorde daitekeena baino gehiago ez.
capacity-too-many = { $most } daude jada; ezin da gehiago gorde.

count-link = Zenbatu
count-title = «{ $ingredient }» osagaiaren izakinak
count-written = Idatzita dagoena
count-below = Iritsi zena baino { $more } gehiago erabili da. Zenbatu dagoena, edo idatzi falta den harrera.
count-no-lot-more = { $quantity } ez daude inongo lotetan.
count-no-lot-less = Inongo lotetan ez zeuden { $quantity } erabili dira.
count-no-lots = Ez da ezer geratzen inongo lotetan.
count-is-written = Idatzita
count-came = Iritsi zena
count-this-lot = Zenbatu
count-this-lot-of = Zenbatu { $lot } lotea
count-heading = Zenbatu
count-what = Zer zenbatu den
count-what-help = Dena zenbatzen bada, falta dena lehenen erabiltzen diren loteetatik kentzen da.
count-all = Dena; { $left } daude idatzita
count-lot = { $lot } lotea; { $left } daude idatzita
count-counted = Zenbat dagoen
count-counted-help = Beste unitaterik idatzi ezean, unitatea hau da: { $unit }.
count-reason = Zergatik zuzentzen den
count-reason-help = Aukeratu bat, edo idatzi zurea.
# used: count-reason-{counted,spilt,spoilt,wrong,found}
count-reason-counted = Zenbatuta
count-reason-spilt = Isurita
count-reason-spoilt = Hondatuta
count-reason-wrong = Gaizki idatzita
count-reason-found = Aurkituta
count-save = Idatzi zenbatutakoa
count-again = Idatzi hala ere
count-done = Zenbatutakoa idatzi da: orain { $left } daude.
count-meanwhile = Izakinak aldatu egin dira bitartean: orain { $now } daude idatzita. Zuk idatzitakoa hemen dago, eta oraindik ez da ezer sartu. Oraindik zuzena bada, bidali berriro.
count-no-quantity = Idatzi zenbat dagoen; 0, ezer ez badago.
count-no-number = Ez dugu kantitate hau ulertzen.
count-other-dimension = Izakinak ez beste neurri batean dago.
count-negative = Ezin da ezer baino gutxiago egon.
count-more-than-came = Ezin da lote honetatik iritsi zena baino gehiago geratu. Zenbatu dena, edo idatzi harrera.
count-no-such-lot = Lote honetatik ez da ezer geratzen. Aukeratu beste bat.
count-no-reason = Idatzi zergatik, { $least } eta { $most } karaktere artean.
count-latest = Azken zuzenketak
count-in-no-lot = inongo lotetan ez
count-used-up-lot = agortutako lote bat
# used: movement-{count,opening,receipt,batch,other}
movement-count = Zenbaketa
movement-opening = Hasierako izakinak
movement-receipt = Salgaien harrera
movement-batch = Labealdia
movement-other = Zuzenketa

recall-link = Nora joan den
recall-of = Nora joan den: { $lot } lotea
recall-sheet = Merkatutik erretiratzeko orria
recall-title = { $ingredient }, { $lot } lotea
recall-back = Joan osagai honen izakinetara
recall-nothing = Lote hau ez dago labealdi batean ere oraindik.
recall-ingredient = Osagaia
recall-supplier = Hornitzailea
recall-order = Erosketa-eskaera
recall-came = Iritsi zena
recall-left = Biltegian geratzen dena
recall-totals = Erretiratu behar dena
recall-batches = Lotea duten labealdi guztiak
recall-uncertain = Lotea izan dezaketen labealdiak
recall-uncertain-help = Lote hau iritsi ondoren, inongo lotetan ez zegoen osagaia erabili zuten. Inork ez zuen idatzi nondik hartu zuten.
recall-recipe = Errezeta
recall-batch = Labealdia
recall-went = Nora joan den
recall-count = Labealdiak
recall-good = Ona
recall-lost = Galera
recall-remains = Egiten ari dena
recall-status = Egoera
recall-used = { $quantity } pisatuta
recall-through = honen bidez: { $recipe } { $number }
recall-nowhere = Lokalik adierazi gabe
