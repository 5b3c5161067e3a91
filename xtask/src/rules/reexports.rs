//! A module gives others only what is its own or its children's: each thing has one address.

use super::{
    paths::{Code, Use},
    tree::{Module, Tree},
};

/// Files that may give away what is others', and why.
const EXCEPTIONS: &[(&str, &str)] = &[(
    "app/client/src/lib.rs",
    "what it doesn't name is not linked into the client",
)];

/// `pub use` of what is no child's.
pub(crate) fn complaints(tree: &Tree) -> Vec<String> {
    let modules = tree.modules.values();
    modules
        .filter(|module| !EXCEPTIONS.iter().any(|(file, _)| *file == module.file))
        .flat_map(of_module)
        .collect()
}

fn of_module(module: &Module) -> impl Iterator<Item = String> {
    let public = module.code.uses.iter().filter(|it| it.public);
    let foreign = public.filter(|it| !is_own(it, &module.code));
    foreign.map(|it| {
        let (file, line, path) = (&module.file, it.line, it.path.join("::"));
        format!(
            "{file}:{line}: gives away {path}, which is no child module's; import it where it is used, from where it is"
        )
    })
}

fn is_own(it: &Use, code: &Code) -> bool {
    let path: Vec<&String> = it.path.iter().skip_while(|name| *name == "self").collect();
    match path[..] {
        [] => false,
        // The only way to give a macro of one's own a path.
        [name] if code.items.contains(name) => true,
        [first, ..] => code.modules.iter().any(|module| module.name == *first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tree::planted;

    #[test]
    fn what_is_no_childs_is_found() {
        let files = [
            (
                "lib.rs",
                "mod a; pub mod b { pub use super::a::A; }\npub use a::{A, C as D};\npub(crate) use self::b::*;\n\
                 pub use {a::x, chrono::Utc};\npub use crate::a::E;",
            ),
            (
                "a.rs",
                "use crate::b; pub(self) use std::fs; macro_rules! m { () => {} } pub(crate) use m;\n\
                 pub(super) use crate::b::B; #[cfg(test)] pub use std::env;",
            ),
        ];
        let advice = "which is no child module's; import it where it is used, from where it is";
        assert_eq!(
            complaints(&planted("core/src", &files)),
            [
                format!("core/src/lib.rs:4: gives away chrono::Utc, {advice}"),
                format!("core/src/lib.rs:5: gives away crate::a::E, {advice}"),
                format!("core/src/a.rs:2: gives away crate::b::B, {advice}"),
                format!("core/src/lib.rs:1: gives away super::a::A, {advice}"),
            ]
        );
    }

    #[test]
    fn an_exception_may() {
        let client = planted("app/client/src", &[("lib.rs", "pub use obrador_app::A;")]);
        assert_eq!(complaints(&client), [""; 0]);
    }
}
