//! Another password while signed in; and the password once more before what gives access away or takes data along.

use crate::support::{
    TestApp,
    forms::{Browser, for_each_app_with_mail, is_wrong},
    functions::{call, of},
    smtp::Sink,
};
use chrono::TimeDelta;
use obrador_core::{auth::Role, bounds::time::RECENT_MINUTES, subscription::PlanId};

const ACCOUNT: &str = "/app/settings/account";
const CHANGE: &str = "/app/settings/account/password";
const RIGHT: &str = "correct horse";
const EMAIL: &str = "ane@own.example";

async fn with_ane(t: &TestApp) -> Browser {
    let own = t.tenant("own", PlanId::Professional).await;
    let ane = t.user(EMAIL, Some(&own), Role::Owner).await;
    t.app
        .auth
        .set_language(&ane, obrador_core::i18n::Lang::En)
        .await
        .unwrap();
    Browser::signed_in(t, EMAIL).await
}

#[tokio::test]
async fn whoever_knows_their_password_sets_another_and_other_devices_are_signed_out() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let mut here = with_ane(&t).await;
        let elsewhere = Browser::signed_in(&t, EMAIL).await;
        let hash = "SELECT COUNT(DISTINCT password_hash) FROM users";
        for (old, new, wrong) in [
            ("wrong horse", "ogia eta gatza", "old_password"),
            ("", "ogia eta gatza", "old_password"),
            (RIGHT, "short", "new_password"),
            (RIGHT, EMAIL, "new_password"),
        ] {
            let fields = [("old_password", old), ("new_password", new)];
            let refused = here.post(&t, CHANGE, &fields).await;
            assert_eq!(refused.status, 422, "{old} {new}");
            assert!(is_wrong(&refused.text, wrong), "{wrong}: {}", refused.text);
        }
        assert_eq!(
            elsewhere.get(&t, ACCOUNT).await.status,
            200,
            "nothing has changed"
        );
        let fields = [("old_password", RIGHT), ("new_password", "ogia eta gatza")];
        let changed = here.post(&t, CHANGE, &fields).await;
        assert_eq!(
            changed.header("location"),
            "/app/settings/account?password=1#password"
        );
        assert_eq!(t.rows(hash).await, 1);
        assert_eq!(here.get(&t, changed.header("location")).await.status, 200);
        assert_eq!(elsewhere.get(&t, ACCOUNT).await.status, 303, "signed out");
        sink.mail_to(EMAIL).await;
        let mut again = Browser::default();
        for (password, status) in [(RIGHT, 422), ("ogia eta gatza", 303)] {
            let fields = [("email", EMAIL), ("password", password)];
            assert_eq!(
                again.post(&t, "/en/sign-in", &fields).await.status,
                status,
                "{password}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn what_gives_access_away_or_takes_data_along_asks_who_has_not_lately_said() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        let mut ane = with_ane(&t).await;
        let made = "SELECT (SELECT COUNT(*) FROM invitations) + (SELECT COUNT(*) FROM api_tokens)
            + (SELECT COUNT(*) FROM audit WHERE action = 'tenant.export')";
        for (path, fields) in [
            (
                "/app/settings/team",
                [("email", "jon@new.example"), ("role", "staff")],
            ),
            (
                "/app/settings/api-keys",
                [("name", "till"), ("scope", "usage:read")],
            ),
            ("/app/settings/data/export", [("x", "1"), ("y", "2")]),
        ] {
            let with = |password| [fields.as_slice(), &[("confirm_password", password)]].concat();
            let before = t.rows(made).await;
            t.app.clock.advance(TimeDelta::minutes(RECENT_MINUTES + 1));
            let asked = ane.post(&t, path, &fields).await;
            assert_eq!(asked.status, 403, "{path}");
            assert!(asked.text.contains("Is it you?"), "{}", asked.text);
            for (name, value) in fields {
                let kept = format!("name=\"{name}\" value=\"{value}\"");
                assert!(asked.text.contains(&kept), "{path}: {kept}: {}", asked.text);
            }
            let wrong = ane.post(&t, path, &with("wrong horse")).await;
            assert!(wrong.status == 422 && is_wrong(&wrong.text, "confirm_password"));
            assert!(
                !wrong.text.contains("wrong horse"),
                "a password is never shown again"
            );
            assert_eq!(t.rows(made).await, before, "{path}: nothing was done");
            assert_eq!(ane.post(&t, path, &with(RIGHT)).await.status, 200, "{path}");
            assert_eq!(t.rows(made).await, before + 1, "{path}");
        }
        // Lately enough.
        t.app.clock.advance(TimeDelta::minutes(RECENT_MINUTES - 1));
        let fields = [("email", "miren@new.example"), ("role", "staff")];
        assert_eq!(ane.post(&t, "/app/settings/team", &fields).await.status, 200);

        // An island sends its form to the page, which asks.
        t.app.clock.advance(TimeDelta::minutes(RECENT_MINUTES));
        let cookie = ane.cookie.clone().unwrap();
        let body = serde_json::json!({
            "of": of(&t, &cookie).await, "typed": [["name", "till"], ["scope", "usage:read"]],
        });
        let before = t.rows(made).await;
        let refused = call(&t, "api_keys/create", Some(&cookie), body.to_string()).await;
        assert_eq!((refused.status.as_u16(), t.rows(made).await), (409, before));
    })
    .await;
}

#[tokio::test]
async fn making_somebody_an_owner_asks_too() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        let mut ane = with_ane(&t).await;
        let own = "own".parse().unwrap();
        let jon = t.user("jon@own.example", Some(&own), Role::Staff).await;
        t.app.clock.advance(TimeDelta::minutes(RECENT_MINUTES + 1));
        let owners = "SELECT COUNT(*) FROM memberships WHERE role = 'owner'";
        let fields = [("id", jon.as_str()), ("role", "owner")];
        let asked = ane.post(&t, "/app/settings/team/role", &fields).await;
        assert_eq!((asked.status.as_u16(), t.rows(owners).await), (403, 1));
        let with = [fields.as_slice(), &[("confirm_password", RIGHT)]].concat();
        let done = ane.post(&t, "/app/settings/team/role", &with).await;
        assert_eq!(
            (done.status.as_u16(), t.rows(owners).await),
            (303, 2),
            "{}",
            done.text
        );
    })
    .await;
}
