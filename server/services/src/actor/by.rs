//! Who changes something, and why: what every service asks for and every audit row keeps.

use super::{Actor, TokenIdentity};
use obrador_core::{ids::UserId, tenant::reason::Reason};
use std::sync::Arc;

/// Who changes something, with the reason they gave, where they gave one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    pub(crate) who: Who,
    reason: Option<Reason>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Who {
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

    /// The person it counts for: themselves, or who made the key. An operator's token and a program stand for nobody.
    pub fn stands_for(&self) -> Option<UserId> {
        match &self.who {
            Who::Person(user) => Some(user.clone()),
            Who::Key(key) if key.tenant.is_some() => match key.maker() {
                Maker::Person(user) => Some(user),
                Maker::Program | Maker::Unknown => None,
            },
            Who::Key(_) | Who::Program(_) => None,
        }
    }

    /// Is it somebody who is signed in?
    pub fn is_person(&self) -> bool {
        matches!(self.who, Who::Person(_))
    }

    /// Is it a token? Owners are made, changed and removed by owners, never by whoever holds a token.
    pub fn is_key(&self) -> bool {
        matches!(self.who, Who::Key(_))
    }

    /// Is it the operator's token?
    pub fn is_operators_key(&self) -> bool {
        matches!(&self.who, Who::Key(key) if key.tenant.is_none())
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
