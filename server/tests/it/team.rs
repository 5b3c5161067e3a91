//! The team: invitations with real mails, roles, and that a bakery is never without an owner.

use crate::support::{
    TestApp, for_each_app,
    forms::{Browser, for_each_app_with_mail, is_wrong},
    smtp::Sink,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    i18n::Lang,
    subscription::PlanId,
};
use obrador_services::{
    account::NewUser,
    team::{Slice, TeamError, Theirs},
};

const TEAM: &str = "/app/settings/team";
const OWNERS: &str = "OWNERS_BY_OWNERS_ONLY";
const MEMBERS: &str = "SELECT COUNT(*) FROM memberships";
const COUNTED: &str = "SELECT CAST(SUM(delta) AS BIGINT) FROM usage_events WHERE metric = 'users'";

async fn owner(t: &TestApp) -> Browser {
    let own = t.tenant("own", PlanId::Starter).await;
    t.user("ane@own.example", Some(&own), Role::Owner).await;
    Browser::signed_in(t, "ane@own.example").await
}

async fn invite(t: &TestApp, ane: &mut Browser, email: &str, role: &str) -> u16 {
    ane.post(t, TEAM, &[("email", email), ("role", role)])
        .await
        .status
        .as_u16()
}

#[tokio::test]
async fn somebody_new_is_invited_and_joins() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let mut ane = owner(&t).await;
        let made = ane
            .post(&t, TEAM, &[("email", "Jon@new.example"), ("role", "manager")])
            .await;
        assert_eq!(made.status, 200);
        let mail = sink.mail_to("jon@new.example").await;
        assert!(
            made.text.contains(&mail.secret()),
            "the same link, once, for who invites"
        );
        assert!(
            !ane.get(&t, TEAM).await.text.contains(&mail.secret()),
            "and never again"
        );
        assert!(mail.text.contains("Bakery own"));

        let mut jon = Browser::default();
        let page = jon.get(&t, &mail.path()).await;
        assert!(page.status == 200 && page.text.contains("jon@new.example"));
        let secret = mail.secret();
        let join = |name: &'static str, password: &'static str| {
            [
                ("token", secret.clone()),
                ("name", name.to_owned()),
                ("password", password.to_owned()),
            ]
        };
        for (name, password, wrong) in [("", "ogia eta gatza", "name"), ("Jon", "short", "password")] {
            let fields = join(name, password);
            let fields: Vec<_> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            let answer = jon.post(&t, "/eu/invitations", &fields).await;
            assert!(
                answer.status == 422 && is_wrong(&answer.text, wrong),
                "{wrong}: {}",
                answer.text
            );
        }
        assert_eq!((t.rows(MEMBERS).await, t.rows(COUNTED).await), (1, 1));
        let fields = join("Jon", "ogia eta gatza");
        let fields: Vec<_> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
        let joined = jon.post(&t, "/eu/invitations", &fields).await;
        assert_eq!((joined.status.as_u16(), joined.header("location")), (303, "/app"));
        assert_eq!((t.rows(MEMBERS).await, t.rows(COUNTED).await), (2, 2));
        assert_eq!(
            jon.get(&t, "/app/settings/subscription").await.status,
            200,
            "a manager sees the plan"
        );
        assert_eq!(jon.get(&t, TEAM).await.status, 200);
        assert_eq!(
            invite(&t, &mut jon, "mikel@new.example", "staff").await,
            403,
            "and invites nobody"
        );
        // The link may have been handed on: the address still has to be verified.
        let verify = sink.mail_to("jon@new.example").await;
        assert!(verify.path().contains("/verify-email?token="));
        assert_eq!(
            Browser::default().get(&t, &mail.path()).await.status,
            410,
            "it works once"
        );
        let again = Browser::default().post(&t, "/eu/invitations", &fields).await;
        assert_eq!(again.status, 410);
        assert_eq!(t.rows(MEMBERS).await, 2);
    })
    .await;
}

