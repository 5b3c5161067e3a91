//! An order goes to its supplier by mail, over a real mail server, and no further than it may.

use super::{Bakery, events, id, version};
use crate::{
    jobs::work,
    support::{
        TestApp,
        browser::{cookie, get, post},
        for_each_app,
        forms::for_each_app_with_mail,
    },
};
use obrador_app::procurement::order_mail;
use obrador_core::{auth::Role, bounds::count::ORDER_MAILS, procurement::State, subscription::PlanId};
use obrador_services::{actor::By, db::Access, procurement::ProcurementError};

const ORDERS: &str = "/app/procurement/orders";

async fn sql(t: &TestApp, statement: &'static str) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query(statement).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    t.app.auth.invalidate_sessions();
}

const ADDRESS: &str = "UPDATE suppliers SET email = 'orders@mill.example' WHERE id = 'mill'";
const CONFIRMED: &str = "UPDATE users SET email_verified_at = 1";

#[tokio::test]
async fn the_supplier_reads_what_is_ordered_and_answers_whoever_sent_it() {
    for_each_app_with_mail(async |t, mut sink| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        sql(&t, ADDRESS).await;
        sql(&t, CONFIRMED).await;
        let order = own.order().await;
        let manager = cookie(&t, &own.tenant, Role::Manager).await;
        let one = format!("{ORDERS}/{}", id(&order));
        assert!(get(&t, &manager, &one).await.has("orders@mill.example"));
        let mailed = post(&t, &manager, &format!("{one}/mail"), &[("version", "1")]).await;
        assert_eq!(mailed.status, 303, "{}", mailed.text());
        work(&t).await;
        let mail = sink.mail_to("orders@mill.example").await;
        assert_eq!(mail.head("Reply-To"), "mikel@own.example");
        for said in [
            "sack (25\u{a0}kg) = 100\u{a0}kg",
            "20\u{a0}l",
            "mailto:mikel@own.example",
        ] {
            assert!(mail.text.contains(said), "{said}: {}", mail.text);
        }
        let stored = t.app.procurement.get(&own.tenant, id(&order)).await.unwrap();
        assert_eq!(stored.order.state(), State::Sent);
        assert_eq!(events(&stored), ["created", "sent", "mailed"]);

        let stale = post(&t, &manager, &format!("{one}/mail"), &[("version", "1")]).await;
        assert_eq!(stale.status, 409, "the same once more is told, and mails nothing");
        let again = post(&t, &manager, &format!("{one}/mail"), &[("version", "2")]).await;
        assert_eq!(again.status, 303, "whoever asks for it mails it once more");
        work(&t).await;
        sink.mail_to("orders@mill.example").await;
        assert!(sink.arrived().is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_stands_in_a_mails_way_is_told_and_changes_nothing() {
    for_each_app_with_mail(async |t, mut sink| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.order().await;
        let by = By::person(&own.manager);
        let mail = async || {
            let orders = &t.app.procurement;
            orders
                .mail(own.of(&by), id(&order), version(&order), order_mail)
                .await
        };
        sql(&t, "UPDATE users SET email_verified_at = NULL").await;
        assert!(matches!(mail().await, Err(ProcurementError::NotConfirmed)));
        sql(&t, CONFIRMED).await;
        assert!(matches!(mail().await, Err(ProcurementError::NoAddress)));
        sql(&t, ADDRESS).await;
        let mut tx = t.app.db.begin(&own.tenant, Access::Write).await.unwrap();
        for place in 0..ORDER_MAILS as i64 {
            sqlx::query(
                "INSERT INTO purchase_order_history (tenant_id, order_id, place, event, actor, at)
                 VALUES ($1, $2, $3, 'mailed', 'user:x', $4)",
            )
            .bind(own.tenant.as_str())
            .bind(id(&order))
            .bind(100 + place)
            .bind(t.app.clock.micros())
            .execute(&mut *tx)
            .await
            .unwrap();
        }
        tx.commit().await.unwrap();
        assert!(matches!(
            mail().await,
            Err(ProcurementError::TooManyMails(ORDER_MAILS))
        ));
        let stored = t.app.procurement.get(&own.tenant, id(&order)).await.unwrap();
        assert_eq!(stored.order.state(), State::Draft);
        work(&t).await;
        assert!(sink.arrived().is_empty());
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_no_button_offers_it() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        sql(&t, ADDRESS).await;
        let order = own.order().await;
        let manager = cookie(&t, &own.tenant, Role::Manager).await;
        let one = format!("{ORDERS}/{}", id(&order));
        assert!(!get(&t, &manager, &one).await.has("/mail\""));
        let mailed = post(&t, &manager, &format!("{one}/mail"), &[("version", "1")]).await;
        assert_eq!(mailed.status, 409);
    })
    .await;
}

#[tokio::test]
async fn mail_and_sheet_say_where_the_goods_go() {
    const CHOSEN: &str = "UPDATE purchase_orders SET location_id = 'shop', location_name = 'Shop'";
    const KNOWN: &str =
        "UPDATE locations SET address = 'Harategi kalea 3', city = 'Bergara' WHERE id = 'shop'";
    for_each_app_with_mail(async |t, mut sink| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        sql(&t, ADDRESS).await;
        sql(&t, CONFIRMED).await;
        let manager = cookie(&t, &own.tenant, Role::Manager).await;
        let order = own.order().await;
        let one = format!("{ORDERS}/{}", id(&order));
        sql(&t, CHOSEN).await;
        let mut mailed = async |version: &str| {
            let mailed = post(&t, &manager, &format!("{one}/mail"), &[("version", version)]).await;
            assert_eq!(mailed.status, 303, "{}", mailed.text());
            work(&t).await;
            sink.mail_to("orders@mill.example").await.text
        };
        let name_only = mailed("1").await;
        assert!(name_only.contains("Shop"), "{name_only}");
        assert!(!name_only.contains("Shop,"), "{name_only}");
        sql(&t, KNOWN).await;
        let whole = mailed("2").await;
        assert!(whole.contains("Shop, Harategi kalea 3, Bergara"), "{whole}");
        let sheet = get(&t, &manager, &format!("{one}/print")).await;
        assert!(
            sheet.has("<p>Harategi kalea 3</p><p>Bergara</p>"),
            "{}",
            sheet.text()
        );
    })
    .await;
}
