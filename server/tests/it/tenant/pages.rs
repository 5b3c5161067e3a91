//! The page of a bakery's own data.

use crate::{
    support::{
        TestApp,
        forms::{for_each_app_with_mail, is_wrong},
        smtp::Sink,
    },
    team::{TEAM, owner},
};

#[tokio::test]
async fn the_bakerys_data_are_changed_and_a_conflict_is_told() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        let mut ane = owner(&t).await;
        let path = "/app/settings/bakery";
        let fields = |name: &'static str, vat: &'static str, version: &'static str| {
            [
                ("bakery", name),
                ("country", "ES"),
                ("time_zone", "Atlantic/Canary"),
                ("lang", "eu"),
                ("vat_number", vat),
                ("version", version),
            ]
        };
        assert!(ane.get(&t, path).await.text.contains("value=\"Bakery own\""));
        let saved = ane.post(&t, path, &fields("Ogi Berri", "", "1")).await;
        assert_eq!(saved.header("location"), "/app/settings/bakery?saved=1");
        let again = ane.post(&t, path, &fields("Ogi Zaharra", "", "1")).await;
        assert_eq!(again.status, 409);
        assert!(again.text.contains("Ogi Berri") && again.text.contains("value=\"Ogi Zaharra\""));
        let wrong = ane.post(&t, path, &fields("", "A28017896", "2")).await;
        assert!(
            wrong.status == 422 && is_wrong(&wrong.text, "bakery") && is_wrong(&wrong.text, "vat_number")
        );
        let stored = t.app.tenant.get(&"own".parse().unwrap()).await.unwrap().unwrap();
        assert_eq!((stored.name.as_str(), stored.version), ("Ogi Berri", 2));
        assert_eq!(stored.time_zone, "Atlantic/Canary");
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE action = 'tenant.edit'")
                .await,
            1
        );
        assert!(
            ane.get(&t, TEAM).await.text.contains("Ogi Berri"),
            "the new name shows at once"
        );
    })
    .await;
}
