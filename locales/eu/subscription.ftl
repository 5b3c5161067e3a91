# used: pricing-description
subscription-title = Plana eta erabilera
glance-title = Zure plana begirada batean
glance-renews = Berritze-data:

plan-starter = Starter
plan-professional = Professional
plan-enterprise = Enterprise
# used: plan-{starter,professional,enterprise}-for
plan-starter-for = Lokal bakarra, erraz kudeatzeko moduko produktu-sorta batekin.
plan-professional-for = Hazten ari den okindegia, gehienez hiru lokal dituena.
plan-enterprise-for = Hainbat lokal, produktu-sorta zabala eta programa asko konektatuta.
plan-recommended = Gomendatua
plan-current = Zure plana
plan-roi = Ikusi zer irabazten duzun
plan-try-demo = Probatu demoan

feature-api = REST APIa, zeure gakoekin
feature-usage-forecast = Muga bakoitza noiz joko duzun esaten dizu
feature-roi = Kalkulagailua, zeure datuekin

pricing-title = Zer jasotzen duzun argi esaten duten prezioak
pricing-description = Okindegientzako hiru plan, muga guztiekin, prezio guztiekin eta alderaketa osoarekin.
pricing-plans = Planak
pricing-lead = Hasi txikitik. Plana noiz geratuko zaizun txiki esaten dizu Obradorrek, gertatu baino askoz lehenago.
price-per-month = hilean
price-per-year = urtean
price-a-month = { $price } hilean
price-a-year = { $price } urtean
price-vat = BEZik gabe
price-vat-note = Prezio guztiak BEZik gabekoak dira.
cycle-legend = Nola ordaintzen duzun
cycle-monthly = Hilero
cycle-yearly = Urtero

compare-title = Plan guztiak alderatuta
compare-open = Alderatu planak
compare-only-differences = Desberdintasunak bakarrik
compare-capacity = Zer izan dezakezun
compare-daily = Egunero
compare-features = Zer egiten duen
compare-unlimited = Mugarik gabe
compare-included = Sartuta
compare-not-included = Sartu gabe
compare-exceeded = ez da nahikoa
compare-own = gaur: { $used } erabiltzen duzu
compare-own-daily = erabilera handieneko eguna: { $used }
compare-too-small = txikiegia zuretzat
compare-asked = eskatuta
compare-horizon = Eskariaren aurreikuspenaren epea
compare-days =
    { $count ->
        [one] egun { $days }
       *[other] { $days } egun
    }
compare-marked-note = Ikur honek erakusten du zure oraingo erabilera plan batean non ez litzatekeen sartuko.

own-roi-title = Zer irabazten duen zure okindegiak plan batekin
own-roi-intro = Zure lokalak, produktuak, erabiltzaileak eta plana sartuta daude jada. Gainerakoa adibide bat da: sartu zeure datuak.
glance-trial = Proba
glance-trial-until = Probaren amaiera:
glance-ends = Amaiera-data:
glance-ended = Amaitu zen eguna:
standing-trial = Zure proba { $day } amaituko da. Ezer ez da bere kabuz berritzen: eskatu plan bat, eta daukazun guztiarekin jarraituko duzu.
standing-trial-over = Zure proba { $day } amaitu zen. Plan bat izan arte, dena irakur eta esporta daiteke, baina ezin da ezer aldatu.
standing-ending = Zure harpidetza { $day } amaituko da. Ordura arte denak funtzionatuko du; ondoren, dena irakurri ahal izango da, baina ezer aldatu ez.
standing-over = Zure harpidetza { $day } amaitu zen. Plan berri bat izan arte, dena irakur eta esporta daiteke, baina ezin da ezer aldatu.
standing-choose = Alderatu planak eta eskatu bat

wish-title = { $plan } planaren bila etorri zara
wish-how = Planak Obrador zuretzat kudeatzen duen taldeak aldatzen ditu. Eskatu klik batez; ezer ez da aldatzen eta ezer ez da kobratzen haiek erantzun arte.
wish-ask = Eskatu { $plan }
wish-asked = Zure okindegiak { $plan } eskatu zuen { $day }. Obrador zuretzat kudeatzen dutenek beren zerrendan ikusten dute; oraindik ez da ezer aldatu.
wish-exceeds = Hau { $plan } planak baimentzen duena baino gehiago litzateke; gainerakoa irakurri ahal izango litzateke, baina aldatu ez:
wish-exceeds-one = { $metric }: { $used }; muga: { $limit }
wish-back = Itzuli egiten ari zinenera
wish-take-back = Kendu eskaera
wish-taken-back = Eskaera kendu da.

tab-usage = Erabilera
tab-what-if = Eta aldatzen bada?
tab-roi = Zer irabazten duzun
