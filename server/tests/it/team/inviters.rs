//! Inviting needs an address that is verified: a person's own, or that of who made the key.

use super::TEAM;
use crate::{
    api_keys::{invite, key_by, run},
    support::{TestApp, for_each_app, forms::Browser},
};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    team::{InviteError, Inviter},
};
use std::net::IpAddr;

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
                .invitations(&own, &obrador_services::team::PageRequest::whole())
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
            .invitations(&own, &obrador_services::team::PageRequest::whole())
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
