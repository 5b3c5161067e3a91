# used: roi-description
roi-title = Zenbat irabaziko zenuke Obradorrekin?
roi-description = Kalkulatu zenbat aurrezten dion okindegi bati Obradorren plan batek: zeure datuekin, lerro bakoitza azalduta eta suposizio guztiak zuk aldatzeko moduan.
roi-calculator = Zure datuak eta emaitza
roi-lead = Sartu zeure datuak. Emaitza idatzi ahala aldatzen da, eta haren estekak orri bera erakusten dio edonori.
roi-honesty = Kalkulu bat da, ez promesa bat. Osagaiak, plangintzako denbora eta galdutako salmentak bakarrik hartzen ditu kontuan, ageri diren datu eta suposizioetatik abiatuta. Prezioak BEZik gabekoak dira.

# used: roi-{revenue,unsold,ingredients,hours,wage,lost,locations,products,users}
roi-revenue = Lokal baten hileko diru-sarrerak
roi-unsold = Egiten duzunetik saldu gabe geratzen den zatia
roi-ingredients = Osagaiak, prezioaren zati gisa
roi-hours = Plangintza-orduak astean, lokal bakoitzean
roi-wage = Ordu baten kostua
roi-lost = Apal hutsengatik galdutako salmentak
roi-locations = Lokal kopurua
roi-products = Produktuak (aukerakoa)
roi-users = Erabiltzaileak (aukerakoa)
roi-plan = Plana
roi-cycle = Ordainketa
roi-versus = Alderatu honekin
roi-versus-none = beste planik ez
roi-name = Norentzat (orrian inprimatzen da)
roi-name-help = Aukerakoa; adibidez, okindegiaren izena.
roi-calculate = Kalkulatu

roi-assumptions = Suposizioak, eta nola aldatu
roi-assumptions-intro = Suposizioak dira, ez neurketak. Bakoitzak balio zuhur bat eta balio baikor bat ditu.
roi-low = Zuhurra
roi-high = Baikorra
roi-source-assumption = Suposizioa.
roi-source-edited = Suposizioa, zuk aldatua.
# used: roi-{assumption,explain}-{waste-avoided,planning-saved,lost-sales-recovered,margin}
roi-assumption-waste-avoided = Saihestutako xahuketa
roi-explain-waste-avoided = Gaur egun saldu gabe geratzen denetik, plangintza hobe batekin labean sartuko ez litzatekeen zatia.
roi-assumption-planning-saved = Aurreztutako plangintza-denbora
roi-explain-planning-saved = Plangintzan, eskaerak egiten eta zerrendak prestatzen ematen diren orduetatik, jada behar ez den zatia.
roi-assumption-lost-sales-recovered = Berreskuratutako salmentak
roi-explain-lost-sales-recovered = Apal hutsengatik galdutako salmentetatik, azkenean egingo zenukeen zatia.
roi-assumption-margin = Salmenta gehigarri baten marjina
roi-explain-margin = Salmenta gehigarri batek uzten duena, bere kostuak ordaindu ondoren.

roi-error-missing = Idatzi zenbaki bat.
roi-error-number = Idatzi zenbaki bat; adibidez, 12,5.
roi-error-whole = Idatzi zenbaki oso bat.
roi-error-below-low = Balio baikorra ezin da zuhurra baino txikiagoa izan.
roi-error-unknown = Aukeratu zerrendako bat.
roi-error-small = Gutxieneko balioa: { $min }.
roi-error-large = Gehieneko balioa: { $max }.
roi-error-long = Erabili gehienez { $max } karaktere.
roi-wrong = Emaitza agertuko da markatutako eremuak zuzendu bezain laster.
# used: roi-unfit-{locations,products,users}
roi-unfit-locations = { $have } lokal; { $plan } planaren muga { $limit } da.
roi-unfit-products = { $have } produktu; { $plan } planaren muga { $limit } da.
roi-unfit-users = { $have } erabiltzaile; { $plan } planaren muga { $limit } da.

roi-example = Datuak adibide bat dira.
roi-for-name = Norentzat: { $name }
roi-left = Prezioa ordaindu ondoren geratzen dena
roi-saved = Aurrezpena
roi-cost = Planaren prezioa
roi-loss = Datu hauekin, aurrezten duena baino { $amount } gehiago kostatzen da.
roi-perhaps = Baliteke ez konpentsatzea: { $loss } galtzetik { $gain } irabaztera bitarte.
roi-same = { $plan } planak beste hainbeste aurrezten du, eta merkeagoa da.
roi-own-features = Plan bakoitzetik, haren funtzioek berek dakartena bakarrik hartzen da kontuan: eskariaren aurreikuspenek xahuketa eta plangintza-denbora murrizten dituzte; analisi aurreratuak erakusten du zein egunetan agortzen den produktua.
roi-without-analytics = Ez da kontuan hartzen: { $plan } planak ez du analisi aurreraturik, produktua zein egunetan agortzen den erakusten duena.
roi-without-forecasts = Ez da kontuan hartzen: { $plan } planak ez du eskariaren aurreikuspenik baimentzen.
roi-payback = Amortizatzeko epea
roi-percent = Prezioaren gaineko etekina
roi-break-even = Merezi izateko behar diren hileko diru-sarrerak
roi-payback-days =
    { $count ->
        [one] egun { $days }
       *[other] { $days } egun
    }
roi-payback-range =
    { $count ->
        [one] { $from } – { $to } egun
       *[other] { $from } – { $to } egun
    }
roi-payback-perhaps =
    { $count ->
        [one] onenean egun { $days }, edo inoiz ez
       *[other] onenean { $days } egun, edo inoiz ez
    }
roi-payback-never = datu hauekin, ez
roi-break-even-any = edozein
roi-break-even-from = onenean { $amount }
# used: roi-line-{waste,planning,lost-sales}
roi-line-waste = Gutxiago zakarrontzira
roi-line-planning = Plangintza-denbora gutxiago
roi-line-lost-sales = Apal huts gutxiago
roi-from = Nondik: { $what }
roi-assumed = suposizioa: { $what }
roi-edited = zure suposizioa: { $what }
roi-link = Emaitza honen esteka
roi-copy = Kopiatu esteka
roi-copied = Kopiatu da.
roi-print = Inprimatzeko orria
roi-sheet-back = Itzuli kalkulura
roi-sheet-help = Inprimatzeko edo PDF gisa gordetzeko, erabili nabigatzailearen inprimatzeko agindua. A4 orri batean sartzen da.
roi-sheet-contact = Galderarik baduzu, idatzi hona:
roi-sheet-code = Esteka honen QR kodea
roi-sheet-savings = Aurrezpena
roi-sheet-month = hilean
roi-sheet-year = urtean
roi-sheet-plans = Plan guztiak, datu hauekin
roi-sheet-figures = Datuak
roi-sheet-assumptions = Suposizioak, ez neurketak
roi-sheet-edited = Kalkulu honetarako aldatua.
roi-why-none = Datu hauekin, plan batek ere ez du konpentsatzen.
roi-why-most = Egokitzen diren planetatik, { $plan } da gehien uzten duena.
roi-why-other = { $plan } planak gehiago utziko luke.
