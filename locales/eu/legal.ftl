privacy-description = Zuri buruz zer gordetzen duen Obradorrek, zergatik eta zenbat denboraz.
privacy-lead = Zuri buruz zer gordetzen den, zergatik eta zenbat denboraz. Hitz errazez.
# used: privacy-{cookie,usage,calculator,rights} and -text
privacy-cookie = Cookie bakar bat
privacy-cookie-text = Saioa hasten duzunean, cookie batek zabalik mantentzen du. Cookie hori saioa amaitzean ezabatzen da, eta bere kabuz iraungitzen da 14 egunez erabili ezean. Ez dago beste cookierik, eta beste inork ez dizu jarraipenik egiten.
privacy-usage = Zure okindegiaren datuak
privacy-usage-text = Zure planak mugatzen duena zenbatzen dugu (erabiltzaileak, lokalak, produktuak, errezetak, hornitzaileak, biltegiratzea, entrenamenduak, aurreikuspenak eta API deiak), zenbat erabiltzen duzun eta mugak noiz joko dituzun erakusteko.
privacy-calculator = Kalkulagailua
privacy-calculator-text = Zure nabigatzailean egiten du lan. Datuak orriaren helbidearen parte dira, helbidea partekatu ahal izan dezazun; guk ez ditugu gordetzen.
privacy-rights = Zure eskubideak
privacy-rights-text = Zuri buruz gordeta dagoena ikusi, zuzendu eta ezabarazi dezakezu. Eskatuz gero, zure okindegiko kontuaren jabeak egingo du, edo zuretzat Obrador kudeatzen duenak.
