//! One bakery: its plan is changed with a reason, and its audit trail.

use super::{operator, set_state};
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app,
};
use chrono::TimeDelta;
use obrador_core::{auth::Role, subscription::PlanId};

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
            (303, "/app/platform/tenants/own?changed=1#plan")
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
async fn an_entry_of_the_trail_names_what_it_is_about_in_each_language() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("o@own.example", Some(&own), Role::Owner).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let operator = operator(&t, &own).await;
        let form = [
            ("name", "Baguette <b>tradición"),
            ("price_cents", "2,40"),
            ("written_in", "es"),
        ];
        let made = post(&t, &owner, "/app/catalogue/products/new", &form).await;
        assert_eq!(made.status, 303, "{}", made.text());
        for (lang, words) in [
            ("en", "Catalogue: added"),
            ("es", "Catálogo: añadido"),
            ("eu", "Katalogoa: gehitu da"),
        ] {
            post(
                &t,
                &operator,
                "/app/language",
                &[("lang", lang), ("next", "/app")],
            )
            .await;
            let page = get(&t, &operator, "/app/platform/tenants/own").await;
            assert!(page.has(&format!("<th scope=\"row\">{words}<")), "{words}");
            assert!(
                page.has("<bdi class=\"audit-subject\">Baguette &lt;b&gt;tradición</bdi>"),
                "{lang}"
            );
            // Of the person, their address and role.
            assert!(page.has(">o@own.example, "), "{lang}");
        }
    })
    .await;
}
