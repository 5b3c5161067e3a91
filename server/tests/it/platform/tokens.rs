//! The operator's tokens: made for a reason, listed, ended; on the command line and on a page.

use crate::support::{TestApp, for_each_app, forms::Browser};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    auth::{CreateTokenError, RevokeTokenError},
};
use std::process::{Command, Output};

const TOKENS: &str = "/app/platform/tokens";

struct Cli(tempfile::TempDir);

impl Cli {
    /// Words are separated by spaces; an underscore is a space within one.
    fn run(&self, line: &str) -> Output {
        Command::new(env!("CARGO_BIN_EXE_obrador"))
            .args(line.split_whitespace().map(|word| word.replace('_', " ")))
            .current_dir(self.0.path())
            .env_clear()
            .output()
            .unwrap()
    }

    fn out(&self, line: &str) -> String {
        let output = self.run(line);
        let wrong = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{line}: {wrong}");
        String::from_utf8(output.stdout).unwrap()
    }
}

#[test]
fn tokens_are_made_listed_and_revoked_on_the_command_line() {
    let cli = Cli(tempfile::tempdir().unwrap());
    cli.out("tenant create own --name Own");
    let token = cli.out("token create --scope platform:operator --reason nightly_import --name importer");
    assert!(
        token.starts_with("obr_") && token.trim_end().len() == 68,
        "{token}"
    );
    cli.out("token create --tenant own --scope team:admin,tenant:export --name till --expires-in-days 30");
    cli.out("token create --tenant own --scope usage:read");
    for (which, names) in [
        ("", 3),
        ("--operator", 1),
        ("--tenant own", 2),
        ("--tenant nobody", 0),
    ] {
        let listed = cli.out(&format!("token list {which}"));
        assert_eq!(listed.lines().count(), names, "{which}: {listed}");
        assert!(!listed.contains(token.trim()), "never the secret");
    }
    let operators = cli.out("token list --operator");
    let fields: Vec<_> = operators.trim_end().split('\t').collect();
    assert_eq!((fields[1], fields[2]), ("-", "platform:operator"));
    assert!(fields[3].starts_with("ends 20"), "{operators}");
    assert_eq!(
        (fields[5], fields[7], fields[8]),
        ("command line", "importer", "nightly import")
    );
    let owns = cli.out("token list --tenant own");
    assert!(
        owns.contains("team:admin,tenant:export\tends 20") && owns.contains("usage:read\tno end"),
        "{owns}"
    );
    for (line, code) in [
        ("token create --scope platform:operator", 1),
        ("token create --scope platform:operator --reason no", 2),
        (
            "token create --tenant own --scope usage:read --expires-in-days 0",
            2,
        ),
        ("token list --operator --tenant own", 2),
        (&format!("token revoke {}", fields[0]), 2),
        ("token revoke nonsense --reason lost_laptop", 1),
    ] {
        let output = cli.run(line);
        assert_eq!(output.status.code(), Some(code), "{line}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{line}");
    }
    let revoke = format!("token revoke {} --reason lost_laptop", fields[0]);
    cli.out(&revoke);
    assert!(cli.out("token list --operator").contains("\trevoked 20"));
    assert_eq!(cli.run(&revoke).status.code(), Some(1), "once");
}

#[tokio::test]
async fn they_need_a_reason_and_somebody_who_may() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = t.user("ane@own.example", Some(&own), Role::Owner).await;
        let operator = t.user("op@own.example", None, Role::PlatformOperator).await;
        let why = || "as agreed".parse().unwrap();
        let scopes = [Scope::PlatformOperator];
        let token = t.token(None, &scopes).await;
        let key = By::key(&t.app.auth.token(&token).await.unwrap().unwrap());
        let id = t.app.auth.list_operators_tokens().await.unwrap()[0].id.clone();
        for (what, by, may) in [
            ("an operator without a reason", By::person(&operator), false),
            ("an owner", By::person(&owner).because(why()), false),
            ("a token", key.because(why()), false),
            ("an operator", By::person(&operator).because(why()), true),
        ] {
            let made = t.app.auth.create_token(None, &by, "x", &scopes).await;
            assert_eq!(made.is_ok(), may, "{what}: {made:?}");
            let expected = matches!(
                made,
                Err(CreateTokenError::NeedsReason | CreateTokenError::NotAllowed)
            );
            assert!(may || expected, "{what}");
            let revoked = t.app.auth.revoke_operators_token(&id, &by).await;
            assert_eq!(matches!(revoked, Ok(true)), may, "{what}: {revoked:?}");
            let expected = matches!(
                revoked,
                Err(RevokeTokenError::NeedsReason | RevokeTokenError::NotAllowed)
            );
            assert!(may || expected, "{what}");
        }
        assert!(t.app.auth.token(&token).await.unwrap().is_none(), "at once");
        let told = "SELECT COUNT(*) FROM audit WHERE action = 'token.revoke' AND reason = 'as agreed'";
        assert_eq!(t.rows(told).await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_page_lists_and_revokes_for_the_operator_alone() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        t.user("op@own.example", None, Role::PlatformOperator).await;
        let why = By::from("command line").because("nightly <import>".parse().unwrap());
        let token = t
            .app
            .auth
            .create_token(None, why, "importer", &[Scope::PlatformOperator])
            .await
            .unwrap();
        let foreign = t
            .app
            .auth
            .create_token(Some(&own), "test", "till", &[Scope::UsageRead])
            .await
            .unwrap();
        let mut ane = Browser::signed_in(&t, "ane@own.example").await;
        assert_eq!(ane.get(&t, TOKENS).await.status, 404);
        let fields = [("id", token.id.as_str()), ("reason", "mine now")];
        assert_eq!(ane.post(&t, TOKENS, &fields).await.status, 404);
        let mut op = Browser::signed_in(&t, "op@own.example").await;
        let page = op.get(&t, TOKENS).await;
        assert_eq!(page.status, 200);
        for words in [
            "importer",
            "nightly &lt;import&gt;",
            "platform:operator",
            "href=\"/app/platform/tokens\"",
        ] {
            assert!(page.text.contains(words), "{words}: {}", page.text);
        }
        assert!(!page.text.contains("till"), "a bakery's keys are the bakery's");
        let wrong = op.post(&t, TOKENS, &[("id", &token.id), ("reason", "no")]).await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.text.contains("value=\"no\"") && wrong.text.contains("aria-invalid=\"true\""),
            "{}",
            wrong.text
        );
        assert!(t.app.auth.token(&token.token).await.unwrap().is_some());
        let not_here = op
            .post(&t, TOKENS, &[("id", &foreign.id), ("reason", "as agreed")])
            .await;
        assert_eq!(not_here.status, 404);
        let done = op
            .post(&t, TOKENS, &[("id", &token.id), ("reason", "lost laptop")])
            .await;
        assert_eq!(
            (done.status.as_u16(), done.header("location")),
            (303, "/app/platform/tokens?revoked=1")
        );
        assert!(t.app.auth.token(&token.token).await.unwrap().is_none());
        assert!(t.app.auth.token(&foreign.token).await.unwrap().is_some());
    })
    .await;
}
