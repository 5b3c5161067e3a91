//! API keys know who made them and when they end: what becomes of them with their maker, and what their owners are told.

use crate::support::{
    TestApp, for_each_app,
    forms::{Browser, for_each_app_with_mail, is_wrong},
    smtp::Sink,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    ids::{TenantId, UserId},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    auth::{CreateTokenError, WantedToken},
    db::Access,
    team::{InviteError, Inviter, Revoked, Theirs},
};
use std::net::IpAddr;

const KEYS: &str = "/app/settings/api-keys";
const TEAM: &str = "/app/settings/team";

async fn run(t: &TestApp, sql: &'static str) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query(sql).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn key_by(t: &TestApp, tenant: &TenantId, by: impl Into<By>, name: &str) -> String {
    let made = t
        .app
        .auth
        .create_token(Some(tenant), by, name, &Scope::OF_A_BAKERY);
    made.await.unwrap().token
}

async fn works(t: &TestApp, key: &str) -> bool {
    t.app.auth.token(key).await.unwrap().is_some()
}

async fn invite(t: &TestApp, tenant: &TenantId, by: &By, email: &str) -> Result<(), InviteError> {
    let ip = IpAddr::from([127, 0, 0, 1]);
    let lang = obrador_core::i18n::Lang::En;
    let who = Inviter { by, ip, lang };
    let invited = t.app.team.invite(tenant, &who, email, Role::Staff).await;
    invited.map(|_| ())
}

/// Who invites, and whether they may: whoever comes, somebody has shown that an address is theirs.
#[tokio::test]
async fn nobody_invites_before_an_address_is_verified_whoever_comes() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        let ane = t.user("ane@own.example", Some(&own), Role::Owner).await;
        let jon = t.user("jon@own.example", Some(&own), Role::Owner).await;
        let zuri = t.user("zuri@own.example", Some(&own), Role::Owner).await;
        run(
            &t,
            "UPDATE users SET email_verified_at = NULL WHERE email LIKE 'jon@%'",
        )
        .await;
        let keys = [
            (
                "a verified owner's key",
                key_by(&t, &own, By::person(&ane), "ane").await,
                true,
            ),
            (
                "an unverified owner's key",
                key_by(&t, &own, By::person(&jon), "jon").await,
                false,
            ),
            (
                "a key from the command line",
                key_by(&t, &own, "command line", "cli").await,
                true,
            ),
            (
                "a key nobody knows the maker of",
                key_by(&t, &own, By::person(&zuri), "zuri").await,
                false,
            ),
            (
                "the operator's",
                t.token(None, &[Scope::PlatformOperator]).await,
                true,
            ),
        ];
        run(&t, "UPDATE api_tokens SET created_by = NULL WHERE name = 'zuri'").await;
        let mut who = vec![
            ("a verified owner", By::person(&ane), true),
            ("an unverified owner", By::person(&jon), false),
        ];
        for (what, key, may) in keys {
            who.push((
                what,
                By::key(&t.app.auth.token(&key).await.unwrap().unwrap()),
                may,
            ));
        }
        for (number, (what, by, may)) in who.iter().enumerate() {
            let before = t.rows("SELECT COUNT(*) FROM invitations").await;
            let email = format!("{number}@new.example");
            let invited = invite(&t, &own, by, &email).await;
            assert_eq!(invited.is_ok(), *may, "{what}: {invited:?}");
            assert!(*may || matches!(invited, Err(InviteError::Unverified)), "{what}");
            let after = t.rows("SELECT COUNT(*) FROM invitations").await;
            assert_eq!(after - before, i64::from(*may), "{what}");
            // Sending again mails a stranger no less.
            let open = t
                .app
                .team
                .invitations(&own, &obrador_services::team::Slice::most())
                .await;
            let id = open.unwrap().entries[0].id.clone();
            let ip = IpAddr::from([127, 0, 0, 1]);
            let lang = obrador_core::i18n::Lang::En;
            let resent = t.app.team.resend(&own, &Inviter { by, ip, lang }, &id).await;
            assert_eq!(resent.is_ok(), *may, "{what}, again");
        }
    })
    .await;
}

