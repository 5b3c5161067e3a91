//! Why nobody is invited, or an invitation stays as it is.

use crate::{
    db::DbError,
    entitlement::{CheckError, MayBeDenied},
};
use obrador_core::bounds::count::OPEN_INVITATIONS;

/// Why nobody is invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// Not an address.
    #[error("it is no e-mail address")]
    Email,
    /// Nobody in a bakery has that role.
    #[error("that is no role of a member")]
    Role,
    /// Whoever asks may not invite.
    #[error("only owners invite")]
    NotAllowed,
    /// Whoever asks, or made the key that asks, has not shown that their own address is theirs.
    #[error("who invites verifies their own address first")]
    Unverified,
    /// A token asks, and it is about an owner.
    #[error("owners are made by owners")]
    OwnersOnly,
    /// No such bakery.
    #[error("there is no such bakery")]
    UnknownTenant,
    /// They are in the team.
    #[error("they are a member already")]
    Member,
    /// They are invited, and can still accept.
    #[error("they are invited already")]
    Invited,
    /// As many are open as may.
    #[error("at most {OPEN_INVITATIONS} invitations are open at once")]
    TooManyOpen,
    /// No such invitation, or it is accepted or revoked.
    #[error("there is no such invitation")]
    Unknown,
    /// Too many mails to that address, or asked for from there.
    #[error("too many mails; try again in {retry_after_s} seconds")]
    TooMany {
        /// Seconds to wait.
        retry_after_s: u64,
    },
    /// The plan, or the owner's cap, has no room: members and open invitations count.
    #[error(transparent)]
    Check(#[from] CheckError),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl MayBeDenied for InviteError {
    fn check(&mut self) -> Option<&mut CheckError> {
        match self {
            Self::Check(check) => Some(check),
            _ => None,
        }
    }
}
