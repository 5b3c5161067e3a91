//! Rust as tokens with their lines: nothing in a comment or a string is mistaken for code.

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// What begins an item that goes on until its semicolon, whatever braces it has.
const UNTIL_SEMICOLON: &[&str] = &["use", "const", "static", "type", "let"];
/// What begins an item that ends with its braces or a semicolon; a comma is between its parameters.
const UNTIL_BRACES: &[&str] = &[
    "fn",
    "mod",
    "struct",
    "enum",
    "union",
    "trait",
    "impl",
    "unsafe",
    "async",
    "extern",
    "macro_rules",
];

/// A file's code, without what is compiled only for tests, and without its documentation.
pub(crate) fn code(name: &str, text: &str) -> Result<Vec<TokenTree>> {
    let tokens: TokenStream = text.parse().map_err(|error: proc_macro2::LexError| {
        let line = error.span().start().line;
        anyhow!("{name}:{line}: can't be read as Rust ({error}); see what the compiler says")
    })?;
    Ok(without_tests(tokens))
}

/// The line in which a token begins.
pub(crate) fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

/// An identifier's name; a raw one without its `r#`.
pub(crate) fn name(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string().trim_start_matches("r#").to_owned()),
        _ => None,
    }
}

/// Whether it is just this identifier; `r#mod` is not the keyword `mod`.
pub(crate) fn is(token: Option<&TokenTree>, word: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if *ident == word)
}

/// Whether it is this sign.
pub(crate) fn is_sign(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// What is between these brackets.
pub(crate) fn within(token: Option<&TokenTree>, delimiter: Delimiter) -> Option<Vec<TokenTree>> {
    match token {
        Some(TokenTree::Group(group)) if group.delimiter() == delimiter => {
            Some(group.stream().into_iter().collect())
        }
        _ => None,
    }
}

fn without_tests(tokens: TokenStream) -> Vec<TokenTree> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match attribute(&tokens[at..]) {
            Some(found) if found.is_of_tests() && found.inner => return Vec::new(),
            Some(found) if found.is_of_tests() => at = end_of_item(&tokens, at + found.length),
            Some(found) if is(found.words.first(), "doc") => at += found.length,
            _ => {
                kept.push(inside_without_tests(&tokens[at]));
                at += 1;
            }
        }
    }
    kept
}

fn inside_without_tests(token: &TokenTree) -> TokenTree {
    let TokenTree::Group(group) = token else {
        return token.clone();
    };
    let inside = without_tests(group.stream()).into_iter().collect();
    let mut copy = Group::new(group.delimiter(), inside);
    copy.set_span(group.span());
    TokenTree::Group(copy)
}

/// `#[words]`, or `#![words]`.
struct Attribute {
    words: Vec<TokenTree>,
    inner: bool,
    length: usize,
}

fn attribute(tokens: &[TokenTree]) -> Option<Attribute> {
    if !is_sign(tokens.first(), '#') {
        return None;
    }
    let inner = is_sign(tokens.get(1), '!');
    let at = if inner { 2 } else { 1 };
    let words = within(tokens.get(at), Delimiter::Bracket)?;
    Some(Attribute {
        words,
        inner,
        length: at + 1,
    })
}

impl Attribute {
    /// `cfg(test)`, or `cfg(all(test, …))`: compiled for nothing but tests.
    fn is_of_tests(&self) -> bool {
        let condition = within(self.words.get(1), Delimiter::Parenthesis).unwrap_or_default();
        let needs_test = |all: Vec<TokenTree>| all.iter().any(|token| is(Some(token), "test"));
        is(self.words.first(), "cfg")
            && (is(condition.first(), "test")
                || is(condition.first(), "all")
                    && within(condition.get(1), Delimiter::Parenthesis).is_some_and(needs_test))
    }
}

/// Where the item, field, arm or statement ends that begins at `at`, perhaps with further attributes.
fn end_of_item(tokens: &[TokenTree], mut at: usize) -> usize {
    while let Some(found) = attribute(&tokens[at..]) {
        at += found.length;
    }
    if is(tokens.get(at), "pub") {
        at += 1;
        at += usize::from(within(tokens.get(at), Delimiter::Parenthesis).is_some());
    }
    let first = name(tokens.get(at)).unwrap_or_default();
    // `const fn` and `const unsafe fn` are functions.
    let is_function = first == "const"
        && ["fn", "unsafe", "async", "extern"]
            .iter()
            .any(|word| is(tokens.get(at + 1), word));
    let braces_end = is_function || !UNTIL_SEMICOLON.contains(&first.as_str());
    let comma_ends = braces_end && !is_function && !UNTIL_BRACES.contains(&first.as_str());
    let ends = |token: &TokenTree| {
        is_sign(Some(token), ';')
            || comma_ends && is_sign(Some(token), ',')
            || braces_end && within(Some(token), Delimiter::Brace).is_some()
    };
    let rest = &tokens[at..];
    at + rest.iter().position(ends).map_or(rest.len(), |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> String {
        let code = code("x.rs", text).expect("Rust");
        code.into_iter().collect::<TokenStream>().to_string()
    }

    fn same(text: &str) -> String {
        text.parse::<TokenStream>().expect("Rust").to_string()
    }

    #[test]
    fn what_is_only_for_tests_is_left_out() {
        for (text, expected) in [
            ("#[cfg(test)] mod tests { use crate::a; } fn f() {}", "fn f() {}"),
            ("#[cfg(test)] mod tests; fn f() {}", "fn f() {}"),
            (
                "#[cfg(test)] pub(crate) use crate::{a, b}; fn f() {}",
                "fn f() {}",
            ),
            (
                "#[cfg(test)] #[expect(x)] const A: B = B { c: 1 }; fn f() {}",
                "fn f() {}",
            ),
            ("#[cfg(test)] const fn a<B, C>() {} fn f() {}", "fn f() {}"),
            (
                "#[cfg(test)] pub(crate) async fn a<B, C>() {} fn f() {}",
                "fn f() {}",
            ),
            (
                "#[cfg(all(test, feature = \"ssr\"))] impl A<B, C> for D {} fn f() {}",
                "fn f() {}",
            ),
            ("struct A { #[cfg(test)] b: B, c: C }", "struct A { c: C }"),
            (
                "match a { #[cfg(test)] A => b(), C => d() }",
                "match a { C => d() }",
            ),
            (
                "mod a { #![cfg(test)] use crate::b; } fn f() {}",
                "mod a {} fn f() {}",
            ),
            ("#![cfg(test)] fn f() {}", ""),
            ("#[cfg(not(test))] fn f() {}", "#[cfg(not(test))] fn f() {}"),
            ("#[cfg(any(test, a))] fn f() {}", "#[cfg(any(test, a))] fn f() {}"),
            ("fn a() { #[cfg(test)] let b = C { d }; e() }", "fn a() { e() }"),
        ] {
            assert_eq!(kept(text), same(expected), "{text}");
        }
    }

    #[test]
    fn documentation_is_left_out_and_lines_stay() {
        let tokens = code("x.rs", "//! crate::a\n\n/// crate::b\n// crate::c\nfn f() {}").expect("Rust");
        assert!(is(tokens.first(), "fn"));
        assert_eq!(line(&tokens[0]), 5);
    }

    #[test]
    fn what_is_no_rust_is_named() {
        let error = code("core/src/x.rs", "fn f() {}\nfn g( {").expect_err("a bracket is open");
        assert!(error.to_string().starts_with("core/src/x.rs:"), "{error}");
    }
}
