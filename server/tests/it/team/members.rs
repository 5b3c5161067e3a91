//! Roles: given, taken away, and never the last owner's.

use super::{COUNTED, MEMBERS, TEAM, owner};
use crate::support::{
    TestApp, for_each_app,
    forms::{Browser, for_each_app_with_mail},
    smtp::Sink,
};
use obrador_core::{auth::Role, subscription::PlanId};
use obrador_services::team::{PageRequest, TeamError, Theirs};

#[tokio::test]
async fn what_was_done_is_told_by_name_and_a_role_can_be_given_back() {
    for_each_app("", async |t: TestApp| {
        let mut ane = owner(&t).await;
        let own = "own".parse().unwrap();
        let jon = t.user("jon@own.example", Some(&own), Role::Staff).await;
        let role = [("id", jon.as_str()), ("role", "manager")];
        let done = ane.post(&t, "/app/settings/team/role", &role).await;
        let page = ane.get(&t, done.header("location")).await.text;
        let told = page.split("class=\"notice good told\"").nth(1).unwrap();
        let told = told.split("</form>").next().unwrap();
        assert!(told.contains("Ane: eginkizuna aldatu da"), "{told}");
        for field in [
            format!("name=\"id\" value=\"{jon}\""),
            "name=\"role\" value=\"staff\"".to_owned(),
        ] {
            assert!(told.contains(&field), "{field}: {told}");
        }
        let gone = ane
            .post(&t, "/app/settings/team/remove", &[("id", jon.as_str())])
            .await;
        let page = ane.get(&t, gone.header("location")).await.text;
        assert!(page.contains("Ane: jada ez dago taldean."), "{page}");
        // Somebody of another bakery is named to nobody here.
        let other = t
            .tenant("other", obrador_core::subscription::PlanId::Starter)
            .await;
        let stranger = t.user("jon@other.example", Some(&other), Role::Staff).await;
        let page = ane
            .get(&t, &format!("{TEAM}?done=removed&who={stranger}"))
            .await
            .text;
        assert!(!page.contains("class=\"notice good told\""), "{page}");
    })
    .await;
}

#[tokio::test]
async fn the_last_owner_stays() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        let mut ane = owner(&t).await;
        let tenant = "own".parse().unwrap();
        let jon = t.user("jon@own.example", Some(&tenant), Role::Staff).await;
        let listed = t.app.team.members(&tenant, &PageRequest::whole()).await.unwrap();
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
