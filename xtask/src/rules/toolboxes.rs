//! The server's toolboxes serve every feature and know none.

use super::tree::{Arrow, Place, Tree, said};

/// The crate with them.
const SERVER: &str = "server/src";
/// Modules with tools for whoever needs them.
const TOOLBOXES: &[&str] = &["http", "page", "state"];
/// What is put together out of features.
const ABOVE: &[&str] = &["features", "router", "openapi", "serve", "cli"];

/// Toolboxes that import what is made with them.
pub(crate) fn complaints(tree: &Tree) -> Vec<String> {
    if tree.folder != SERVER {
        return Vec::new();
    }
    // The program's own file beside the library has none of them.
    let is_library = tree.modules.len() > 1;
    let gone = TOOLBOXES.iter().chain(ABOVE);
    let gone = gone.filter(|name| is_library && !tree.has(name));
    let gone = gone.map(|name| {
        format!("{SERVER}/lib.rs:1: there is no module {name}; mend xtask/src/rules/toolboxes.rs")
    });
    let arrows = tree.imports(2);
    let wrong = arrows
        .iter()
        .filter(|it| is_below(&it.from, TOOLBOXES) && is_below(&it.to, ABOVE))
        .map(complaint);
    gone.chain(wrong).collect()
}

fn is_below(place: &Place, names: &[&str]) -> bool {
    place.first().is_some_and(|first| names.contains(&first.as_str()))
}

fn complaint(arrow: &Arrow) -> String {
    format!(
        "{}:{}: {} imports {}; a toolbox knows no feature: take what differs as a parameter, or move this into the feature",
        arrow.file,
        arrow.line,
        said(&arrow.from),
        said(&arrow.to)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tree::planted;

    const ADVICE: &str =
        "a toolbox knows no feature: take what differs as a parameter, or move this into the feature";

    #[test]
    fn a_toolbox_that_imports_a_feature_is_found() {
        let files = [
            (
                "lib.rs",
                "mod http; mod page; mod state; mod features; mod router; mod openapi; mod serve; mod cli;",
            ),
            ("state.rs", ""),
            ("openapi.rs", ""),
            ("serve.rs", ""),
            ("cli.rs", ""),
            ("http/mod.rs", "mod csv;\nfn f() { crate::router::routes() }"),
            ("http/csv.rs", "use crate::features::{usage::Usage};"),
            (
                "page/mod.rs",
                "use crate::http::f; #[cfg(test)] mod tests { use crate::features; }",
            ),
            ("features/mod.rs", "pub mod usage;"),
            ("features/usage.rs", "use crate::http::f;"),
            ("router.rs", "use crate::features::usage;"),
        ];
        assert_eq!(
            complaints(&planted("server/src", &files)),
            [
                format!("server/src/http/csv.rs:1: http::csv imports features::usage; {ADVICE}"),
                format!("server/src/http/mod.rs:2: http imports router; {ADVICE}"),
            ]
        );
        assert_eq!(complaints(&planted("app/src", &files)), [""; 0]);
    }
}