#[tokio::test]
async fn somebody_with_an_account_joins_with_their_password_or_their_session() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let mut ane = owner(&t).await;
        let other = t.tenant("other", PlanId::Starter).await;
        t.user("jon@other.example", Some(&other), Role::Owner).await;
        t.user("mikel@other.example", Some(&other), Role::Staff).await;
        for email in ["jon@other.example", "mikel@other.example"] {
            assert_eq!(invite(&t, &mut ane, email, "staff").await, 200);
        }
        let (jon_mail, mikel_mail) = (
            sink.mail_to("jon@other.example").await,
            sink.mail_to("mikel@other.example").await,
        );

        let mut jon = Browser::default();
        for (password, status) in [("wrong horse", 422), ("correct horse", 303)] {
            let secret = jon_mail.secret();
            let answer = jon
                .post(
                    &t,
                    "/en/invitations",
                    &[("token", &secret), ("password", password)],
                )
                .await;
            assert_eq!(answer.status, status, "{password}");
        }
        let account = jon.get(&t, "/app/settings/account").await.text;
        assert!(account.contains("Bakery own") && account.contains("Bakery other"));
        assert_eq!(
            jon.get(&t, "/app/settings/subscription").await.status,
            403,
            "staff here"
        );
        jon.post(&t, "/app/settings/account/bakery", &[("tenant", "other")])
            .await;
        assert_eq!(
            jon.get(&t, "/app/settings/subscription").await.status,
            200,
            "owner there"
        );
        let third = t.tenant("third", PlanId::Starter).await;
        let stranger = jon
            .post(&t, "/app/settings/account/bakery", &[("tenant", third.as_str())])
            .await;
        assert_eq!(stranger.status, 404);

        let mut mikel = Browser::signed_in(&t, "mikel@other.example").await;
        let secret = mikel_mail.secret();
        let not_his = jon.post(&t, "/en/invitations", &[("token", &secret)]).await;
        assert_eq!(not_his.status, 403, "somebody else's invitation");
        assert_eq!(
            mikel
                .post(&t, "/en/invitations", &[("token", &secret)])
                .await
                .status,
            303
        );
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM memberships WHERE tenant_id = 'own'")
                .await,
            3
        );
    })
    .await;
}

#[tokio::test]
async fn invitations_are_refused_revoked_renewed_and_expire() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let mut ane = owner(&t).await;
        for (email, role, status) in [
            ("nonsense", "staff", 422),
            ("ane@own.example", "staff", 422),
            ("jon@new.example", "platform_operator", 422),
            ("jon@new.example", "", 422),
            ("jon@new.example", "staff", 200),
            ("JON@new.example", "owner", 422),
        ] {
            assert_eq!(invite(&t, &mut ane, email, role).await, status, "{email} {role}");
        }
        let first = sink.mail_to("jon@new.example").await;
        let tenant = "own".parse().unwrap();
        let open = t.app.team.invitations(&tenant, &Slice::most()).await;
        let id = open.unwrap().entries[0].id.clone();
        let resent = ane
            .post(&t, "/app/settings/team/invitations/resend", &[("id", &id)])
            .await;
        assert_eq!(resent.status, 200);
        let second = sink.mail_to("jon@new.example").await;
        let status = async |path: &str| Browser::default().get(&t, path).await.status.as_u16();
        assert_eq!(
            (status(&first.path()).await, status(&second.path()).await),
            (410, 200)
        );
        let path = "/app/settings/team/invitations/revoke";
        assert_eq!(ane.post(&t, path, &[("id", &id)]).await.status, 303);
        assert_eq!(status(&second.path()).await, 410);
        for path in [path, "/app/settings/team/invitations/resend"] {
            assert_eq!(ane.post(&t, path, &[("id", &id)]).await.status, 404, "{path}");
        }
        assert_eq!(invite(&t, &mut ane, "jon@new.example", "staff").await, 200);
        let third = sink.mail_to("jon@new.example").await;
        t.app.clock.advance(TimeDelta::days(7));
        assert_eq!(status(&third.path()).await, 410);
        assert_eq!(t.rows(MEMBERS).await, 1);
        let actions = "SELECT COUNT(*) FROM audit WHERE action LIKE 'team.%'";
        assert_eq!(t.rows(actions).await, 4, "invited twice, sent again, revoked");
    })
    .await;
}

