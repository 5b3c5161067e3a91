use super::*;
use crate::rules::tokens;

fn code(text: &str) -> Code {
    read(&tokens::code("x.rs", text).expect("Rust"))
}

fn uses(text: &str) -> Vec<String> {
    let uses = code(text).uses;
    let words = uses.iter().map(|it| {
        let public = if it.public { "pub " } else { "" };
        format!("{}: {public}{} as {}", it.line, it.path.join("::"), it.name)
    });
    words.collect()
}

fn paths(text: &str) -> Vec<String> {
    let paths = code(text).paths;
    let words = paths
        .iter()
        .map(|it| format!("{}: {}", it.line, it.path.join("::")));
    words.collect()
}

#[test]
fn use_trees_are_read_leaf_by_leaf() {
    for (text, expected) in [
        ("use crate::a::B;", &["1: crate::a::B as B"][..]),
        ("use crate::a;", &["1: crate::a as a"]),
        ("use super::super::a as b;", &["1: super::super::a as b"]),
        ("use crate::a::T as _;", &["1: crate::a::T as _"]),
        ("use self::r#try::B;", &["1: self::try::B as B"]),
        ("use super::*;", &["1: super as *"]),
        ("use ::a::B;", &["1: ::a::B as B"]),
        (
            "use crate::{\n  a::{self, B, c::{D, E as F}},\n  g::*,\n};",
            &[
                "2: crate::a as a",
                "2: crate::a::B as B",
                "2: crate::a::c::D as D",
                "2: crate::a::c::E as F",
                "3: crate::g as *",
            ],
        ),
        (
            "use {crate::a::B, super::c};",
            &["1: crate::a::B as B", "1: super::c as c"],
        ),
        ("pub use a::B;", &["1: pub a::B as B"]),
        ("pub(crate) use a::B as C;", &["1: pub a::B as C"]),
        ("pub(in crate::x) use a::B;", &["1: pub a::B as B"]),
        ("pub(self) use a::B;", &["1: a::B as B"]),
        ("fn f() { use crate::a::B; }", &["1: crate::a::B as B"]),
        ("fn f<'a>() -> impl T + use<'a> { x }", &[]),
        (
            "/* use crate::a; */ // use crate::b;\nconst A: &str = r#\"use crate::c;\"#;",
            &[],
        ),
    ] {
        assert_eq!(uses(text), expected, "{text}");
    }
}

#[test]
fn paths_are_read_wherever_they_are() {
    for (text, expected) in [
        ("fn f() {\n crate::a::b() }", &["2: crate::a::b"][..]),
        ("type A = Vec<super::super::B>;", &["1: super::super::B"]),
        (
            "fn f() { crate::a::b::<self::c::D>(e) }",
            &["1: crate::a::b", "1: self::c::D"],
        ),
        (
            "fn f() { <crate::a::A as crate::b::B>::c::d() }",
            &["1: crate::a::A", "1: crate::b::B"],
        ),
        ("fn f() { ::a::b() }", &[]),
        ("fn f() { a.b.c(self.d) }", &[]),
        (
            "macro_rules! m { () => { $crate::a::b!() } }",
            &["1: crate::a::b"],
        ),
        (
            "#[serde(with = \"crate::a\")] struct A { b: crate::c::D }",
            &["1: crate::c::D"],
        ),
        (
            "fn f() { view! { <p class:x=y on:click=z>{crate::a::b()}</p>\n<crate::c::D e=1/> } }",
            &["1: crate::a::b", "2: crate::c::D"],
        ),
        ("fn f() { println!(\"{}\", a::b::C) }", &["1: a::b::C"]),
        ("pub(in crate::a) fn f() {}", &["1: crate::a"]),
        ("// crate::a::b\nconst A: &str = \"crate::c::d\";", &[]),
        (
            "#[cfg(test)] mod tests { use crate::a; fn f() { crate::b::c() } }",
            &[],
        ),
    ] {
        assert_eq!(paths(text), expected, "{text}");
    }
}

#[test]
fn modules_and_items_are_declared() {
    let code = code(
        "mod a;\npub(crate) mod b {\n pub fn inside() {} mod c; }\nfn f() { fn within() {} }\n\
         pub const fn g() {} static mut H: u8 = 0; macro_rules! i { () => {} } #[cfg(test)] mod tests;",
    );
    let modules: Vec<_> = code.modules.iter().map(|it| (&*it.name, it.line)).collect();
    assert_eq!(modules, [("a", 1), ("b", 2)]);
    let inline = code.modules[1].body.as_ref().expect("a body");
    assert!(inline.items.contains("inside"));
    assert_eq!(inline.modules[0].name, "c");
    for (name, there) in [
        ("f", true),
        ("g", true),
        ("H", true),
        ("i", true),
        ("inside", false),
        ("within", false),
    ] {
        assert_eq!(code.items.contains(name), there, "{name}");
    }
}
