//! What a module's code declares, brings into scope, names, and quotes.

use super::tokens::{is, is_sign, line, name, within};
use proc_macro2::{Delimiter, TokenTree};
use std::collections::BTreeSet;

/// What declares a name in its module.
const DECLARING: &[&str] = &[
    "fn", "struct", "enum", "union", "trait", "type", "const", "static",
];
/// The name of what `use a::*` brings.
pub(crate) const ALL: &str = "*";

/// A module's code, as far as the rules look at it; inline modules have their own.
#[derive(Debug, Default)]
pub(crate) struct Code {
    pub(crate) modules: Vec<Declared>,
    pub(crate) uses: Vec<Use>,
    pub(crate) paths: Vec<Written>,
    /// Types, functions, constants and macros.
    pub(crate) items: BTreeSet<String>,
    /// Literals as they are written, strings in their quotes, with their lines.
    pub(crate) literals: Vec<(String, usize)>,
}

/// `mod name;`, or `mod name { … }`.
#[derive(Debug)]
pub(crate) struct Declared {
    pub(crate) name: String,
    pub(crate) line: usize,
    pub(crate) body: Option<Code>,
}

/// One leaf of a `use`.
#[derive(Debug)]
pub(crate) struct Use {
    pub(crate) path: Vec<String>,
    /// By which it is known here; [`ALL`] for a glob.
    pub(crate) name: String,
    /// Whether others may see it, too.
    pub(crate) public: bool,
    pub(crate) line: usize,
}

/// A path of two names or more, anywhere else: in an expression, a type, a macro.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) path: Vec<String>,
    pub(crate) line: usize,
}

/// Reads a module's tokens.
pub(crate) fn read(tokens: &[TokenTree]) -> Code {
    let mut code = Code::default();
    code.scan(tokens, true);
    code
}

impl Code {
    /// Adds what another declaration of the same module says: it may be there once for each feature.
    pub(crate) fn extend(&mut self, other: Code) {
        self.modules.extend(other.modules);
        self.uses.extend(other.uses);
        self.paths.extend(other.paths);
        self.items.extend(other.items);
        self.literals.extend(other.literals);
    }

    /// `outermost`: not within any brackets, so what is declared is the module's.
    fn scan(&mut self, tokens: &[TokenTree], outermost: bool) {
        let mut at = 0;
        while at < tokens.len() {
            at += match &tokens[at] {
                TokenTree::Group(group) => {
                    let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                    self.scan(&inside, false);
                    1
                }
                TokenTree::Ident(_) => {
                    if outermost && may_declare(&tokens[..at]) {
                        self.declare(&tokens[at..]);
                    }
                    self.of_name(tokens, at, outermost)
                }
                TokenTree::Literal(literal) => {
                    self.literals.push((literal.to_string(), line(&tokens[at])));
                    1
                }
                TokenTree::Punct(_) => 1,
            };
        }
    }

    /// What begins with the name at `at`; how many tokens it has.
    fn of_name(&mut self, tokens: &[TokenTree], at: usize, outermost: bool) -> usize {
        let rest = &tokens[at..];
        if outermost && let Some((declared, length)) = module(rest) {
            self.modules.push(declared);
            return length;
        }
        // `use<'a>` only says which lifetimes a type has.
        if is(rest.first(), "use") && !is_sign(rest.get(1), '<') {
            let length = rest
                .iter()
                .position(|token| is_sign(Some(token), ';'))
                .unwrap_or(rest.len());
            self.leaves(&rest[1..length.max(1)], &[], is_public(&tokens[..at]));
            return length;
        }
        let (path, length) = path(rest);
        let begins = !is_separator(&tokens[at.saturating_sub(2)..at]);
        if begins && path.len() > 1 {
            self.paths.push(Written {
                path,
                line: line(&rest[0]),
            });
        }
        length
    }

    fn declare(&mut self, tokens: &[TokenTree]) {
        let declares = DECLARING.iter().any(|word| is(tokens.first(), word));
        let is_macro = is(tokens.first(), "macro_rules") && is_sign(tokens.get(1), '!');
        if declares {
            let mutable = usize::from(is(tokens.get(1), "mut"));
            self.items.extend(name(tokens.get(1 + mutable)));
        } else if is_macro {
            self.items.extend(name(tokens.get(2)));
        }
    }

    /// The leaves of a list of use trees below `prefix`.
    fn leaves(&mut self, tokens: &[TokenTree], prefix: &[String], public: bool) {
        for tree in tokens.split(|token| is_sign(Some(token), ',')) {
            self.leaves_of_one(tree, prefix, public);
        }
    }

    fn leaves_of_one(&mut self, tree: &[TokenTree], prefix: &[String], public: bool) {
        let Some(last) = tree.last() else {
            return;
        };
        let mut path = prefix.to_vec();
        if prefix.is_empty() && is_sign(tree.first(), ':') {
            // `::name` is another crate: an empty name is found nowhere.
            path.push(String::new());
        }
        let renamed = tree.iter().position(|token| is(Some(token), "as"));
        let names = &tree[..renamed.unwrap_or(tree.len())];
        path.extend(names.iter().filter_map(|token| name(Some(token))));
        if let Some(group) = within(Some(last), Delimiter::Brace) {
            return self.leaves(&group, &path, public);
        }
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let known_as = match renamed {
            _ if is_sign(Some(last), '*') => Some(ALL.to_owned()),
            Some(at) => name(tree.get(at + 1)),
            None => path.last().cloned(),
        };
        self.uses.extend(known_as.map(|name| Use {
            path,
            name,
            public,
            line: line(&tree[0]),
        }));
    }
}

fn module(tokens: &[TokenTree]) -> Option<(Declared, usize)> {
    if !is(tokens.first(), "mod") {
        return None;
    }
    let body = within(tokens.get(2), Delimiter::Brace);
    let declared = Declared {
        name: name(tokens.get(1))?,
        line: line(&tokens[1]),
        body: body.map(|tokens| read(&tokens)),
    };
    Some((declared, 3))
}

/// Whether a declaration may follow: `'static` and `*const` declare nothing.
fn may_declare(before: &[TokenTree]) -> bool {
    match before.last() {
        Some(TokenTree::Punct(punct)) => punct.as_char() == ';',
        _ => true,
    }
}

/// Whether what stands before a `use` gives it to others: `pub`, `pub(crate)`, `pub(in …)`, but not `pub(self)`.
fn is_public(before: &[TokenTree]) -> bool {
    let Some((last, rest)) = before.split_last() else {
        return false;
    };
    match within(Some(last), Delimiter::Parenthesis) {
        Some(whom) => is(rest.last(), "pub") && !is(whom.first(), "self"),
        None => is(Some(last), "pub"),
    }
}

/// The names joined by `::` at the beginning, and how many tokens they are; it ends before generic arguments.
fn path(tokens: &[TokenTree]) -> (Vec<String>, usize) {
    let mut names: Vec<String> = name(tokens.first()).into_iter().collect();
    let mut at = 1;
    while is_separator(tokens.get(at..at + 2).unwrap_or_default())
        && let Some(next) = name(tokens.get(at + 2))
    {
        names.push(next);
        at += 3;
    }
    (names, at)
}

fn is_separator(tokens: &[TokenTree]) -> bool {
    let joint = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.spacing() == proc_macro2::Spacing::Joint);
    tokens.len() == 2 && is_sign(tokens.first(), ':') && is_sign(tokens.get(1), ':') && joint(&tokens[0])
}

#[cfg(test)]
mod tests;