/// Over REST it is a problem with a code of its own, and on the page what has to be done first.
#[tokio::test]
async fn an_unverified_inviter_is_told_what_to_do_first() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let jon = t.user("jon@own.example", Some(&own), Role::Owner).await;
        t.app
            .auth
            .set_language(&jon, obrador_core::i18n::Lang::En)
            .await
            .unwrap();
        invite(&t, &own, &"test".into(), "open@new.example")
            .await
            .unwrap();
        run(&t, "UPDATE users SET email_verified_at = NULL").await;
        let key = key_by(&t, &own, By::person(&jon), "jon").await;
        let body = r#"{"email":"x@new.example","role":"staff"}"#;
        let answer = t
            .call("POST", "/api/v1/tenants/own/invitations", Some(&key), body)
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.json()["code"].clone()),
            (403, "EMAIL_NOT_VERIFIED".into())
        );
        let mut browser = Browser::signed_in(&t, "jon@own.example").await;
        let page = browser
            .post(&t, TEAM, &[("email", "x@new.example"), ("role", "staff")])
            .await;
        assert!(
            page.status == 422 && page.text.contains("please verify your own"),
            "{}",
            page.text
        );
        let open = t
            .app
            .team
            .invitations(&own, &obrador_services::team::Slice::most())
            .await
            .unwrap();
        let id = open.entries[0].id.clone();
        let page = browser
            .post(&t, "/app/settings/team/invitations/resend", &[("id", &id)])
            .await;
        assert_eq!(page.status, 422);
        assert_eq!(t.rows("SELECT COUNT(*) FROM invitations").await, 1);
    })
    .await;
}

/// What happens to Jon, an owner who made two keys and two open invitations, one of them through a key.
enum Fate {
    Demoted,
    Removed(Theirs),
    Leaves(Theirs),
}

#[tokio::test]
async fn what_an_owner_made_ends_with_the_ownership_or_as_it_was_decided() {
    for (fate, ends) in [
        (Fate::Demoted, true),
        (Fate::Removed(Theirs::Ends), true),
        (Fate::Removed(Theirs::Stays), false),
        (Fate::Leaves(Theirs::Ends), true),
        (Fate::Leaves(Theirs::Stays), true),
    ] {
        for_each_app("", async |t: TestApp| {
            let own = t.tenant("own", PlanId::Professional).await;
            let other = t.tenant("other", PlanId::Professional).await;
            let ane = t.user("ane@own.example", Some(&own), Role::Owner).await;
            let jon = t.user("jon@own.example", Some(&own), Role::Owner).await;
            run(
                &t,
                "INSERT INTO memberships (tenant_id, user_id, role, created_at)
                 SELECT 'other', id, 'owner', 0 FROM users WHERE email = 'jon@own.example'",
            )
            .await;
            let (by_ane, by_jon) = (By::person(&ane), By::person(&jon));
            let jons = [
                key_by(&t, &own, &by_jon, "till").await,
                key_by(&t, &own, &by_jon, "books").await,
            ];
            let others = [
                key_by(&t, &own, &by_ane, "ane").await,
                key_by(&t, &own, "command line", "cli").await,
                key_by(&t, &other, &by_jon, "elsewhere").await,
            ];
            let through_key = By::key(&t.app.auth.token(&jons[0]).await.unwrap().unwrap());
            for (by, email) in [
                (&by_jon, "a@new.example"),
                (&through_key, "b@new.example"),
                (&by_ane, "c@new.example"),
            ] {
                invite(&t, &own, by, email).await.unwrap();
            }
            let told = t.app.team.made_by_people(&own).await.unwrap();
            assert_eq!((told[&jon].keys.len(), told[&jon].invited.len()), (2, 2));
            let revoked = match fate {
                Fate::Demoted => {
                    t.app
                        .team
                        .set_role(&own, jon.as_str(), Role::Staff, &by_ane)
                        .await
                        .unwrap()
                        .1
                }
                Fate::Removed(theirs) => {
                    t.app
                        .team
                        .remove(&own, jon.as_str(), &by_ane, theirs)
                        .await
                        .unwrap()
                        .1
                }
                Fate::Leaves(theirs) => {
                    t.app
                        .team
                        .remove(&own, jon.as_str(), &by_jon, theirs)
                        .await
                        .unwrap()
                        .1
                }
            };
            let (keys, invitations) = if ends { (2, 2) } else { (0, 0) };
            assert_eq!(revoked, Revoked { keys, invitations });
            for key in &jons {
                assert_eq!(works(&t, key).await, !ends);
            }
            for key in &others {
                assert!(works(&t, key).await, "nobody else's");
            }
            let open = "SELECT COUNT(*) FROM invitations WHERE revoked_at IS NULL";
            assert_eq!(t.rows(open).await, 3 - invitations as i64);
            for (action, count) in [
                ("SELECT COUNT(*) FROM audit WHERE action = 'token.revoke'", keys),
                (
                    "SELECT COUNT(*) FROM audit WHERE action = 'team.revoke_invitation'",
                    invitations,
                ),
            ] {
                assert_eq!(t.rows(action).await, count as i64, "a row for each");
            }
            let listed = t.app.auth.list_tokens(&own).await.unwrap();
            let left = listed
                .iter()
                .filter(|key| key.revoked_at.is_none() && key.maker_left)
                .count();
            assert_eq!(left, if ends { 0 } else { 2 }, "what stays is marked");
        })
        .await;
    }
}

