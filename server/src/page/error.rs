//! How a page's handler leaves early: by `?`.

use crate::http::failure::Failure;
use axum::response::{IntoResponse, Response};
use obrador_app::error::ErrorCode;
use obrador_services::{db::DbError, usage::UsageError};

/// Why a page's handler leaves early. What is a [`Failure`] becomes a page in one place (`failures`).
#[derive(Debug)]
pub(crate) enum PageError {
    /// With a page of its own, or a way elsewhere: a form that was not taken, a refusal over it, a redirect.
    Answer(Box<Response>),
    /// Something went wrong, or is not for them.
    Failure(Failure),
}

impl PageError {
    /// They may not do that, or not any more.
    pub(crate) const FORBIDDEN: Self = Self::Failure(Failure::Forbidden);
    /// The form holds what no page of ours offers.
    pub(crate) const UNREADABLE: Self = Self::Failure(Failure::Unreadable);
    /// There is no such page, or not for them.
    pub(crate) const NOT_FOUND: Self = Self::Failure(Failure::NotFound);
}

impl From<Response> for PageError {
    fn from(response: Response) -> Self {
        Self::Answer(Box::new(response))
    }
}

/// Storage failed: logged here, once.
impl From<DbError> for PageError {
    fn from(error: DbError) -> Self {
        tracing::error!(%error, "a page can't be made");
        Self::Failure(Failure::Unavailable)
    }
}

impl From<UsageError> for PageError {
    fn from(error: UsageError) -> Self {
        match error {
            UsageError::UnknownTenant(_) => Self::NOT_FOUND,
            UsageError::Database(error) => error.into(),
        }
    }
}

/// Why an island's data can't be read: what is wrong with a field is no matter of the page.
impl From<ErrorCode> for PageError {
    fn from(code: ErrorCode) -> Self {
        Self::Failure(match code {
            ErrorCode::Unavailable => Failure::Unavailable,
            ErrorCode::Forbidden => Failure::Forbidden,
            ErrorCode::NotFound => Failure::NotFound,
            _ => Failure::Internal,
        })
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        match self {
            Self::Answer(response) => *response,
            Self::Failure(failure) => failure.into_response(),
        }
    }
}
