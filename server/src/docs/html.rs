//! Pieces of HTML.

use obrador_locales::Texts;
use serde_json::Value;

/// A text of the frame.
pub(super) fn say(t: Texts, key: &str) -> String {
    escape(&t.get(key))
}

/// The document's own words in an element; nothing where it has none.
pub(super) fn english(tag: &str, value: &Value) -> String {
    match text(value) {
        words if words.is_empty() && tag != "dd" => words,
        words => format!("<{tag} lang=\"en\">{}</{tag}>", code(&words)),
    }
}

/// What stands between backticks, as code.
pub(super) fn code(words: &str) -> String {
    let parts = words.split('`').enumerate();
    let marked = parts.map(|(place, part)| match place % 2 {
        0 => part.to_owned(),
        _ => format!("<code>{part}</code>"),
    });
    marked.collect()
}

pub(super) fn text(value: &Value) -> String {
    escape(value.as_str().unwrap_or_default())
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
