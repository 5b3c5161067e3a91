//! The platform operator's pages: the list of bakeries, one of them, and its plan.

use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    eventually, for_each_app, now,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    catalogue::Thing,
    i18n::Lang,
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
    tenant::BakeryForm,
    usage::Metric,
};
use obrador_services::{
    catalogue::counted_store,
    db::Access,
    demo::{DemoArgs, STARTER, prepare},
    platform::{From, Order, PAGE, Search},
    tenant::{Edited, NewTenant},
};

async fn operator(t: &TestApp, tenant: &TenantId) -> String {
    t.user("operator@platform.example", None, Role::PlatformOperator)
        .await;
    cookie(t, tenant, Role::PlatformOperator).await
}

async fn set_state(t: &TestApp, tenant: &TenantId, state: &str) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    sqlx::query("UPDATE subscriptions SET state = $2 WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .bind(state)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn for_everybody_else_the_pages_do_not_exist() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        for (email, role) in [
            ("o@own.example", Role::Owner),
            ("m@own.example", Role::Manager),
            ("s@own.example", Role::Staff),
        ] {
            t.user(email, Some(&own), role).await;
            let cookie = cookie(&t, &own, role).await;
            for path in ["/app/platform/tenants", "/app/platform/tenants/own"] {
                assert_eq!(get(&t, &cookie, path).await.status, 404, "{role} {path}");
            }
            let form = [("plan", "enterprise"), ("cycle", "yearly"), ("reason", "why not")];
            let sent = post(&t, &cookie, "/app/platform/tenants/own", &form).await;
            assert_eq!(sent.status, 404, "{role}");
            // Without the demo its page does not exist at all.
            let reset = post(&t, &cookie, "/app/platform/demo-reset", &[]).await;
            assert_eq!(reset.status, 404, "{role}");
        }
        let plan = t.app.subscription.current(&own).await.unwrap().unwrap();
        assert_eq!((plan.plan, plan.version), (PlanId::Starter, 1));
        let stranger = get(&t, "", "/app/platform/tenants").await;
        assert!(stranger.location().starts_with("/en/sign-in?next="));
    })
    .await;
}

