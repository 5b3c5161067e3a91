team-title = Taldea
team-lead = Nork lan egiten duen Obradorrekin zure okindegian, eta bakoitzak zer egin dezakeen.
team-figure = Erabiltzaileak: { $figure }. Gonbidapen irekiak ere zenbatzen dira.
team-own = Zu
team-never-seen = oraindik ez da etorri
team-role-of = Eginkizuna: { $name }
team-role-save = Gorde eginkizuna: { $name }
team-role-changed = { $name }: eginkizuna aldatu da, eta berehala sartu da indarrean.
team-remove = Kendu
team-remove-label = Kendu taldetik: { $name }
team-remove-sure = Pertsona honen saioak amaituko dira, eta ez du zure okindegian sartzerik izango: { $name }. Erregistratu duena gorde egingo da.
team-remove-submit = Bai, kendu
team-removed = { $name }: jada ez dago taldean.
team-leave-sure = Ez duzu okindegi honetan sartzerik izango, eta jabe batek bakarrik gonbidatu ahal izango zaitu berriro.
team-left = Honek pertsona hori gabe ere balio du:
team-left-ends = Honek balio izateari utziko dio taldea uzten duzunean:
team-left-keys = API gakoak: { $names }
team-left-invited = gonbidapen irekiak: { $names }
team-left-revoke = Baliogabetu hori guztia ere
team-made = { $keys ->
    [0] { $invitations ->
        [one] gonbidapen ireki bat
       *[other] { $invitations } gonbidapen ireki
    }
    [one] { $invitations ->
        [0] API gako bat
        [one] API gako bat eta gonbidapen ireki bat
       *[other] API gako bat eta { $invitations } gonbidapen ireki
    }
   *[other] { $invitations ->
        [0] { $keys } API gako
        [one] { $keys } API gako eta gonbidapen ireki bat
       *[other] { $keys } API gako eta { $invitations } gonbidapen ireki
    }
}
team-demotion-revokes = Beste eginkizun batekin, sortu duenak balio izateari utziko dio: { $made }.
team-revoked-with = Horrekin batera baliogabetu da: { $made }.
team-last-owner = Okindegi batek jabe bat behar du. Egin lehenbizi beste norbait jabe.
team-invitations = Gonbidatuak
team-open-until = irekita, azken eguna: { $day }
team-expired = iraungita: { $day }
team-resend = Bidali berriro
team-resend-label = Bidali berriro: { $email }
team-revoke = Utzi bertan behera
team-revoke-label = Utzi bertan behera gonbidapena: { $email }
team-revoked = { $name }: gonbidapena bertan behera utzi da, eta haren estekak ez du balio dagoeneko.
team-invite-again = Gonbidatu berriro
team-not-again = Ezin da berriro bidali: pertsona hori taldean dago jada, edo gonbidapen berri bat du.
team-invite = Gonbidatu norbait
team-invite-text = Mezu bat jasoko du, 7 egunez balio duen esteka batekin. Taldekideak eta gonbidapen irekiak zure planeko erabiltzaile gisa zenbatzen dira.
team-roles-help = Jabeek dena egin dezakete, arduradunek plana eta erabilera ikusten dituzte, langileek ez dute preziorik ikusten.
team-invite-submit = Gonbidatu
team-verify-first = Inor gonbidatu aurretik, egiaztatu zure helbide elektronikoa.
team-member-already = Pertsona hori taldean dago jada.
team-invited-already = Pertsona hori gonbidatuta dago jada. Gorago, gonbidapena berriro bidal dezakezu.
team-too-many-open = Okindegi batek izan ditzakeen gonbidapen ireki guztiak daude jada. Kendu lehenik bat, edo itxaron onartu arte.
team-invited = Mezu bat bidean da helbide honetara: { $email }.
team-invited-without-mail = Gonbidatuta dago: { $email }. Hemendik ezin da mezurik bidali: emaiozu esteka zeuk.
team-link-once = Hau da gonbidapenaren esteka, zeuk eman nahi badiozu. Ez da berriro erakutsiko.

account-bakeries = Zure okindegiak
account-switch = Ireki
account-switch-label = Ireki okindegi hau: { $bakery }
account-leave = Utzi taldea
account-leave-sure = Ez duzu okindegi honetan sartzerik izango ({ $name }), eta jabe batek bakarrik gonbidatu ahal izango zaitu berriro.
account-leave-submit = Bai, utzi

join-page-title = Gonbidapena
join-title = { $bakery } okindegiak gonbidatu zaitu
join-lead = Sartu taldean { $email } helbidearekin. Zure eginkizuna: { $role }.
join-submit = Sartu taldean
join-password-help = Badago helbide hau duen kontu bat: idatzi haren pasahitza.
join-full = Okindegi honen planean ez dago beste inorentzako lekurik une honetan. Esan gonbidatu zaituenari; gonbidapena irekita geratzen da.
join-other-person = Beste helbide batekin hasi duzu saioa. Amaitu saioa eta ireki berriro esteka.
join-spent-text = Gonbidapen bakoitzak behin balio du, 7 egunez, bertan behera uzten ez bada. Eskatu beste bat gonbidatu zaituenari.

mail-invitation-subject = Obradorreko talde batera gonbidatu zaituzte
mail-invitation-text = { $inviter } helbidetik okindegi baten taldera gonbidatu zaituzte, Obradorren. Esteka honetako orriak esaten du zein okindegi den eta zer izango zaren bertan.
mail-invitation-button = Ikusi gonbidapena
mail-invitation-after = Estekak behin balio du, 7 egunez. Gonbidatu zaituena ezagutzen ez baduzu, ez duzu ezer egin behar.
mail-invitation-from-us-subject = Obradorreko talde batera gonbidatu zaituzte
mail-invitation-from-us-text = Okindegi baten taldera gonbidatu zaituzte, Obradorren. Esteka honetako orriak esaten du zein okindegi den eta zer izango zaren bertan.
mail-invitation-from-us-button = Ikusi gonbidapena
mail-invitation-from-us-after = Estekak behin balio du, 7 egunez. Gonbidapenik espero ez baduzu, ez duzu ezer egin behar.
team-search = Izena edo helbide elektronikoa
team-name = Izena
team-role = Eginkizuna
team-since-heading = Taldean noiztik
team-seen-heading = Azken bisita
team-sort-latest = Taldera azkenak etorritakoak lehenengo
team-sort-unseen = Azken bisita zaharrena dutenak lehenengo
team-sort-since = Taldean denbora gehien daramatenak lehenengo
team-sort-seen = Azken bisita berriena dutenak lehenengo
