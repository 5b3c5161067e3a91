//! The services' modules stand in an order; each imports only what stands below it.

use super::tree::{Arrow, Tree};
use std::collections::BTreeMap;

/// The crate with them.
const SERVICES: &str = "server/services/src";
/// From the lowest, which imports none of the others, to the highest.
const ORDER: &[&str] = &[
    "clock",
    "zone",
    "random",
    "slowness",
    "json_number",
    "tabular",
    "cache",
    "gate",
    "paced",
    "loopback",
    "trusted_proxies",
    "config",
    "db",
    "paging",
    "mail",
    "actor",
    "audit",
    "jobs",
    "subscription",
    "usage",
    "tenant",
    "auth",
    "account",
    "entitlement",
    "drafts",
    "imports",
    "stock",
    "catalogue",
    "procurement",
    "production",
    "files",
    "team",
    "kept_forms",
    "notices",
    "privacy",
    "platform",
    "demo",
    "analytics",
    "services",
];

/// Where the order is written.
const LIST: &str = "ORDER in xtask/src/rules/services.rs";

/// Modules that import what stands above them, and those that are missing in the order or only there.
pub(crate) fn complaints(tree: &Tree) -> Vec<String> {
    if tree.folder != SERVICES {
        return Vec::new();
    }
    let mut found = of_list(tree, ORDER);
    found.extend(tree.imports(1).iter().filter_map(|it| upwards(it, ORDER)));
    found
}

/// The list and the declared modules are the same.
fn of_list(tree: &Tree, order: &[&str]) -> Vec<String> {
    let Some(root) = tree.modules.get(&Vec::new()) else {
        return Vec::new();
    };
    let declared: BTreeMap<&str, usize> = root
        .code
        .modules
        .iter()
        .map(|it| (it.name.as_str(), it.line))
        .collect();
    let missing = declared.iter().filter(|(name, _)| !order.contains(name));
    let missing = missing.map(|(name, line)| {
        format!(
            "{}:{line}: {name} has no place in the order; write it into {LIST}",
            root.file
        )
    });
    let gone = order.iter().filter(|name| !declared.contains_key(**name));
    let gone = gone.map(|name| {
        format!(
            "{}:1: there is no module {name}; take it out of {LIST}",
            root.file
        )
    });
    missing.chain(gone).collect()
}

fn upwards(arrow: &Arrow, order: &[&str]) -> Option<String> {
    let height = |name: &String| order.iter().position(|it| it == name);
    let (from, to) = (arrow.from.first()?, arrow.to.first()?);
    // What is missing in the order is complained of once.
    if height(from)? >= height(to)? {
        return None;
    }
    Some(format!(
        "{}:{}: {from} imports {to}, which stands above it; move what it needs below {from}, or change {LIST}",
        arrow.file, arrow.line
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tree::planted;

    const FILES: &[(&str, &str)] = &[
        (
            "lib.rs",
            "mod db;\nmod usage;\nmod team; pub use db::Database; pub struct Own;",
        ),
        (
            "db.rs",
            "use crate::Own; #[cfg(test)] mod tests { use crate::usage; }",
        ),
        ("usage/mod.rs", "mod store; use crate::Database;"),
        (
            "usage/store.rs",
            "use super::x; use crate::db;\nuse crate::{team::Team};",
        ),
        ("team.rs", "use crate::usage::x;"),
    ];

    fn check(order: &[&str], expected: &[&str]) {
        let tree = planted(SERVICES, FILES);
        let mut found = of_list(&tree, order);
        found.extend(tree.imports(1).iter().filter_map(|it| upwards(it, order)));
        assert_eq!(found, expected, "{order:?}");
    }

    #[test]
    fn an_import_from_above_is_found() {
        check(
            &["db", "usage", "team"],
            &[
                "server/services/src/usage/store.rs:2: usage imports team, which stands above it; move what it needs \
                 below usage, or change ORDER in xtask/src/rules/services.rs",
            ],
        );
        check(
            &["usage", "team", "db"],
            &[
                "server/services/src/usage/mod.rs:1: usage imports db, which stands above it; move what it needs \
                 below usage, or change ORDER in xtask/src/rules/services.rs",
                "server/services/src/usage/store.rs:1: usage imports db, which stands above it; move what it needs \
                 below usage, or change ORDER in xtask/src/rules/services.rs",
                "server/services/src/usage/store.rs:2: usage imports team, which stands above it; move what it needs \
                 below usage, or change ORDER in xtask/src/rules/services.rs",
            ],
        );
    }

    #[test]
    fn the_order_lists_what_is_there() {
        check(
            &["db", "mail", "usage"],
            &[
                "server/services/src/lib.rs:3: team has no place in the order; write it into ORDER in \
                 xtask/src/rules/services.rs",
                "server/services/src/lib.rs:1: there is no module mail; take it out of ORDER in \
                 xtask/src/rules/services.rs",
            ],
        );
    }
}
