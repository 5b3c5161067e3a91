//! A bakery's data as a file to be saved.

use axum::{
    body::Body,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse as _, Response},
};
use obrador_services::privacy::export::Archive;

/// The archive as a file to be saved.
pub(crate) fn attachment(archive: Archive) -> Response {
    let disposition = format!("attachment; filename=\"{}\"", archive.name);
    let headers = [
        (CONTENT_TYPE, "application/zip".to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, Body::from_stream(archive.into_stream())).into_response()
}
