//! A deletion is asked for with name and password, and called off with a click.

use super::{ASKED, PAGE, ask, filled};
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app_with_files,
};
use chrono::TimeDelta;
use obrador_core::{auth::Role, bounds::time::DELETION_GRACE_DAYS};
use obrador_services::privacy::deletion::Purged;
use std::path::Path;

#[tokio::test]
async fn name_and_password_are_asked_for() {
    for_each_app_with_files("", async |t: TestApp, _: &Path| {
        let own = filled(&t, "own").await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let page = get(&t, &owner, PAGE).await;
        assert!(page.has("2025eko otsailaren 18an"), "when: {}", page.text());
        for (name, password, field, other) in [
            ("", "", "bakery-name-error", "password-error"),
            ("bakery own", "correct horse", "bakery-name-error", "x-none"),
            ("Bakery other", "correct horse", "bakery-name-error", "x-none"),
            ("Bakery own", "wrong horse", "password-error", "x-none"),
            ("Bakery own", "", "password-error", "x-none"),
        ] {
            let answer = post(&t, &owner, PAGE, &[("name", name), ("password", password)]).await;
            assert_eq!(answer.status, 422, "{name} {password}");
            assert!(
                answer.has(&format!("id=\"{field}\"")),
                "{name} {password}: {field}"
            );
            assert!(other == "x-none" || answer.has(&format!("id=\"{other}\"")));
            assert!(answer.has(&format!("value=\"{name}\"")), "what was typed");
            assert!(!answer.has("horse"), "a password is not sent back");
            assert_eq!(t.rows(ASKED).await, 0);
        }
        t.user("m@own.example", Some(&own), Role::Manager).await;
        let manager = cookie(&t, &own, Role::Manager).await;
        let form = [("name", "Bakery own"), ("password", "correct horse")];
        assert_eq!(post(&t, &manager, PAGE, &form).await.status, 403);
        assert_eq!(t.rows(ASKED).await, 0);
    })
    .await;
}

#[tokio::test]
async fn during_the_grace_all_is_there_and_one_click_keeps_it() {
    for_each_app_with_files("", async |t: TestApp, _: &Path| {
        let own = filled(&t, "own").await;
        t.user("s@own.example", Some(&own), Role::Staff).await;
        let (owner, staff) = (
            cookie(&t, &own, Role::Owner).await,
            cookie(&t, &own, Role::Staff).await,
        );
        assert!(
            !get(&t, &owner, "/app/settings/account")
                .await
                .has("deletion-banner")
        );
        ask(&t, &own).await;
        ask(&t, &own).await; // again: the first one counts
        for (cookie, path, keep) in [
            (&owner, "/app/settings/subscription", true),
            (&owner, "/app/settings/account", true),
            (&owner, "/app/settings/api-keys", true),
            (&owner, PAGE, true),
            (&owner, "/app/nothing", true),
            (&staff, "/app", false),
        ] {
            let page = get(&t, cookie, path).await;
            assert!(
                page.has("deletion-banner") && page.has("2025eko otsailaren 18an"),
                "{path}"
            );
            assert_eq!(page.has("action=\"/app/settings/data/keep\""), keep, "{path}");
        }
        assert!(!get(&t, "", "/en/pricing").await.has("deletion-banner"));
        assert_eq!(
            post(&t, &owner, "/app/settings/data/export", &[]).await.status,
            200
        );
        let again = t
            .app
            .auth
            .sign_in("owner@own.example", "correct horse", "192.0.2.1".parse().unwrap());
        assert!(again.await.is_ok(), "one can still sign in");
        t.app
            .clock
            .advance(TimeDelta::days(DELETION_GRACE_DAYS) - TimeDelta::microseconds(1));
        assert_eq!(
            t.app.deletion.purge().await.unwrap(),
            Purged::default(),
            "not a moment early"
        );
        let (owner, staff) = (
            cookie(&t, &own, Role::Owner).await,
            cookie(&t, &own, Role::Staff).await,
        );
        assert_eq!(post(&t, &staff, "/app/settings/data/keep", &[]).await.status, 403);
        assert_eq!(t.rows(ASKED).await, 1);
        let kept = post(&t, &owner, "/app/settings/data/keep", &[]).await;
        assert_eq!((kept.status, kept.location()), (303, "/app/settings/data?kept=1"));
        assert!(
            !get(&t, &owner, "/app/settings/data?kept=1")
                .await
                .has("deletion-banner")
        );
        t.app.clock.advance(TimeDelta::days(1));
        assert_eq!(t.app.deletion.purge().await.unwrap(), Purged::default());
        assert!(t.app.tenant.get(&own).await.unwrap().is_some());
        let told = "SELECT COUNT(*) FROM audit WHERE action LIKE 'tenant.deletion_%' AND actor LIKE 'user:%'";
        assert_eq!(t.rows(told).await, 2, "asked for once, called off once");
    })
    .await;
}
