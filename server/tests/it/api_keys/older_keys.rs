//! Keys from before makers and split scopes: what the migration makes of them, and who is told.

use super::{KEYS, invite, key_by, run};
use crate::{
    jobs::work,
    support::{
        TestApp, for_each_app,
        forms::{Browser, for_each_app_with_mail},
        smtp::Sink,
    },
};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};
use obrador_services::{actor::By, db::Access};

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
        work(&t).await;
        let mail = sink.mail_to("ane@own.example").await;
        assert!(
            mail.text.contains("till") && mail.text.contains("team:admin"),
            "{}",
            mail.text
        );
        assert_eq!(mail.path(), KEYS);
        assert_eq!(t.app.account.tell_of_split_scopes().await.unwrap(), 0);
        work(&t).await;
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

/// What the migration does to rows that are there already, statement by statement.
fn statements(beginning: &str) -> Vec<String> {
    let file = include_str!("../../../services/migrations/0012_keys.sql");
    let lines: Vec<_> = file.lines().filter(|line| !line.starts_with("--")).collect();
    let text = lines.join("\n");
    let all = text
        .split(';')
        .map(str::trim)
        .filter(|sql| sql.starts_with(beginning));
    // The demo of then had no bakery in its first days.
    let now = |sql: &str| sql.replace("'demo-enterprise')", "'demo-enterprise', 'demo-first-days')");
    all.map(now).collect()
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
