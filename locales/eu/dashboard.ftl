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
