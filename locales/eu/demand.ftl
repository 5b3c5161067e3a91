# What will be asked for: training, forecasts, what to bake.
# used: demand-told-{training,forecast,level,level-removed}
# used: demand-level-error-{missing,number,range}
# used: demand-missing-{price,recipe,yield,cost,margin}

nav-demand = Aurreikuspena
feature-basic-forecasting = Eskariaren aurreikuspena eta zenbat labekatu
audit-demand-train = Entrenamendua eskatu da
audit-demand-forecast = Eskariaren aurreikuspena egin da
audit-demand-set-level = Zerbitzu-maila aldatu da
problem-training-under-way-detail = Entrenamendu bat abian da dagoeneko.
problem-nothing-learned-detail = Oraindik ez da ezer ikasi: sartu salmentak, eskatu entrenamendua eta itxaron amaitu arte.
problem-service-level-detail = { $field }: 0,5 eta 0,99 arteko zenbakia behar da.
demand-title = Zer labekatu
demand-tomorrow = Bihar
demand-day = Eguna
demand-days = Zein egunetarako labekatu
demand-shop = Denda
demand-show = Erakutsi
demand-product = Produktua
demand-bake = Labekatu
demand-expected = Aurreikusia
demand-within = Aurreikusia: { $expected }; hamar kasutik zortzitan: { $band }
demand-total = Guztira
demand-list-of = Labealdiaren zerrenda: { $day }
demand-closed = Denda beti itxita egon da asteko egun honetan; beraz, ez dago ezer labekatzeko.
demand-none-that-day = Azken aurreikuspenak ez du ezer esaten egun honi buruz.
demand-left-out = Zerrendatik kanpo, oraindik ez delako haietatik ezer ikasi: { $names }
demand-left-out-many = Zerrendatik kanpo: { $number } produktu, oraindik ez delako haietatik ezer ikasi.
demand-left-out-why = Zergatik?
demand-into-plan = Eraman eguneko planera
demand-order-ahead = 7 egunetarako osagaiak
demand-no-sales = Oraindik ez dago salmentarik. Haietatik ikasten du Obradorrek zenbat eskatzen den produktu bakoitzetik, eta zenbat labekatu esaten du.
demand-import-sales = Inportatu salmentak
demand-enter-sales = Idatzi egun bateko salmentak
demand-see-sales = Ikusi salmentak
demand-too-short = { $count ->
    [one] Orain arte salmentak dituen egun ireki bakarra ezagutzen da ({ $have }); ikasteko { $need } behar dira. { $more } falta dira.
   *[other] Orain arte salmentak dituzten { $have } egun ireki ezagutzen dira; ikasteko { $need } behar dira. { $more } falta dira.
  }
demand-not-trained = Badago salmenta nahikorik. Obradorrek haietatik ikasitakoan, hemen egongo da labekatu beharrekoaren zerrenda.
demand-not-forecast = Obradorrek zure salmentetatik ikasi du. Aurreikuspen bat eginda, hemen egongo da labekatu beharrekoaren zerrenda.
demand-nothing-learned = Orain arteko salmentetatik ezin izan da ezer ikasi; behean esaten da zergatik.
demand-forecast-title = Aurreikuspena
demand-forecast-none = Oraindik ez da bat ere egin.
demand-forecast-made = Noiz egina: { $at }. Azken salmentak: { $until }. Noraino: { $last }.
demand-forecast-newer = Ordutik salmentak idatzi dira. Aurreikuspen berri batek kontuan hartuko ditu.
demand-forecast-first = Egin aurreikuspen bat
demand-forecast-again = Egin beste aurreikuspen bat
demand-forecast-left = { $count ->
    [one] Gaur { $limit } aurreikuspenetik { $left } geratzen da. Batek produktu guztietarako balio du.
   *[other] Gaur { $limit } aurreikuspenetik { $left } geratzen dira. Batek produktu guztietarako balio du.
  }
demand-horizon-label = Noraino
demand-horizon = { $count ->
    [one] egun { $days }
   *[other] { $days } egun
  }
demand-horizon-beyond = { $days } egun (beste plan bat)
demand-training-title = Entrenamendua
demand-training-lead = Entrenamendu batean, produktu bakoitza zein arauk aurreikusten duen ondoen ikasten du Obradorrek zure salmentetatik, arauak ikusi ez dituen asteetan probatzen du, eta aurreikuspen bat egiten du harekin.
demand-train = Ikasi salmentetatik
demand-train-again = Ikasi berriro
demand-training-running = Noraino iritsi den entrenamendua
demand-training-look = Begiratu berriro
demand-training-waits = Entrenamendua berehala hasiko da.
demand-training-progress = { $total } produktutik { $done } ikasita daude.
demand-training-done = { $count ->
    [one] Azken entrenamendua: { $at }. Produktu { $learned } ikasi zen.
   *[other] Azken entrenamendua: { $at }. { $learned } produktu ikasi ziren.
  }
