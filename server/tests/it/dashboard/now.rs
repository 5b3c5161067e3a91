//! The first page says what needs whoever reads it, and nothing else; a part that can't be read takes nothing else away.

use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app,
};
use chrono::NaiveDate;
use obrador_core::{
    auth::Role,
    ids::TenantId,
    sales::{Merge, Sold},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    audit::AuditContext,
    db::Access,
    sales::{DayInput, SalesLine},
};

const ROLES: [(Role, &str); 3] = [
    (Role::Owner, "ane@own.example"),
    (Role::Manager, "jon@own.example"),
    (Role::Staff, "leire@own.example"),
];

async fn bakery(t: &TestApp) -> TenantId {
    bakery_on(t, PlanId::Starter).await
}

async fn bakery_on(t: &TestApp, plan: PlanId) -> TenantId {
    let own = t.tenant("own", plan).await;
    for (role, email) in ROLES {
        t.user(email, Some(&own), role).await;
    }
    own
}

/// What the list names, in its order, and all of the page.
async fn home(t: &TestApp, own: &TenantId, role: Role) -> (Vec<String>, String) {
    let page = get(t, &cookie(t, own, role).await, "/app").await;
    assert_eq!(page.status, 200, "{role}: {}", page.text());
    let text = page.text();
    let names = text.split("data-now=\"").skip(1);
    let names = names.map(|rest| rest.split('"').next().unwrap().to_owned());
    (names.collect(), text)
}

async fn change(t: &TestApp, sql: &'static str) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query(sql).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn where_nothing_waits_the_page_says_so_to_each_role() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t).await;
        for (role, _) in ROLES {
            let (names, text) = home(&t, &own, role).await;
            assert!(names.is_empty(), "{role}: {names:?}");
            assert!(text.contains("Ez dago ezer zure zain."), "{role}: {text}");
            assert!(
                text.contains("data-live=\"60\""),
                "{role}: it keeps itself up to date"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_limit_ahead_leads_to_the_plan_for_those_who_see_it() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        for number in 0..18 {
            let name = format!("Hornitzailea {number}");
            post(&t, &owner, "/app/catalogue/suppliers/new", &[("name", &name)]).await;
        }
        for (role, names) in [
            (Role::Owner, vec!["limit"]),
            (Role::Manager, vec!["limit"]),
            (Role::Staff, vec![]),
        ] {
            let (shown, text) = home(&t, &own, role).await;
            assert_eq!(shown, names, "{role}: {text}");
            let link = "href=\"/app/settings/subscription/usage/suppliers\"";
            assert_eq!(text.contains(link), !names.is_empty(), "{role}");
            assert_eq!(
                text.contains("Ez dago ezer zure zain."),
                names.is_empty(),
                "{role}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_day_without_sales_is_asked_for_until_they_are_entered_or_the_shop_was_closed() {
    for_each_app("", async |t: TestApp| {
        // On Starter a fourth user is a limit ahead.
        let own = bakery_on(&t, PlanId::Professional).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        post(&t, &owner, "/app/catalogue/products/new", &[("name", "Ogia")]).await;
        let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
        let product: String = sqlx::query_scalar("SELECT id FROM products")
            .fetch_one(&mut *tx)
            .await
            .unwrap();
        drop(tx);
        let user = t.user("miren@own.example", Some(&own), Role::Staff).await;
        let by = By::person(&user);
        let of = AuditContext {
            tenant: &own,
            by: &by,
        };
        let enter = async |day: NaiveDate| {
            let sold = Sold {
                sold: 12_000,
                made: None,
                unsold: None,
                sold_out: false,
            };
            let input = DayInput {
                day,
                location: None,
                lines: vec![SalesLine {
                    product: product.clone(),
                    sold,
                }],
                merge: Merge::Replace,
                request_key: None,
            };
            t.app.sales.enter(of, &input).await.unwrap();
        };
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(
            home(&t, &own, Role::Staff).await.0.is_empty(),
            "who never entered sales is not asked"
        );
        // Yesterday was Saturday 18 January 2025.
        enter(day("2025-01-10")).await;
        assert!(
            home(&t, &own, Role::Staff).await.0.is_empty(),
            "a Friday says nothing of Saturdays"
        );
        enter(day("2025-01-11")).await;
        for (role, _) in ROLES {
            let (names, text) = home(&t, &own, role).await;
            assert_eq!(names, ["sales"], "{role}: {text}");
            assert!(
                text.contains("href=\"/app/sales/day?date=2025-01-18\""),
                "{role}: {text}"
            );
        }
        t.app
            .sales
            .close_day(of, (day("2025-01-18"), None))
            .await
            .unwrap();
        assert!(home(&t, &own, Role::Staff).await.0.is_empty(), "it was closed");
        t.app.sales.open_day(of, (day("2025-01-18"), None)).await.unwrap();
        assert_eq!(home(&t, &own, Role::Staff).await.0, ["sales"]);
        enter(day("2025-01-18")).await;
        assert!(home(&t, &own, Role::Staff).await.0.is_empty(), "it is entered");
    })
    .await;
}

#[tokio::test]
async fn a_part_that_cannot_be_read_is_named_and_the_rest_is_shown() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t).await;
        for (away, back, name) in [
            (
                "ALTER TABLE daily_sales RENAME TO daily_sales_away",
                "ALTER TABLE daily_sales_away RENAME TO daily_sales",
                "salmentak",
            ),
            (
                "ALTER TABLE batches RENAME TO batches_away",
                "ALTER TABLE batches_away RENAME TO batches",
                "ekoizpena",
            ),
            (
                "ALTER TABLE purchase_orders RENAME TO purchase_orders_away",
                "ALTER TABLE purchase_orders_away RENAME TO purchase_orders",
                "eskaerak",
            ),
        ] {
            change(&t, away).await;
            for (role, _) in ROLES {
                let (_, text) = home(&t, &own, role).await;
                let words = format!("une honetan ezin delako irakurri: {name}.");
                assert!(text.contains(&words), "{role}, {away}: {text}");
                assert!(
                    !text.contains("Ez dago ezer zure zain."),
                    "{role}: nobody knows that"
                );
            }
            change(&t, back).await;
            let (_, text) = home(&t, &own, Role::Staff).await;
            assert!(text.contains("Ez dago ezer zure zain."), "{back}: {text}");
        }
    })
    .await;
}
