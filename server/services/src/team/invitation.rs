//! An invitation.

use obrador_core::{auth::Role, i18n::Lang};

/// An invitation that is neither accepted nor revoked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its identifier; not the secret in its link.
    pub id: String,
    /// Who is invited.
    pub email: String,
    /// What they would be.
    pub role: Role,
    /// The language of the mail.
    pub lang: Lang,
    /// Who invited: as an audit row calls them.
    pub invited_by: String,
    /// In microseconds UTC.
    pub created_at: i64,
    /// Until when it can be accepted.
    pub expires_at: i64,
}