demand-training-failed = Entrenamendu hau ez zen amaitu: { $at }. Hasi berriro, mesedez; ez da bi aldiz zenbatzen.
demand-training-left = { $count ->
    [one] Gaur { $limit } entrenamendutik { $left } geratzen da.
   *[other] Gaur { $limit } entrenamendutik { $left } geratzen dira.
  }
demand-not-learned = { $count ->
    [one] Produktu batetik ez da ezer ikasi
   *[other] { $number } produktutik ez da ezer ikasi
  }
demand-why-short = { $count ->
    [one] Salmentak dituen egun ireki bakarra ezagutzen da ({ $have }); { $need } behar dira.
   *[other] Salmentak dituzten { $have } egun ireki ezagutzen dira; { $need } behar dira.
  }
demand-why-nothing-sold = Ez zen bat ere saldu denbora horretan.
demand-told-training = Entrenamendua hasi da.
demand-told-forecast = Aurreikuspena eginda dago.
demand-told-level = Zerbitzu-maila gorde da.
demand-told-level-removed = Zerbitzu-maila bere kasa kalkulatzen da berriro.
demand-accuracy-title = Zenbat hurbildu den
demand-accuracy-each = Produktu bakoitza
demand-accuracy-how = Azken asteetan neurtua, egun bat eta zazpi egun lehenago artean; araua aukeratu zenean ez zituen aste horiek ikusi. Arau sinpleak dio: aurreko asteko egun berean adina.
demand-model = Araua
demand-off = Errorea
demand-off-naive = Arau sinplea
demand-unknown = ez dakigu
demand-off-alone = Aurreikuspenaren batez besteko errorea { $error } izan zen.
demand-off-nearer = Aurreikuspenaren batez besteko errorea { $error } izan zen; arau sinplearena, { $naive }.
demand-off-same = Aurreikuspenaren batez besteko errorea { $error } izan zen, arau sinplearena bezainbestekoa.
demand-off-further = Aurreikuspenaren batez besteko errorea { $error } izan zen; arau sinplea gehiago hurbildu zen ({ $naive }).
demand-coverage = { $count ->
    [one] Egun bakarraren salmentetatik { $many } geratu zen tartearen barruan. Helburua 10 egunetik 8 da.
   *[other] Salmentak tartearen barruan geratu ziren { $of } egunetik { $many } egunetan. Helburua 10 egunetik 8 da.
  }
demand-coverage-more = { $count ->
   *[other] Salmentak tartearen barruan geratu ziren { $of } egunetik { $many } baino gehiagotan. Helburua 10 egunetik 8 da.
  }
demand-coverage-fewer = { $count ->
   *[other] Salmentak tartearen barruan geratu ziren { $of } egunetik { $many } baino gutxiagotan. Helburua 10 egunetik 8 da.
  }
demand-model-naive-weekly = Aurreko asteko egun bera
demand-model-moving-average = Azken asteen batez bestekoa
demand-model-smoothing = Azken egunek pisu handiagoa dute
demand-model-weekday-trend = Asteko egunak, joerarekin
demand-model-blend = Hainbat arau elkarrekin
demand-model-yearly = Hainbat arau, eta iazko garai bera
demand-model-chosen = aukeratua
demand-model-earlier = Errorea lehenagoko asteetan
demand-model-later = Errorea azken asteetan
demand-models-how = Araua lehenagoko asteekin bakarrik aukeratu zen; azkenek esaten dute nola dabilen ikusi ez dituen egunetan.
demand-earned-title = Zer emango zukeen zerrendak
demand-earned-each = Produktu bakoitza
demand-earned-would = Zerrendarekin
demand-earned-did = Labekatu zen bezala
demand-earned-more = Aldea
demand-earned-would-unsold = Saldu gabe zerrendarekin
demand-earned-did-unsold = Saldu gabe labekatu zen bezala
demand-earned-sentence-more = Azken 8 asteetan, zerrendaren arabera labekatuta { $would } irabaziko ziratekeen; labekatu zenak { $did } eman zuen. Aldea: { $more } gehiago.
demand-earned-sentence-less = Azken 8 asteetan, zerrendaren arabera labekatuta { $would } irabaziko ziratekeen; labekatu zenak { $did } eman zuen. Aldea: { $more } gutxiago.
demand-earned-sentence-same = Azken 8 asteetan, zerrendaren arabera labekatuta labekatu zenak adina irabaziko zen: { $did }.
demand-earned-basis = Salmenta-prezioa BEZik gabe, labekatutako guztiaren osagaien kostua kenduta.
demand-earned-sold-out = { $count ->
    [one] Egun batean agortu zen produkturen bat. Orduan gehiago salduko zena ez da zenbatzen.
   *[other] { $days } egunetan agortu zen produkturen bat. Orduan gehiago salduko zena ez da zenbatzen.
  }
