//! A feature of the server is known to the router alone, and no feature knows another.

use super::tree::{Arrow, Tree, said};

/// The crate with them.
const SERVER: &str = "server/src";
/// The module with a child for each feature.
const FEATURES: &str = "features";
/// Who else may import features.
const TOGETHER: &[&str] = &["router", "openapi"];
/// Who may import which feature all the same, and why.
const EXCEPTIONS: &[Exception] = &[
    (
        ANYBODY,
        "entitlement",
        "a call of the API is metered and refused there",
    ),
    ("public", "roi", "the landing page begins with the calculator"),
    (
        "dashboard",
        "procurement",
        "the first page shows what waits for its reader, in the dialog of each",
    ),
    (
        "subscription",
        "roi",
        "the subscription's page puts other features together, the calculator among them",
    ),
];
/// Stands for every feature.
const ANYBODY: &str = "anybody";

/// The feature that imports, the one that is imported, and the reason.
type Exception<'a> = (&'a str, &'a str, &'a str);

/// Features imported from outside, or by each other.
pub(crate) fn complaints(tree: &Tree) -> Vec<String> {
    if tree.folder != SERVER {
        return Vec::new();
    }
    let arrows = tree.imports(2);
    arrows
        .iter()
        .filter(|it| it.to.first().is_some_and(|first| first == FEATURES))
        .filter_map(|it| complaint(it, EXCEPTIONS))
        .collect()
}

fn complaint(arrow: &Arrow, exceptions: &[Exception]) -> Option<String> {
    let advice = match arrow.from.first().map(String::as_str) {
        Some(FEATURES) if may_import(arrow, exceptions) => return None,
        Some(FEATURES) => {
            "a feature knows no other: move what both need into http/, page/ or a service, or write an exception \
             with its reason into xtask/src/rules/features.rs"
        }
        Some(other) if TOGETHER.contains(&other) => return None,
        _ => "only router.rs and openapi.rs know features: move this there, or into the feature",
    };
    let (from, to) = (said(&arrow.from), said(&arrow.to));
    Some(format!(
        "{}:{}: {from} imports {to}; {advice}",
        arrow.file, arrow.line
    ))
}

/// Within one feature, between a feature and what is there for all of them, or by a written exception.
fn may_import(arrow: &Arrow, exceptions: &[Exception]) -> bool {
    let (Some(from), Some(to)) = (arrow.from.get(1), arrow.to.get(1)) else {
        return true;
    };
    from == to
        || exceptions
            .iter()
            .any(|(by, feature, _)| (*by == ANYBODY || by == from) && feature == to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tree::planted;

    const FILES: &[(&str, &str)] = &[
        (
            "lib.rs",
            "mod features; mod router; mod openapi; mod http;\npub use features::usage::Usage;",
        ),
        ("router.rs", "use crate::features::{team, usage};"),
        ("openapi.rs", "use crate::features::usage::Usage;"),
        ("http.rs", "\n\nfn f() { crate::features::team::g() }"),
        (
            "features/mod.rs",
            "pub mod usage; pub mod team; pub mod entitlement; use usage::Usage;",
        ),
        ("features/usage/mod.rs", "mod rest; pub struct Usage;"),
        (
            "features/usage/rest.rs",
            "use super::Usage;\nuse crate::features::{team::Team, entitlement::Meter};\nuse super::super::team;",
        ),
        (
            "features/team.rs",
            "use crate::router; #[cfg(test)] mod tests { use crate::features::usage; }",
        ),
        ("features/entitlement.rs", ""),
    ];

    fn found(exceptions: &[Exception]) -> Vec<String> {
        let arrows = planted("server/src", FILES).imports(2);
        let arrows = arrows.iter().filter(|it| it.to[..1] == [FEATURES.to_owned()]);
        let complaints = arrows.filter_map(|it| complaint(it, exceptions));
        let first = |text: String| text.split("; ").next().unwrap_or_default().to_owned();
        complaints.map(first).collect()
    }

    #[test]
    fn a_feature_imported_by_another_or_from_outside_is_found() {
        assert_eq!(
            found(EXCEPTIONS),
            [
                "server/src/features/usage/rest.rs:2: features::usage::rest imports features::team",
                "server/src/features/usage/rest.rs:3: features::usage::rest imports features::team",
                "server/src/http.rs:3: http imports features::team",
                "server/src/lib.rs:2: the root imports features::usage",
            ]
        );
        assert_eq!(complaints(&planted("server/src", FILES)).len(), 4);
        assert_eq!(complaints(&planted("app/src", FILES)), [""; 0]);
    }

    #[test]
    fn an_exception_is_for_whom_it_names() {
        let exception = |by| (by, "team", "it is tried");
        let about = |found: Vec<String>| found.iter().filter(|it| it.contains("/rest.rs")).count();
        // What is metered is no longer excepted then: one more.
        assert_eq!(about(found(&[exception("usage")])), 1);
        assert_eq!(about(found(&[exception("files")])), 3);
        assert_eq!(about(found(&[exception(ANYBODY)])), 1);
        for (_, feature, why) in EXCEPTIONS {
            assert!(why.len() >= 20, "{feature}: why?");
        }
    }
}
