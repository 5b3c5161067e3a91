# used: sign-in-description
sign-in-title = Hasi saioa
sign-in-submit = Hasi saioa
sign-in-description = Hasi saioa zure okindegiak planetik zenbat erabiltzen duen ikusteko.
sign-in-wrong = Helbide elektronikoa eta pasahitza ez datoz bat. Begiratu biak, mesedez.
sign-in-too-many =
    { $count ->
        [one] Saiakera gehiegi. Saiatu berriro minutu bat barru.
       *[other] Saiakera gehiegi. Saiatu berriro { $minutes } minutu barru.
    }
sign-in-unavailable = Une honetan ezin dugu zure saioa hasi: datuen biltegiak ez du erantzuten. Saiatu berriro minutu bat barru.
email = Helbide elektronikoa
email-error = Idatzi zure helbide elektronikoa; adibidez, ana@example.com.
password = Pasahitza
password-error = Idatzi zure pasahitza.

demo-sign-in-title = Eman begirada bat konturik gabe
demo-sign-in-intro = Klik bakar batekin, asmatutako okindegi batean sartuko zara. Hemen egiten duzuna ez da inorengana iristen.
demo-operator = Plataformaren kudeatzailea
demo-first-days = Lehen egunak

account-title = Zure kontua
account-saved = Gorde da.
account-name = Izena
account-bakery = Okindegia
account-role = Eginkizuna
sessions-title = Saioa hasita duzu beste gailuren batean?
sessions-intro = Honek zure saio guztiak amaitzen ditu gailu guztietan, baita oraingo hau ere.
sign-out-everywhere = Amaitu saio guztiak

# used: sign-up-description
sign-up-title = Probatu Obrador 14 egunez
sign-up-description = Ireki kontu bat zure okindegiarentzat eta probatu Professional plana 14 egunez, txartelik gabe.
sign-up-lead = Zure okindegiak Professional plana izango du 14 egunez. Gero, zuk erabaki.
sign-up-bakery = Zure okindegia
sign-up-person = Zure datuak
sign-up-terms = Irakurri dut niri eta nire okindegiari buruz zer gordetzen den.
sign-up-terms-link = Zer gordetzen den, hitz errazez (beste fitxa batean irekitzen da)
sign-up-terms-error = Irakurri zer gordetzen den eta markatu laukia, mesedez.
sign-up-submit = Hasi proba
sign-up-no-card = Ez txartelik, ez iraupen-konpromisorik: ezer erabakitzen ez baduzu, proba amaitu egiten da, besterik gabe.
sign-up-have-account = Baduzu konturik?
sign-in-no-account = Zure okindegiak ez du konturik oraindik?
form-wrong = Eremu batzuk berrikusi behar dira. Oraindik ez da ezer gorde.
person-name = Zure izena
person-name-error = Idatzi zure izena, gehienez 100 karakterekoa.
person-email-taken = Badago helbide hau duen kontu bat. Hasi saioa, edo ezarri pasahitz berri bat.
person-password-help = Gutxienez 10 karaktere. Esaldi labur bat gogoratzeko erraza da, eta asmatzeko zaila.
person-password-length = Pasahitzak 10 karaktere ditu gutxienez.
person-password-guessable = Pasahitz hau asmatzeko erraza da. Aukeratu beste bat, mesedez.
person-password-wrong = Hau ez da kontu horren pasahitza.
field-optional = { $field } (nahi baduzu)

mails-are-logged = Hemen ez dago posta-zerbitzaririk: mezuak, estekekin, zerbitzariaren erregistroan idazten dira.
no-mail = Horretarako mezu bat bidali behar da, eta ezin da bidali
no-mail-text = Hemen ez dago posta-zerbitzaririk konfiguratuta. Zuretzat Obrador kudeatzen duenak alda dezake hori (OBRADOR_SMTP_URL), edo zure kontua ireki eta pasahitza ezarri.
error-too-many-mails = Nahikoa mezu oraingoz
# used: error-too-many-mails-text
error-too-many-mails-text = Azken minutuotan hainbat mezu bidali ditugu helbide honetara. Begiratu spam karpetan ere, eta saiatu berriro ordu laurden bat barru.

verify-title = Zurea da helbide hau?
verify-text = Klik bat, eta jakingo dugu gure mezuak iristen zaizkizula.
verify-submit = Bai, nirea da
verify-done = Eskerrik asko, zure helbidea egiaztatuta dago
verify-done-text = Aurrerantzean zure taldea gonbida dezakezu.
verify-spent-text = Esteka bakoitzak behin balio du, 48 orduz. Agian zure helbidea egiaztatuta dago jada: zure kontuan ikusiko duzu, eta handik esteka berri bat ere bidal dezakezu.
link-spent = Esteka honek ez du balio dagoeneko
unverified-title = Egiaztatu zure helbide elektronikoa, mesedez
unverified-text = Ordura arte ezin duzu inor gonbidatu. Mezuko estekak 48 orduz balio du.
unverified-submit = Bidali mezua berriro
unverified-sent = Mezua bidean da.

