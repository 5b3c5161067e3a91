# Produktuak, errezetak, hornitzaileak eta dendak: zerrendak, inprimakiak, eta plan txikiago batek aldatzen uzten duena.
# used: catalogue-{ingredients,products,recipes,suppliers,locations}-{title,lead,search,new,empty,exceed,writable}
# used: catalogue-{products,suppliers}-{none,found}
catalogue-products-title = Produktuak
catalogue-products-lead = Saltzen duzuna, BEZik gabeko prezioarekin.
catalogue-products-new = Produktu berria
catalogue-products-empty = Oraindik ez dago produkturik. Hasi gehien saltzen duzunarekin.
catalogue-products-exceed = Produktu batzuk irakurtzeko bakarrik daude
catalogue-products-writable = Aldatu ahal izango diren produktuak
catalogue-recipes-title = Errezetak
catalogue-recipes-lead = Nola egiten den, zer daraman eta zenbat ateratzen den.
catalogue-recipes-search = Bilatu errezetak
catalogue-recipes-new = Errezeta berria
catalogue-recipes-empty = Oraindik ez dago errezetarik. Idatzi mundu guztiak eskatzen dizuna.
catalogue-recipes-exceed = Errezeta batzuk irakurtzeko bakarrik daude
catalogue-recipes-writable = Aldatu ahal izango diren errezetak
catalogue-ingredients-title = Osagaiak
catalogue-ingredients-lead = Zure errezetak zerez eginda dauden: ontziak, prezioak eta nork ekartzen dituen.
catalogue-ingredients-search = Bilatu osagaiak
catalogue-ingredients-new = Osagai berria
catalogue-ingredients-empty = Oraindik ez dago osagairik. Hasi gehien erabiltzen duzun irinarekin.
catalogue-ingredients-exceed = Osagai batzuk irakurtzeko bakarrik daude
catalogue-ingredients-writable = Aldatu ahal izango diren osagaiak
catalogue-suppliers-title = Hornitzaileak
catalogue-suppliers-lead = Zure osagaiak nondik datozen, eta nori deitu.
catalogue-suppliers-search = Bilatu hornitzaileak
catalogue-suppliers-new = Hornitzaile berria
catalogue-suppliers-empty = Oraindik ez dago hornitzailerik. Hasi errotarekin.
catalogue-suppliers-exceed = Hornitzaile batzuk irakurtzeko bakarrik daude
catalogue-suppliers-writable = Aldatu ahal izango diren hornitzaileak
catalogue-locations-title = Lokalak
catalogue-locations-lead = Zure dendak eta lantegiak.
catalogue-locations-search = Bilatu lokalak
catalogue-locations-new = Lokal berria
catalogue-locations-empty = Oraindik ez dago lokalik. Hasi orain zauden lekuarekin.
catalogue-locations-exceed = Lokal batzuk irakurtzeko bakarrik daude
catalogue-locations-writable = Aldatu ahal izango diren lokalak

catalogue-tabs = Zein ikusi
catalogue-active = Erabiltzen direnak
catalogue-archived = Artxibatuak
catalogue-find = Bilatu
catalogue-full = Ez dago beste baterako lekurik: { $figure }.
catalogue-figure = { $counted } (planaren muga: { $limit })
catalogue-figure-own = { $counted } (zuk jarritako muga: { $limit })
catalogue-figure-unlimited = { $counted }, mugarik gabe
catalogue-created = Gehitua
catalogue-read-only = Irakurtzeko bakarrik
catalogue-none-archived = Ez dago ezer artxibatuta. Artxibatzen duzuna hemen irakurri ahal izango da, eta berreskuratu ere bai.

