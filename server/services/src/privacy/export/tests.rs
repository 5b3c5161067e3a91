//! The list of what is exported, held against the tables there are.

use super::kinds::{KINDS, LEFT_OUT, TABLES_LEFT_OUT};
use crate::{
    db::{Access, Db, Table, tables},
    slowness::Slowness,
};

async fn all_tables() -> Vec<Table> {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    let db = Db::connect(&url, Slowness::default()).await.unwrap();
    db.migrate(0).await.unwrap();
    let mut tx = db.begin_system("test", Access::Read).await.unwrap();
    tables(&mut tx).await.unwrap()
}

/// `memberships m JOIN users u ON …` is two tables, called `m` and `u`; another kind's table has no other name.
fn sources(from: &str) -> Vec<(&str, &str)> {
    let words: Vec<_> = from.split_whitespace().collect();
    match words[..] {
        [table] => vec![(table, "")],
        [table, alias, "JOIN", other, other_alias, ..] => vec![(table, alias), (other, other_alias)],
        _ => panic!("{from}: teach this test to read it"),
    }
}

#[tokio::test]
async fn every_column_is_exported_or_left_out_for_a_reason() {
    let all = all_tables().await;
    let mut missing = Vec::new();
    for kind in KINDS {
        for (name, alias) in sources(kind.from) {
            let table = all.iter().find(|table| table.name == name).expect(name);
            for column in &table.columns {
                let sql = if alias.is_empty() {
                    column.clone()
                } else {
                    format!("{alias}.{column}")
                };
                let exported = kind.columns.iter().any(|one| one.sql == sql);
                let left_out = LEFT_OUT.iter().any(|(t, c, _)| (*t, *c) == (name, column));
                assert!(!(exported && left_out), "{name}.{column}: exported or left out?");
                if !exported && !left_out && column != "tenant_id" {
                    missing.push(format!("{name}.{column}"));
                }
            }
        }
    }
    assert!(
        missing.is_empty(),
        "in no file and not left out (kinds.rs): {missing:?}"
    );
}

#[tokio::test]
async fn every_table_of_a_bakery_is_exported_or_left_out_for_a_reason() {
    let exported: Vec<_> = KINDS
        .iter()
        .flat_map(|kind| sources(kind.from))
        .map(|(table, _)| table)
        .collect();
    for table in all_tables().await {
        let of_a_bakery = table.has("tenant_id") || table.name == "tenants";
        let left_out = TABLES_LEFT_OUT.iter().any(|(name, _)| *name == table.name);
        let known = exported.contains(&table.name.as_str()) || left_out;
        assert!(!of_a_bakery || known, "{}: list it in kinds.rs", table.name);
    }
}
