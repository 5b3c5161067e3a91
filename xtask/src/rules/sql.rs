//! SQL is in stores alone, and made of constants.

use super::{lines, tree::Tree};

/// Files that may use `AssertSqlSafe`, each because its SQL is put together from constants only.
const ASSERTING: &[&str] = &["server/services/src/db/statement.rs"];
/// Where the stores are.
const SERVICES: &str = "server/services/src/";
/// The folder below it that may have SQL in any file.
const DATABASE: &str = "server/services/src/db/";
/// Where no file may have SQL.
const WITHOUT: &[&str] = &[
    "server/src/",
    "app/src/",
    "app/client/src/",
    "core/src/",
    "locales/src/",
];
/// What a statement begins with; `…` is any one word.
const STATEMENTS: &[&str] = &[
    "SELECT",
    "INSERT INTO",
    "UPDATE … SET",
    "DELETE FROM",
    "WITH",
    "CREATE TABLE",
    "ALTER TABLE",
    "DROP",
    "PRAGMA",
    "LOCK TABLE",
    "TRUNCATE",
];
/// What is a whole statement by itself as well.
const WHOLE: &[&str] = &["BEGIN", "COMMIT"];

/// A text that becomes SQL without a look at it.
pub(crate) fn unchecked(name: &str, text: &str) -> Vec<String> {
    if ASSERTING.contains(&name) {
        return Vec::new();
    }
    lines::with(text, &["AssertSqlSafe"])
        .map(|(line, word)| {
            format!(
                "{name}:{line}: {word} lets any text become SQL; use db::Statement, or be listed in \
                 xtask/src/rules/sql.rs"
            )
        })
        .collect()
}

/// SQL outside the stores.
pub(crate) fn misplaced(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for module in tree.modules.values().filter(|module| !may_have(&module.file)) {
        for (literal, line) in &module.code.literals {
            found.extend(statement(literal).map(|statement| {
                format!(
                    "{}:{line}: SQL ({statement}); move it into a store: db/, store/, store*.rs or *_store.rs in {}",
                    module.file,
                    SERVICES.trim_end_matches('/')
                )
            }));
        }
    }
    found
}

fn may_have(name: &str) -> bool {
    let Some(path) = name.strip_prefix(SERVICES) else {
        return !WITHOUT.iter().any(|folder| name.starts_with(folder));
    };
    let mut parts = path.rsplit('/');
    let file = parts.next().unwrap_or_default();
    name.starts_with(DATABASE)
        || file.starts_with("store")
        || file.ends_with("_store.rs")
        || file == "tests.rs"
        || parts.any(|folder| folder == "store")
}

/// The statement that a literal begins with.
fn statement(literal: &str) -> Option<String> {
    let text = quoted(literal)?;
    let words: Vec<&str> = text.split_whitespace().take(4).collect();
    let begins = |statement: &&str| {
        let expected: Vec<&str> = statement.split(' ').collect();
        // A word must follow, or at least the space before it: it is put in later.
        let goes_on = words.len() > expected.len() || text.ends_with(char::is_whitespace);
        let fits = words.len() >= expected.len();
        let same = expected.iter().zip(&words).all(|(a, b)| *a == "…" || a == b);
        fits && same && goes_on
    };
    let first = words.first().map(|word| word.trim_end_matches(';'));
    STATEMENTS
        .iter()
        .find(|it| begins(it))
        .or_else(|| WHOLE.iter().find(|it| Some(**it) == first))
        .map(|it| (*it).to_owned())
}

/// What is between a string's quotes, its line breaks as spaces.
fn quoted(literal: &str) -> Option<String> {
    let (kind, rest) = literal.split_once('"')?;
    // A character's literal is in other quotes, and may be this one.
    if kind.contains('\'') {
        return None;
    }
    let (text, _) = rest.rsplit_once('"')?;
    if kind.contains('r') {
        return Some(text.to_owned());
    }
    Some(text.replace("\\n", " ").replace("\\t", " ").replace("\\\n", ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tree::planted;

    #[test]
    fn sql_from_any_text_is_found() {
        assert_eq!(
            unchecked("server/src/x.rs", "\nquery(AssertSqlSafe(text))"),
            [
                "server/src/x.rs:2: AssertSqlSafe lets any text become SQL; use db::Statement, or be listed in \
                 xtask/src/rules/sql.rs"
            ]
        );
        assert_eq!(unchecked("server/src/x.rs", "query(\"SELECT 1\")"), [""; 0]);
        assert_eq!(unchecked(ASSERTING[0], "AssertSqlSafe"), [""; 0]);
    }

    #[test]
    fn a_statement_is_known_by_how_it_begins() {
        for (literal, expected) in [
            ("\"SELECT 1\"", Some("SELECT")),
            ("\"\\n    SELECT\\n 1\"", Some("SELECT")),
            ("r#\"\n  INSERT INTO a\"#", Some("INSERT INTO")),
            ("\"\\\n  UPDATE a SET b = 1\"", Some("UPDATE … SET")),
            ("\"DELETE FROM \"", Some("DELETE FROM")),
            ("\"WITH a AS (SELECT 1)\"", Some("WITH")),
            ("\"DROP TABLE a\"", Some("DROP")),
            ("\"COMMIT\"", Some("COMMIT")),
            ("\"BEGIN;\"", Some("BEGIN")),
            ("\"BEGIN IMMEDIATE\"", Some("BEGIN")),
            ("\"SELECT\"", None),
            ("\"Select a plan\"", None),
            ("\"UPDATE\"", None),
            ("\"Please SELECT one\"", None),
            ("\"SELECTED now\"", None),
            ("'\"'", None),
            ("12", None),
        ] {
            assert_eq!(statement(literal).as_deref(), expected, "{literal}");
        }
    }

    #[test]
    fn sql_outside_the_stores_is_found() {
        let sql = "fn f() {\n query(\"SELECT 1\") }";
        let files = [
            (
                "lib.rs",
                "mod db; mod store; mod key_store; mod team; mod usage; mod tests;\n\
                 /// SELECT is what it does\n#[cfg(test)] mod fixtures { const A: &str = \"SELECT 1\"; }",
            ),
            ("db/mod.rs", sql),
            ("store.rs", sql),
            ("key_store.rs", sql),
            ("tests.rs", sql),
            ("team/mod.rs", "mod store;"),
            ("team/store/mod.rs", "mod people;"),
            ("team/store/people.rs", sql),
            ("usage.rs", sql),
        ];
        let advice =
            "SQL (SELECT); move it into a store: db/, store/, store*.rs or *_store.rs in server/services/src";
        assert_eq!(
            misplaced(&planted("server/services/src", &files)),
            [format!("server/services/src/usage.rs:2: {advice}")]
        );
        assert_eq!(
            misplaced(&planted(
                "server/src",
                &[("lib.rs", "mod store;"), ("store.rs", sql)]
            )),
            [format!("server/src/store.rs:2: {advice}")]
        );
        assert_eq!(misplaced(&planted("xtask/src", &[("main.rs", sql)])), [""; 0]);
    }
}
