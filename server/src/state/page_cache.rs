//! Public pages, kept ready in memory.

use obrador_app::page::Theme;
use obrador_core::i18n::Lang;
use std::sync::Arc;

/// Pages kept ready: language, colours, path, day.
pub(crate) type PublicPages = moka::sync::Cache<(Lang, Theme, String, chrono::NaiveDate), Arc<str>>;

/// An empty store of pages.
pub(crate) fn public_pages() -> PublicPages {
    moka::sync::Cache::new(64)
}
