//! No circle between modules: each level can be read from below, and what stands below knows nothing of what uses it.

use super::{
    graph::{self, Graph},
    tree::{Arrow, Place, Tree, said},
};
use std::collections::BTreeMap;

/// The first place in which one child of a module points at another.
type Places<'a> = BTreeMap<(Place, Place), &'a Arrow>;

/// Circles among the children of each module. A child is one with all below it; what the parent's own file says, and what
/// is asked of it, is no arrow.
pub(crate) fn complaints(tree: &Tree) -> Vec<String> {
    let arrows = tree.arrows();
    let mut levels: BTreeMap<Place, Places> = BTreeMap::new();
    for arrow in &arrows {
        if let Some((parent, from, to)) = children(arrow) {
            let places = levels.entry(parent).or_default();
            places.entry((from, to)).or_insert(arrow);
        }
    }
    levels.values().flat_map(of_level).collect()
}

/// The module whose children an arrow joins, and the two of them.
fn children(arrow: &Arrow) -> Option<(Place, Place, Place)> {
    let same = arrow.from.iter().zip(&arrow.to).take_while(|(a, b)| a == b);
    let depth = same.count();
    let child = |place: &Place| place.get(..=depth).map(<[String]>::to_vec);
    Some((
        arrow.from[..depth].to_vec(),
        child(&arrow.from)?,
        child(&arrow.to)?,
    ))
}

fn of_level(places: &Places) -> Vec<String> {
    let mut graph = Graph::new();
    let mut arrows = BTreeMap::new();
    for ((from, to), arrow) in places {
        graph.entry(said(from)).or_default().insert(said(to));
        arrows.insert((said(from), said(to)), *arrow);
    }
    let circles = graph::circles(&graph);
    circles.iter().map(|circle| complaint(circle, &arrows)).collect()
}

fn complaint(circle: &[String], arrows: &BTreeMap<(String, String), &Arrow>) -> String {
    let next = circle.iter().cycle().skip(1);
    let steps: Vec<String> = circle
        .iter()
        .zip(next)
        .filter_map(|(from, to)| {
            let arrow = arrows.get(&(from.clone(), to.clone()))?;
            Some(format!("{}:{}: {from} → {to}", arrow.file, arrow.line))
        })
        .collect();
    format!(
        "{}; a circle: move what they share into a module of its own, below them",
        steps.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tree::planted;

    const ADVICE: &str = "; a circle: move what they share into a module of its own, below them";

    fn check(files: &[(&str, &str)], expected: &[&str]) {
        let found = complaints(&planted("core/src", files));
        let expected: Vec<String> = expected.iter().map(|it| format!("{it}{ADVICE}")).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_circle_is_found_with_its_places() {
        check(
            &[
                ("lib.rs", "mod a; mod b;"),
                ("a.rs", "\nuse crate::b::B;\nuse crate::b::C;"),
                ("b.rs", "fn f() {\n view! { <super::a::A/> } }"),
            ],
            &["core/src/a.rs:2: a → b, core/src/b.rs:2: b → a"],
        );
    }

    #[test]
    fn a_child_stands_with_all_below_it() {
        check(
            &[
                ("lib.rs", "mod a; mod b; mod c { pub struct C; use crate::a; }"),
                ("a/mod.rs", "mod x; mod y;"),
                ("a/x.rs", "use crate::b::B; use super::y::Y;"),
                ("a/y.rs", "fn f() { super::x::g() }"),
                ("b.rs", "pub struct B; use crate::c::C;"),
            ],
            &[
                "core/src/a/x.rs:1: a → b, core/src/b.rs:1: b → c, core/src/lib.rs:1: c → a",
                "core/src/a/x.rs:1: a::x → a::y, core/src/a/y.rs:1: a::y → a::x",
            ],
        );
    }

    #[test]
    fn a_reexport_is_followed() {
        check(
            &[
                ("lib.rs", "mod a; mod b; pub use b::B as Other;"),
                ("a.rs", "use crate::Other; pub struct A;"),
                ("b.rs", "use crate::a::A; pub struct B;"),
            ],
            &["core/src/a.rs:1: a → b, core/src/b.rs:1: b → a"],
        );
    }

    #[test]
    fn the_parents_own_file_and_tests_make_no_circle() {
        check(
            &[
                ("lib.rs", "mod a; mod b; pub struct Own; use a::A; use b::B;"),
                ("a.rs", "use crate::{Own, b::B}; use super::chrono;"),
                (
                    "b.rs",
                    "use crate::Own; // crate::a\n#[cfg(test)] mod tests { use crate::a::A; }",
                ),
            ],
            &[],
        );
    }
}
