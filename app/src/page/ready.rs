//! Pieces of a page that are the same for many bakeries, rendered once: a table of plans, a calculator with the same figures.

use crate::i18n::texts;
use leptos::prelude::*;
use moka::sync::Cache;
use obrador_core::subscription::PriceList;
use std::sync::{Arc, LazyLock};

/// All of them together, in bytes.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// A piece, and the price list whose address its key names: while it is held, no other one gets that address.
#[derive(Clone)]
struct Piece {
    html: Arc<str>,
    _of: Option<Arc<PriceList>>,
}

/// Pieces by what they depend on.
static READY: LazyLock<Cache<String, Piece>> = LazyLock::new(|| {
    let weight = |key: &String, piece: &Piece| u32::try_from(key.len() + piece.html.len());
    Cache::builder()
        .max_capacity(MOST_BYTES)
        .weigher(move |key, piece| weight(key, piece).unwrap_or(u32::MAX))
        .build()
});

/// The HTML of `view` in the reader's language. `key` says all else that it depends on, but for the `catalogue`.
pub(crate) fn ready<V: IntoView>(
    key: &str,
    price_list: Option<&Arc<PriceList>>,
    view: impl FnOnce() -> V,
) -> Arc<str> {
    let address = price_list.map_or(0, |price_list| Arc::as_ptr(price_list).addr());
    let key = format!("{} {address:x} {key}", texts().lang);
    let render = || Piece {
        html: Arc::from(view().into_view().to_html()),
        _of: price_list.cloned(),
    };
    READY.get_with(key, render).html
}
