//! Errors of the API: `application/problem+json` (RFC 9457), in the caller's language.

use crate::http::{RefusalBody, rate_limit};
use axum::{
    http::{
        HeaderName, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE},
    },
    response::{IntoResponse, Response},
};
use obrador_core::{auth::Scope, entitlement::Refusal, i18n::Lang};
use obrador_locales::Texts;
use obrador_services::db::DbError;

/// What kind of problem; each has a status, a code and its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// 401: no token, or none that is valid.
    Unauthenticated,
    /// 403: the token lacks a scope.
    InsufficientScope,
    /// 403: another site's form, or a role that may not.
    Forbidden,
    /// 403: a token asks for what owners alone do: to make, change or remove an owner.
    OwnersOnly,
    /// 403: who asks has not shown that their address is theirs.
    Unverified,
    /// 404.
    NotFound,
    /// 404: no such bakery, or another's.
    TenantNotFound,
    /// 421: a demo, called by a name that is not this machine's.
    Misdirected,
    /// 405.
    MethodNotAllowed,
    /// 400: can't be read.
    BadRequest,
    /// 422: can be read, but a value is wrong.
    Invalid,
    /// 409.
    Conflict,
    /// 428: the version that was read is not said.
    VersionNeeded,
    /// 415.
    UnsupportedMediaType,
    /// 402 or 429: the plan, the owner's cap or a quota stands in the way.
    Refused,
    /// 413.
    TooLarge,
    /// 500.
    Internal,
    /// 503.
    Unavailable,
}

impl ProblemKind {
    /// Status, code, title's and detail's key.
    #[expect(clippy::too_many_lines, reason = "a row for each kind")]
    fn parts(self) -> (StatusCode, &'static str, &'static str, &'static str) {
        use StatusCode as S;
        match self {
            Self::Unauthenticated => (
                S::UNAUTHORIZED,
                "UNAUTHENTICATED",
                "problem-unauthenticated",
                "problem-unauthenticated-detail",
            ),
            Self::InsufficientScope => (
                S::FORBIDDEN,
                "INSUFFICIENT_SCOPE",
                "problem-insufficient-scope",
                "problem-insufficient-scope-detail",
            ),
            Self::Forbidden => (
                S::FORBIDDEN,
                "FORBIDDEN",
                "problem-forbidden",
                "problem-forbidden-detail",
            ),
            Self::OwnersOnly => (
                S::FORBIDDEN,
                "OWNERS_BY_OWNERS_ONLY",
                "problem-owners-only",
                "problem-owners-only-detail",
            ),
            Self::Unverified => (
                S::FORBIDDEN,
                "EMAIL_NOT_VERIFIED",
                "problem-unverified",
                "problem-unverified-detail",
            ),
            Self::NotFound => (
                S::NOT_FOUND,
                "NOT_FOUND",
                "problem-not-found",
                "problem-not-found-detail",
            ),
            Self::TenantNotFound => (
                S::NOT_FOUND,
                "TENANT_NOT_FOUND",
                "problem-not-found",
                "problem-tenant-not-found-detail",
            ),
            Self::Misdirected => (
                S::MISDIRECTED_REQUEST,
                "MISDIRECTED_REQUEST",
                "problem-misdirected",
                "problem-misdirected-detail",
            ),
            Self::MethodNotAllowed => (
                S::METHOD_NOT_ALLOWED,
                "METHOD_NOT_ALLOWED",
                "problem-method-not-allowed",
                "problem-method-not-allowed-detail",
            ),
            Self::BadRequest => (
                S::BAD_REQUEST,
                "BAD_REQUEST",
                "problem-bad-request",
                "problem-bad-request-detail",
            ),
            Self::Invalid => (
                S::UNPROCESSABLE_ENTITY,
                "INVALID",
                "problem-invalid",
                "problem-invalid-detail",
            ),
            Self::Conflict => (
                S::CONFLICT,
                "CONFLICT",
                "problem-conflict",
                "problem-conflict-detail",
            ),
            Self::VersionNeeded => (
                S::PRECONDITION_REQUIRED,
                "VERSION_NEEDED",
                "problem-version-needed",
                "problem-version-needed-detail",
            ),
            Self::UnsupportedMediaType => (
                S::UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                "problem-unsupported-media-type",
                "problem-unsupported-media-type-detail",
            ),
            // A refusal has words of its own: see `Problem::refused`.
            Self::Refused => (
                S::PAYMENT_REQUIRED,
                "SUBSCRIPTION_UPGRADE_REQUIRED",
                "refusal-feature-title",
                "refusal-inactive-detail",
            ),
            Self::TooLarge => (
                S::PAYLOAD_TOO_LARGE,
                "TOO_LARGE",
                "problem-too-large",
                "problem-too-large-detail",
            ),
            Self::Internal => (
                S::INTERNAL_SERVER_ERROR,
                "INTERNAL",
                "problem-internal",
                "problem-internal-detail",
            ),
            Self::Unavailable => (
                S::SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "problem-unavailable",
                "problem-unavailable-detail",
            ),
        }
    }
}

