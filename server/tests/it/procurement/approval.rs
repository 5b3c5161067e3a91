//! Approval: on which plan, by whom, and what is written down of it.

use super::{Bakery, ROWS, events, id, version};
use crate::support::{TestApp, for_each_app, without_orders};
use obrador_core::{
    auth::{Role, Scope},
    entitlement::Reason,
    procurement::{
        ApproveError, Approvers, Delegation, How, Policy, PolicyFault, SendError, State, Tier, Tolerance,
    },
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    entitlement::CheckError,
    procurement::{LineInput, OrderInput, ProcurementError},
};

#[tokio::test]
async fn on_starter_a_draft_is_sent_and_approval_is_for_a_larger_plan() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.order().await;
        let by = By::person(&own.manager);
        let rows = t.rows(ROWS).await;
        let refused = t.app.procurement.submit(own.of(&by), id(&order), 1).await;
        let Err(ProcurementError::Refused(CheckError::Refused(refusal))) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(refusal.denial.reason, Reason::Feature);
        assert_eq!(
            refusal.denial.fixed_by,
            [PlanId::Professional, PlanId::Enterprise]
        );
        assert_eq!(t.rows(ROWS).await, rows);
        let sent = t.app.procurement.send(own.of(&by), id(&order), 1).await.unwrap();
        assert_eq!(sent.order.state(), State::Sent);
    })
    .await;
}

#[tokio::test]
async fn what_no_plan_has_is_not_there() {
    for_each_app(without_orders(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Enterprise).await;
        let by = By::person(&own.owner);
        let refused = t.app.procurement.create(own.of(&by), OrderInput::default()).await;
        assert!(
            matches!(refused, Err(ProcurementError::NotOffered)),
            "{refused:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn somebody_else_approves_and_any_change_asks_again() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let procurement = &t.app.procurement;
        let (owner, manager) = (By::person(&own.owner), By::person(&own.manager));
        let order = own.order().await;
        let early = procurement.send(own.of(&manager), id(&order), 1).await;
        assert!(matches!(
            early,
            Err(ProcurementError::Send(SendError::NotApproved))
        ));
        let pending = procurement.submit(own.of(&manager), id(&order), 1).await.unwrap();
        assert_eq!(pending.order.state(), State::PendingApproval);
        let own_order = procurement.approve(own.of(&manager), id(&order), 2).await;
        let own_order_error = |done| matches!(done, Err(ProcurementError::Approve(ApproveError::OwnOrder)));
        assert!(own_order_error(own_order));
        let approved = procurement.approve(own.of(&owner), id(&order), 2).await.unwrap();
        assert_eq!(approved.history[2].how.as_deref(), Some("by_approver"));
        // It is approved as it was: changed, somebody says yes anew, and now the owner had a hand in it.
        let change = procurement.change(own.of(&owner), id(&order), 3, |order| OrderInput {
            supplier_id: "mill".to_owned(),
            lines: order.lines()[..1].iter().map(LineInput::from).collect(),
            ..OrderInput::default()
        });
        let changed = change.await.unwrap();
        assert_eq!(
            (changed.order.state(), changed.order.lines().len()),
            (State::Draft, 1)
        );
        assert!(changed.order.as_stored().approval.is_none());
        let again = procurement.submit(own.of(&manager), id(&order), 4).await.unwrap();
        // Both had a hand in it: whoever asked, last, still needs the other's yes, and how it came is written down.
        assert_eq!(again.order.state(), State::PendingApproval);
        let own_order = procurement.approve(own.of(&manager), id(&order), 5).await;
        assert!(own_order_error(own_order));
        let again = procurement.approve(own.of(&owner), id(&order), 5).await.unwrap();
        assert_eq!(again.history.last().unwrap().how.as_deref(), Some("by_author"));
        let sent = procurement
            .send(own.of(&manager), id(&order), version(&again))
            .await
            .unwrap();
        let expected = [
            "created",
            "submitted",
            "approved",
            "changed",
            "submitted",
            "approved",
            "sent",
        ];
        assert_eq!(events(&sent), expected);
        assert!(
            sent.history
                .iter()
                .all(|entry| entry.actor.starts_with("user:") && entry.at > 0)
        );
    })
    .await;
}

