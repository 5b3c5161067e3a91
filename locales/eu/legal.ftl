privacy-description = Zuri buruz zer gordetzen duen Obradorrek, zergatik eta zenbat denboraz.
privacy-lead = Zuri buruz zer gordetzen den, zergatik eta zenbat denboraz. Hitz errazez.
# used: privacy-{account,cookie,usage,calculator,leaving,rights} and -text
privacy-account = Zure kontua
privacy-account-text = Zure izena, helbide elektronikoa, hizkuntza, pasahitzaren forma irakurtezin bat, helbidea zurea dela erakutsi duzun, azkenekoz noiz egon zaren hemen (ordubeteko zehaztasunez), eta erregistro bat: nork sortu duen gako bat, nork aldatu duen plan bat, nork gonbidatu duen norbait edo nork aldatu duen taldea. Kontuak dirauen bitartean gordetzen dira. Onartu ez zen inprimaki batean idatzi zenuena astebetez gordetzen da zuretzat. Postaz bidaltzen dizkizugun estekak forma irakurtezinean gordetzen dira, balioa galdu eta astebetera arte; gonbidapen bat, bidali zen helbidearekin, hilabetez. Kontu-irekitzeak, saioa hasteko huts egindako saiakerak eta eskatutako mezuak denbora laburrez zenbatzen dira, helbide elektronikoaren eta sareko helbidearen arabera, inork pasahitzik asma ez dezan.
privacy-cookie = Cookie bakar bat
privacy-cookie-text = Saioa hastean, cookie bakar batek mantentzen du saioa irekita. Saioa amaitzean ezabatzen da, eta ez du balio 14 egunez erabili gabe egon ondoren, ezta 90 egun igarotakoan ere. Ez dago beste cookierik, eta inork ez zaitu jarraitzen.
privacy-usage = Zure okindegiaren datuak
privacy-usage-text = Zure okindegiaren izena, herrialdea, ordu-eremua eta hizkuntza gordetzen dira, eta, ematen baduzu, BEZaren zenbakia. Zure planak mugatzen duena zenbatzen dugu (erabiltzaileak, lokalak, produktuak, errezetak, hornitzaileak, biltegiratzea, entrenamenduak, aurreikuspenak eta API deiak), zenbat erabiltzen duzun eta mugak noiz joko dituzun erakusteko. Datu horiek zure okindegiak kontua duen bitartean gordetzen dira.
privacy-calculator = Kalkulagailua
privacy-calculator-text = JavaScript badago, zure nabigatzailean dabil. Ez badago, zure datuak orriaren helbidean doaz zerbitzarira. Inola ere ez ditugu gordetzen.
privacy-rights = Zure eskubideak
privacy-rights-text = Zuri buruz gordeta dagoena ikusi, zuzendu eta ezabarazi dezakezu. Eskatuz gero, zure okindegiko kontuaren jabeak egingo du, edo zuretzat Obrador kudeatzen duenak.
privacy-leaving = Zure datuak eramatea eta joatea
privacy-leaving-text = «Esportatu eta ezabatu» atalean, okindegi baten jabeak hari buruz gordeta dagoen guztia deskarga dezake, taula gisa eta JSON gisa, eta okindegia ezabaraz dezake. 30 egunez, ezabatzea bertan behera utz daiteke. Gero dena desagertzen da: datuak, fitxategiak, gakoak, aldaketen erregistroa eta beste okindegi batekoak ez diren pertsonen kontuak. Lerro bakar bat geratzen da, okindegi bat zein egunetan ezabatu den dioena, okindegiaren izenik eta inorenik gabe. Obrador kudeatzen duenak segurtasun-kopiarik badu, kopia horrekin batera amaitzen dira hango datuak.
