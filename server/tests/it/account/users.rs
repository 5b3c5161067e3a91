//! Somebody is made whole or not at all.

#![allow(
    clippy::items_after_statements,
    reason = "a table of cases names its types where it stands"
)]

use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Role, i18n::Lang, subscription::PlanId};
use obrador_services::account::{CreateUserError, NewUser};

#[tokio::test]
async fn users_are_made_whole_or_not_at_all() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let good = NewUser {
            email: "jon@own.example".to_owned(),
            name: "Jon".to_owned(),
            password: Some("correct horse".to_owned()),
            lang: Lang::Eu,
            tenant: Some(own.clone()),
            role: Role::Staff,
        };
        type Refused = fn(&CreateUserError) -> bool;
        let cases: [(NewUser, Refused); 6] = [
            (
                NewUser {
                    email: "ANE@own.example".into(),
                    ..good.clone()
                },
                |e| matches!(e, CreateUserError::EmailTaken(_)),
            ),
            (
                NewUser {
                    email: "jon".into(),
                    ..good.clone()
                },
                |e| matches!(e, CreateUserError::Email(_)),
            ),
            (
                NewUser {
                    name: " ".into(),
                    ..good.clone()
                },
                |e| matches!(e, CreateUserError::Name),
            ),
            (
                NewUser {
                    password: Some("short".into()),
                    ..good.clone()
                },
                |e| matches!(e, CreateUserError::Password),
            ),
            (
                NewUser {
                    tenant: None,
                    ..good.clone()
                },
                |e| matches!(e, CreateUserError::RoleAndTenant),
            ),
            (
                NewUser {
                    tenant: Some("none".parse().unwrap()),
                    ..good.clone()
                },
                |e| matches!(e, CreateUserError::UnknownTenant(_)),
            ),
        ];
        for (new, refused) in cases {
            let error = t.app.users.create(new, "test").await.unwrap_err();
            assert!(refused(&error), "{error}");
        }
        assert_eq!(t.rows("SELECT COUNT(*) FROM users").await, 1);
        let counted = "SELECT CAST(SUM(delta) AS BIGINT) FROM usage_events WHERE metric = 'users'";
        assert_eq!(t.rows(counted).await, 1);
        t.app.users.create(good, "test").await.unwrap();
        assert_eq!(
            t.rows(counted).await,
            2,
            "a person with access counts as one of the bakery's users"
        );
    })
    .await;
}
