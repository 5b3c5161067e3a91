//! What somebody takes along of a list.

use super::{
    pages::{FILE, IMPORT, PRODUCTS, signed_in, upload},
    products,
};
use crate::support::{TestApp, browser::get, for_each_app};
use obrador_core::{auth::Role, subscription::PlanId};

#[tokio::test]
async fn staff_take_along_what_they_see_and_import_nothing() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        products(&t, &own).await;
        let owner = signed_in(&t, &own, Role::Owner).await;
        let staff = signed_in(&t, &own, Role::Staff).await;
        let file = format!("{PRODUCTS}/export.csv");
        let full = get(&t, &owner, &file).await;
        assert_eq!(
            full.header("content-disposition"),
            "attachment; filename=\"products.csv\""
        );
        assert!(full.header("content-type").starts_with("text/csv"));
        assert!(
            full.text()
                .starts_with("\u{feff}Izena;Kodea;Mota;Prezioa;Unitatea;Helburuko marjina;Oharrak;id\r\n"),
            "{}",
            full.text()
        );
        assert!(
            full.has("Taloa;;;1,50;;;;p4\r\n") && !full.has("Zaharra"),
            "{}",
            full.text()
        );
        let seen = get(&t, &staff, &file).await;
        assert!(
            seen.has("Taloa;;;;;p4\r\n") && !seen.has("1,50") && !seen.has("Prezioa") && !seen.has("marjina"),
            "{}",
            seen.text()
        );
        let found = get(&t, &owner, &format!("{file}?q=talo")).await.text();
        assert_eq!(found.lines().count(), 2, "{found}");
        let archived = get(&t, &owner, &format!("{file}?archived=true")).await.text();
        assert!(
            archived.contains("Zaharra") && !archived.contains("Taloa"),
            "{archived}"
        );
        assert_eq!(get(&t, &staff, IMPORT).await.status, 403);
        assert_eq!(upload(&t, &staff, IMPORT, FILE.as_bytes()).await.status, 403);
        let list = get(&t, &staff, PRODUCTS).await;
        assert!(list.has("export.csv") && !list.has(IMPORT), "{}", list.text());
        assert!(get(&t, &owner, PRODUCTS).await.has(IMPORT));
    })
    .await;
}
