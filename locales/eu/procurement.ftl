# Purchase orders: the list, an order, its forms and its way.
# used: order-state-{draft,pending-approval,approved,rejected,sent,partially-received,received,cancelled}
# used: order-step-{mail,submit,withdraw,approve,reject,send,cancel}
# used: order-done-{created,saved,submit,withdraw,approve,reject,mail,send,cancel,received,closed}
# used: order-event-created
# used: order-event-changed
# used: order-event-submitted
# used: order-event-approved-by-approver
# used: order-event-approved-by-delegate
# used: order-event-approved-by-only-approver
# used: order-event-approved-by-author
# used: order-event-approved-not-needed
# used: order-event-rejected
# used: order-event-withdrawn
# used: order-event-sent
# used: order-event-mailed
# used: unlock-approval-workflow-{title,description}
# used: approval-by-{not-needed,managers,owners,people}
# used: mail-order-{subject,text,button,after}
# used: order-event-received
# used: order-event-completed
# used: order-event-closed-short
# used: order-event-cancelled
orders-title = Erosketa-eskaerak
orders-lead = Zer eskatzen diozun nori, lehen zirriborrotik salgaiak iritsi arte.
orders-new = Erosketa-eskaera berria
orders-empty = Oraindik ez dago erosketa-eskaerarik. Hasi datorren asteko irinarekin.
orders-search = Bilatu eskaerak
orders-all-states = Guztiak
orders-all-suppliers = Hornitzaile guztiak
orders-changed = Azken aldaketa
order = Eskaera
order-title = { $number }. eskaera – { $supplier }
order-state = Egoera
order-reason = Arrazoia
order-supplier = Hornitzailea
order-location = Non entregatu
order-needed-by = Noizko behar den
order-notes = Hornitzailearentzako oharrak
order-lines = Lerroak
order-no-lines = Oraindik ez du lerrorik.
order-ingredient = Osagaia
order-ordered = Eskatuta
order-received = Jasota
order-net = Zenbatekoa
order-total-net = Guztira, BEZik gabe
order-total-gross = Guztira, BEZarekin
order-vat = BEZ { $rate }
order-received-net = Orain arte jasota, BEZik gabe
order-pack = ontzi
order-packs = { $packs } × { $pack } ({ $size }) = { $total }
order-price = { $price } / { $per }
order-history = Zer gertatu den
order-by-key = API gako bat
order-by-somebody = jada ez dagoen norbait
order-why = Zergatik?
order-receive = Idatzi entrega bat
order-receive-save = Gorde entrega
order-receive-help = Utzi hutsik iritsi ez dena.
order-outstanding = Iristeko dago: { $quantity }
order-more-lots = Lote gehiago
order-lot-quantity = Kantitatea
order-lot-code = Lotea
order-lot-best-before = Kontsumo lehenetsia
order-lot-quantity-of = { $name }: kantitatea
order-lot-code-of = { $name }: lotea
order-lot-best-before-of = { $name }: kontsumo lehenetsiaren data
order-close-line = Ez da gehiago iritsiko
order-closed = Ez da gehiago iritsiko: { $reason }
order-edit-asks-again = Aldatuz gero, zirriborro bihurtzen da berriro, eta onespena berriz eskatu behar da.
order-choose = Aukeratu
order-lines-help = Idatzi kantitatea bere unitatearekin, adibidez 100 kg, edo ontzi kopurua.
order-more-lines = Lerro gehiago
order-quantity = Kantitatea
order-in-packs = ontzi
order-in-unit = bere unitatea
order-line-name = Osagaia, { $number }. lerroa
order-line-quantity = Kantitatea, { $number }. lerroa
order-line-in = Zertan zenbatzen den, { $number }. lerroa
order-line-price = Prezioa, { $number }. lerroa
order-line-price-usual = ohiko prezioa
order-unknown = Aukeratu dagoen bat.
order-archived = Artxibatuta dago. Berreskuratu, edo aukeratu beste bat.
order-unknown-ingredient = Ez dago izen hori duen osagairik. Aukeratu zerrendako bat.
order-unknown-quantity = Idatzi zenbaki bat, adibidez 4 edo 100 kg.
order-no-day = Hau ez da data bat.
order-no-reason = Esan zergatik, gutxienez hiru karakteretan.
order-conflict = Norbaitek eskaera hau aldatu du bitartean. Orain honela dago; zurea ez da egin.
order-stands = Hori ezin da gehiago egin: eskaera orain honela dago: «{ $state }».
order-empty = Gehitu gutxienez lerro bat lehenengo.
order-not-approved = Bidali aurretik onetsi egin behar da.
order-own = Ezin duzu zuk parte hartu duzun eskaera bat onetsi.
order-not-yours = Zenbatekoa onets dezakezuna baino handiagoa da.
order-cancel-instead = Ez da ezer iritsi. Utzi eskaera bertan behera.
order-line-done = Lerro honetatik ez da ezer falta.
order-too-many = Dagoeneko { $most } eskaera daude irekita. Amaitu edo utzi bertan behera bat lehenengo.
order-too-much = Eskatutakoa: { $ordered }; iritsitakoa: { $received }. Zure tolerantziak onartzen duena baino gehiago da.
order-lot-count = Lote gehiegi dira lerro baterako.
order-same-lot = Lote hau bi aldiz dago.
order-nothing-came = Idatzi gutxienez kantitate bat.
order-state-draft = Zirriborroa
order-state-pending-approval = Onespenaren zain
order-state-approved = Onetsita
order-state-rejected = Baztertuta
order-state-sent = Bidalita
order-state-partially-received = Zati bat jasota
order-state-received = Jasota
order-state-cancelled = Bertan behera
order-step-submit = Eskatu onespena
order-step-withdraw = Utzi bertan behera onespen-eskaria
order-step-approve = Onetsi
order-step-reject = Baztertu
order-step-send = Markatu bidalita
order-step-cancel = Utzi eskaera bertan behera
order-event-created = { $who }: idatzi zuen
order-event-changed = { $who }: aldatu zuen
order-event-submitted = { $who }: onespena eskatu zuen
order-event-approved-by-approver = { $who }: onetsi zuen
order-event-approved-by-delegate = { $who }: onetsi zuen, { $of } ordezkatuz
order-event-approved-by-only-approver = Eskaerarekin batera onetsia ({ $who }), beste inork ezin baitu onetsi
order-event-approved-not-needed = Berehala onetsia: hain zenbateko txikiak ez du inoren beharrik
order-event-rejected = { $who }: baztertu zuen
order-event-withdrawn = { $who }: eskaera kendu zuen
order-event-sent = { $who }: bidalita markatu zuen
order-event-received = { $who }: entrega bat idatzi zuen
order-event-completed = Iritsi behar zuen guztia iritsi da
order-event-closed-short = { $who }: osatu gabe itxi zuen { $line }
order-event-cancelled = { $who }: bertan behera utzi zuen
order-done-created = { $number }. eskaera zirriborroa da orain.
order-done-saved = { $number }. eskaeraren aldaketak gorde dira.
order-done-submit = { $number }. eskaeraren onespena eskatu da.
order-done-withdraw = { $number }. eskaera zirriborroa da berriro.
order-done-approve = { $number }. eskaera onetsi da.
order-done-reject = { $number }. eskaera baztertu da.
order-done-send = { $number }. eskaera bidalita markatu da.
order-done-cancel = { $number }. eskaera bertan behera utzi da.
order-done-received = { $number }. eskaeraren entrega gorde da.
order-done-closed = { $number }. eskaeraren lerro horretatik ez da gehiago iritsiko.
nav-orders = Eskaerak
order-number = { $number }. eskaera
order-said = { $label }: { $words }
order-print = Inprimatu
order-step-mail = Bidali posta elektronikoz
order-step-mail-to = Bidali { $address } helbidera
order-event-mailed = { $who } erabiltzaileak posta elektronikoz bidali dio hornitzaileari
order-done-mail = { $number }. eskaera posta elektronikoz doa hornitzailearengana.
order-no-mail = Hemen ez dago posta-zerbitzaririk. Inprimatu eskaera edo bidali zuk zeuk.
order-no-address = Hornitzaileak ez du oraindik helbide elektronikorik. Gehitu lehenik haren fitxan.
order-not-confirmed = Berretsi lehenik zure helbide elektronikoa: hara iritsiko da hornitzailearen erantzuna.
order-too-many-mails = { $most } eskaera bidali dira posta elektronikoz egun batean. Bidali hau bihar, edo inprimatu.
order-conflict-typed = Norbaitek eskaera hau aldatu du bitartean. Idatzi duzuna behean dago, gorde gabe; orain gordez gero, haren aldaketa ordezkatuko du.
order-sheet-title = Erosketa-eskaera
order-sheet-back = Itzuli eskaerara
order-sheet-help = Inprimatu orri hau nabigatzailearekin: menurik gabe ateratzen da.
order-sheet-bakery = Eskatzailea
order-sheet-came = Jasota
orders-waiting = Zure onespenaren zain
orders-coming = Iristeko dauden entregak
shopping-title = Erosketa-zerrenda
shopping-lead = Oraindik bidali gabeko eskaerek behar dutena, hornitzaileka.
shopping-empty = Ez dago ezer eskatzeko zain. Zirriborroak eta onetsitako eskaerak hemen agertzen dira.
shopping-from = { $supplier } hornitzailearen erosketa-zerrenda
approval-link = Ezarpenak
approval-page = Erosketa-eskaeren ezarpenak
approval-lead = Nork onesten duen zer, nork ordezkatzen duen eta zenbat gehiago irits daitekeen.
approval-saved = Ezarpenak gorde dira.
approval-changed-meanwhile = Norbaitek ezarpenak edo taldea aldatu ditu bitartean. Egiaztatu beheko datuak eta gorde berriro.
approval-title = Onespena
approval-help = Tarteak txikienetik handienera doaz, BEZik gabe. Utzi hutsik azkenaren zenbatekoa. Jabeek beti onets dezakete, eta inork ez du onesten berak parte hartu duen eskaerarik.
approval-not-in-plan = Zure planean eskaerak onespenik gabe bidaltzen dira.
approval-see-plans = Konparatu planak
approval-tier = { $number }. tartea
approval-up-to = Gehienez, BEZik gabe
approval-any = edozein zenbateko
approval-by = Nork onesten du
approval-unused = —
approval-by-not-needed = Ez da onespenik behar
approval-by-managers = Arduradunak eta jabeak
approval-by-owners = Jabeak
approval-by-people = Aukeratutako arduradunak eta jabeak
approval-people = Arduradunak
approval-more = Tarte bat gehiago
approval-amount-missing = Eman hemen zenbateko bat: azken tartea bakarrik doa hura gabe.
approval-amount-unknown = Hau ez da zenbateko bat, hala nola 500 edo 1.500,00.
approval-amount-lower = Zenbatekoak aurreko tartearena baino handiagoa izan behar du.
approval-last-has-amount = Utzi hutsik azken tartearen zenbatekoa, edo gehitu tarte bat eskaera handiagoentzat.
approval-nobody = Markatu gutxienez arduradun bat.
approval-none = Utzi gutxienez tarte bat.
approval-too-many = Gehienez { $most } egon daitezke.
delegation-title = Ordezkapenak
delegation-help = Norbait kanpoan dagoen bitartean, beste batek onesten du haren ordez, aukeratutako eguna barne. Historialean jasota geratzen da.
delegation-row = { $number }. ordezkapena
delegation-from = Nor dago kanpoan
delegation-to = Nork ordezkatzen du
delegation-until = Azken eguna
delegation-more = Ordezkapen bat gehiago
delegation-same = Inork ez du bere burua ordezkatzen.
delegation-incomplete = Aukeratu nor dagoen kanpoan eta nork ordezkatzen duen.
tolerance-title = Eskatutakoa baino gehiago
tolerance-label = Eskatutakoaz gain irits daiteke
tolerance-help = % 0 jarrita, ezin da eskatutakoa baino gramo bat gehiago ere sartu.
tolerance-wrong = Idatzi 0 eta { $most } arteko ehuneko bat.
mail-order-subject = { $number }. eskaera, { $bakery }
mail-order-text = { $bakery } okindegiak honako hau eskatzen du. { $details }
mail-order-button = Erantzun: { $sender }
mail-order-after = Berretsi eskaera mezu honi erantzunez.
order-conflict-receive = Norbaitek eskaera honen entrega bat sartu du bitartean. Idatzi duzuna behean dago, gorde gabe; egiaztatu zer iritsi den gorde aurretik.
feature-purchase-orders = Erosketa-eskaerak eta harrerak
feature-approval-workflow = Eskaeren onespena zenbatekoaren arabera, ordezkapenekin
feature-multi-location = Izakinak eta eskaerak lokal bakoitzeko
unlock-approval-workflow-title = Beste norbaitek eman dezala baiezkoa
unlock-approval-workflow-description = Eskaerek onespenaren zain daude zenbatekoaren arabera: zuk esaten duzu nork onesten duen zenbateraino eta nork ordezkatzen duen, eta historialak gordetzen du nork eman duen baiezkoa. Zure planean hori gabe bidaltzen dira.
order-unknown-price = Idatzi prezio bat, hala nola 18,75.
order-counted = Neurria
order-price-each = Ontzi edo unitate baten prezioa
order-key-taken = Entrega hau lehendik gordeta dago beste kantitate batzuekin. Egiaztatu zer iritsi den; orain gordez gero, beste entrega bat izango da.
order-made-before = Inprimaki hau lehendik gordeta dago eskaera gisa, beste eduki batekin. Orain gordez gero, beste eskaera bat izango da.
order-nothing-more = Ez da ezer gehiago iritsi behar.
order-lot-no-quantity = Idatzi zenbat iritsi den lote honetatik.
order-lot-said = { $code } lotea
order-best-before-said = hobe { $day } baino lehen
order-delivery = { $number }. entrega, { $at }
order-deliveries = Entregak
order-event-approved-by-author = { $who }: onetsi zuen, onets dezaketen guztiek parte hartu baitzuten
approval-choose = Aukeratu nork onesten duen, edo hustu zenbatekoa.