#[tokio::test]
async fn members_and_open_invitations_fill_the_plan() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let mut ane = owner(&t).await;
        // Starter has room for five.
        for n in 0..4 {
            assert_eq!(
                invite(&t, &mut ane, &format!("{n}@new.example"), "staff").await,
                200
            );
        }
        let full = ane
            .post(&t, TEAM, &[("email", "late@new.example"), ("role", "staff")])
            .await;
        assert!(
            full.status == 402 && full.text.contains("late@new.example"),
            "{}",
            full.text
        );
        let kept = ane.get(&t, "/app/settings/team?draft=1").await;
        assert!(kept.text.contains("late@new.example"), "what was typed is kept");
        // Where the plan gets smaller meanwhile, who comes last finds it full; the invitation stays open.
        let secret = sink.mail_to("0@new.example").await.secret();
        let tenant = "own".parse().unwrap();
        for n in 0..4 {
            t.user(&format!("made{n}@own.example"), Some(&tenant), Role::Staff)
                .await;
        }
        let fields = [
            ("token", secret.as_str()),
            ("name", "Nerea"),
            ("password", "ogia eta gatza"),
        ];
        let refused = Browser::default().post(&t, "/en/invitations", &fields).await;
        assert!(
            refused.status == 409 && refused.text.contains("no room"),
            "{}",
            refused.text
        );
        assert!(!refused.text.contains('€'), "no prices for who is no customer");
        assert_eq!(
            (t.rows(MEMBERS).await, t.rows("SELECT COUNT(*) FROM users").await),
            (5, 5)
        );
        t.app
            .subscription
            .set_plan(&tenant, PlanId::Professional, None, "test")
            .await
            .unwrap();
        assert_eq!(
            Browser::default()
                .post(&t, "/en/invitations", &fields)
                .await
                .status,
            303
        );
    })
    .await;
}

#[tokio::test]
async fn the_last_owner_stays() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        let mut ane = owner(&t).await;
        let tenant = "own".parse().unwrap();
        let jon = t.user("jon@own.example", Some(&tenant), Role::Staff).await;
        let listed = t.app.team.members(&tenant, &Slice::most()).await.unwrap();
        let ane_id = listed
            .entries
            .iter()
            .find(|m| m.role == Role::Owner)
            .unwrap()
            .user_id
            .to_string();
        let before = t.rows("SELECT COUNT(*) FROM audit").await;
        for (path, fields) in [
            (
                "/app/settings/team/role",
                [("id", ane_id.as_str()), ("role", "staff")],
            ),
            (
                "/app/settings/team/remove",
                [("id", ane_id.as_str()), ("role", "")],
            ),
        ] {
            let answer = ane.post(&t, path, &fields).await;
            assert!(
                answer.status == 409 && answer.text.contains("jabe bat behar du"),
                "{path}: {}",
                answer.text
            );
        }
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM memberships WHERE role = 'owner'")
                .await,
            1
        );
        assert_eq!(t.rows("SELECT COUNT(*) FROM audit").await, before);
        let fields = [("id", jon.as_str()), ("role", "owner")];
        assert_eq!(ane.post(&t, "/app/settings/team/role", &fields).await.status, 303);
        let left = ane
            .post(&t, "/app/settings/team/remove", &[("id", &ane_id)])
            .await;
        assert_eq!(left.status, 303);
        assert_eq!(t.rows(COUNTED).await, 1);
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE action = 'team.leave'")
                .await,
            1
        );
    })
    .await;
}

#[tokio::test]
async fn two_owners_who_remove_each_other_at_once_leave_one() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        for round in 0..10 {
            let id = format!("bakery-{round}");
            let tenant = t.tenant(&id, PlanId::Starter).await;
            let ane = t
                .user(&format!("ane@{id}.example"), Some(&tenant), Role::Owner)
                .await;
            let jon = t
                .user(&format!("jon@{id}.example"), Some(&tenant), Role::Owner)
                .await;
            let (one, other) = (t.app.clone(), t.app.clone());
            let (first, second) = ((tenant.clone(), ane.clone()), (tenant.clone(), jon.clone()));
            // On threads of their own, so that they really meet.
            let demote = tokio::spawn(async move {
                one.team
                    .set_role(&first.0, first.1.as_str(), Role::Staff, "ane")
                    .await
                    .map(|_| ())
            });
            let remove = tokio::spawn(async move {
                other
                    .team
                    .remove(&second.0, second.1.as_str(), "jon", Theirs::Ends)
                    .await
                    .map(|_| ())
            });
            let outcomes = [demote.await.unwrap(), remove.await.unwrap()];
            let refused = outcomes
                .iter()
                .filter(|o| matches!(o, Err(TeamError::LastOwner(_))))
                .count();
            assert_eq!(
                (refused, outcomes.iter().filter(|o| o.is_ok()).count()),
                (1, 1),
                "{outcomes:?}"
            );
        }
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM memberships WHERE role = 'owner'")
                .await,
            10
        );
    })
    .await;
}