forgot-link = Pasahitza ahaztu duzu?
forgot-title = Pasahitz berria
forgot-lead = Mezu bat bidaliko dizugu, pasahitz berria ezartzeko esteka batekin.
forgot-submit = Bidali esteka
forgot-sent = Begiratu zure posta
forgot-sent-text = { $email } helbidea duen konturik badago, mezu bat bidali dugu hara. Haren estekak ordubetez balio du.
reset-title = Ezarri pasahitz berria
reset-lead = Horrek zure saio guztiak amaitzen ditu, gailu guztietan.
reset-password = Pasahitz berri hau
reset-submit = Gorde pasahitza
reset-done = Pasahitz berria gorde da. Hasi saioa harekin.
reset-spent-text = Esteka bakoitzak behin balio du, ordubetez. Eskatu beste bat.

welcome-title = Ongi etorri
# used: welcome-{usage,keys}-text
welcome-trial = Zure okindegiak { $plan } planaren osagai guztiak erabil ditzake { $day } arte. Ez da txartelik behar, eta ezer ez da bere kabuz berritzen.
welcome-verify = Mezu bat bidali dugu { $email } helbidera. Ireki haren esteka, iristen zaizula jakin dezagun.
welcome-usage = Ikusi plana eta erabilera
welcome-usage-text = Zure okindegiak zer erabiltzen duen, eta muga noiz joko lukeen.
welcome-keys = Konektatu beste programa bat
welcome-keys-text = API gako batekin, zure kutxak edo kontabilitateak zure erabilera irakur dezake.

# used: mail-{verify,reset,password-changed,invitation,invitation-from-us,scopes}-{subject,text,button,after}
mail-greeting = Kaixo:
mail-greeting-name = Kaixo, { $name }:
mail-verify-subject = Egiaztatu zure helbide elektronikoa
mail-verify-text = Ongi etorri Obradorrera. Erakuts iezaguzu helbide hau zurea dela.
mail-verify-button = Egiaztatu helbidea
mail-verify-after = Estekak behin balio du, 48 orduz. Ez baduzu Obradorren konturik ireki, ez duzu ezer egin behar.
mail-reset-subject = Obradorreko zure pasahitz berria
mail-reset-text = Norbaitek, zuk zeuk agian, pasahitz berri bat eskatu du.
mail-reset-button = Ezarri pasahitz berria
mail-reset-after = Estekak behin balio du, ordubetez. Zu izan ez bazara, ez duzu ezer egin behar: zure pasahitza lehengoa da.
mail-password-changed-subject = Zure pasahitza aldatu da
mail-password-changed-text = Obradorreko zure pasahitza aldatu berri da, eta zure saio guztiak amaitu dira. Zu izan bazara, dena ondo dago.
mail-password-changed-button = Ez naiz ni izan: ezarri beste pasahitz bat
mail-password-changed-after = Zu izan ez bazara, esan zure okindegiaren jabeari ere.

mail-scopes-subject = Zure API gako batzuek gutxiago egin dezakete orain
mail-scopes-text = { $bakery } okindegiak { $before } esparrua duten API gakoak ditu: { $keys }. Orain arte taldera eta datu guztien esportaziora ere iristen ziren, eta hori ez zen esaten sortzean. Hemendik aurrera, gako batek { $team } edo { $export } esparrua behar du horretarako. Gainerako guztiak lehen bezala jarraitzen du.
mail-scopes-button = Ikusi API gakoak
mail-scopes-after = Zure programa batek jendea gonbidatzen badu edo datuak esportatzen baditu, sortu harentzat gako berri bat, behar duen esparruarekin, eta baliogabetu zaharra. Bestela, ez duzu ezer egin behar.
sign-in-form-waits = Saioa amaituta dago. Idatzi duzuna ez da gorde: hasi saioa, eta inprimakia utzi zenuen bezala agertuko da.
sign-in-button-waits = Saioa amaituta dago, eta ez da ezer aldatu. Hasi saioa, eta orrira itzuliko zara.
limit-mails-title = Mugei buruzko mezuak
limit-mails-text = { $bakery } okindegiaren muga bat hurbiltzen denean, idatzi egingo dizugu data emanez, eta berriro oso gertu dagoenean: mota bakoitzeko ohar bat fakturazio-aldi bakoitzean, tartean arindu ez bada.
limit-mails-label = Muga bat hurbiltzen denean, jakinarazi mezu bidez
limit-mails-unverified = Zure helbide elektronikoa egiaztatu ondoren jasoko dituzu.

account-password = Aldatu pasahitza
account-password-intro = Zure beste gailu guztietan saioa amaituko da, eta mezu bidez jakinaraziko dizugu.
account-password-intro-untold = Zure beste gailu guztietan saioa amaituko da.
account-password-old = Oraingo pasahitza
account-password-new = Pasahitz berria
account-password-submit = Aldatu
account-password-changed = Pasahitza aldatu da. Zure beste gailuetan saioa amaitu da.

# What gives access away or takes data along asks for the password once more.
confirm-title = Zu zara?
confirm-text = Orain datorrenak sarbidea ematen die beste batzuei, edo datuak eramaten ditu. Aspaldi ez duzunez pasahitza idatzi, idatzi berriro. Bete duzuna gordeta dago.
confirm-submit = Jarraitu
confirm-wrong = Hori ez da zure pasahitza.