catalogue-required = (nahitaezkoa)
catalogue-cancel = Utzi
catalogue-wrong = Oraindik ez da ezer gorde: begiratu behean markatutako eremuak.
catalogue-conflict = Norbaitek hau aldatu du bitartean. Zuk idatzitakoa eremuetan dago; orain beste zerbait gordeta dagoenean, eremuaren azpian ageri da. Berriro gordez gero, zurea geratuko da.
catalogue-overwrite = Gorde nirea hala ere
catalogue-stored = Orain gordeta dagoena:
catalogue-stored-nothing = (ezer ez)
catalogue-role = Hau irakur dezakezu. Jabeek eta arduradunek alda dezakete.
catalogue-is-archived = Artxibatuta dago: ez da zure planean zenbatzen. Aldatzeko, berreskuratu.
# used: catalogue-is-archived-uncounted
catalogue-is-archived-uncounted = Artxibatuta dago. Aldatzeko, berreskuratu.
catalogue-products-none = Produkturik ez
catalogue-suppliers-none = Hornitzailerik ez
catalogue-products-search = Bilatu produktuak
catalogue-products-found = Zerrendan { $listed } produktu daude, guztira { $total }. Bilatu besteak ikusteko; idatzitakoa gorde egiten da.
catalogue-suppliers-found = Zerrendan { $listed } hornitzaile daude, guztira { $total }. Bilatu besteak ikusteko; idatzitakoa gorde egiten da.
catalogue-archive = Artxibatu
catalogue-archive-text = Artxibatuta, irakurri egin daiteke, eta ez da zure planean zenbatzen. Berreskuratu ahal izango duzu.
# used: catalogue-archive-text-uncounted
catalogue-archive-text-uncounted = Artxibatuta, irakurri egin daiteke, baina ez da errezetetan eta eskaeretan eskaintzen. Berreskuratu ahal izango duzu.
catalogue-restore = Berreskuratu
catalogue-restore-text = Berreskuratuta, berriro zenbatzen da zure planean.
# used: catalogue-restore-text-uncounted
catalogue-restore-text-uncounted = Berreskuratuta, berriro eskaintzen da errezetetan eta eskaeretan.
catalogue-item-archived = Artxibatuta
catalogue-item-restored = Berreskuratuta
catalogue-yes = Bai
catalogue-undo = Desegin

catalogue-exceeds =
    { $count ->
        [one] { $counted } dituzu; zure planarekin bakarra alda daiteke. Gainerakoak irakurri eta artxibatu egin daitezke. Ez da ezer ezkutatzen, ez ezabatzen.
       *[other] { $counted } dituzu; zure planarekin { $limit } alda daitezke. Gainerakoak irakurri eta artxibatu egin daitezke. Ez da ezer ezkutatzen, ez ezabatzen.
    }
catalogue-choose = Aukeratu zer alda daitekeen
catalogue-see-plans = Ikusi planak
catalogue-choose-lead = Markatu gehienez { $limit }. Libre uzten dituzun lekuak gainerakoetan zaharrenentzat izango dira; nahi duzunean aukera dezakezu berriro.
catalogue-choose-pages = Orri bakoitza bere aldetik gordetzen da; besteetan aukeratutakoa bere horretan geratzen da.
catalogue-too-many = { $chosen } markatu dituzu; zure planak { $limit } onartzen ditu. Oraindik ez da ezer aldatu.
catalogue-all-fits = Guztia sartzen da zure planean; beraz, guztia alda daiteke.

# used: catalogue-done-{created,saved,archived,restored,chosen}
catalogue-done-created = «{ $name }» sortu da.
catalogue-done-saved = «{ $name }»: zure aldaketak gorde dira.
catalogue-done-archived = «{ $name }» artxibatu da: ez da gehiago zenbatzen, eta «Artxibatuak» atalean dago.
# used: catalogue-done-archived-uncounted
catalogue-done-archived-uncounted = «{ $name }» artxibatu da: «Artxibatuak» atalean dago.
catalogue-done-restored = «{ $name }» berreskuratu da, eta berriro zenbatzen da.
# used: catalogue-done-restored-uncounted
catalogue-done-restored-uncounted = «{ $name }» berreskuratu da.
catalogue-done-chosen = Zure aukera gordeta dago.
catalogue-open = Ireki