demand-earned-left-out = Zenbatu gabe, prezioa, kostua edo zenbat labekatu zen ez dakigulako: { $names }
demand-chart-label = { $product }: saldutakoa eta aurreikusitakoa. Gauza bera dago behean, zenbakitan.
demand-chart-sold = Salduta
demand-chart-sold-out = Agortuta
demand-days-ahead = Datozen egunak
demand-days-before = Aurreko egunak
demand-sold = Salduta
demand-note = Oharra
demand-day-closed = itxita
demand-day-sold-out = agortuta: gehiago eskatu zen
demand-day-unknown = salmentak idatzi gabe
demand-sold-out-days = { $count ->
    [one] Azken { $of } egunetatik egun batean agortu zen. Egun horrek hau adierazten du: gutxienez hori eskatu zen.
   *[other] Azken { $of } egunetatik { $days } egunetan agortu zen. Egun horiek hau adierazten dute: gutxienez hori eskatu zen.
  }
demand-ends-before = Azken aurreikuspena egun honetan amaitzen da: { $last }. Urrunago iristen dena «Zer labekatu» orrian egiten da.
demand-why-no-forecast = Oraindik ez dago produktu honen aurreikuspenik.
demand-level-title = Zerbitzu-maila
demand-level-label = Zerbitzu-maila, ehunekotan
demand-level-help = 50etik 99ra. Zenbat eta handiagoa izan, orduan eta egun gutxiagotan agortzen da, eta orduan eta gehiago geratzen da saldu gabe.
demand-level-own = { $level } jarrita dago produktu honetarako.
demand-level-from-margin = { $level }, marjinatik kalkulatuta: zenbat eta gehiago eman pieza batek kostatzen denaren aldean, orduan eta gehiago merezi du bat soberan izateak.
demand-level-usual = { $level }, marjina ezagutzen ez den produktu guztietan bezala.
demand-level-remove = Bere kasa kalkulatu
demand-level-error-missing = Idatzi zerbitzu-maila bat, mesedez.
demand-level-error-number = Idatzi zenbaki bat, adibidez 90.
demand-level-error-range = 50etik 99ra bitartean egon behar du.
demand-enough = { $count ->
    [one] Nahikoa da { $of } egunetik { $many } egunetan; beste egun batean agortzen da.
   *[other] Nahikoa da { $of } egunetik { $many } egunetan; beste { $rest } egunetan agortzen da.
  }
demand-plan-filled = Labealdiaren zerrendarekin beteta. Begiratu planifikatu aurretik.
demand-plan-nothing = Labealdiaren zerrendak ez du ezer egun honetarako.
demand-plan-left-out = Kanpoan, errezeta batek ere ez dituelako egiten: { $names }
demand-needs-ahead = { $count ->
    [one] Aurreikuspenaren arabera, hurrengo egunean labekatu beharrekorako
   *[other] Aurreikuspenaren arabera, datozen { $days } egunetan labekatu beharrekorako
  }
demand-needs-left-out = Zenbatu gabe, errezeta batek ere ez dituelako egiten: { $names }
demand-needs-until = Aurreikuspena egun honetan amaitzen da: { $last }. Haren ondorengo egunak ez dira zenbatzen.
demand-needs-none = Ez dago datozen egunen aurreikuspenik.
demand-why-no-sales = Ez dago salmentarik idatzita.
demand-why-archived = Artxibatuta dago.
demand-forecast-old = Duela astebete edo gehiago egin zen: { $day }.
demand-all-shops = Denda guztiak
demand-missing-price = Ez du preziorik.
demand-missing-recipe = Errezeta batek ere ez du egiten.
demand-missing-yield = Haren errezetak ez du esaten zenbat pieza ateratzen diren.
demand-missing-cost = Haren errezetako zerbaitek ez du preziorik.
demand-missing-margin = Osagaiak ematen duena bezainbeste kostatzen dira.