#[tokio::test]
async fn a_key_stands_for_who_made_it() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let procurement = &t.app.procurement;
        let made = t.app.auth.create_token(
            Some(&own.tenant),
            By::person(&own.owner),
            "till",
            &[Scope::TenantAdmin],
        );
        let key = t
            .app
            .auth
            .token(&made.await.unwrap().token)
            .await
            .unwrap()
            .unwrap();
        let key = By::key(&key);
        let order = own.order().await;
        procurement
            .submit(own.of(&By::person(&own.manager)), id(&order), 1)
            .await
            .unwrap();
        let approved = procurement.approve(own.of(&key), id(&order), 2).await.unwrap();
        let approval = approved.order.as_stored().approval.clone().unwrap();
        assert_eq!(
            (approval.by, approval.how),
            (Some(own.owner.clone()), How::ByApprover)
        );
        assert!(approved.history[2].actor.starts_with("token:"));
        // A program that stands for nobody asks, and answers nothing.
        let other = own.order().await;
        let program = By::from("test");
        procurement.submit(own.of(&program), id(&other), 1).await.unwrap();
        let refused = procurement.approve(own.of(&program), id(&other), 2).await;
        assert!(matches!(refused, Err(ProcurementError::NoPerson)), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn rules_are_kept_and_name_only_the_team() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let staff = t.user("sara@own.example", Some(&own.tenant), Role::Staff).await;
        let procurement = &t.app.procurement;
        let by = By::person(&own.owner);
        assert_eq!(
            procurement.settings(&own.tenant).await.unwrap().policy,
            Policy::default()
        );
        let policy = |people: &obrador_core::ids::UserId| {
            let tier = |up_to_cents, approvers| Tier {
                up_to_cents,
                approvers,
            };
            let away = Delegation {
                from: own.owner.clone(),
                to: own.manager.clone(),
                until: "2025-01-19".parse().unwrap(),
            };
            let tiers = vec![
                tier(Some(1_000), Approvers::NotNeeded),
                tier(Some(5_000), Approvers::People(vec![people.clone()])),
                tier(None, Approvers::Owners),
            ];
            Policy::new(tiers, vec![away]).unwrap()
        };
        let tolerance = Tolerance::of_basis_points(250).unwrap();
        let refused = procurement
            .change_settings(own.of(&by), 0, policy(&staff), tolerance)
            .await;
        assert!(matches!(
            refused,
            Err(ProcurementError::Policy(PolicyFault::NotInTeam))
        ));
        let saved = procurement.change_settings(own.of(&by), 0, policy(&own.manager), tolerance);
        let saved = saved.await.unwrap();
        assert_eq!(
            (procurement.settings(&own.tenant).await.unwrap(), saved.version),
            (saved.clone(), 1)
        );
        let second = procurement
            .change_settings(own.of(&by), 0, Policy::default(), tolerance)
            .await;
        assert!(matches!(second, Err(ProcurementError::SettingsConflict(1))));
        // The owner is away until today: the manager stands in, for what the owner wrote.
        let order = t.app.procurement.create(
            own.of(&by),
            OrderInput {
                supplier_id: "mill".to_owned(),
                lines: vec![super::line("flour", 100, obrador_core::quantity::Unit::Kilogram)],
                ..OrderInput::default()
            },
        );
        let order = order.await.unwrap();
        let pending = procurement.submit(own.of(&by), id(&order), 1).await.unwrap();
        assert_eq!(pending.order.state(), State::PendingApproval, "the stand-in may");
        t.app.clock.advance(chrono::TimeDelta::days(1));
        let manager = By::person(&own.manager);
        let late = procurement.approve(own.of(&manager), id(&order), 2).await;
        assert!(matches!(
            late,
            Err(ProcurementError::Approve(ApproveError::NotAnApprover))
        ));
        t.app.clock.advance(chrono::TimeDelta::days(-1));
        let approved = procurement
            .approve(own.of(&manager), id(&order), 2)
            .await
            .unwrap();
        let entry = approved.history.last().unwrap();
        assert_eq!(entry.how.as_deref(), Some("by_delegate"));
        assert_eq!(entry.in_place_of.as_deref(), Some(own.owner.as_str()));
    })
    .await;
}