# Orders out of a CSV file, a line of an order in each of its lines.
orders-import-needed = Edozein ordenatan, eta gure hizkuntzetako edozeinetan. Lerro bakoitza eskaera baten lerroa da: osagaia, kantitatea eta hornitzailea behar ditu. Esaten ez duena osagaiak duen bezala geratzen da; gainerako zutabeak kanpoan uzten dira.
orders-import-same = Lerro batek esportatutako identifikatzaile bat badu («id» zutabean), lerro hura aldatzen du, eta haren eskaera zirriborro bihurtzen da berriro. Identifikatzailerik gabeko lerroek zirriborro berriak osatzen dituzte: eskaera-zenbaki bakoitzeko bat edo, zenbakirik ezean, hornitzaile, lokal eta egun bakoitzeko bat. Lehendik duzun eskaera bati lerro bat gehitzeko, jarri haren lerro baten azpian, identifikatzailerik gabe. Bidalitako eskaerak ez dira aldatzen.
orders-import-new = Eskaera berriak
orders-import-changed = Eskaera aldatuak
orders-import-unchanged = Aldaketarik gabeko eskaerak
orders-import-bad = Inportatu ezin diren lerroak
orders-import-go =
    { $count ->
        [one] Inportatu eskaera bat
       *[other] Inportatu { $number } eskaera
    }
