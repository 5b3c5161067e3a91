//! What goes wrong beside a handler: it is marked on the answer, and said in one place as whoever asks reads it
//! (`failures`).

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

/// Why there is no answer of a handler's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Another site sent the form.
    CrossSite,
    /// They may not do that, or not any more.
    Forbidden,
    /// The address or the form is no text.
    Unreadable,
    /// What was sent is packed, or of another kind than is taken there.
    Unsupported,
    /// What is searched for is too long, or of too many words.
    Search,
    /// There is no such thing, or not for them.
    NotFound,
    /// As much goes on already as may.
    Busy,
    /// The storage does not answer, or it took too long.
    Unavailable,
    /// A fault of this program.
    Internal,
}

impl Failure {
    /// The status of the answer.
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Self::CrossSite | Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Unsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Search => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Busy => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
