//! Who is asking: people with sessions, programs with tokens.

mod confirm;
pub(crate) mod limiter;
pub(crate) mod password;
mod permissions;
pub(crate) mod person_store;
mod session;
pub(crate) mod session_store;
mod token;

pub use confirm::ConfirmError;
pub(crate) use permissions::Address;
pub use session::{NewSession, SignInError};
pub use token::{CreateTokenError, NewToken, RevokeTokenError, TokenInfo, WantedToken};
pub(crate) use token::{living, revoke_made_by};

use crate::{actor::TokenIdentity, cache::FreshCache, clock::Clock, db::Db};
use obrador_core::bounds::rate;
use session_store::StoredSession;
use std::sync::Arc;

/// Sign-in, sessions, users and API tokens. Cheap to clone.
#[derive(Debug, Clone)]
pub struct AuthService(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    db: Db,
    clock: Clock,
    limiter: limiter::Limiter,
    /// Uses of links from mails.
    links: limiter::Limiter,
    sessions: FreshCache<StoredSession>,
    tokens: FreshCache<TokenIdentity>,
}

impl AuthService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock) -> Self {
        Self(Arc::new(Inner {
            db,
            clock,
            limiter: limiter::Limiter::new(rate::SIGN_IN),
            links: limiter::Limiter::new(rate::LINK),
            sessions: FreshCache::new(20_000),
            tokens: FreshCache::new(20_000),
        }))
    }
}