#[tokio::test]
async fn removing_somebody_ends_their_sessions_in_that_bakery_only() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        let mut ane = owner(&t).await;
        let (own, other) = ("own".parse().unwrap(), t.tenant("other", PlanId::Starter).await);
        let jon = t.user("jon@own.example", Some(&own), Role::Manager).await;
        t.user("mikel@other.example", Some(&other), Role::Staff).await;
        let jons = Browser::signed_in(&t, "jon@own.example").await;
        let mikels = Browser::signed_in(&t, "mikel@other.example").await;
        assert_eq!(jons.get(&t, "/app/settings/account").await.status, 200);
        assert_eq!(
            ane.post(&t, "/app/settings/team/remove", &[("id", jon.as_str())])
                .await
                .status,
            303
        );
        assert_eq!(
            jons.get(&t, "/app/settings/account").await.status,
            303,
            "signed out at once"
        );
        assert_eq!(mikels.get(&t, "/app/settings/account").await.status, 200);
        assert_eq!(
            ane.post(&t, "/app/settings/team/remove", &[("id", jon.as_str())])
                .await
                .status,
            404
        );
        assert_eq!(t.rows(COUNTED).await, 2);
    })
    .await;
}

#[tokio::test]
async fn who_may_do_what_on_the_page() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        owner(&t).await;
        let own = "own".parse().unwrap();
        t.user("manager@own.example", Some(&own), Role::Manager).await;
        let staff = t.user("staff@own.example", Some(&own), Role::Staff).await;
        for (email, sees) in [("manager@own.example", 200), ("staff@own.example", 403)] {
            let mut browser = Browser::signed_in(&t, email).await;
            assert_eq!(browser.get(&t, TEAM).await.status, sees, "{email}");
            for (path, fields) in [
                (TEAM, [("email", "x@new.example"), ("role", "staff")]),
                (
                    "/app/settings/team/role",
                    [("id", staff.as_str()), ("role", "owner")],
                ),
                (
                    "/app/settings/team/invitations/revoke",
                    [("id", "x"), ("role", "")],
                ),
                ("/app/settings/bakery", [("bakery", "Mine"), ("country", "ES")]),
            ] {
                assert_eq!(
                    browser.post(&t, path, &fields).await.status,
                    403,
                    "{email} {path}"
                );
            }
        }
        let mut manager = Browser::signed_in(&t, "manager@own.example").await;
        let fields = [("id", staff.as_str())];
        assert_eq!(
            manager
                .post(&t, "/app/settings/team/remove", &fields)
                .await
                .status,
            403
        );
        assert_eq!(t.rows(MEMBERS).await, 3);
        let mut staff_browser = Browser::signed_in(&t, "staff@own.example").await;
        let left = staff_browser.post(&t, "/app/settings/team/remove", &fields).await;
        assert_eq!(left.status, 303, "everybody may leave");
        assert_eq!(t.rows(MEMBERS).await, 2);
    })
    .await;
}

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

