# Errezetak zer daraman eta zer ateratzen den: pisuak, okin-ehunekoak, kostua, alergenoak, etiketa, marjina.
recipe-lines = Zer daraman
recipe-lines-help = Labealdi baterako: osagaiak eta beste errezeta batzuk, hala nola aurre-hartzidura bat edo betegarri bat. Idatzi kantitate bakoitza bere unitatearekin, adibidez 500 g edo 1,5 l; zenbaki hutsa aleak dira. Lerro bat kentzeko, utzi hutsik haren bi eremuak.
recipe-line-part = Osagaia edo errezeta
recipe-line-part-number = Osagaia edo errezeta, { $number }. lerroa
recipe-line-quantity = Kantitatea
recipe-line-quantity-number = Kantitatea, { $number }. lerroa
recipe-line-percent = Irinarekiko
recipe-line-cost = Kostua
recipe-line-nothing = Ezer ez
recipe-line-ingredients = Osagaiak
recipe-line-recipes = Errezetak
recipe-more-lines = Lerro gehiago
recipe-lines-search = Bilatu osagaiak eta errezetak
recipe-lines-found = { $total } osagai eta errezetatik { $listed } ageri dira. Bilatu besteak ikusteko; idatzitakoa gorde egiten da.
recipe-line-archived = «{ $name }» artxibatuta dago. Berreskuratu lehenik, edo aukeratu beste bat.
recipe-line-circle = Errezeta batek ezin du bere burua barnean izan: { $way }.
recipe-line-too-deep = Errezeten barneko errezetak gehienez { $most } mailatakoak izan daitezke.

recipe-figures = Labealdi batetik zer ateratzen den
recipe-dough = Orea
recipe-flour = Barneko irina
recipe-good-yield = Errendimendua, galerarik gabe
recipe-cost = Osagaiak
recipe-cost-partly = { $cost }, preziorik ez dutenak kontuan hartu gabe
recipe-cost-piece = Ale bakoitza
recipe-cost-kilogram = Kilo bakoitza
recipe-cost-litre = Litro bakoitza
recipe-margin = Prezioa { $price } da; osagaiak ordainduta, { $margin } geratzen da.
recipe-margin-met = Helburuko marjina ({ $target }) betetzen da.
recipe-margin-below = Helburuko marjinaren ({ $target }) azpitik dago; prezioa gutxienez { $price } balitz, beteko litzateke.
recipe-margin-never = Helburuko marjinaren ({ $target }) azpitik dago.
recipe-allergens = Alergenoak
recipe-allergens-none = 14etako bat ere ez, osagaiek diotenaren arabera.
recipe-label = Etiketako testua
recipe-label-ingredients = Osagaiak:
recipe-label-contains = Honako hau dauka:
recipe-label-help = Pisuaren arabera, astunena lehenik, eta barneko errezetak osagaitan banatuta. Begiratu inprimatu aurretik: inork alergenorik idatzi ez dien osagaiek ez dute alergenorik hemen.

# used: recipe-note-{no-price,other-measure,no-weight,as-water,no-yield}
recipe-note-no-price = { $name }: ez du preziorik, eta kostuak ez du kontuan hartzen.
recipe-note-other-measure = { $name }: neurri batean erosten da eta beste batean erabiltzen, eta ez dago idatzita bat zenbat den pisuz; kostuak ez du kontuan hartzen.
recipe-note-no-weight = { $name }: ez dago idatzita batek zer pisu duen; pisuak, ehunekoek eta etiketak ez dute kontuan hartzen.
recipe-note-as-water = { $name }: mililitro bakoitza 1 g dela jotzen da, ez baitago idatzita litro batek zer pisu duen.
recipe-note-no-yield = { $name }: ez dio neurri horretan zenbat ateratzen den; pisuak, ehunekoek eta kostuak ez dute kontuan hartzen.

recipe-scale = Gehiagorako edo gutxiagorako
recipe-scale-by = Zeren arabera
# used: recipe-scale-{pieces,dough,flour}
recipe-scale-pieces = Errendimendua, galerarik gabe
recipe-scale-dough = Orea
recipe-scale-flour = Eskura dagoen irina
recipe-scale-to = Zenbateraino
recipe-scale-help = Aleak, edo 25 kg bezalako kantitate bat. Barneko errezetak harekin batera eskalatzen dira; balantzak gramoraino erakusten du.
recipe-scale-button = Kalkulatu
recipe-scale-amount = Idatzi 0 baino kantitate handiago bat, adibidez 120 edo 25 kg.
recipe-scale-nothing = Errezetak ez du horren arabera eskala daitekeen ezer: idatzi zenbat ateratzen den, edo zer daraman pisuarekin.
recipe-scaled-cost = Osagaien kostua: { $cost }.
