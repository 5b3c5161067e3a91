//! Everything that a database holds, as text: what must not change.

use super::TestApp;
use obrador_services::db::Access;
use sqlx::{Any, QueryBuilder, Row as _};
use std::collections::BTreeMap;

/// The rows of each table, sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dump(BTreeMap<String, Vec<String>>);

impl Dump {
    /// All of it but these tables.
    pub(crate) async fn of(t: &TestApp, but: &[&str]) -> Self {
        let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
        let catalogue = if t.app.config.storage.database_url.starts_with("sqlite") {
            "SELECT CAST(m.name AS TEXT) AS name, CAST(c.name AS TEXT) AS col FROM sqlite_master m
             JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid"
        } else {
            "SELECT CAST(table_name AS TEXT) AS name, CAST(column_name AS TEXT) AS col FROM information_schema.columns
             WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position"
        };
        let mut tables = BTreeMap::<String, Vec<String>>::new();
        for row in sqlx::query(catalogue).fetch_all(&mut *tx).await.unwrap() {
            tables.entry(row.get("name")).or_default().push(row.get("col"));
        }
        assert!(tables.len() > 20, "{}", tables.len());
        let selects = tables.iter().filter(|(name, _)| !but.contains(&name.as_str()));
        let selects = selects.map(|(name, columns)| {
            let columns = columns
                .iter()
                .map(|column| format!("COALESCE(CAST({column} AS TEXT), '~')"));
            let line = columns.collect::<Vec<_>>().join(" || '|' || ");
            format!("SELECT '{name}' AS name, {line} AS line FROM {name}")
        });
        let all = selects.collect::<Vec<_>>().join(" UNION ALL ");
        let mut query = QueryBuilder::<Any>::new(all);
        let mut rows = BTreeMap::<String, Vec<String>>::new();
        for row in query.build().fetch_all(&mut *tx).await.unwrap() {
            rows.entry(row.get("name")).or_default().push(row.get("line"));
        }
        for lines in rows.values_mut() {
            lines.sort();
        }
        Self(rows)
    }

    /// What is in one of them alone.
    pub(crate) fn unlike(&self, other: &Self) -> String {
        let lines = |dump: &Self| {
            let lines = dump.0.iter();
            lines
                .flat_map(|(name, lines)| lines.iter().map(move |line| format!("{name}: {line}")))
                .collect::<Vec<_>>()
        };
        let (here, there) = (lines(self), lines(other));
        let gone = here
            .iter()
            .filter(|line| !there.contains(line))
            .map(|line| format!("- {line}"));
        let new = there
            .iter()
            .filter(|line| !here.contains(line))
            .map(|line| format!("+ {line}"));
        gone.chain(new).collect::<Vec<_>>().join("\n")
    }
}

/// Fails where something has changed since, and says what.
pub(crate) async fn assert_unchanged(t: &TestApp, before: &Dump, but: &[&str], after: &str) {
    let now = Dump::of(t, but).await;
    assert!(now == *before, "{after} changed:\n{}", before.unlike(&now));
}
