//! The tables there are, from the database's own catalogue: what works on all of them can't forget a new one.

use super::{Backend, DbError, Tx};
use sqlx::Row as _;
use std::collections::BTreeMap;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<String>,
    /// Columns that name a row of another table, and that table.
    pub(crate) references: Vec<(String, String)>,
}

impl Table {
    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|name| name == column)
    }

    fn refers_to(&self, table: &str) -> bool {
        self.name != table && self.references.iter().any(|(_, target)| target == table)
    }
}

/// All tables, each before those it refers to: deleted in this order, no row is missed by another.
pub(crate) async fn tables(tx: &mut Tx) -> Result<Vec<Table>, DbError> {
    let (columns, references) = match tx.backend() {
        Backend::Sqlite => (SQLITE_COLUMNS, SQLITE_REFERENCES),
        Backend::Postgres => (POSTGRES_COLUMNS, POSTGRES_REFERENCES),
    };
    let mut found: BTreeMap<String, Table> = BTreeMap::new();
    for row in sqlx::query(columns).fetch_all(&mut **tx).await? {
        let name: String = row.try_get("table_name")?;
        let table = found.entry(name.clone()).or_insert_with(|| Table {
            name,
            columns: Vec::new(),
            references: Vec::new(),
        });
        table.columns.push(row.try_get("column_name")?);
    }
    for row in sqlx::query(references).fetch_all(&mut **tx).await? {
        if let Some(table) = found.get_mut(row.try_get::<&str, _>("table_name")?) {
            table
                .references
                .push((row.try_get("column_name")?, row.try_get("target")?));
        }
    }
    Ok(children_first(found.into_values().collect()))
}

fn children_first(mut rest: Vec<Table>) -> Vec<Table> {
    let mut sorted = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let free = rest
            .iter()
            .position(|table| !rest.iter().any(|other| other.refers_to(&table.name)));
        // Tables that refer to each other in a circle have no order; the database will say so.
        sorted.push(rest.remove(free.unwrap_or(0)));
    }
    sorted
}

const SQLITE_COLUMNS: &str = "
    SELECT CAST(m.name AS TEXT) AS table_name, CAST(c.name AS TEXT) AS column_name
    FROM sqlite_master m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid";

const SQLITE_REFERENCES: &str = "
    SELECT CAST(m.name AS TEXT) AS table_name, CAST(f.\"from\" AS TEXT) AS column_name,
        CAST(f.\"table\" AS TEXT) AS target
    FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";

const POSTGRES_COLUMNS: &str = "
    SELECT CAST(c.table_name AS TEXT) AS table_name, CAST(c.column_name AS TEXT) AS column_name
    FROM information_schema.columns c
    JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
    ORDER BY c.table_name, c.ordinal_position";

const POSTGRES_REFERENCES: &str = "
    SELECT CAST(r.relname AS TEXT) AS table_name, CAST(a.attname AS TEXT) AS column_name,
        CAST(f.relname AS TEXT) AS target
    FROM pg_constraint c
    JOIN pg_class r ON r.oid = c.conrelid
    JOIN pg_class f ON f.oid = c.confrelid
    JOIN pg_namespace n ON n.oid = r.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
    WHERE c.contype = 'f' AND n.nspname = current_schema()";

#[cfg(test)]
mod tests {
    use super::*;

    fn table(name: &str, targets: &[&str]) -> Table {
        let reference = |target: &&str| (format!("{target}_id"), (*target).to_owned());
        Table {
            name: name.to_owned(),
            columns: Vec::new(),
            references: targets.iter().map(reference).collect(),
        }
    }

    #[test]
    fn children_come_before_those_they_refer_to() {
        let sorted = children_first(vec![
            table("bakery", &[]),
            table("loaf", &["batch", "loaf"]),
            table("batch", &["bakery"]),
        ]);
        let names: Vec<_> = sorted.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(names, ["loaf", "batch", "bakery"]);
    }
}
