# Produktuak, errezetak, hornitzaileak eta dendak: zerrendak, inprimakiak, eta plan txikiago batek aldatzen uzten duena.
# used: catalogue-{products,recipes,suppliers,locations}-{title,lead,search,new,empty,exceed,writable}
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
catalogue-no-product = Produkturik ez
catalogue-products-search = Bilatu produktuak
catalogue-products-found = Zerrendan { $listed } produktu daude, guztira { $total }. Bilatu besteak ikusteko; idatzitakoa gorde egiten da.
catalogue-archive = Artxibatu
catalogue-archive-text = Artxibatuta, irakurri egin daiteke, eta ez da zure planean zenbatzen. Berreskuratu ahal izango duzu.
catalogue-restore = Berreskuratu
catalogue-restore-text = Berreskuratuta, berriro zenbatzen da zure planean.
catalogue-item-archived = Artxibatuta
catalogue-item-restored = Berreskuratuta
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
catalogue-done-restored = «{ $name }» berreskuratu da, eta berriro zenbatzen da.
catalogue-done-chosen = Zure aukera gordeta dago.
catalogue-open = Ireki

# used: field-{name,code,category,price-cents,unit,notes,product-id,yield-amount,yield-unit,ingredients,allergens,method,contact,email,phone,address,city}
# used: field-{price-cents,unit,yield-unit,code,ingredients}-help
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
field-allergens = Alergenoak
field-method = Nola egin
field-contact = Harremanetarako pertsona
field-email = Helbide elektronikoa
field-phone = Telefonoa
field-address = Helbidea
field-city = Herria

# used: field-error-{missing,too-long,not-a-number,negative,too-large,not-an-email,control-characters,unknown}
field-error-missing = Bete eremu hau, mesedez.
field-error-too-long = Gehienez { $most } karaktere sartzen dira hemen.
field-error-not-a-number = Idatzi zenbaki bat; dirua bada, gehienez bi hamartarrekin.
field-error-negative = Ezin da 0 baino gutxiago izan.
field-error-too-large = Handiegia da.
field-error-not-an-email = Idatzi helbide elektroniko bat, izena@example.com bezalakoa.
field-error-control-characters = Ikusten ez diren karaktereak daude hemen. Idatzi berriro, mesedez.
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