orders-import-go-good =
    { $count ->
        [one] Inportatu eskaera zuzena; utzi { $bad } kanpoan
       *[other] Inportatu { $number } eskaera zuzenak; utzi { $bad } kanpoan
    }
orders-import-some-bad = Oraindik ez da ezer inportatu. Beheko lerroak fitxategian zuzendu eta berriro aukera dezakezu, edo horrelako lerroren bat duten eskaerak kanpoan utzi.
orders-import-nth = Berria { $nth }
orders-import-asks-again =
    { $count ->
        [one] Aldatutako eskaeretako bat onartuta edo onespenaren zain dago. Zirriborro bihurtuko da berriro.
       *[other] Aldatutako eskaeretako { $number } onartuta edo onespenaren zain daude. Zirriborro bihurtuko dira berriro.
    }
orders-import-known-numbers =
    { $count ->
        [one] Eskaera berrietako batek lehendik duzun eskaera baten zenbakia du. Beste zirriborro bat izango da, bere zenbakiarekin.
       *[other] Eskaera berrietako { $number }k lehendik dituzun eskaeren zenbakiak dituzte. Beste zirriborro batzuk izango dira, beren zenbakiekin.
    }
orders-import-overdue =
    { $count ->
        [one] Eskaera bat igarota dagoen egun baterako behar da.
       *[other] { $number } eskaera igarota dagoen egun baterako behar dira.
    }
