//! The page on which a bakery says who approves what.

use super::Bakery;
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app,
};
use obrador_core::{
    auth::Role,
    procurement::{Approvers, Policy},
    subscription::PlanId,
};

const SETTINGS: &str = "/app/procurement/settings";

#[tokio::test]
async fn an_owner_says_who_approves_up_to_which_amount() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let owner = cookie(&t, &own.tenant, Role::Owner).await;
        let manager = cookie(&t, &own.tenant, Role::Manager).await;
        assert_eq!(get(&t, &manager, SETTINGS).await.status, 403);
        let (named, away) = (format!("1:{}", own.manager), own.owner.to_string());
        let stands_in = own.manager.to_string();
        let typed = [
            ("written_in", "es"),
            ("version", "0"),
            ("tolerance", "2,5"),
            ("tier_up_to", "50"),
            ("tier_approvers", "not_needed"),
            ("tier_up_to", "1.000,50"),
            ("tier_approvers", "people"),
            ("tier_people", &named),
            ("tier_up_to", ""),
            ("tier_approvers", "owners"),
            ("tier_up_to", ""),
            ("tier_approvers", ""),
            ("delegation_from", &away),
            ("delegation_to", &stands_in),
            ("delegation_until", "2025-03-01"),
            ("delegation_from", ""),
            ("delegation_to", ""),
            ("delegation_until", ""),
        ];
        let saved = post(&t, &owner, SETTINGS, &typed).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        let settings = t.app.procurement.settings(&own.tenant).await.unwrap();
        let tiers: Vec<_> = settings
            .policy
            .tiers()
            .iter()
            .map(|tier| (tier.up_to_cents, tier.approvers.clone()))
            .collect();
        assert_eq!(
            tiers,
            [
                (Some(5_000), Approvers::NotNeeded),
                (Some(100_050), Approvers::People(vec![own.manager.clone()])),
                (None, Approvers::Owners),
            ]
        );
        assert_eq!(settings.tolerance.basis_points(), 250);
        assert_eq!(settings.policy.delegations().len(), 1);
        let stale = post(&t, &owner, SETTINGS, &typed).await;
        assert_eq!(stale.status, 409, "whoever was slower is told");
        assert!(stale.has("1.000,50"), "and loses nothing");
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_so_is_told_in_its_row() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let owner = cookie(&t, &own.tenant, Role::Owner).await;
        let me = own.owner.to_string();
        for (fields, told) in [
            (
                vec![
                    ("tier_up_to", "7"),
                    ("tier_approvers", ""),
                    ("tier_up_to", ""),
                    ("tier_approvers", "owners"),
                ],
                "tier-1-error",
            ),
            (vec![("tolerance", "101")], "tolerance-error"),
            (vec![("tolerance", "much")], "tolerance-error"),
            (
                vec![("tier_up_to", "x"), ("tier_approvers", "owners")],
                "tier-1-error",
            ),
            (
                vec![("tier_up_to", "5"), ("tier_approvers", "owners")],
                "tier-1-error",
            ),
            (
                vec![
                    ("tier_up_to", "50"),
                    ("tier_approvers", "managers"),
                    ("tier_up_to", "50"),
                    ("tier_approvers", "managers"),
                    ("tier_up_to", ""),
                    ("tier_approvers", "owners"),
                ],
                "tier-2-error",
            ),
            (
                vec![("tier_up_to", ""), ("tier_approvers", "people")],
                "tier-1-error",
            ),
            (vec![("tier_up_to", ""), ("tier_approvers", "")], "tier-1-error"),
            (
                vec![
                    ("tier_up_to", ""),
                    ("tier_approvers", "owners"),
                    ("delegation_from", &me),
                    ("delegation_to", &me),
                    ("delegation_until", "2025-03-01"),
                ],
                "delegation-1-error",
            ),
            (
                vec![
                    ("tier_up_to", ""),
                    ("tier_approvers", "owners"),
                    ("delegation_from", &me),
                    ("delegation_to", ""),
                    ("delegation_until", "soon"),
                ],
                "delegation-1-error",
            ),
        ] {
            let mut sent = fields.clone();
            sent.extend([("version", "0"), ("written_in", "en")]);
            if !fields.iter().any(|(name, _)| *name == "tier_approvers") {
                sent.extend([("tier_up_to", ""), ("tier_approvers", "owners")]);
            }
            let answer = post(&t, &owner, SETTINGS, &sent).await;
            assert_eq!(answer.status, 422, "{fields:?}: {}", answer.text());
            assert!(answer.has(told), "{fields:?}: {}", answer.text());
        }
        let settings = t.app.procurement.settings(&own.tenant).await.unwrap();
        assert_eq!((settings.version, settings.policy), (0, Policy::default()));
    })
    .await;
}

#[tokio::test]
async fn starter_has_the_tolerance_and_is_told_of_approval() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let owner = cookie(&t, &own.tenant, Role::Owner).await;
        let page = get(&t, &owner, SETTINGS).await;
        assert!(page.has("name=\"tolerance\"") && !page.has("tier_approvers"));
        let typed = [("version", "0"), ("tolerance", "1"), ("written_in", "en")];
        assert_eq!(post(&t, &owner, SETTINGS, &typed).await.status, 303);
        let settings = t.app.procurement.settings(&own.tenant).await.unwrap();
        assert_eq!(settings.tolerance.basis_points(), 100);
    })
    .await;
}

#[tokio::test]
async fn what_waits_and_what_is_to_come_stand_on_the_first_page() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        t.user("jon@own.example", Some(&own.tenant), Role::Staff).await;
        let owner = cookie(&t, &own.tenant, Role::Owner).await;
        let manager = cookie(&t, &own.tenant, Role::Manager).await;
        let staff = cookie(&t, &own.tenant, Role::Staff).await;
        let order = own.order().await;
        let one = format!("/app/procurement/orders/{}", super::id(&order));
        post(&t, &manager, &format!("{one}/submit"), &[("version", "1")]).await;
        let link = format!("view=order%3A{}", super::id(&order));
        assert!(get(&t, &owner, "/app").await.has(&link), "it waits for the owner");
        assert!(
            !get(&t, &manager, "/app").await.has(&link),
            "whoever wrote it does not approve it"
        );
        let shopping = get(&t, &staff, "/app/procurement/shopping-list").await;
        assert!(shopping.has("Flour") && !shopping.has("€"), "{}", shopping.text());
        assert!(get(&t, &owner, "/app/procurement/shopping-list").await.has("€"));
        let approve = [("version", "2"), ("list", "home=1")];
        let approved = post(&t, &owner, &format!("{one}/approve"), &approve).await;
        assert!(
            approved.location().starts_with("/app?done=approve"),
            "{}",
            approved.location()
        );
        assert!(get(&t, &owner, approved.location()).await.status == 200);
        post(&t, &manager, &format!("{one}/send"), &[("version", "3")]).await;
        let home = get(&t, &staff, "/app").await;
        assert!(home.has(&link) && !home.has("€"), "{}", home.text());
        let print = get(&t, &staff, &format!("{one}/print")).await;
        assert!(print.status == 200 && !print.has("€"), "{}", print.text());
    })
    .await;
}
