//! A list as a CSV file to be saved.

use axum::{
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse as _, Response},
};
use obrador_core::catalogue::ItemKind;
use obrador_services::{
    catalogue::{ListQuery, Sort},
    paging::Start,
};

/// The file, as RFC 4180 calls it.
pub(super) fn csv_file(item_kind: ItemKind, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{}.csv\"", item_kind.as_str());
    let kind = "text/csv; charset=utf-8; header=present".to_owned();
    ([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

/// All of a list in which these words occur.
pub(super) fn all(words: &str, archived: bool) -> ListQuery {
    ListQuery {
        words: words.trim().to_owned(),
        sort: Sort::Name,
        archived,
        start: Start::First,
        limit: 1,
    }
}
