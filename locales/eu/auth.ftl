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

account-title = Zure kontua
account-saved = Gorde da.
account-name = Izena
account-bakery = Okindegia
account-role = Eginkizuna
sessions-title = Saioa hasita duzu beste gailuren batean?
sessions-intro = Honek zure saio guztiak amaitzen ditu gailu guztietan, baita oraingo hau ere.
sign-out-everywhere = Amaitu saio guztiak

keys-title = API gakoak
keys-lead = Utzi beste programa bati zure okindegiaren erabilera irakurtzen edo erregistratzen.
keys-none = Oraindik ez dago API gakorik.
keys-name = Izena
keys-name-help = Gero ezagutu ahal izateko; adibidez, «kutxa» edo «kontabilitatea».
keys-name-error = Eman gakoari izen bat, gehienez 80 karakterekoa.
keys-scopes = Zer egin dezakeen
keys-scopes-error = Aukeratu gutxienez gakoak egin dezakeen gauza bat.
keys-scopes-unknown = Gako bati ezin zaio hau eman: { $scopes }. Aukeratu zerrendakoen artean.
keys-created = Sortze-data
keys-last-used = Azken erabilera
keys-never-used = inoiz ez
keys-new = Gako berria
keys-create = Sortu gakoa
keys-made = Hau da zure gako berria. Kopiatu orain: ez da berriro erakutsiko.
keys-again = Inprimaki hau lehenago bidali zen, eta orduan sortu zen gakoa. Gako hura ez baduzu kopiatu, baliogabetu eta sortu beste bat.
keys-revoke = Baliogabetu
keys-revoke-label = Baliogabetu «{ $name }» gakoa
keys-revoked = Gakoa baliogabetu da. Programa batek ere ezin du gehiago erabili.
scope-usage-read = erabilera eta aurreikuspenak irakurri
scope-usage-write = erabilera erregistratu
scope-tenant-admin = okindegia kudeatu
