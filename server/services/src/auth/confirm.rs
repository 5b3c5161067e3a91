//! Asking somebody who is signed in for the password once more, before what can't be undone.

use super::{AuthService, password, session_store as store};
use crate::{
    actor::Actor,
    db::{Access, DbError},
    gate::Busy,
    random,
};
use obrador_core::bounds::{length::PASSWORD, time::RECENT_MINUTES};
use std::net::IpAddr;

/// Why it is not them, or can't be said.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// Another password.
    #[error("wrong password")]
    WrongPassword,
    /// Too many attempts.
    #[error("too many attempts; try again in {retry_after_s} seconds")]
    TooManyAttempts {
        /// Seconds to wait.
        retry_after_s: u64,
    },
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

fn busy(busy: Busy) -> ConfirmError {
    ConfirmError::TooManyAttempts {
        retry_after_s: busy.retry_after_s(),
    }
}

impl AuthService {
    /// Has the person a password? Those of the demo have none.
    pub async fn has_password(&self, actor: &Actor) -> Result<bool, DbError> {
        Ok(self.stored_hash(actor).await?.is_some())
    }

    /// Is it really them? Attempts are counted with those of signing in. Who has no password is believed.
    pub async fn confirm(&self, actor: &Actor, password: &str, ip: IpAddr) -> Result<(), ConfirmError> {
        let Some(hash) = self.stored_hash(actor).await? else {
            return Ok(());
        };
        if password.is_empty() || password.len() > PASSWORD {
            return Err(ConfirmError::WrongPassword);
        }
        let turn = password::turn().map_err(busy)?;
        let now = self.0.clock.micros();
        let waited = self.0.limiter.attempt(&actor.email, ip, now);
        waited.map_err(|retry_after_s| ConfirmError::TooManyAttempts { retry_after_s })?;
        if !turn.verify(password.to_owned(), Some(hash)).await {
            return Err(ConfirmError::WrongPassword);
        }
        self.0.limiter.succeeded(&actor.email, ip);
        Ok(())
    }

    /// Have they shown lately, in the session of that token, that it is them? Who has no password is believed.
    pub async fn is_recent(&self, token: &str, actor: &Actor) -> Result<bool, DbError> {
        let (now, key) = (self.0.clock.micros(), random::sha256(token));
        let confirmed_at = if let Some(session) = self.0.sessions.get(&key, now) {
            session.confirmed_at
        } else {
            let mut tx = self.0.db.begin_system("session", Access::Read).await?;
            let found = store::find(&mut tx, &key).await?;
            found.map_or(0, |session| session.confirmed_at)
        };
        if now - confirmed_at < RECENT_MINUTES * 60_000_000 {
            return Ok(true);
        }
        Ok(!self.has_password(actor).await?)
    }

    /// Is it really them? Then they have shown it in the session of that token.
    pub async fn confirm_session(
        &self,
        token: &str,
        actor: &Actor,
        password: &str,
        ip: IpAddr,
    ) -> Result<(), ConfirmError> {
        self.confirm(actor, password, ip).await?;
        let key = random::sha256(token);
        let mut tx = self.0.db.begin_system("is it them", Access::Write).await?;
        store::confirmed(&mut tx, &key, self.0.clock.micros()).await?;
        tx.commit().await?;
        self.0.sessions.invalidate(&key);
        Ok(())
    }

    pub(crate) async fn stored_hash(&self, actor: &Actor) -> Result<Option<String>, DbError> {
        let mut tx = self.0.db.begin_system("is it them", Access::Read).await?;
        let found = store::password_of(&mut tx, &actor.email).await?;
        Ok(found.and_then(|(_, hash)| hash))
    }

    /// Forgets whose sessions and tokens it has looked up: people, bakeries or what is said of them changed.
    pub fn invalidate(&self) {
        self.0.sessions.clear();
        self.0.tokens.clear();
    }
}
