//! Who may do what: every page and form × role × state of the subscription, and every route of the API × state (× scope:
//! `api/scopes.rs`). The routes come from the sources and from the API's own description; what they answer is held against
//! `snapshots/access.txt`, so a route without a row fails, and so does one whose row has changed.

pub(crate) mod routes;
pub(crate) mod world;

use crate::support::{TestDatabase, api::operations, forms::Browser, pgbouncer::PgBouncer};
use obrador_core::auth::{Role, Scope};
pub(crate) use routes::routes;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
};
use world::{STANDINGS, Who, World, people};

const SNAPSHOT: &str = "tests/snapshots/access.txt";
const NEW: &str = "tests/snapshots/access.new.txt";

/// What somebody is answered in a state.
type Answer = (Option<&'static str>, u16);

/// A person's answers: one status where all states agree, else each.
fn cell(answers: &[Answer]) -> String {
    let first = answers[0].1;
    if answers.iter().all(|(_, status)| *status == first) {
        return first.to_string();
    }
    let each = answers
        .iter()
        .map(|(state, status)| format!("{} {status}", state.unwrap_or_default()));
    format!("({})", each.collect::<Vec<_>>().join(", "))
}

/// The table of one database.
async fn table(w: &World) -> String {
    let routes = routes();
    let mut answers: Vec<BTreeMap<&str, Vec<Answer>>> = vec![BTreeMap::new(); routes.len()];
    for who in people() {
        let mut browser = Browser::default();
        for (route, row) in routes.iter().zip(&mut answers) {
            w.alive(&mut browser, who).await;
            let status = w.ask(&mut browser, route, who).await;
            row.entry(who.name).or_default().push((who.at, status));
        }
    }
    let mut lines = Vec::new();
    for ((method, path), row) in routes.iter().zip(&answers) {
        let mut nobody = Browser::default();
        let who = Who {
            name: "nobody",
            role: Role::Staff,
            at: None,
        };
        let refused = w.ask(&mut nobody, &(*method, path.clone()), who).await;
        let mut line = format!("{method:<4} {path:<48} nobody {refused}");
        for name in ["staff", "manager", "owner", "stranger", "operator"] {
            write!(line, " · {name} {}", cell(&row[name])).unwrap();
        }
        lines.push(line);
    }
    lines.sort();
    lines.extend(of_the_api(w).await);
    lines.join("\n") + "\n"
}

/// The API with a key that may do all a bakery's key can.
async fn of_the_api(w: &World) -> Vec<String> {
    let mut lines = Vec::new();
    let mut tokens = BTreeMap::new();
    for (standing, ..) in STANDINGS {
        let tenant = standing.parse().unwrap();
        tokens.insert(standing, w.t.token(Some(&tenant), &Scope::OF_A_BAKERY).await);
    }
    for operation in operations() {
        let mut answers = Vec::new();
        for (standing, ..) in STANDINGS {
            let email = format!("neu-{standing}@example.com");
            let token = &tokens[standing];
            let answer = operation.call_inviting(&w.t, standing, token, None, &email).await;
            answers.push((Some(standing), answer.status.as_u16()));
        }
        lines.push(format!(
            "{:<6} {:<60} key {}",
            operation.method,
            operation.path,
            cell(&answers)
        ));
    }
    lines.sort();
    lines
}

/// Holds what is answered on that database against what is written.
async fn check(url: &str) {
    let w = World::new(url).await;
    let found = table(&w).await;
    w.t.app.stop().await;
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let written = fs::read_to_string(here.join(SNAPSHOT)).unwrap_or_default();
    if found != written {
        fs::write(here.join(NEW), &found).unwrap();
        let (old, new): (BTreeSet<_>, BTreeSet<_>) = (written.lines().collect(), found.lines().collect());
        let differ: Vec<_> = old.symmetric_difference(&new).copied().collect();
        panic!(
            "{} rows differ from {SNAPSHOT}; all are in {NEW}:\n{}",
            differ.len(),
            differ.join("\n")
        );
    }
}

#[tokio::test]
async fn every_page_and_form_answers_each_role_in_each_state_as_written() {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        check(&database.url).await;
        database.drop().await;
    }
}

#[tokio::test]
async fn a_pooler_that_gives_each_transaction_another_connection_changes_no_answer() {
    let database = TestDatabase::postgres().await;
    let bouncer = PgBouncer::start(&database.url, "ignore_startup_parameters = extra_float_digits");
    check(&bouncer.url(&database.url)).await;
    database.drop().await;
}
