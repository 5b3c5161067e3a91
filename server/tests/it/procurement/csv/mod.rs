//! Orders as CSV: whatever bakers' programs write is read, nothing is imported before somebody confirms it, and what is
//! exported changes nothing when it comes back.

mod api;
mod files;
mod pages;
mod round_trip;

use super::{Bakery, ROWS, id, line};
use crate::support::{TestApp, for_each_app};
use obrador_core::i18n::Lang;
use obrador_services::{
    actor::By,
    imports::Sent,
    paging::Start,
    procurement::{OrderImportError, OrderPreview, OrderQuery},
};

fn sent(text: &[u8], lang: Lang) -> Sent<'_> {
    Sent {
        name: "orders.csv",
        bytes: text,
        lang,
    }
}

/// Imports a file all of whose lines can be.
async fn import(own: &Bakery, text: &[u8], lang: Lang) -> Result<OrderPreview, OrderImportError> {
    let by = By::person(&own.manager);
    own.t
        .app
        .procurement
        .import_at_once(own.of(&by), sent(text, lang))
        .await
}

/// All orders.
fn all() -> OrderQuery {
    OrderQuery {
        state: None,
        supplier: None,
        start: Start::First,
        limit: 100,
    }
}
