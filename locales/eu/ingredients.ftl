# Osagai baten izakinak.
stock-column = Izakinak
stock-title = Biltegian
stock-empty = Oraindik ez dago ezer biltegian.
stock-none = Bat ere ez
stock-left = Izakinak: { $left }
stock-below = Gutxieneko izakinen azpitik: { $level }
stock-below-nothing = Iritsitakoa baino gehiago erabili da
stock-best-before = Kontsumo lehenetsia: { $date }
stock-past = Kontsumo lehenetsiaren data pasatuta: { $date }
stock-today = Kontsumo lehenetsia: gaur
stock-tomorrow = Kontsumo lehenetsia: bihar
stock-soon = Kontsumo lehenetsia: { $date }, { $days } egun barru
stock-lot = Lotea
stock-lot-left = Geratzen dena
stock-lot-best-before = Kontsumo lehenetsia
stock-lot-received = Noiz iritsi zen
stock-lot-location = Lokala
stock-no-code = Zenbakirik gabe
stock-nowhere = Lokalik adierazi gabe
stock-more-lots =
    { $count ->
        [one] Guztizkoan beste lote bat dago.
       *[other] Guztizkoan beste { $number } lote daude.
    }

# Zer egiten den osagai batekin, eta prezio-aldaketa batek zer dakarren.
made-with-title = Zer egiten da honekin
made-with-help = Osagai hau daramaten produktuak, errezeta guztietan zehar, ale baten osagaien kostuarekin.
made-with-nothing = Oraindik ez da produkturik egiten honekin.
made-with-product = Produktua
made-with-price = Prezioa
made-with-cost = Osagaiak
made-with-margin = Marjina
made-with-target = Helburua
made-with-below = Helburuko marjinaren azpitik; { $price } edo gehiagorekin beteko litzateke
made-with-below-always = Helburuko marjinaren azpitik, edozein preziotan
made-with-no-cost = Osagai batzuek ez dute preziorik
made-with-no-price = Oraindik ez du preziorik
made-with-more =
    { $count ->
        [one] Eta beste produktu bat.
       *[other] Eta beste { $number } produktu.
    }
price-now = «{ $name }»: orain { $price } balio du ({ $per }).
price-below = Marjina helburuaren azpitik
price-below-line = { $margin }, { $target } izan beharrean; { $price } jarrita beteko litzateke
price-below-always = { $margin }, { $target } izan beharrean
price-below-more =
    { $count ->
        [one] Beste produktu bat, osagaian zerrendatuta.
       *[other] Beste { $number } produktu, osagaian zerrendatuta.
    }

# Why it is measured as it was.
unit-in-use = Ezin da aldatu zertan neurtzen den, erabiltzen ari baita: { $uses }.
unit-in-recipes = errezetak: { $names }
unit-in-stock = biltegian: { $left }
unit-in-orders = irekitako erosketa-eskaerak: { $numbers }
unit-in-batches = irekitako labealdiak: { $numbers }
unit-in-movements = lehenago iritsi edo erabilitakoa
