//! When a token ends; what is near or over is said in words.

use super::end_view::end_view;
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_locales::Texts;

/// When a token ends, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyEnd {
    /// Only when it is revoked.
    Never,
    /// Then.
    At(String),
    /// Then, and that is near.
    Soon(String),
    /// It ended then.
    Over(String),
}

/// Its tone, its badge and its words.
pub(super) fn end_words(t: Texts, end: KeyEnd) -> [String; 3] {
    let at = |tone: &str, badge: &str, key: &str, at: String| {
        [
            tone.to_owned(),
            badge.to_owned(),
            t.with(key, &[("at", at.into())]),
        ]
    };
    match end {
        KeyEnd::Never => ["muted".to_owned(), String::new(), t.get("keys-end-never")],
        KeyEnd::At(moment) => at("", "", "keys-ends", moment),
        KeyEnd::Soon(moment) => at("warning", &t.get("keys-end-soon"), "keys-ends", moment),
        KeyEnd::Over(moment) => at("critical", &t.get("keys-end-over"), "keys-ended", moment),
    }
}

/// When a token ends.
#[component]
pub fn End(end: KeyEnd) -> impl IntoView {
    let [tone, badge, words] = end_words(texts(), end);
    end_view(tone, badge, words)
}