#[tokio::test]
async fn who_is_no_owner_any_more_makes_no_key_and_invites_nobody() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        for role in [Role::Manager, Role::Staff] {
            let user = t.user(&format!("{role}@own.example"), Some(&own), role).await;
            let by = By::person(&user);
            let made = t
                .app
                .auth
                .create_token(Some(&own), &by, "key", &[Scope::UsageRead])
                .await;
            assert!(
                matches!(made, Err(CreateTokenError::NotAllowed)),
                "{role}: {made:?}"
            );
            let invited = invite(&t, &own, &by, "x@new.example").await;
            assert!(
                matches!(invited, Err(InviteError::NotAllowed)),
                "{role}: {invited:?}"
            );
        }
        assert_eq!(t.rows("SELECT COUNT(*) FROM api_tokens").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_key_ends_to_the_second_and_not_later_for_being_remembered() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        for (days, made) in [
            (Some(0), false),
            (Some(-1), false),
            (Some(3_651), false),
            (Some(30), true),
            (None, true),
        ] {
            let wanted = WantedToken {
                tenant: Some(&own),
                name: "key",
                scopes: &[Scope::UsageRead],
                ends_after_days: days,
                ..WantedToken::default()
            };
            let key = t.app.auth.create_wanted_token(&wanted, "test").await;
            assert_eq!(key.is_ok(), made, "{days:?}");
            let Ok(key) = key else { continue };
            t.app.clock.advance(TimeDelta::days(30) - TimeDelta::seconds(1));
            assert!(works(&t, &key.token).await, "{days:?}: a second before its end");
            t.app.clock.advance(TimeDelta::seconds(1));
            assert_eq!(works(&t, &key.token).await, days.is_none(), "{days:?}");
            let answer = t.get("/api/v1/tenants/own/subscription", Some(&key.token)).await;
            assert_eq!(answer.status == 401, days.is_some(), "{days:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_owners_of_older_keys_are_told_once_by_whichever_server() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let own = t.tenant("own", PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        t.user("jon@own.example", Some(&own), Role::Owner).await;
        t.user("staff@own.example", Some(&own), Role::Staff).await;
        t.user("zuri@other.example", Some(&other), Role::Owner).await;
        run(
            &t,
            "UPDATE users SET email_verified_at = NULL WHERE email LIKE 'jon@%'",
        )
        .await;
        t.app
            .auth
            .create_token(Some(&own), "test", "till", &[Scope::TenantAdmin])
            .await
            .unwrap();
        t.app
            .auth
            .create_token(Some(&other), "test", "reader", &[Scope::UsageRead])
            .await
            .unwrap();
        run(&t, "UPDATE api_tokens SET scopes_version = 1").await;
        t.app
            .auth
            .create_token(Some(&other), "test", "new", &[Scope::TenantAdmin])
            .await
            .unwrap();
        let (one, two) = tokio::join!(
            t.app.account.tell_of_split_scopes(),
            t.app.account.tell_of_split_scopes()
        );
        assert_eq!(one.unwrap() + two.unwrap(), 1, "one bakery, once");
        let mail = sink.mail_to("ane@own.example").await;
        assert!(
            mail.text.contains("till") && mail.text.contains("team:admin"),
            "{}",
            mail.text
        );
        assert_eq!(mail.path(), KEYS);
        assert_eq!(t.app.account.tell_of_split_scopes().await.unwrap(), 0);
        sink.expect_none(&t).await;
    })
    .await;
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        t.token(Some(&own), &[Scope::TenantAdmin]).await;
        run(&t, "UPDATE api_tokens SET scopes_version = 1").await;
        assert_eq!(t.app.account.tell_of_split_scopes().await.unwrap(), 0);
        let page = Browser::signed_in(&t, "ane@own.example")
            .await
            .get(&t, KEYS)
            .await;
        assert!(
            page.text.contains("<tr class=\"key-note\"><td"),
            "without mails the page alone tells"
        );
        let told = "SELECT COUNT(*) FROM api_tokens WHERE told_at IS NULL";
        assert_eq!(
            t.rows(told).await,
            1,
            "should mails be sent one day, it is told then"
        );
    })
    .await;
}

