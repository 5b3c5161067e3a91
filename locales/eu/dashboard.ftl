# Where whoever is signed in begins.
first-steps-title = Lehen urratsak
first-steps-progress = { $done }/{ $all } eginda
first-steps-done = Eginda
first-steps-on = Jarraitu
first-steps-hide = Ezkutatu lehen urratsak
first-steps-dates = Muga noiz joko duzun esan ahal izango dizugu { $date } aurrera: zazpi eguneko datuak behar dira.
first-product = Gehitu lehen produktua
first-product-text = Hasi gehien saltzen duzunetik.
first-product-go = Gehitu produktua
first-product-import = Edo inportatu lehendik duzun zerrenda
first-colleague = Gonbidatu lankide bat
first-colleague-text = Arduradunek plana eta erabilera ikusten dituzte; langileek beren lana egiten dute, preziorik gabe.
first-colleague-confirm = Aurretik, baieztatu zure helbide elektronikoa: esteka bidali dizugun mezuan dago.
first-colleague-go = Gonbidatu norbait
first-file = Gorde lehen fitxategia
first-file-text = Prezio-zerrenda bat, albaran bat, paperean duzun errezeta bat: PDF, irudi, testu edo CSV gisa.
first-file-go = Aukeratu fitxategia

# What staff look up at work.
# used: home-staff-{recipes,products,suppliers,locations,files}
home-staff-find = Zein errezeta bilatzen duzu?
home-staff-newest = Errezeta berrienak
home-staff-no-recipes = Oraindik ez dago errezetarik. Jabeek eta arduradunek gehitzen dituzte.
home-staff-recipes = Osagaiak, urratsak eta alergenoak.
home-staff-products = Okindegiak zer saltzen duen, eta zein unitatetan.
home-staff-suppliers = Nori deitu zerbait falta denean.
home-staff-locations = Lokalen helbideak eta telefonoak.
home-staff-files = Okindegiak gordeta duena.

# What needs somebody now. What can't be read is named.
home-now-title = Orain zure zain dagoena
home-quiet = Ez dago ezer zure zain.
home-unread = Ez da erakusten, une honetan ezin delako irakurri: { $what }.
home-unread-production = ekoizpena
home-unread-orders = eskaerak
home-unread-usage = plana eta erabilera
home-unread-sales = salmentak
home-unread-demand = eskaria
home-unread-catalogue = errezetak
home-no-sales = Idatzi atzoko salmentak
home-no-plan = Oraindik ez dago ezer planifikatuta biharko
home-blocked = { $count ->
    [one] Labealdi bat geldi dago
   *[other] { $number } labealdi geldi daude
}
home-late = { $count ->
    [one] Labealdi bat atzeratuta dago
   *[other] { $number } labealdi atzeratuta daude
}
home-waiting = { $count ->
    [one] Eskaera bat zure onespenaren zain dago
   *[other] { $number } eskaera zure onespenaren zain daude
}
home-due = { $count ->
    [one] Entrega bat heltzekoa da jada
   *[other] { $number } entrega heltzekoak dira jada
}
home-yesterday = Atzo, { $date }
home-yesterday-all = Atzoko salmentak
home-sold = Saldutakoa
home-expected = Espero zena
home-expected-range = { $expected } ({ $from }-{ $to })
home-sold-expected = Espero zenetik saldutakoa
home-unsold = Saldu gabe
home-unsold-cost = { $unsold } (osagaietan { $cost })
home-sold-out = Agortuta
home-bake = Biharko labean sartzekoa
home-bake-all = Labealdiaren zerrenda osoa
home-bake-more = { $count ->
    [one] eta beste produktu bat
   *[other] eta beste { $number } produktu
}
