//! Who changes something, and why: what every service asks for and every audit row keeps.

use super::{Actor, TokenIdentity, account::person, session_store};
use crate::db::{DbError, Tx};
use obrador_core::{
    auth::Permission,
    ids::{TenantId, UserId},
    tenant::reason::Reason,
};
use std::sync::Arc;

/// Who changes something, with the reason they gave, where they gave one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    who: Who,
    reason: Option<Reason>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Who {
    Person(UserId),
    Key(Arc<TokenIdentity>),
    /// This program itself, or whoever has its command line: they vouch for what they do.
    Program(&'static str),
}

impl By {
    /// A person.
    pub fn person(user: &UserId) -> Self {
        Who::Person(user.clone()).into()
    }

    /// Whoever holds an API token.
    pub fn key(key: &Arc<TokenIdentity>) -> Self {
        Who::Key(Arc::clone(key)).into()
    }

    /// The same with a reason.
    #[must_use]
    pub fn because(self, reason: Reason) -> Self {
        Self {
            reason: Some(reason),
            ..self
        }
    }

    /// How an audit row calls them.
    pub fn name(&self) -> String {
        match &self.who {
            Who::Person(user) => format!("user:{user}"),
            Who::Key(key) => format!("token:{}", key.id),
            Who::Program(name) => (*name).to_owned(),
        }
    }

    /// Why they do it.
    pub fn reason(&self) -> Option<&Reason> {
        self.reason.as_ref()
    }

    /// Is it that person themselves?
    pub fn is(&self, user: &UserId) -> bool {
        matches!(&self.who, Who::Person(own) if own == user)
    }

    /// Is it a token? Owners are made, changed and removed by owners, never by whoever holds a token.
    pub fn is_key(&self) -> bool {
        matches!(self.who, Who::Key(_))
    }

    /// Is it the operator's token?
    pub fn is_operators_key(&self) -> bool {
        matches!(&self.who, Who::Key(key) if key.tenant.is_none())
    }

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

    /// Has whoever is behind it shown that their address is theirs? A token's maker counts; who that was must be known.
    /// The operator's tokens and this program are vouched for.
    pub(crate) async fn is_verified(&self, tx: &mut Tx) -> Result<bool, DbError> {
        let maker = match &self.who {
            Who::Program(_) => return Ok(true),
            Who::Key(key) if key.tenant.is_none() => return Ok(true),
            Who::Key(key) => match key.maker() {
                Maker::Person(user) => user,
                Maker::Program => return Ok(true),
                Maker::Unknown => return Ok(false),
            },
            Who::Person(user) => user.clone(),
        };
        let person = person(tx, &maker).await?;
        Ok(person.is_some_and(|person| person.verified_at.is_some()))
    }
}

/// Who made a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Maker {
    Person(UserId),
    Program,
    Unknown,
}

impl Maker {
    /// From how an audit row calls them.
    pub(crate) fn of(created_by: Option<&str>) -> Self {
        match created_by {
            None => Self::Unknown,
            Some(name) => match name.split_once(':') {
                Some(("user", id)) => id.parse().map_or(Self::Unknown, Self::Person),
                // Tokens make no tokens.
                Some(_) => Self::Unknown,
                None => Self::Program,
            },
        }
    }
}

impl From<Who> for By {
    fn from(who: Who) -> Self {
        Self { who, reason: None }
    }
}

/// This program, or whoever has its command line: nobody who comes over the network has a name that was compiled in.
impl From<&'static str> for By {
    fn from(name: &'static str) -> Self {
        Who::Program(name).into()
    }
}

impl From<&By> for By {
    fn from(by: &By) -> Self {
        by.clone()
    }
}

impl From<&Actor> for By {
    fn from(actor: &Actor) -> Self {
        Self::person(&actor.user_id)
    }
}

#[cfg(test)]
mod tests {
    use super::Maker;

    #[test]
    fn a_maker_is_told_by_how_the_audit_calls_them() {
        for (text, maker) in [
            (Some("user:0a1b"), Maker::Person("0a1b".parse().unwrap())),
            (Some("command line"), Maker::Program),
            (Some("token:0a1b"), Maker::Unknown),
            (Some("user:"), Maker::Unknown),
            (None, Maker::Unknown),
        ] {
            assert_eq!(Maker::of(text), maker, "{text:?}");
        }
    }
}
