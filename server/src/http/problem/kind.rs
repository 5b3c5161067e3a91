//! What kinds of problem there are: status, code and texts of each.

use axum::http::StatusCode;

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
    /// 429: as much goes on at once as may.
    Busy,
    /// 500.
    Internal,
    /// 503.
    Unavailable,
}

impl ProblemKind {
    /// Status, code, title's and detail's key.
    #[expect(clippy::too_many_lines, reason = "a row for each kind")]
    pub(super) fn parts(self) -> (StatusCode, &'static str, &'static str, &'static str) {
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
            Self::Busy => (
                S::TOO_MANY_REQUESTS,
                "BUSY",
                "problem-busy",
                "problem-busy-detail",
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