#[tokio::test]
async fn refusals_over_rest_change_nothing() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        owner(&t).await;
        let own = "own".parse().unwrap();
        let other = t.tenant("other", PlanId::Starter).await;
        let jon = t.user("jon@own.example", Some(&own), Role::Staff).await;
        let admin = t.token(Some(&own), &[Scope::TeamAdmin]).await;
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let stranger = t.token(Some(&other), &[Scope::TeamAdmin]).await;
        let member = format!("/api/v1/tenants/own/members/{jon}");
        let (members, invitations) = ("/api/v1/tenants/own/members", "/api/v1/tenants/own/invitations");
        let before = t.rows("SELECT COUNT(*) FROM audit").await;
        for (method, path, body) in [
            ("GET", members, ""),
            ("PATCH", member.as_str(), r#"{"role":"manager"}"#),
            ("DELETE", member.as_str(), ""),
            ("GET", invitations, ""),
            ("POST", invitations, r#"{"email":"x@new.example","role":"staff"}"#),
            ("DELETE", "/api/v1/tenants/own/invitations/x", ""),
        ] {
            for (token, status) in [(None, 401), (Some(&reader), 403), (Some(&stranger), 404)] {
                let answer = t.call(method, path, token.map(String::as_str), body).await;
                assert_eq!(answer.status, status, "{method} {path}");
                assert_eq!(answer.header("content-type"), "application/problem+json");
            }
        }
        let nobody = "/api/v1/tenants/own/members/nobody";
        let last = t.get(members, Some(&admin)).await.json();
        let ane = last["members"]
            .as_array()
            .unwrap()
            .iter()
            .find(|m| m["role"] == "owner")
            .unwrap()
            .clone();
        let owner = format!("{members}/{}", ane["user_id"].as_str().unwrap());
        for (method, path, body, status, code) in [
            ("PATCH", nobody, r#"{"role":"staff"}"#, 404, "NOT_FOUND"),
            ("DELETE", nobody, "", 404, "NOT_FOUND"),
            (
                "DELETE",
                "/api/v1/tenants/own/invitations/x",
                "",
                404,
                "NOT_FOUND",
            ),
            (
                "PATCH",
                member.as_str(),
                r#"{"role":"platform_operator"}"#,
                422,
                "INVALID",
            ),
            (
                "PATCH",
                member.as_str(),
                r#"{"role":"staff","x":1}"#,
                422,
                "INVALID",
            ),
            ("PATCH", owner.as_str(), r#"{"role":"staff"}"#, 403, OWNERS),
            ("DELETE", owner.as_str(), "", 403, OWNERS),
            (
                "POST",
                invitations,
                r#"{"email":"x","role":"staff"}"#,
                422,
                "INVALID",
            ),
            (
                "POST",
                invitations,
                r#"{"email":"x@new.example","role":"boss"}"#,
                422,
                "INVALID",
            ),
            (
                "POST",
                invitations,
                r#"{"email":"jon@own.example","role":"staff"}"#,
                409,
                "CONFLICT",
            ),
            ("GET", "/api/v1/tenants/own/members?after=x", "", 422, "INVALID"),
        ] {
            let answer = t.call(method, path, Some(&admin), body).await;
            assert_eq!(answer.status, status, "{method} {path} {body}: {}", answer.text);
            assert_eq!(answer.json()["code"], code);
        }
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit").await,
            before,
            "a refusal leaves no trace"
        );
    })
    .await;
}

#[tokio::test]
async fn a_program_invites_revokes_changes_and_removes() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        owner(&t).await;
        let own = "own".parse().unwrap();
        let jon = t.user("jon@own.example", Some(&own), Role::Staff).await;
        let admin = t.token(Some(&own), &[Scope::TeamAdmin]).await;
        let member = format!("/api/v1/tenants/own/members/{jon}");
        let (members, invitations) = ("/api/v1/tenants/own/members", "/api/v1/tenants/own/invitations");
        let body = r#"{"email":"x@new.example","role":"staff","lang":"es"}"#;
        let made = t.call("POST", invitations, Some(&admin), body).await;
        assert_eq!(made.status, 201, "{}", made.text);
        let mail = sink.mail_to("x@new.example").await;
        assert!(
            made.json()["link"].as_str().unwrap().ends_with(&mail.path()) && mail.path().starts_with("/es/")
        );
        let listed = t.get(invitations, Some(&admin)).await.json();
        assert_eq!(listed["invitations"][0]["email"], "x@new.example");
        assert!(!listed.to_string().contains(&mail.secret()));
        let revoke = format!("{invitations}/{}", made.json()["id"].as_str().unwrap());
        assert_eq!(t.call("DELETE", &revoke, Some(&admin), "").await.status, 200);
        assert_eq!(Browser::default().get(&t, &mail.path()).await.status, 410);

        let changed = t
            .call("PATCH", &member, Some(&admin), r#"{"role":"manager"}"#)
            .await;
        assert_eq!(changed.json()["role"], "manager");
        let first = t.get(&format!("{members}?limit=1"), Some(&admin)).await.json();
        let next = first["next"].as_str().unwrap();
        let second = t
            .get(&format!("{members}?limit=1&after={next}"), Some(&admin))
            .await
            .json();
        assert!(second["next"].is_null());
        assert_ne!(first["members"][0]["user_id"], second["members"][0]["user_id"]);
        assert_eq!(t.call("DELETE", &member, Some(&admin), "").await.status, 200);
        assert_eq!(t.rows(COUNTED).await, 1);
        for n in 0..4 {
            let body = format!(r#"{{"email":"{n}@new.example","role":"staff"}}"#);
            assert_eq!(t.call("POST", invitations, Some(&admin), &body).await.status, 201);
        }
        let body = r#"{"email":"late@new.example","role":"staff"}"#;
        let full = t.call("POST", invitations, Some(&admin), body).await;
        assert_eq!(
            (full.status.as_u16(), full.json()["code"].clone()),
            (402, "SUBSCRIPTION_LIMIT_REACHED".into())
        );
    })
    .await;
}

