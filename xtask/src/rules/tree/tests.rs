use super::*;

/// A crate with all that makes resolving hard.
const FILES: &[(&str, &str)] = &[
    (
        "lib.rs",
        "mod a; mod b; mod inline { pub mod deep { pub struct D; pub fn up() { super::super::b::f() } } }\n\
         mod macros; pub use a::X as Renamed; pub use chrono::Utc; mod loops; mod only_mod;\n\
         #[cfg(test)] mod fixtures;",
    ),
    (
        "a/mod.rs",
        "mod b;\nmod c;\npub use b::X;\npub(crate) use self::c::{Y as Z, inner::{self, I}};\npub use b::*;\n\
         pub fn own() {}\npub use crate::b as other;",
    ),
    ("a/b.rs", "pub struct X; pub fn of_b() {} pub enum E { V }"),
    ("a/c.rs", "pub struct Y; pub mod inner;"),
    (
        "a/c/inner.rs",
        "pub struct I; use super::super::b::X; use super::super::super::b::f;",
    ),
    ("b.rs", "pub fn f() {}\npub mod g;"),
    ("b/g.rs", "pub(in crate::b) struct G;"),
    ("macros.rs", "macro_rules! m { () => {} } pub(crate) use m;"),
    (
        "loops.rs",
        "pub use self::P as Q; pub use self::Q as P; pub use rand::rand;",
    ),
    ("only_mod.rs", "use super::*; use crate::a::b;"),
    ("fixtures.rs", "use crate::a;"),
];

fn lead(from: &str, path: &str) -> Option<String> {
    let split = |text: &str| -> Place {
        text.split("::")
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let tree = planted("core/src", FILES);
    tree.resolve(&split(from), &split(path))
        .map(|place| place.join("::"))
}

#[test]
fn paths_lead_where_the_compiler_says() {
    for (from, path, expected) in [
        ("", "crate::a", Some("a")),
        ("b::g", "crate::a::own", Some("a")),
        ("b::g", "super::f", Some("b")),
        ("b::g", "super::super::a::own", Some("a")),
        ("b::g", "self::G", Some("b::g")),
        ("b", "self::g::G::new", Some("b::g")),
        // Inline modules
        ("b", "crate::inline::deep::D", Some("inline::deep")),
        ("inline::deep", "super::super::b::f", Some("b")),
        // Re-exports, with other names, of modules, in turn, by globs
        ("b", "crate::a::X", Some("a::b")),
        ("b", "crate::Renamed", Some("a::b")),
        ("b", "crate::Renamed::V", Some("a::b")),
        ("b", "crate::a::Z", Some("a::c")),
        ("b", "crate::a::I", Some("a::c::inner")),
        ("b", "crate::a::inner::I", Some("a::c::inner")),
        ("a::b", "crate::a::other::g::G", Some("b::g")),
        ("b", "crate::a::of_b", Some("a::b")),
        ("b", "crate::a::E::V", Some("a::b")),
        // Another crate's, and what a macro makes, are of the module that is asked
        ("b", "crate::Utc", Some("")),
        ("b", "crate::a::Unknown", Some("a")),
        ("b", "crate::macros::m", Some("macros")),
        ("b", "crate::loops::P", Some("loops")),
        ("b", "crate::loops::rand", Some("loops")),
        // By a name that is in scope
        ("b", "g::G", Some("b::g")),
        ("a", "other::f", Some("b")),
        ("only_mod", "a::X", Some("a::b")),
        ("only_mod", "b::of_b", Some("a::b")),
        // Nowhere
        ("b", "std::fs::read", None),
        ("b", "::a::X", None),
        ("b", "obrador_core::a::X", None),
        ("", "super::a", None),
    ] {
        assert_eq!(lead(from, path).as_deref(), expected, "{path} in {from}");
    }
}

#[test]
fn an_arrow_is_between_two_modules() {
    let tree = planted("core/src", FILES);
    let found: Vec<String> = tree
        .arrows()
        .iter()
        .filter(|it| it.from.starts_with(&["a".to_owned(), "c".to_owned()]))
        .map(|it| format!("{}:{}: {} → {}", it.file, it.line, said(&it.from), said(&it.to)))
        .collect();
    assert_eq!(
        found,
        [
            "core/src/a/c/inner.rs:1: a::c::inner → a::b",
            "core/src/a/c/inner.rs:1: a::c::inner → b"
        ]
    );
}

#[test]
fn an_import_is_told_once_and_its_uses_are_not() {
    let files = [
        ("lib.rs", "mod a; mod b { pub mod c; } mod d;"),
        (
            "a.rs",
            "use crate::b::{c,\n c::X};\nfn f() { c::f(); c::g() }\nfn g() { crate::b::c::h() }",
        ),
        ("b/c.rs", "use super::super::d;"),
        ("d.rs", "use crate::b;\nfn f() { b::c::f(); b::c::g() }"),
    ];
    let tree = planted("core/src", &files);
    let said = |depth| -> Vec<String> {
        let imports = tree.imports(depth);
        let words = imports
            .iter()
            .map(|it| format!("{}:{}: {}", it.file, it.line, said(&it.to)));
        words.collect()
    };
    let of_a = ["core/src/a.rs:1: b", "core/src/a.rs:2: b", "core/src/a.rs:4: b"];
    let others = ["core/src/b/c.rs:1: d", "core/src/d.rs:1: b"];
    assert_eq!(said(1), [&of_a[..], &others].concat());
    assert!(said(2).contains(&"core/src/d.rs:2: b::c".to_owned()));
}

#[test]
fn what_is_only_for_tests_is_no_module() {
    let tree = planted("core/src", FILES);
    assert!(!tree.modules.contains_key(&vec!["fixtures".to_owned()]));
    assert!(
        tree.modules
            .contains_key(&vec!["inline".to_owned(), "deep".to_owned()])
    );
}

#[test]
fn a_file_that_is_no_rust_is_named() {
    let files = [("core/src/lib.rs".to_owned(), "fn f( {".to_owned())];
    let error = crates(&files).expect_err("a bracket is open");
    assert!(error.to_string().contains("core/src/lib.rs:"), "{error}");
}
