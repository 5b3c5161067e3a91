//! A bakery's people: who is in the team, who is invited, who joins, changes and leaves.

mod accept_invitation;
mod invitation;
mod invitations;
mod invite_error;
mod member;
mod members;
mod orphans;
mod paging;
mod store;

pub use accept_invitation::{Acceptance, Invited, JoinError};
pub use invitation::Invitation;
pub use invitations::{Inviter, NewInvitation};
pub use invite_error::InviteError;
pub use member::{Bakery, Member};
pub use members::TeamError;
pub use orphans::{Orphans, Revoked, Theirs};
pub use paging::{Order, PageRequest};

use crate::{
    account::AccountService, auth::AuthService, clock::Clock, db::Db, entitlement::EntitlementService,
    mail::Mailer,
};

/// Teams. Cheap to clone.
#[derive(Debug, Clone)]
pub struct TeamService {
    db: Db,
    clock: Clock,
    auth: AuthService,
    account: AccountService,
    entitlement: EntitlementService,
    mailer: Mailer,
}

impl TeamService {
    /// A service on that storage.
    pub fn new(
        db: Db,
        clock: Clock,
        auth: AuthService,
        account: AccountService,
        entitlement: EntitlementService,
        mailer: Mailer,
    ) -> Self {
        Self {
            db,
            clock,
            auth,
            account,
            entitlement,
            mailer,
        }
    }
}
