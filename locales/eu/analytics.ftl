nav-analytics = Analisia
feature-analytics = Analisi aurreratua: hurrengo 90 egunak, asteko egunak, ezohiko egunak
analytics-benefit-horizon-90 = Datu guztiak 90 egunera aurreikusita, hamar kasutik zortzitan betetzen den tartearekin
analytics-benefit-weekday-profile = Asteko egun bakoitzak zure datuetan duen eragina
analytics-benefit-anomalies = Ezohiko egunak, espero zitekeenarekin batera
analytics-benefit-accuracy = Zure kopuruen aurreikuspenak, 7 eta 30 egunera, zenbateraino asmatu duen

analytics-title = Analisi aurreratua
analytics-picker = Zer ikusi nahi duzun
analytics-csv = Aurreikuspena CSV formatuan
analytics-too-early = Goizegi da ezer esateko
analytics-too-early-text =
    { $count ->
        [one] Oraingoz egun { $have } ezagutzen da. Aurreikuspena { $need } egunekin hasten da; konparazioak, asteko egunak eta ezohiko egunak historiala hazi ahala etorriko dira.
       *[other] Oraingoz { $have } egun ezagutzen dira. Aurreikuspena { $need } egunekin hasten da; konparazioak, asteko egunak eta ezohiko egunak historiala hazi ahala etorriko dira.
    }

analytics-month = Azken 30 egunak
analytics-month-more = Batez besteko egunean { $last }; aurreko 30 egunetan, gutxiago: { $before }.
analytics-month-less = Batez besteko egunean { $last }; aurreko 30 egunetan, gehiago: { $before }.
analytics-month-same = Batez besteko egunean { $last }, aurreko 30 egunetan bezala.
analytics-month-short =
    { $count ->
        [one] Bi hilabete alderatzeko 60 egun behar dira; egun { $have } ezagutzen da.
       *[other] Bi hilabete alderatzeko 60 egun behar dira; { $have } egun ezagutzen dira.
    }
analytics-pace = Asteko erritmoa
analytics-pace-up = Azken 30 egunetako lerro zuzenaren arabera, asteko hazkundea: { $amount }.
analytics-pace-down = Azken 30 egunetako lerro zuzenaren arabera, asteko jaitsiera: { $amount }.
analytics-pace-flat = Azken 30 egunetako lerro zuzenaren arabera, ez da hazten ari.
analytics-compound = Azken { $weeks } asteetan, batetik hurrengora, batez beste: { $percent }.
analytics-ahead =
    { $count ->
        [one] Egun { $days } barru
       *[other] { $days } egun barru
    }
analytics-ahead-range = { $date } espero dena. Hamar kasutik zortzitan, { $low } eta { $high } artean.
analytics-ahead-line = { $date } espero dena. Goizegi da tarte bat emateko.

analytics-chart = Orain artekoa eta aurreikusitakoa
analytics-chart-label = { $metric }: erabilitakoa, ezohiko egunak eta aurreikusitakoa. Gauza bera dago behean, hitzez eta zenbakitan.
analytics-chart-unusual = Ezohiko eguna, beheko zerrendako zenbakiarekin
analytics-expected = Aurreikusitakoa, egunez egun

analytics-weekdays = Zure astearen erritmoa
analytics-weekdays-daily =
    { $count ->
        [one] Asteko egun bakoitza, egun arrunt batekin alderatuta, azken asteko datuekin.
       *[other] Asteko egun bakoitza, egun arrunt batekin alderatuta, azken { $weeks } asteetako datuekin.
    }
analytics-weekdays-level =
    { $count ->
        [one] Asteko egun bakoitzak zer gehitzen edo kentzen duen, azken asteko datuekin.
       *[other] Asteko egun bakoitzak zer gehitzen edo kentzen duen, azken { $weeks } asteetako datuekin.
    }
analytics-weekdays-short =
    { $count ->
        [one] Astearen profila egiteko { $need } egun behar dira; egun { $have } ezagutzen da.
       *[other] Astearen profila egiteko { $need } egun behar dira; { $have } egun ezagutzen dira.
    }
analytics-weekday = Asteko eguna
analytics-weekdays-index = Egun arruntaren aldean
analytics-weekdays-mean = Batezbestekoa
analytics-weekdays-change = Eguneko aldaketa
analytics-weekdays-mean-change = Batezbesteko soila
analytics-weekdays-days = Egunak

analytics-anomalies = Ezohiko egunak
analytics-anomalies-intro =
    { $count ->
        [one] Azken egunean, asteko egun horri dagokionetik urrun.
       *[other] Azken { $days } egunetan, asteko egun horri dagokionetik urrun geratu direnak.
    }
analytics-anomalies-none =
    { $count ->
        [one] Azken egunean ez da ezohiko ezer izan.
       *[other] Azken { $days } egunetan ez da ezohiko ezer izan.
    }
analytics-anomalies-short =
    { $count ->
        [one] Ezohiko egunak bereizteko { $need } egun behar dira; egun { $have } ezagutzen da.
       *[other] Ezohiko egunak bereizteko { $need } egun behar dira; { $have } egun ezagutzen dira.
    }
analytics-anomaly-above = { $value }; { $expected } inguru espero zen. Gorantzako aldea: ohiko sakabanatzearen { $score } halako.
analytics-anomaly-below = { $value }; { $expected } inguru espero zen. Beheranzko aldea: ohiko sakabanatzearen { $score } halako.

analytics-accuracy = Zenbateraino fida zaitezkeen
analytics-accuracy-intro = Aurreikuspen bera, aurreko egunetan zekigunarekin egina, gero gertatutakoaren ondoan.
analytics-accuracy-measured =
    { $count ->
        [one] Azken { $comparisons } konparazioetan, { $days } egunerako aurreikuspenaren batez besteko errorea { $error } izan da, eta gertatutakoa behin geratu da tartearen barruan.
       *[other] Azken { $comparisons } konparazioetan, { $days } egunerako aurreikuspenaren batez besteko errorea { $error } izan da, eta gertatutakoa { $covered } aldiz geratu da tartearen barruan.
    }
analytics-accuracy-short =
    { $count ->
        [one] { $days } egunerako aurreikuspena egiaztatzeko { $need } egun behar dira; egun { $have } ezagutzen da.
       *[other] { $days } egunerako aurreikuspena egiaztatzeko { $need } egun behar dira; { $have } egun ezagutzen dira.
    }
analytics-accuracy-ahead = Epea
analytics-accuracy-comparisons = Konparazioak
analytics-accuracy-error = Batez besteko errorea
analytics-accuracy-percent = Ehunekotan
analytics-accuracy-coverage = Tartearen barruan (helburua: % 80)

analytics-sample-title = Orri honek adibideko datuak erakusten ditu
analytics-sample-text = Datu hauetako bat ere ez da zure okindegikoa. Analisi aurreratuarekin, orri honek zureak erakusten ditu.
analytics-sample-source = Benetako denda baten egunak, okindegi batera egokituta. Datuak: Online Retail II, D. Chen, UCI Machine Learning Repository, CC BY 4.0.
analytics-sample-back = Itzuli

problem-analytics-horizon-detail = horizon_days: zenbaki osoa behar du, gutxienez 1 eta gehienez { $most }, planak hainbeste egunera begiratzen baitu.
