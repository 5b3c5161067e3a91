# What a refusal says: why, what would fix it, what that costs and earns.
refusal-feature-title = Ez dago zure planean
refusal-feature-detail = { $plan } planarekin dator. Zure plana { $current } da.
refusal-limit-title = Ez dago lekurik zure planean
refusal-limit-detail = { $metric }: orain { $used }; zure planaren muga: { $limit }.
refusal-quota-title = Gaurko kuotak ez du gehiagorako ematen
refusal-quota-detail = { $metric }: gaur { $used } erabili dira, eta muga { $limit } da. Berriro hasiko den ordua: { $time }.
refusal-inactive-title = Zure harpidetza amaitu da
refusal-inactive-detail = Dena irakur eta esporta daiteke oraindik. Aukeratu plan bat berriro aldaketak egiteko.
refusal-cap-title = Zure okindegiak berak jarritako mugara iritsi da
refusal-cap-detail = { $metric }: orain { $used }; zure okindegiak jarritako muga: { $limit }. Jabeak igo dezake muga.
refusal-cap-daily-detail = { $metric }: gaur { $used } erabili dira, eta zure okindegiak jarritako muga { $limit } da. Berriro hasiko den ordua: { $time }; jabeak igo dezake muga.
refusal-top-title = Plan handienaren kuota agortu da
refusal-top-detail = { $metric }: orain { $used }; muga: { $limit }. Ez dago gehiago duen planik.
refusal-beyond-title = Ez dago aldi berean hainbeste ematen duen planik
refusal-beyond-detail = { $metric }: orain { $used }; eskatutakoa: { $n } gehiago. Plan handienaren muga: { $limit }. Ez dago horrenbesterako lekurik duen planik.
refusal-nothing-lost = Idatzitakotik ez da ezer galtzen.
refusal-ask-owner = Galdetu okindegiaren jabeari: plana berak bakarrik alda dezake.

# used: unlock-{analytics,usage-export}-{title,description}
unlock-analytics-title = Desblokeatu analisi aurreratua
unlock-analytics-description = Ikusi nora doan zure okindegia: tarte zintzoa duten aurreikuspenak, astearen erritmoa eta ohiz kanpoko egunak.
unlock-usage-export-title = Desblokeatu zure erabilera fitxategi batean
unlock-usage-export-description = Egun bakoitzeko datu guztiak CSV fitxategi batean: zure kalkulu-orrirako, zure aholkularitzarako edo urte bat beste batekin alderatzeko.

benefit-limit = { $metric }: { $to } (orain { $from })
benefit-limit-daily = { $metric } egunean: { $to } (orain { $from })
benefit-unlimited = mugarik gabe

upgrade-benefits = Irabaziko duzuna
upgrade-plan = Egokitzen zaizun plana
upgrade-per-day = { $price } egunean
upgrade-covers = Gaur erabiltzen duzuna eta { $date } arte espero dena hartzen ditu.
upgrade-covers-perhaps = Plan guztietatik leku gehien duena da; hala ere, espero dena handiagoa izan daiteke.
upgrade-earns = Irabaz diezazukeena
upgrade-earns-range = { $range } hilean, prezioa kenduta
upgrade-earns-how =
    { $count ->
        [one] Lokal baterako, adibideko okindegi baten datuekin. Suposizioak dira, ez neurketak.
       *[other] { $locations } lokaletarako, adibideko okindegi baten datuekin. Suposizioak dira, ez neurketak.
    }
upgrade-own-figures = Erabili zure datuak
upgrade-assumption = { $name }: { $range } (suposizioa)
upgrade-example = Lokal bakoitzeko eta hileko { $revenue } diru-sarrera, saldu gabe { $unsold }, astean { $hours } plangintza-ordu: adibideko okindegi baten datuak
upgrade-go = Ikusi { $plan } eta bere prezioa
upgrade-room = Egin lekua
upgrade-asked = Zure okindegiak { $plan } eskatu zuen { $day }. Oraindik ez da ezer aldatu.
upgrade-preview = Ikusi aurrebista
upgrade-back-to-form = Itzuli inprimakira
upgrade-back = Itzuli
upgrade-caps = Ikusi mugak

preview-eyebrow = Aurrebista
preview-plan-title = Zure okindegia { $plan } planean
preview-plan-lead = Zure gaurko datuak { $plan } planaren mugekin alderatuta. Ez da ezer aldatu.
preview-plan-usage = Erabiltzen duzuna
preview-back = Itzuli lehengo lekura

caps-title = Zure mugak
caps-lead = Gelditu zure plana baino lehenago, adibidez egunean 80 API deitan. Muga gaindituta ez da ezer gehiago sortzen edo zenbatzen; dagoena ez da galtzen.
caps-saved = Zure mugak gorde dira.
caps-wrong = Ez da ezer gorde: eremu batek zure arreta behar du.
caps-failed = Ez da ezer gorde: zerbitzariak ez du erantzun. Saiatu berriro.
caps-save = Gorde
caps-owner = Jabeak bakarrik alda ditzake.
caps-none = mugarik gabe
caps-a-day = egunean
caps-of-plan = Orain { $used }; planaren muga: { $limit }.
caps-without-limit = Orain { $used }; planak ez du mugarik.
caps-error-value = Idatzi zenbaki oso bat, edo utzi hutsik.
caps-error-gb = Idatzi GB kopuru bat, edo utzi hutsik.
caps-error-above = Planaren muga { $limit } da; zurea ezin da handiagoa izan.
caps-link-note = zure planarenak baino lehenago jotzen dira.