/// A problem on its way to the caller.
#[derive(Debug, Clone)]
pub struct Problem {
    kind: ProblemKind,
    /// The detail's key, where it is not the kind's own.
    detail: Option<&'static str>,
    args: Vec<(&'static str, String)>,
    /// The fields it is about and what is wrong with each, for programs.
    faults: Vec<(String, &'static str)>,
    /// The technical reason, in English.
    reason: Option<String>,
    token_was_given: bool,
    refusal: Option<Box<Refusal>>,
}

impl Problem {
    /// A problem of that kind.
    pub fn new(kind: ProblemKind) -> Self {
        Self {
            kind,
            detail: None,
            args: Vec::new(),
            faults: Vec::new(),
            reason: None,
            token_was_given: false,
            refusal: None,
        }
    }

    /// The plan, the owner's cap or a quota stands in the way.
    pub fn refused(refusal: Refusal) -> Self {
        Self {
            refusal: Some(Box::new(refusal)),
            ..Self::new(ProblemKind::Refused)
        }
    }

    /// The refusal, where it is one.
    pub fn refusal(&self) -> Option<&Refusal> {
        self.refusal.as_deref()
    }

    /// A problem whose detail is a text of its own.
    pub fn saying(kind: ProblemKind, detail: &'static str, args: Vec<(&'static str, String)>) -> Self {
        Self {
            detail: Some(detail),
            args,
            ..Self::new(kind)
        }
    }

    /// It is about that field; `code` says what is wrong with it, and stays the same.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>, code: &'static str) -> Self {
        self.faults.push((field.into(), code));
        self
    }

    /// All of them as one: it tells the first in words, and every field. None of none.
    pub fn all(problems: impl IntoIterator<Item = Self>) -> Option<Self> {
        problems.into_iter().reduce(|mut first, next| {
            first.faults.extend(next.faults);
            first
        })
    }

    /// A field of the request can't be so; the text `detail` names it.
    pub fn about(detail: &'static str, field: &str, code: &'static str) -> Self {
        Self::saying(ProblemKind::Invalid, detail, vec![("field", field.to_owned())]).at(field, code)
    }

    /// The value of a field can't be read.
    pub fn unreadable(field: &str) -> Self {
        Self::about("problem-unreadable-value-detail", field, "unreadable")
    }

    /// A parameter of the address lies outside of `least` to `most`, or below `least` where there is no most.
    pub fn out_of_range(parameter: &str, least: i64, most: Option<i64>) -> Self {
        let mut args = vec![("field", parameter.to_owned()), ("least", least.to_string())];
        args.extend(most.map(|most| ("most", most.to_string())));
        let detail = match most {
            Some(_) => "problem-parameter-range-detail",
            None => "problem-parameter-least-detail",
        };
        Self::saying(ProblemKind::Invalid, detail, args).at(parameter, "out_of_range")
    }

    /// A field holds none of the values `known`.
    pub fn unknown_value(field: &str, value: &str, known: impl IntoIterator<Item = &'static str>) -> Self {
        let known: Vec<_> = known.into_iter().collect();
        let args = vec![
            ("field", field.to_owned()),
            ("value", value.to_owned()),
            ("known", known.join(", ")),
        ];
        Self::saying(ProblemKind::Invalid, "problem-unknown-value-detail", args).at(field, "unknown_value")
    }