#[tokio::test]
async fn the_operator_lands_on_the_list() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let operator = operator(&t, &own).await;
        assert_eq!(
            get(&t, &operator, "/app").await.location(),
            "/app/platform/tenants"
        );
        let list = get(&t, &operator, "/app/platform/tenants").await;
        assert_eq!(list.status, 200);
        assert!(list.has("Bakery own") && list.has("data-tenant=\"own\""));
        for (path, status) in [
            ("/app/platform/tenants/own", 200),
            ("/app/platform/tenants/other", 404),
            ("/app/platform/tenants/OTHER", 404),
            (
                "/app/platform/tenants?plan=none&state=none&sort=none&after=%2F",
                200,
            ),
            ("/app/platform/tenants?q=%25%5C_'", 200),
        ] {
            assert_eq!(get(&t, &operator, path).await.status, status, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn search_filters_and_order_find_who_is_looked_for() {
    for_each_app("", async |t: TestApp| {
        for (id, plan) in [
            ("ogia", PlanId::Starter),
            ("panaderia", PlanId::Professional),
            ("bakery-100", PlanId::Enterprise),
        ] {
            let tenant = t.tenant(id, plan).await;
            t.user(&format!("Owner@{id}.example"), Some(&tenant), Role::Owner)
                .await;
            t.user(&format!("staff@{id}.example"), Some(&tenant), Role::Staff)
                .await;
            t.app.clock.advance(TimeDelta::days(1));
        }
        set_state(&t, &"ogia".parse().unwrap(), "past_due").await;
        let cases = [
            (
                "",
                None,
                None,
                Order::Name,
                &["bakery-100", "ogia", "panaderia"][..],
            ),
            (
                "",
                None,
                None,
                Order::Newest,
                &["bakery-100", "panaderia", "ogia"],
            ),
            (
                "",
                None,
                None,
                Order::Oldest,
                &["ogia", "panaderia", "bakery-100"],
            ),
            ("  BAKERY PAN ", None, None, Order::Name, &["panaderia"]),
            ("y-1", None, None, Order::Name, &["bakery-100"]),
            ("owner@OGIA", None, None, Order::Name, &["ogia"]),
            ("staff@ogia", None, None, Order::Name, &[]),
            ("%", None, None, Order::Name, &[]),
            ("_", None, None, Order::Name, &[]),
            ("", Some(PlanId::Professional), None, Order::Name, &["panaderia"]),
            ("", None, Some("past_due"), Order::Name, &["ogia"]),
            ("", Some(PlanId::Enterprise), Some("past_due"), Order::Name, &[]),
        ];
        for (text, plan, state, order, expected) in cases {
            let search = Search {
                text: text.to_owned(),
                plan,
                state: state.map(|state| state.parse().unwrap()),
                asking: false,
                order,
                from: From::Start,
            };
            let found = t.app.directory.search(&search).await.unwrap();
            let ids: Vec<_> = found.rows.iter().map(|row| row.tenant.id.as_str()).collect();
            assert_eq!(ids, expected, "{search:?}");
            assert_eq!(found.count as usize, expected.len(), "{search:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_name_is_found_with_or_without_its_accents() {
    for_each_app("", async |t: TestApp| {
        let one: TenantId = "one".parse().unwrap();
        let new = NewTenant {
            id: one.clone(),
            name: "Panadería La Espiga".to_owned(),
            country: "ES".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            lang: Lang::Es,
            plan: PlanId::Starter,
            cycle: BillingCycle::Monthly,
        };
        t.app.tenant.create(new, "test").await.unwrap();
        t.tenant("other", PlanId::Starter).await;
        let found = async |text: &str| {
            let search = Search {
                text: text.to_owned(),
                ..Search::default()
            };
            let found = t.app.directory.search(&search).await.unwrap();
            found.rows.iter().any(|row| row.tenant.id == one)
        };
        for text in ["panaderia", "PANADERÍA la", "espíga", "  la   espiga "] {
            assert!(found(text).await, "{text}");
        }
        assert!(!found("forn").await);

        let renamed = Edited {
            form: BakeryForm {
                name: "Forn de l’Àvia".to_owned(),
                country: "ES".to_owned(),
                time_zone: "Europe/Madrid".to_owned(),
                vat_number: String::new(),
            },
            lang: Lang::Es,
            version: 1,
        };
        t.app.tenant.edit(&one, &renamed, "test").await.unwrap();
        assert!(found("avia").await && found("ÀVIA").await);
        assert!(!found("espiga").await);

        // A bakery from before the column is found as it is written.
        let mut tx = t.app.db.begin(&one, Access::Write).await.unwrap();
        sqlx::query("UPDATE tenants SET name = 'Panadería', name_folded = NULL WHERE id = 'one'")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert!(found("Panadería").await);
    })
    .await;
}

#[tokio::test]
async fn pages_there_and_back_hold_every_bakery_once() {
    for_each_app("", async |t: TestApp| {
        let all = 2 * PAGE + 3;
        for number in 0..all {
            t.tenant(&format!("b{number:03}"), PlanId::Starter).await;
        }
        for order in [Order::Name, Order::Newest, Order::Oldest] {
            let mut search = Search {
                order,
                ..Search::default()
            };
            let (mut seen, mut first_ids) = (Vec::new(), Vec::new());
            loop {
                let found = t.app.directory.search(&search).await.unwrap();
                let ids: Vec<_> = found.rows.iter().map(|row| row.tenant.id.clone()).collect();
                assert_eq!(found.has_before, !seen.is_empty());
                first_ids.push(ids[0].clone());
                seen.extend(ids);
                if !found.has_after {
                    break;
                }
                search.from = From::After(seen.last().unwrap().clone());
            }
            assert_eq!(seen.len(), all);
            let mut sorted = seen.clone();
            sorted.sort();
            sorted.dedup();
            assert_eq!(sorted.len(), all, "{order:?}: each once");
            search.from = From::Before(first_ids[2].clone());
            let back = t.app.directory.search(&search).await.unwrap();
            let back: Vec<_> = back.rows.iter().map(|row| row.tenant.id.clone()).collect();
            assert_eq!(back, seen[PAGE..2 * PAGE], "{order:?}: the page before the last");
        }
    })
    .await;
}

#[tokio::test]
async fn a_row_says_what_is_nearest_to_its_limit_and_when_something_last_happened() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let find = async || t.app.directory.search(&Search::default()).await.unwrap().rows[0].clone();
        assert_eq!(find().await.last_activity, None);
        let made = now() - TimeDelta::days(3);
        let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
        for number in 0..45 {
            let id = format!("p{number}");
            let at = made.timestamp_micros();
            counted_store::create(&mut tx, &own, Thing::Product, &id, &id, at)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(find().await.last_activity, Some(made));
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        let path = "/api/v1/usage-forecast?tenant_id=own";
        assert_eq!(t.get(path, Some(&token)).await.status, 200);
        eventually("the token's use is noted", async || {
            find().await.last_activity == Some(now())
        })
        .await;
        let operator = operator(&t, &own).await;
        let list = get(&t, &operator, "/app/platform/tenants").await;
        assert!(
            list.has("90</strong>") && list.has("Produktuak"),
            "{}",
            list.text()
        );
        let usage = t.app.usage.overview(&own).await.unwrap();
        let percent = usage.metric(Metric::Products).unwrap().usage_percentage;
        assert_eq!(percent, Some(90.0), "45 of 50");
    })
    .await;
}

#[tokio::test]
async fn a_plan_is_changed_with_a_reason_and_the_bakery_sees_it_at_once() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("o@own.example", Some(&own), Role::Owner).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let operator = operator(&t, &own).await;
        let path = "/app/platform/tenants/own";
        let page = "/app/settings/subscription";
        let seen = get(&t, &owner, page).await;
        assert!(seen.has("€49") || seen.has("49"));
        let plans = "SELECT COUNT(*) FROM audit WHERE action = 'subscription.set_plan'";
        let long = "x".repeat(501);
        for (plan, cycle, reason, field) in [
            ("professional", "yearly", "", "plan-reason-error"),
            ("professional", "yearly", "  ", "plan-reason-error"),
            ("professional", "yearly", long.as_str(), "plan-reason-error"),
            ("gold", "yearly", "asked by phone", "plan-plan-error"),
            ("professional", "weekly", "asked by phone", "plan-cycle-error"),
        ] {
            let form = [
                ("plan", plan),
                ("cycle", cycle),
                ("reason", reason),
                ("version", "1"),
            ];
            let refused = post(&t, &operator, path, &form).await;
            assert_eq!(refused.status, 422, "{plan} {cycle} {reason}");
            assert!(refused.has(&format!("id=\"{field}\"")), "{field}");
            assert!(
                refused.has(&format!("value=\"{reason}\"")),
                "nothing typed is lost"
            );
            assert_eq!(t.rows(plans).await, 0);
        }
        let form = [
            ("plan", "professional"),
            ("cycle", "yearly"),
            ("reason", " asked <b>by phone</b> "),
            ("version", "1"),
        ];
        let done = post(&t, &operator, path, &form).await;
        assert_eq!(
            (done.status, done.location()),
            (303, "/app/platform/tenants/own?changed=1")
        );
        let after = get(&t, &owner, page).await;
        assert!(
            after.has("Professional") || after.has("1,490") || after.has("1.490"),
            "at once"
        );
        let now = t.app.subscription.current(&own).await.unwrap().unwrap();
        assert_eq!((now.plan, now.version), (PlanId::Professional, 2));
        let detail = t.app.directory.detail(&own, None).await.unwrap().unwrap();
        let row = detail
            .audit
            .iter()
            .find(|row| row.action == "subscription.set_plan")
            .unwrap();
        assert_eq!(row.reason.as_deref(), Some("asked <b>by phone</b>"));
        assert!(row.before.as_deref().unwrap().contains("starter"));
        assert!(row.after.as_deref().unwrap().contains("professional"));
        assert_eq!(row.actor, "Ane", "who");
        let shown = get(&t, &operator, path).await;
        assert!(shown.has("asked &lt;b&gt;by phone&lt;/b&gt;") && !shown.has("<b>by phone"));
        // Who decided about an older state decides again.
        let late = post(&t, &operator, path, &form).await;
        assert_eq!(late.status, 422);
        assert!(late.has("name=\"version\" value=\"2\""));
        assert_eq!(t.rows(plans).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_plan_that_is_there_already_is_told_and_moves_nothing() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let operator = operator(&t, &own).await;
        let before = t.app.subscription.current(&own).await.unwrap().unwrap();
        t.app.clock.advance(TimeDelta::days(3));
        let path = "/app/platform/tenants/own";
        let form = [
            ("plan", before.plan.as_str()),
            ("cycle", before.cycle.as_str()),
            ("reason", "by mistake"),
            ("version", "1"),
        ];
        let told = post(&t, &operator, path, &form).await;
        assert_eq!(told.status, 422);
        assert!(told.has("Ez da ezer aldatu.") && told.has("value=\"by mistake\""));
        let after = t.app.subscription.current(&own).await.unwrap().unwrap();
        assert_eq!((after.version, after.renews_on), (1, before.renews_on));
        let plans = "SELECT COUNT(*) FROM audit WHERE action = 'subscription.set_plan'";
        assert_eq!(t.rows(plans).await, 0);

        // Out of a trial or out of arrears into the same plan is a change.
        set_state(&t, &own, "past_due").await;
        assert_eq!(post(&t, &operator, path, &form).await.status, 303);
        assert_eq!(t.rows(plans).await, 1);
    })
    .await;
}

#[tokio::test]
async fn older_audit_rows_are_a_page_away() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        for _ in 0..25 {
            t.app
                .subscription
                .set_plan(&own, PlanId::Starter, None, "test")
                .await
                .unwrap();
        }
        let first = t.app.directory.detail(&own, None).await.unwrap().unwrap();
        assert!(first.has_older);
        let last = &first.audit.last().unwrap().id;
        let second = t.app.directory.detail(&own, Some(last)).await.unwrap().unwrap();
        assert!(!second.has_older);
        let mut ids: Vec<_> = first
            .audit
            .iter()
            .chain(&second.audit)
            .map(|row| &row.id)
            .collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 26, "the opening and 25 changes, each once");
    })
    .await;
}

