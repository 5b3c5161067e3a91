### Okindegi bati gertatzen zaionari eta gertu dauden mugei buruzko mezuak.

# used: mail-{plan-asked,plan-waits,plan-set,plan-declined}-{subject,text,button,after}
# used: mail-{trial-ending,trial-ended,subscription-ended}-{subject,text,button,after}
# used: mail-{deletion-requested,deletion-called-off,deleted,limits}-{subject,text,button,after}
mail-plan-asked-subject = Jaso dugu zure eskaera: { $plan } plana
mail-plan-asked-text = { $bakery } okindegiak { $plan } plana eskatu du. Erantzuna dagoenean idatziko dizugu; ordura arte ez da ezer aldatuko.
mail-plan-asked-button = Ikusi zure plana
mail-plan-asked-after = Orri berean bertan behera utz dezakezu eskaera.
mail-plan-waits-subject = { $bakery }: { $plan } plana eskatu dute
mail-plan-waits-text = { $bakery } okindegiak { $plan } plana eskatu du, eta erantzunaren zain dago.
mail-plan-waits-button = Erantzun eskaerari
mail-plan-waits-after = Obrador kudeatzen duzulako jaso duzu mezu hau.
mail-plan-set-subject = { $bakery }: { $plan } plana duzue
mail-plan-set-text = { $bakery } okindegiak { $plan } plana du orain. Fakturazioa: { $cycle }. Hurrengo berritzea: { $day }.
mail-plan-set-button = Ikusi zer dakarren
mail-plan-set-after = Ez bazenuen espero, jarri harremanetan Obrador zuretzat kudeatzen duenarekin.
mail-plan-declined-subject = Zure eskaera: { $plan } plana
mail-plan-declined-text = { $bakery } okindegia { $plan } planera aldatzeko eskaera aldaketarik gabe itxi da. Orain duzun planak lehen bezala jarraituko du.
mail-plan-declined-button = Ikusi zure plana
mail-plan-declined-after = Nahi duzunean eska dezakezu berriro.
mail-trial-ending-subject = Zure proba { $on } amaituko da
mail-trial-ending-text = { $bakery } okindegiaren proba { $on } amaituko da. Ondoren aldaketak egiten jarraitzeko, plan bat behar du: eskatu garaiz, eskaera bakoitzari pertsona batek erantzuten baitio. Planik gabe dena irakurri eta esportatu ahal izango duzu, baina ezin izango duzu ezer aldatu. Ez da ezer ezabatuko, eta ez da ezer kobratuko.
mail-trial-ending-button = Alderatu planak
mail-trial-ending-after = Ezer ez da bere kabuz berritzen. Plan bat eskatu baduzu lehendik, ez duzu beste ezer egin behar.
mail-trial-ended-subject = Zure proba amaitu da
mail-trial-ended-text = { $bakery } okindegiaren proba { $on } amaitu zen. Datu guztiak hor daude oraindik: irakurri eta esportatu egin ditzakezu. Berriro aldaketak egiteko, eskatu plan bat.
mail-trial-ended-button = Aukeratu plan bat
mail-trial-ended-after = Ez da ezer kobratu.
mail-subscription-ended-subject = Zure harpidetza amaitu da
mail-subscription-ended-text = { $bakery } okindegiaren harpidetza { $on } amaitu zen. Datu guztiak hor daude oraindik: irakurri eta esportatu egin ditzakezu. Berriro aldaketak egiteko, eskatu plan bat.
mail-subscription-ended-button = Aukeratu plan bat
mail-subscription-ended-after = Ez da besterik kobratuko.
mail-deletion-requested-subject = { $bakery } { $on } ezabatuko da
mail-deletion-requested-text = Jabeetako batek { $bakery } okindegia ezabatzea eskatu du. Datu guztiak { $on } ezabatuko dira. Ordura arte klik batekin manten dezakezu okindegia.
mail-deletion-requested-button = Deskargatu datuak edo mantendu okindegia
mail-deletion-requested-after = Jabeetako inork eskatu ez badu, mantendu okindegia eta aldatu pasahitzak.
mail-deletion-called-off-subject = { $bakery } ez da ezabatuko
mail-deletion-called-off-text = Bertan behera geratu da { $bakery } okindegiaren ezabatzea. Ez da ezer ezabatuko.
mail-deletion-called-off-button = Ireki okindegia
mail-deletion-called-off-after = Ez duzu beste ezer egin behar.
mail-deleted-subject = { $bakery } ezabatu da
mail-deleted-text = Eskatu bezala, { $bakery } okindegia eta datu guztiak ezabatu dira. Ezin da desegin.
mail-deleted-button = Joan Obradorrera
mail-deleted-after = Hau da okindegi honi buruzko azken mezua.
mail-limits-subject = Zure planaren mugak: { $bakery }
mail-limits-text = Oraingo erritmoan, { $bakery } okindegia muga hauetatik gertu dago, edo iritsi da dagoeneko:
mail-limits-line = { $metric }: { $used } / { $limit }. { $outcome }
mail-limits-button = Ikusi zer egin dezakezun
mail-limits-after = Muga bat hurbiltzen denean idazten dugu, eta berriro oso gertu dagoenean: mota bakoitzeko ohar bat fakturazio-aldi bakoitzean, tartean arindu ez bada. «Kontua» orrian desaktiba ditzakezu mezu hauek.