#[tokio::test]
async fn somebody_of_the_team_is_found_by_name_or_address() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        for email in [
            "leire@bakery.example",
            "jon_a@bakery.example",
            "jonxa@bakery.example",
        ] {
            t.user(email, Some(&own), Role::Staff).await;
        }
        for (text, expected) in [
            ("", 3),
            ("LEIRE", 1),
            ("bakery.example", 3),
            ("ane", 3),
            ("n_a", 1),
            ("%", 0),
            ("\\", 0),
            ("nobody", 0),
        ] {
            let found = t.app.team.members(&own, &Slice::most().holding(text)).await;
            assert_eq!(found.unwrap().entries.len(), expected, "{text}");
        }
    })
    .await;
}

/// Who joins first, last and between; accents and capitals don't decide.
const NAMES: [(&str, &str); 4] = [
    ("a", "zuriñe Ochoa"),
    ("b", "Íñigo Arana"),
    ("c", "Ángel Ruiz"),
    ("d", "íñigo aranaz"),
];

#[tokio::test]
async fn the_team_is_sorted_and_every_page_goes_on_where_the_last_one_ended() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        for (email, name) in NAMES {
            let new = NewUser {
                email: format!("{email}@bakery.example"),
                name: name.to_owned(),
                password: Some("correct horse".to_owned()),
                lang: Lang::Eu,
                tenant: Some(own.clone()),
                role: Role::Staff,
            };
            t.app.users.create(new, "test").await.unwrap();
            t.app.clock.advance(TimeDelta::hours(2));
        }
        for email in ["b@bakery.example", "d@bakery.example"] {
            Browser::signed_in(&t, email).await.get(&t, "/app").await;
            t.app.clock.advance(TimeDelta::hours(2));
        }
        let token = t.token(Some(&own), &[Scope::TeamAdmin]).await;
        for (sort, expected) in [("since", "abcd"), ("name", "cbda"), ("-seen", "db")] {
            let mut found = String::new();
            let mut after = String::new();
            loop {
                let path = format!("/api/v1/tenants/own/members?sort={sort}&limit=1&after={after}");
                let answer = t.call("GET", &path, Some(&token), "").await;
                assert_eq!(answer.status, 200, "{}", answer.text);
                let body = answer.json();
                found.push_str(&body["members"][0]["email"].as_str().unwrap()[..1]);
                match body["next"].as_str() {
                    Some(next) => after = form_urlencoded::byte_serialize(next.as_bytes()).collect(),
                    None => break,
                }
            }
            assert!(found.starts_with(expected), "{sort}: {found}");
            assert_eq!(found.len(), NAMES.len(), "{sort}");
        }
        t.user("owner@bakery.example", Some(&own), Role::Owner).await;
        let owner = Browser::signed_in(&t, "owner@bakery.example").await;
        for (query, expected) in [
            ("?sort=name", "ocbda"),
            ("?sort=name&q=INIGO", "bd"),
            ("?sort=-seen", "odb"),
        ] {
            let page = owner.get(&t, &format!("{TEAM}{query}")).await.text;
            let shown: String = page
                .split("data-member=\"")
                .skip(1)
                .map(|rest| &rest[..1])
                .collect();
            assert!(shown.starts_with(expected), "{query}: {shown}");
        }
    })
    .await;
}
