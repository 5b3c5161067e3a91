//! What somebody may do as things stand in a transaction: roles and addresses may have changed since they came in.

use super::{person_store::person, session_store};
use crate::{
    actor::{
        By,
        by::{Maker, Who},
    },
    db::{DbError, Tx},
};
use obrador_core::{auth::Permission, ids::TenantId};

/// The address of whoever does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address {
    /// They have shown that it is theirs.
    Confirmed(String),
    /// They have not.
    Unconfirmed,
    /// The operator's token or this program: no person's.
    VouchedFor,
}

impl By {
    /// May they do that at the bakery as things stand in this transaction? What a token may, its scopes say, and they
    /// were looked at when it came in.
    pub(crate) async fn may(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        permission: Permission,
    ) -> Result<bool, DbError> {
        let Who::Person(user) = &self.who else {
            return Ok(true);
        };
        let role = session_store::role_at(tx, tenant, user).await?;
        Ok(role.is_some_and(|role| role.may(permission)))
    }

    /// May they do what is the platform's alone? No token may: tokens make and revoke no tokens.
    pub(crate) async fn runs_the_platform(&self, tx: &mut Tx) -> Result<bool, DbError> {
        match &self.who {
            Who::Person(user) => session_store::is_operator(tx, user).await,
            Who::Key(_) => Ok(false),
            Who::Program(_) => Ok(true),
        }
    }

    /// The address of whoever is behind it, once they have shown that it is theirs. A token's maker counts; who that was must
    /// be known.
    pub(crate) async fn address(&self, tx: &mut Tx) -> Result<Address, DbError> {
        let maker = match &self.who {
            Who::Program(_) => return Ok(Address::VouchedFor),
            Who::Key(key) if key.tenant.is_none() => return Ok(Address::VouchedFor),
            Who::Key(key) => match key.maker() {
                Maker::Person(user) => user,
                Maker::Program => return Ok(Address::VouchedFor),
                Maker::Unknown => return Ok(Address::Unconfirmed),
            },
            Who::Person(user) => user.clone(),
        };
        let person = person(tx, &maker).await?;
        let confirmed = person.filter(|person| person.verified_at.is_some());
        Ok(confirmed.map_or(Address::Unconfirmed, |person| Address::Confirmed(person.email)))
    }
}
