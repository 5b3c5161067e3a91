//! Invitations, with real mails: accepted, refused, revoked, and counted.

use super::{COUNTED, MEMBERS, TEAM, owner};
use crate::support::{
    TestApp,
    forms::{Browser, for_each_app_with_mail, is_wrong},
    smtp::Sink,
};
use chrono::TimeDelta;
use obrador_core::{auth::Role, subscription::PlanId};
use obrador_services::team::PageRequest;

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
        assert!(
            mail.text.contains("ane@own.example"),
            "who invites: {}",
            mail.text
        );

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
        let open = t.app.team.invitations(&tenant, &PageRequest::whole()).await;
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