    /// What the software says of it, in English, for those who write programs.
    #[must_use]
    pub fn with_reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// The token lacks that scope.
    pub fn lacks(scope: Scope) -> Self {
        Self {
            args: vec![("scope", scope.to_string())],
            ..Self::new(ProblemKind::InsufficientScope)
        }
    }

    /// The token lacks that scope, and did the same without it until that scope was there.
    pub fn lost(scope: Scope, before: Scope) -> Self {
        Self {
            detail: Some("problem-lost-scope-detail"),
            args: vec![("scope", scope.to_string()), ("before", before.to_string())],
            ..Self::new(ProblemKind::InsufficientScope)
        }
    }

    /// A reason is missing, or is none: it is named by the header it goes into.
    pub fn needs_reason(header: &'static str, code: &'static str) -> Self {
        Self::about("problem-reason-detail", header, code)
    }

    /// A token was sent, and it is not, or no longer, valid.
    pub fn invalid_token() -> Self {
        Self {
            token_was_given: true,
            ..Self::new(ProblemKind::Unauthenticated)
        }
    }

    /// Its kind.
    pub fn kind(&self) -> ProblemKind {
        self.kind
    }

    /// Its code, as programs know it.
    pub fn code(&self) -> &'static str {
        match &self.refusal {
            Some(refusal) => refusal.code().as_str(),
            None => self.kind.parts().1,
        }
    }

    /// The answer in `lang`.
    pub fn response(self, lang: Lang) -> Response {
        let texts = Texts::of(lang);
        if let Some(refusal) = self.refusal {
            let mut response = refusal_response(texts, &refusal);
            response.extensions_mut().insert(Self::refused(*refusal));
            return response;
        }
        let (status, code, title, detail) = self.kind.parts();
        let args: Vec<_> = self
            .args
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        let slug = code.to_ascii_lowercase().replace('_', "-");
        let mut body = serde_json::json!({
            "type": format!("https://obrador.example/problems/{slug}"),
            "title": texts.get(title),
            "status": status.as_u16(),
            "detail": texts.with(self.detail.unwrap_or(detail), &args),
            "code": code,
        });
        if !self.faults.is_empty() {
            let faults = self.faults.iter();
            let faults = faults.map(|(field, code)| serde_json::json!({ "field": field, "code": code }));
            body["errors"] = faults.collect();
        }
        if let Some(reason) = &self.reason {
            body["reason"] = reason.as_str().into();
        }
        let mut response = (status, body.to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        match self.kind {
            ProblemKind::Unauthenticated if self.token_was_given => {
                headers.insert(
                    WWW_AUTHENTICATE,
                    HeaderValue::from_static("Bearer error=\"invalid_token\""),
                );
            }
            ProblemKind::Unauthenticated => {
                headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            ProblemKind::Unavailable => {
                headers.insert(RETRY_AFTER, HeaderValue::from_static("2"));
            }
            _ => {}
        }
        response.extensions_mut().insert(self);
        response
    }
}

fn refusal_response(texts: Texts, refusal: &Refusal) -> Response {
    let body = serde_json::to_string(&RefusalBody::new(texts, refusal)).unwrap_or_default();
    let status = StatusCode::from_u16(refusal.code().status()).unwrap_or(StatusCode::PAYMENT_REQUIRED);
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        HeaderName::from_static("x-obrador-denial"),
        HeaderValue::from_static(refusal.code().as_str()),
    );
    headers.extend(rate_limit::of_refusal(refusal));
    response
}

/// In English; the layer around the API says it again in the caller's language.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.response(Lang::En)
    }
}

/// Logged here, where it is handled.
impl From<DbError> for Problem {
    fn from(error: DbError) -> Self {
        if error.is_unavailable() {
            tracing::warn!(%error, "storage is down");
            return Self::new(ProblemKind::Unavailable);
        }
        tracing::error!(%error, "storage failed");
        Self::new(ProblemKind::Internal)
    }
}