import-fault-pack-size = Esan zenbat dagoen ontzian, adibidez 25 kg.
# used: import-fault-{not-a-day,differs,other-order,stands,too-many-lines,too-dear}
import-fault-not-a-day = Hau ez da data bat. Idatzi 2026/12/31 edo 2026-12-31.
import-fault-differs = Eskaera bereko { $line }. lerroak beste zerbait dio.
import-fault-other-order = Identifikatzailea { $order }. eskaerako lerro batena da. Kendu, lerro berria izan dadin.
import-fault-stands = Eskaeraren egoera «{ $state }» da: ezin da gehiago aldatu.
import-fault-too-many-lines = Eskaerak { $most } lerro baino gehiago izango lituzke.
import-fault-too-dear = Eskaerak gorde daitekeena baino gehiago balio du.
# What other programs call the columns, separated by commas.
# used: order-also
# used: order{-supplier,-location,-needed-by,-ingredient,-quantity,-notes}-also
order-also = Eskaera-zenbakia, Eskaera zk.
order-supplier-also = Hornitzailearen izena
order-location-also = Lokala, Entrega-lekua
order-needed-by-also = Entrega-data, Noizko
order-ingredient-also = Artikulua, Produktua
order-quantity-also = Zenbat
order-notes-also = Oharrak
problem-import-no-ingredient-detail = Ez dago osagaiaren zutaberik, hizkuntza bakar batean ere ez.
