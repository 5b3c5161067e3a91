//! Why a server function does not do what it was asked: what a page says in HTML, in JSON.

use crate::fields::{Fields, of_fields};
use leptos::{
    prelude::FromServerFnError,
    server_fn::{codec::JsonEncoding, error::ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

/// What kind of answer it is; its status follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// Nobody is signed in, or not any more.
    Unauthorized,
    /// Their role may not.
    Forbidden,
    /// There is no such thing, or not for them.
    NotFound,
    /// The page was opened for another bakery or by another person, or what it shows has changed since.
    Conflict,
    /// The plan does not cover it.
    PaymentRequired,
    /// What was sent can't be read, or a field is wrong.
    Invalid,
    /// Too many calls.
    TooMany,
    /// Storage does not answer.
    Unavailable,
    /// Anything else: the server could not be reached, or it failed.
    Internal,
}

/// The answer, as the function's caller reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppError {
    /// Which kind.
    pub code: ErrorCode,
    /// What to say, in the reader's language; empty where nobody could say it (no answer came).
    pub text: String,
    /// What is wrong with which field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldError>,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Fields")]
pub struct FieldError {
    /// The field's name in its form.
    pub field: String,
    /// What to say beside it, in the reader's language.
    pub text: String,
}

of_fields!(FieldError: field, text);

impl AppError {
    /// Is it for the page itself to answer? It leads on to signing in, or shows what was typed and for whom.
    pub fn is_for_the_page(&self) -> bool {
        matches!(self.code, ErrorCode::Unauthorized | ErrorCode::Conflict)
    }

    /// What to say; `otherwise` where nobody could say it.
    pub fn text_or(self, otherwise: impl FnOnce() -> String) -> String {
        if self.text.is_empty() {
            otherwise()
        } else {
            self.text
        }
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    /// The framework's own words stay inside: they name types and what serde expected.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        let code = match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => ErrorCode::Invalid,
            // On the server it is what was sent that can't be read, in the browser the answer.
            ServerFnErrorErr::Deserialization(_) if cfg!(feature = "ssr") => ErrorCode::Invalid,
            _ => ErrorCode::Internal,
        };
        Self {
            code,
            text: String::new(),
            fields: Vec::new(),
        }
    }
}

#[cfg(feature = "ssr")]
mod server {
    use super::{AppError, ErrorCode, FieldError};
    use obrador_core::i18n::Lang;
    use obrador_locales::Texts;
    use obrador_services::{db::DbError, usage::UsageError};

    impl AppError {
        /// With what the reader is told.
        pub fn of(code: ErrorCode, lang: Lang) -> Self {
            Self {
                code,
                text: Texts::of(lang).get(code.key()),
                fields: Vec::new(),
            }
        }

        /// Nothing was done, as fields are wrong; `text` says so above them all.
        pub fn of_fields(text: String, fields: Vec<FieldError>) -> Self {
            let code = ErrorCode::Invalid;
            Self { code, text, fields }
        }

        /// Storage failed: logged here, once.
        pub fn storage(lang: Lang, error: &DbError) -> Self {
            tracing::error!(%error, "a page or a function can't be answered");
            Self::of(ErrorCode::Unavailable, lang)
        }

        /// Usage can't be told.
        pub fn usage(lang: Lang, error: &UsageError) -> Self {
            match error {
                UsageError::UnknownTenant(_) => Self::of(ErrorCode::NotFound, lang),
                UsageError::Database(error) => Self::storage(lang, error),
            }
        }
    }

    impl ErrorCode {
        /// The one place where a function's status is decided.
        pub fn status(self) -> u16 {
            match self {
                Self::Unauthorized => 401,
                Self::PaymentRequired => 402,
                Self::Forbidden => 403,
                Self::NotFound => 404,
                Self::Conflict => 409,
                Self::Invalid => 422,
                Self::TooMany => 429,
                Self::Unavailable => 503,
                Self::Internal => 500,
            }
        }

        /// The key of what is said.
        pub fn key(self) -> &'static str {
            match self {
                Self::Unauthorized => "function-signed-out",
                Self::PaymentRequired => "function-not-covered",
                Self::Forbidden => "function-forbidden",
                Self::NotFound => "function-gone",
                Self::Conflict => "function-other-bakery",
                Self::Invalid => "error-bad-request",
                Self::TooMany => "function-too-many",
                Self::Unavailable => "error-unavailable",
                Self::Internal => "error-internal",
            }
        }
    }
}
