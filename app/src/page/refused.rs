//! Why a form as a whole was not taken, and where mails go.

use crate::i18n::texts;
use leptos::prelude::*;

/// Why the form as a whole was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Too many attempts.
    TooMany {
        /// When to try again.
        minutes: u64,
    },
    /// The storage does not answer.
    Unavailable,
}

/// Why a form as a whole was not taken, in words.
#[component]
pub fn RefusedText(refused: Refused) -> impl IntoView {
    let t = texts();
    match refused {
        Refused::TooMany { minutes } => t.with(
            "sign-in-too-many",
            &[
                ("count", (minutes as f64).into()),
                ("minutes", minutes.to_string().into()),
            ],
        ),
        Refused::Unavailable => t.get("error-unavailable-text"),
    }
}

/// In a demo without a mail server.
#[component]
pub fn MailsAreLogged() -> impl IntoView {
    let t = texts();
    view! { <p class="mail-note"><span class="badge demo">{t.get("demo")}</span>{t.get("mails-are-logged")}</p> }
}
