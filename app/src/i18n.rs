//! The texts of the page that is being rendered.

use leptos::prelude::*;
use obrador_core::i18n::Lang;
use obrador_locales::Texts;

/// The texts of the page's language.
pub fn texts() -> Texts {
    Texts::of(use_context::<Lang>().unwrap_or_default())
}