async fn owner_reading(t: &TestApp, lang: &str) -> (TenantId, UserId, Browser) {
    let own = t.tenant("own", PlanId::Professional).await;
    let ane = t.user("ane@own.example", Some(&own), Role::Owner).await;
    t.app
        .auth
        .set_language(&ane, lang.parse().unwrap())
        .await
        .unwrap();
    let browser = Browser::signed_in(t, "ane@own.example").await;
    (own, ane, browser)
}

#[tokio::test]
async fn the_page_shows_maker_and_end_and_loses_nothing_that_was_typed() {
    for (lang, by, soon, ended, sentence) in [
        ("en", "by Ane", "ends soon", "ended", "Sees the team"),
        ("es", "por Ane", "termina pronto", "terminada", "Ve el equipo"),
        (
            "eu",
            "egilea: Ane",
            "laster amaituko da",
            "amaituta",
            "Taldea ikusten du",
        ),
    ] {
        for_each_app("", async |t: TestApp| {
            let (_, _, mut ane) = owner_reading(&t, lang).await;
            let page = ane.get(&t, KEYS).await.text;
            for scope in Scope::OF_A_BAKERY {
                let at = page
                    .find(&format!("value=\"{scope}\""))
                    .unwrap_or_else(|| panic!("{scope}"));
                let input = &page[at..at + page[at..].find('>').unwrap()];
                assert!(
                    !input.contains("checked"),
                    "nothing is ticked beforehand: {input}"
                );
            }
            assert!(
                page.contains(sentence) && !page.contains("platform:operator"),
                "{page}"
            );
            for (name, ends, wrong) in [
                ("", "30", "name"),
                ("till", "31 days", "ends"),
                ("till", "0", "ends"),
            ] {
                let fields = [
                    ("once", "x"),
                    ("name", name),
                    ("scope", "team:admin"),
                    ("scope", "usage:read"),
                    ("ends", ends),
                ];
                let answer = ane.post(&t, KEYS, &fields).await;
                assert_eq!(answer.status, 422, "{wrong}");
                let id = format!("key-{wrong}-error");
                assert!(
                    answer.text.contains(&format!("id=\"{id}\"")),
                    "{wrong}: {}",
                    answer.text
                );
                if wrong == "name" {
                    assert!(is_wrong(
                        &answer.text.replace("key-name-error", "name-error"),
                        "name"
                    ));
                }
                for scope in ["team:admin", "usage:read"] {
                    let at = answer.text.find(&format!("value=\"{scope}\"")).unwrap();
                    let input = &answer.text[at..at + answer.text[at..].find('>').unwrap()];
                    assert!(input.contains("checked"), "{scope} stays ticked");
                }
                let at = answer
                    .text
                    .find(&format!("<option value=\"{ends}\""))
                    .unwrap_or_else(|| panic!("{ends}"));
                assert!(
                    answer.text[at..at + 60].contains("selected"),
                    "{ends} stays chosen"
                );
            }
            for (name, ends) in [("till", "30"), ("books", ""), ("year", "365")] {
                let fields = [
                    ("once", name),
                    ("name", name),
                    ("scope", "usage:read"),
                    ("ends", ends),
                ];
                assert_eq!(ane.post(&t, KEYS, &fields).await.status, 200, "{name}");
            }
            assert_eq!(
                t.rows("SELECT COUNT(*) FROM api_tokens WHERE expires_at IS NULL")
                    .await,
                1
            );
            let page = ane.get(&t, KEYS).await.text;
            assert!(page.contains(by) && !page.contains(soon), "{page}");
            t.app.clock.advance(TimeDelta::days(20));
            let mut ane = Browser::signed_in(&t, "ane@own.example").await;
            assert!(ane.get(&t, KEYS).await.text.contains(soon));
            t.app.clock.advance(TimeDelta::days(10));
            assert!(ane.get(&t, KEYS).await.text.contains(ended));
            ane.cookie = None;
        })
        .await;
    }
}

