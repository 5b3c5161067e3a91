# The frame of every page.
skip-to-content = Joan edukira
nav-label = Nagusia
nav-home = Hasiera
nav-pricing = Prezioak
nav-roi = Zer irabazten duzun
nav-sign-in = Hasi saioa
nav-open-app = Ireki Obrador
nav-sign-up = Probatu doan
nav-subscription = Plana eta erabilera
nav-catalogue = Katalogoa
nav-api-keys = API gakoak
nav-team = Taldea
nav-bakery = Okindegiaren fitxa
nav-account = Zure kontua
nav-api-docs = APIaren erreferentzia
# used: nav-api-docs-description
nav-api-docs-description = APIaren dei bakoitza, hartzen eta erantzuten duenarekin: erabilera eta aurreikuspenak, planak zer duen, katalogoa, taldea eta esportazioak.
nav-privacy = Pribatutasuna
language = Hizkuntza
platform = Plataforma
sign-out = Amaitu saioa
save = Gorde
close = Itxi
undo = Desegin
breadcrumb = Non zauden
menu = Menua
theme = Koloreak
theme-system = Gailuarenak
theme-light = Argiak
theme-dark = Ilunak
footer-help = Laguntza
footer-contact = Harremanetarako
footer-imprint = Lege-oharra
footer-terms = Erabilera-baldintzak
footer-privacy-policy = Pribatutasun-politika
footer-what = Obrador, zure okindegiaren atzean dagoen lantegia.
demo-ribbon = Demoa: okindegi hauek asmatuak dira. Haien hazkundeak benetako denda baten eguneroko datuei jarraitzen die.
demo = Demoa

role-owner = Jabea
role-manager = Arduraduna
role-staff = Langilea
role-platform-operator = Plataformaren kudeatzailea

# used: error-{bad-request,search,not-found,forbidden,busy,unavailable,internal,cross-site}-text
error-back = Itzuli hasierara
error-bad-request = Ezin izan dugu hau irakurri
error-bad-request-text = Helbideak edo inprimakiak ulertzen ez dugun zerbait dauka. Itzuli atzera eta saiatu berriro.
error-search = Bilaketa hau luzeegia da
error-search-text = Itzuli atzera eta bilatu hitz gutxiagorekin.
error-not-found = Orri hau ez da existitzen
error-not-found-text = Agian helbidea gaizki idatzita dago, edo orria lekuz aldatu da.
error-forbidden = Orri hau ez dagokio zure eginkizunari
error-forbidden-text = Prezioak eta harpidetza jabeentzat eta arduradunentzat dira. Behar badituzu, hitz egin zure okindegiaren jabearekin.
error-unavailable = Une honetan ezin ditugu zure datuak irakurri
error-unavailable-text = Datuen biltegiak ez du erantzuten. Ez da ezer galdu. Saiatu berriro minutu bat barru.
error-busy = Une honetan lan asko dago abian
error-busy-text = Une honetan ezin da horrelako gehiago egin aldi berean, zure okindegian edo guztira. Ez da ezer galdu. Saiatu berriro segundo batzuk barru.
error-internal = Gure aldetik zerbaitek huts egin du
error-internal-text = Hutsegitea erregistratuta geratu da. Saiatu berriro, mesedez.
error-cross-site = Inprimaki hau beste webgune batetik dator
error-cross-site-text = Zure segurtasunerako, ez da ezer aldatu. Ireki berriro orria eta errepikatu han.
error-demo-choice = Demoan ez dago halako okindegirik edo eginkizunik
error-demo-choice-text = Aukeratu saioa hasteko orriko okindegi eta eginkizun bat.
error-demo-nobody = Demoko inork ez du jada eginkizun hori
error-demo-nobody-text = Sartu beste eginkizun batekin, edo egin demoa berriro.
error-misdirected = Demo honek bere ordenagailuan bakarrik erantzuten du
error-misdirected-text = Edonori uzten dio sartzen; horregatik, ezin zaio beste izen batez deitu. Ireki http://127.0.0.1 edo http://localhost helbidean, dagokion atakarekin.

# What somebody finds who may not see prices.
home-title = Ongi etorri, { $name }
home-staff = Zure okindegiak Obrador erabiltzen du. Plana eta erabilera jabeek eta arduradunek bakarrik ikusten dituzte.

# What a server function answers.
function-signed-out = Saioa amaituta dago. Hasi saioa berriro, eta itzuli.
function-other-bakery = Orri hau beste norbaitek edo beste okindegi baterako ireki zuen. Kargatu berriro.
function-forbidden = Zure eginkizunak ez dizu hori egiten uzten.
function-gone = Hori ez dago jada.
function-too-many = Eskaera gehiegi minutu batean. Itxaron pixka bat.
function-not-covered = Zure planak ez du hau barne hartzen.

wish-failed = Ez du funtzionatu. Saiatu berriro.
