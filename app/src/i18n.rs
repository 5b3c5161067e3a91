//! The texts of the page that is being rendered, and days and moments as its lists say them.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use obrador_core::i18n::{DateStyle, Lang, format_date};
use obrador_locales::Texts;

/// The texts of the page's language.
pub fn texts() -> Texts {
    Texts::of(use_context::<Lang>().unwrap_or_default())
}

/// The day, short.
pub fn day(lang: Lang, at: DateTime<Utc>) -> String {
    format_date(lang, at.date_naive(), DateStyle::Short)
}

/// The day and the minute.
pub fn moment(lang: Lang, at: DateTime<Utc>) -> String {
    format!("{}, {}", day(lang, at), at.format("%H:%M UTC"))
}
