//! What becomes of keys and invitations with who made them.

use super::{KEYS, TEAM, invite, key_by, owner_reading, run, works};
use crate::support::{TestApp, for_each_app};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    auth::CreateTokenError,
    team::{InviteError, Revoked, Theirs},
};

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
            format!("/app/settings/team?done=removed&keys=0&invitations=0&who={jon}")
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
            format!("/app/settings/team?done=role&keys=1&invitations=0&who={mikel}&was=owner")
        );
        let page = ane.get(&t, done.header("location")).await.text;
        assert!(page.contains("Revoked with it: one API key."), "{page}");
        assert!(!works(&t, &key).await);
    })
    .await;
}
