//! What services answer, as a problem.

use super::{Problem, ProblemKind};
use obrador_services::{db::DbError, entitlement::CheckError};

/// A refusal as it is; a denial was explained before it left its service.
impl From<CheckError> for Problem {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::Refused(refusal) => Self::refused(*refusal),
            CheckError::UnknownTenant(_) => Self::new(ProblemKind::TenantNotFound),
            CheckError::Database(error) => error.into(),
            CheckError::Denied(denial) => {
                tracing::error!(?denial, "a denial was not explained");
                Self::new(ProblemKind::Internal)
            }
        }
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
