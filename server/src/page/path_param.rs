//! What stands in a page's address, read as what it is.

use super::error::PageError;
use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use std::str::FromStr;

/// The one parameter of a path; what can't be read as a `T` leads to no page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PathParam<T>(pub(crate) T);

impl<T: FromStr, S: Send + Sync> FromRequestParts<S> for PathParam<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        let Path(text) = path.map_err(|_| PageError::NOT_FOUND)?;
        text.parse().map(Self).map_err(|_| PageError::NOT_FOUND)
    }
}