#[tokio::test]
async fn the_team_page_says_before_and_after_what_ends() {
    for_each_app("", async |t: TestApp| {
        let (own, _, mut ane) = owner_reading(&t, "en").await;
        let jon = t.user("jon@own.example", Some(&own), Role::Owner).await;
        let key = key_by(&t, &own, By::person(&jon), "Jon’s till").await;
        invite(&t, &own, &By::person(&jon), "x@new.example")
            .await
            .unwrap();
        let page = ane.get(&t, TEAM).await.text;
        for words in [
            "With another role, what they made stops working: one API key and one open invitation.",
            "API keys: Jon’s till",
            "open invitations: x@new.example",
            "name=\"revoke\"",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        // The box unticked: the keys stay. The same form without the question revokes them.
        let kept = ane
            .post(
                &t,
                "/app/settings/team/remove",
                &[("id", jon.as_str()), ("asked", "1")],
            )
            .await;
        assert_eq!(
            kept.header("location"),
            "/app/settings/team?done=removed&keys=0&invitations=0"
        );
        assert!(works(&t, &key).await);
        let keys = ane.get(&t, KEYS).await.text;
        assert!(keys.contains("who is no owner any more"), "{keys}");

        let mikel = t.user("mikel@own.example", Some(&own), Role::Owner).await;
        let key = key_by(&t, &own, By::person(&mikel), "scales").await;
        let done = ane
            .post(
                &t,
                "/app/settings/team/role",
                &[("id", mikel.as_str()), ("role", "manager")],
            )
            .await;
        assert_eq!(
            done.header("location"),
            "/app/settings/team?done=role&keys=1&invitations=0"
        );
        let page = ane.get(&t, done.header("location")).await.text;
        assert!(page.contains("Revoked with it: one API key."), "{page}");
        assert!(!works(&t, &key).await);
    })
    .await;
}

/// What the migration does to rows that are there already, statement by statement.
fn statements(beginning: &str) -> Vec<String> {
    let file = include_str!("../../services/migrations/0012_keys.sql");
    let lines: Vec<_> = file.lines().filter(|line| !line.starts_with("--")).collect();
    let text = lines.join("\n");
    let all = text
        .split(';')
        .map(str::trim)
        .filter(|sql| sql.starts_with(beginning));
    all.map(str::to_owned).collect()
}

async fn run_all(t: &TestApp, statements: &[String]) {
    assert!(!statements.is_empty());
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    for sql in statements {
        sqlx::QueryBuilder::<sqlx::Any>::new(sql)
            .build()
            .execute(&mut *tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_was_there_before_finds_its_maker_in_the_audit_trail() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let other = t.tenant("other", PlanId::Professional).await;
        let ane = t.user("ane@own.example", Some(&own), Role::Owner).await;
        let jon = t.user("jon@other.example", Some(&other), Role::Owner).await;
        key_by(&t, &own, By::person(&ane), "a\",\"id\":\"x").await;
        key_by(&t, &other, By::person(&jon), "jon").await;
        key_by(&t, &own, "command line", "cli").await;
        t.token(None, &[Scope::PlatformOperator]).await;
        key_by(&t, &own, "test", "lost").await;
        run(&t, "UPDATE audit SET after_json = '{}' WHERE after_json LIKE '%lost%'").await;
        run(&t, "UPDATE api_tokens SET created_by = NULL").await;
        for (email, by) in [("a@new.example", "token:x"), ("b@new.example", "token:x"), ("c@new.example", "user:y")] {
            invite(&t, &own, &"test".into(), email).await.unwrap();
            let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
            sqlx::query("UPDATE invitations SET invited_by = $1, role = CASE WHEN email LIKE 'b%' THEN 'staff' ELSE 'owner' END WHERE email = $2")
                .bind(by)
                .bind(email)
                .execute(&mut *tx)
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
        run_all(&t, &statements("UPDATE")).await;
        let makers = t.app.auth.list_all_tokens().await.unwrap();
        let maker = |name: &str| {
            let token = makers.iter().find(|token| token.name.starts_with(name)).unwrap();
            token.created_by.clone()
        };
        assert_eq!(maker("a\""), Some(format!("user:{ane}")));
        assert_eq!(maker("jon"), Some(format!("user:{jon}")));
        assert_eq!(maker("cli").as_deref(), Some("command line"));
        assert_eq!(maker("test").as_deref(), Some("test"), "the operator's");
        assert_eq!(maker("lost"), None, "nobody knows");
        let open = "SELECT COUNT(*) FROM invitations WHERE revoked_at IS NULL";
        assert_eq!(t.rows(open).await, 2, "what a key offered an owner's place for is taken back");
    })
    .await;
}

#[tokio::test]
async fn a_demo_from_before_stays_one_and_nothing_else_becomes_one() {
    for (sign_up, demo) in [(false, true), (true, false)] {
        for_each_app("--demo", async |t: TestApp| {
            let app = &t.app;
            let args = obrador_services::demo::DemoArgs { reset: false };
            let made = obrador_services::demo::prepare(&app.db, &app.clock, &app.subscription, None, args);
            made.await.unwrap();
            let people = t.rows("SELECT COUNT(*) FROM demo_people").await;
            if sign_up {
                let own = t.tenant("own", PlanId::Starter).await;
                t.user("x@demo.obrador.example", Some(&own), Role::Owner).await;
            }
            run(&t, "DELETE FROM demo_people").await;
            run(&t, "DELETE FROM demo_database").await;
            run_all(&t, &statements("INSERT")).await;
            assert_eq!(
                t.rows("SELECT COUNT(*) FROM demo_people").await,
                people,
                "{sign_up}"
            );
            assert_eq!(t.app.check_demo().await.is_ok(), demo, "{sign_up}");
        })
        .await;
    }
}