# used: field-{name,code,category,price-cents,unit,notes,product-id,yield-amount,yield-unit,ingredients,allergens,method,contact,email,phone,address,city}
# used: field-{price-cents,unit,yield-unit,code,ingredients}-help
# used: field-{pack-name,pack-size,vat-basis-points,supplier-id,minimum-stock,shelf-life-days,is-flour}
# used: field-{pack-name,pack-size,minimum-stock,shelf-life-days,is-flour}-help
# used: field-{loss-basis-points,target-margin-basis-points,unit-grams,specification}
# used: field-{loss-basis-points,target-margin-basis-points,unit-grams,specification}-help
# used: field-ingredients-unit
# used: field-ingredients-{unit,code,price-cents}-help
field-name = Izena
field-code = Kodea
field-code-help = Kutxan erabiltzen duzun zenbakia edo izen laburra.
field-category = Mota
field-price-cents = Prezioa
field-price-cents-help = BEZik gabe.
field-unit = Unitatea
field-unit-help = Prezioa zeri dagokion: pieza, kg, erretilua.
field-notes = Oharrak
field-product-id = Zein produktu ateratzen den
field-yield-amount = Zenbat ateratzen den
field-yield-unit = Ateratzen denaren unitatea
field-yield-unit-help = Adibidez, piezak edo kg.
field-ingredients = Osagaiak
field-ingredients-help = Lerro bakoitzean bat, bere kopuruarekin.
field-ingredients-unit = Gordetzeko unitatea
field-ingredients-unit-help = Izakinen eta prezioaren unitatea, ontzirik ez badago.
field-ingredients-code-help = Hornitzaileak erabiltzen duen zenbakia edo izen laburra.
field-pack-name = Ontzia
field-pack-name-help = Zertan datorren: zaku, kutxa, bidoi.
field-pack-size = Ontziaren edukia
field-pack-size-help = Zenbat dakarren batek, adibidez 25 kg.
field-ingredients-price-cents-help = BEZik gabe, ontzi batena; ontzirik ez badago, unitate batena.
field-vat-basis-points = BEZ tasa
field-supplier-id = Hornitzailea
field-minimum-stock = Gutxieneko izakinak
field-minimum-stock-help = Gutxiago geratzen denean, erosteko garaia da. Adibidez, 50 kg.
field-shelf-life-days = Irauten du (egunak)
field-shelf-life-days-help = Entregatik aurrera. Iristen denaren kontsumo lehenetsiaren data proposatzen du.
field-is-flour = Irina da
field-is-flour-help = Okinaren ehunekoak haren gainean kalkulatzen dira.
field-allergens = Alergenoak
field-method = Nola egin
field-loss-basis-points = Galera
field-loss-basis-points-help = Errendimendutik galtzen dena: labean, ebakitzean edo dastatzean.
field-target-margin-basis-points = Helburuko marjina
field-target-margin-basis-points-help = Osagaiak ordainduta, preziotik geratu beharko lukeena.
field-unit-grams = Baten pisua (g)
field-unit-grams-help = Ale batek edo litro batek zenbat gramo dituen: horrekin, arrautzak eta olioa pisuz kontatzen dira.
field-specification = Fitxa teknikoa
field-specification-help = Ekoizleak dioena: alergenoak, loteak.
field-contact = Harremanetarako pertsona
field-email = Helbide elektronikoa
field-phone = Telefonoa
field-address = Helbidea
field-city = Herria

# used: field-error-{missing,too-long,not-a-number,negative,too-large,not-an-email,control-characters,unknown}
# used: field-error-{not-above-zero,unknown-unit,other-unit,in-use,too-many}
field-error-missing = Bete eremu hau, mesedez.
field-error-too-long = Gehienez { $most } karaktere sartzen dira hemen.
field-error-not-a-number = Idatzi zenbaki bat; dirua bada, gehienez bi hamartarrekin.
field-error-negative = Ezin da 0 baino gutxiago izan.
field-error-too-large = Handiegia da.
field-error-not-an-email = Idatzi helbide elektroniko bat, izena@example.com bezalakoa.
field-error-control-characters = Ikusten ez diren karaktereak daude hemen. Idatzi berriro, mesedez.
field-error-not-above-zero = 0 baino gehiago izan behar du.
field-error-unknown-unit = Ez dugu unitate hori ezagutzen. Erabili kg, g, l, ml edo pieza kopuru bat.
field-error-other-unit = Gordetzeko unitatea ez den mota bateko unitatean dago.
field-error-in-use = Zerbaitek erabiltzen du; beraz, lehen bezala neurtzen da.
field-error-too-many = Dagoeneko { $most } daude. Artxibatu bat lehenengo.
field-error-unknown = Hori jada ez da existitzen. Aukeratu beste bat.

# used: allergen-{gluten,crustaceans,eggs,fish,peanuts,soya,milk,nuts,celery,mustard,sesame,sulphites,lupin,molluscs}
allergen-gluten = Glutena
allergen-crustaceans = Krustazeoak
allergen-eggs = Arrautzak
allergen-fish = Arraina
allergen-peanuts = Kakahueteak
allergen-soya = Soja
allergen-milk = Esnea
allergen-nuts = Fruitu lehorrak
allergen-celery = Apioa
allergen-mustard = Mostaza
allergen-sesame = Sesamoa
allergen-sulphites = Sulfitoak
allergen-lupin = Lupinuak
allergen-molluscs = Moluskuak

# used: unit-{kg,g,l,ml,piece}
unit-kg = kilogramoak (kg)
unit-g = gramoak (g)
unit-l = litroak (l)
unit-ml = mililitroak (ml)
unit-piece = piezak
unit-pieces = { $number } ale

file-none = Fitxategirik ez
file-upload = Edo igo fitxategi bat
file-upload-help = Gehienez { $most }: PDF, irudi edo testu gisa. Zure biltegiratzean zenbatzen da, eta goikoaren lekua hartzen du.
file-again = Oraindik ez da ezer gorde, eta nabigatzaileak fitxategia ahaztu du. Aukeratu berriro.
file-archived = { $name } (artxibatuta: ezin da ireki)
file-gone = Fitxategia ezabatu da.
file-listed = Zure azken { $listed } fitxategiak ageri dira.
file-sized = { $name }, { $size }