#[tokio::test]
async fn the_demo_is_made_anew_from_a_page_once_at_a_time() {
    for_each_app("--demo", async |t: TestApp| {
        let args = DemoArgs { reset: false };
        prepare(&t.app.db, &t.app.clock, &t.app.subscription, None, args)
            .await
            .unwrap();
        let starter: TenantId = STARTER.parse().unwrap();
        let operator = cookie(&t, &starter, Role::PlatformOperator).await;
        let owner = cookie(&t, &starter, Role::Owner).await;
        let own = t.tenant("own", PlanId::Starter).await;
        t.app
            .subscription
            .set_plan(&starter, PlanId::Enterprise, None, "test")
            .await
            .unwrap();
        let path = "/app/platform/demo-reset";
        assert_eq!(get(&t, &owner, path).await.status, 404);
        assert_eq!(post(&t, &owner, path, &[]).await.status, 404);
        let (one, two) = tokio::join!(post(&t, &operator, path, &[]), post(&t, &operator, path, &[]));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "one of them begins it");
        let begun = if one.status == 303 { one } else { two };
        assert_eq!(begun.location(), path);
        // Who began it goes on as the new demo's operator, and reads that it is done.
        let new = begun.header("set-cookie").split(';').next().unwrap();
        let page = get(&t, new, path).await;
        assert!(page.status == 200 && page.has("10:30 UTC"), "{}", page.text());
        let plan = t.app.subscription.current(&starter).await.unwrap().unwrap();
        assert_eq!(plan.plan, PlanId::Starter, "what was changed is gone");
        assert!(
            t.app.tenant.get(&own).await.unwrap().is_some(),
            "nobody else's is"
        );
        for (cookie, page) in [
            (&owner, "/app/settings/subscription"),
            (&owner, "/app"),
            (&operator, "/app/platform/tenants"),
        ] {
            let answer = get(&t, cookie, page).await;
            assert!(answer.location().starts_with("/en/sign-in?next="), "{page}");
        }
        assert_eq!(post(&t, new, path, &[]).await.status, 303, "and again");
    })
    .await;
}
