//! The owner's own limit, and the places of those who are invited.

use super::{between, set_up::set_up, tag, words};
use crate::support::{
    TestApp,
    browser::{get, post},
    for_each_app,
};
use obrador_core::{auth::Role, i18n::Lang, subscription::PlanId, usage::Metric};
use obrador_services::{actor::By, team::Inviter};

#[tokio::test]
async fn an_owner_s_own_limit_counts_at_once() {
    for_each_app("", async |t: TestApp| {
        let (own, cookie) = set_up(&t).await;
        let card = async || {
            let page = words(&get(&t, &cookie, "/app/settings/subscription").await.text());
            between(&page, "data-metric=\"suppliers\"", "</article>").to_owned()
        };
        assert!(card().await.contains("<strong>1</strong> <span>of 20</span>"));
        for (cap, figure, status) in [
            (Some(2.0), "of 2 (your own limit)", "early"),
            (Some(1.0), "of 1 (your own limit)", "full"),
            (Some(0.0), "of 0 (your own limit)", "critical"),
            (None, "of 20", "early"),
        ] {
            let set = t.app.entitlement.set_cap(&own, Metric::Suppliers, cap, "test");
            set.await.unwrap();
            let card = card().await;
            assert!(
                card.contains(&format!("<span>{figure}</span>")),
                "{figure}: {card}"
            );
            assert!(
                card.contains(&format!("data-status=\"{status}\"")),
                "{status}: {card}"
            );
            let way_up = tag(&card, "class=\"way-up\"");
            assert!(way_up.contains("hidden"), "no plan lifts an own limit: {card}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_was_invited_has_a_place_even_when_a_lower_limit_came() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let by = By::from("test").because("a test".parse().unwrap());
        let who = Inviter {
            by: &by,
            ip: [192, 0, 2, 1].into(),
            lang: Lang::En,
        };
        let mut secrets = Vec::new();
        for email in ["a@x.example", "b@x.example"] {
            let made = t.app.team.invite(&own, &who, email, Role::Staff).await.unwrap();
            secrets.push(made.link.rsplit('=').next().unwrap().to_owned());
        }
        let set = t.app.entitlement.set_cap(&own, Metric::Users, Some(2.0), "test");
        set.await.unwrap();
        let mut statuses = Vec::new();
        for secret in &secrets {
            let form = [
                ("token", secret.as_str()),
                ("name", "Jon"),
                ("password", "ogia eta gatza"),
            ];
            let answer = post(&t, "", "/en/invitations", &form).await;
            statuses.push(answer.status);
            let used = t.app.usage.used(&own, Metric::Users).await.unwrap();
            assert_eq!(used.to_bits(), 3.0_f64.to_bits(), "who comes was counted before");
        }
        assert_eq!(statuses[0], 303, "the first has the place");
        assert_ne!(statuses[1], 303, "and the second has none");
    })
    .await;
}
