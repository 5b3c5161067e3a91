//! Signing in and out, and whose session a cookie is.

use super::{
    AuthService, password,
    session_store::{self as store, StoredSession},
};
use crate::{
    actor::Actor,
    db::{Access, DbError},
    gate::Busy,
    random,
};
use obrador_core::{
    auth::Role,
    bounds::{length, time},
    i18n::Lang,
    ids::{TenantId, UserId},
    text::half_width,
};
use std::{net::IpAddr, sync::Arc};

const DAY_MICROS: i64 = 86_400_000_000;
/// A session unused for this long is over.
const IDLE_MICROS: i64 = time::SESSION_IDLE_DAYS * DAY_MICROS;
/// A session is over after this long in any case.
const ABSOLUTE_MICROS: i64 = time::SESSION_DAYS * DAY_MICROS;
/// "Last seen" is written once an hour, not at every request.
const SEEN_MICROS: i64 = DAY_MICROS / 24;

/// A session just begun; the only moment at which its token is known.
#[derive(Debug)]
pub struct NewSession {
    /// For the cookie.
    pub token: String,
    /// How long the cookie lives, in seconds.
    pub max_age_s: i64,
    /// Who signed in.
    pub actor: Actor,
}

/// Why somebody can't sign in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// No such address, or another password: which of them isn't told.
    #[error("wrong e-mail address or password")]
    WrongCredentials,
    /// The password is right, but no bakery has let them in.
    #[error("no bakery has given access")]
    NoAccess,
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

impl From<Busy> for SignInError {
    fn from(busy: Busy) -> Self {
        Self::TooManyAttempts {
            retry_after_s: busy.retry_after_s(),
        }
    }
}

impl AuthService {
    /// Signs in with a password. A session the browser already had is not reused: the token is new, and the
    /// caller ends the old one with [`AuthService::sign_out`].
    pub async fn sign_in(&self, email: &str, password: &str, ip: IpAddr) -> Result<NewSession, SignInError> {
        let now = self.0.clock.micros();
        // As it is written when one signs up; what is no address is nobody's.
        let email = half_width(email).trim().to_lowercase();
        if email.len() > length::EMAIL || password.len() > length::PASSWORD {
            return Err(SignInError::WrongCredentials);
        }
        let user = self.check_password(&email, password, ip, now).await?;
        self.open(&user, None).await
    }

    /// Whose password it is. `email` is in lower case.
    pub(crate) async fn check_password(
        &self,
        email: &str,
        password: &str,
        ip: IpAddr,
        now: i64,
    ) -> Result<UserId, SignInError> {
        let waited = self.0.limiter.attempt(email, ip, now);
        waited.map_err(|retry_after_s| SignInError::TooManyAttempts { retry_after_s })?;
        let turn = password::turn()?;
        let mut tx = self.0.db.begin_system("sign-in", Access::Read).await?;
        let found = store::password_of(&mut tx, email).await?;
        drop(tx);
        let (user, hash) = found.map_or((None, None), |(user, hash)| (Some(user), hash));
        let right = turn.verify(password.to_owned(), hash).await;
        let user = user.filter(|_| right).ok_or(SignInError::WrongCredentials)?;
        self.0.limiter.succeeded(email, ip);
        Ok(user)
    }

    /// Signs in one of the people whom the demo made, without a password, and nobody else. Only the demo's own handler may
    /// call this.
    pub async fn demo_sign_in(&self, tenant: &TenantId, role: Role) -> Result<NewSession, SignInError> {
        let mut tx = self.0.db.begin_system("demo sign-in", Access::Read).await?;
        let user = match role {
            Role::PlatformOperator => store::demo_operator(&mut tx).await?,
            _ => store::demo_member(&mut tx, tenant, role).await?,
        };
        drop(tx);
        let user = user.ok_or(SignInError::NoAccess)?;
        self.open(&user, (role != Role::PlatformOperator).then_some(tenant))
            .await
    }

    /// Deletes sessions that are over.
    pub async fn discard_expired_sessions(&self) -> Result<(), DbError> {
        let now = self.0.clock.micros();
        let mut tx = self.0.db.begin_system("old sessions", Access::Write).await?;
        store::delete_expired(&mut tx, now, now - IDLE_MICROS).await?;
        tx.commit().await
    }

    /// A session of somebody whose right to it is shown, at that bakery or where they have been longest.
    pub(crate) async fn open(
        &self,
        user: &UserId,
        tenant: Option<&TenantId>,
    ) -> Result<NewSession, SignInError> {
        let now = self.0.clock.micros();
        let token = random::token();
        let mut tx = self.0.db.begin_system("sign-in", Access::Write).await?;
        let tenant = match tenant {
            Some(tenant) => Some(tenant.clone()),
            None => store::first_bakery(&mut tx, user).await?,
        };
        store::delete_expired(&mut tx, now, now - IDLE_MICROS).await?;
        store::insert(
            &mut tx,
            &random::sha256(&token),
            user,
            tenant.as_ref(),
            now,
            now + ABSOLUTE_MICROS,
        )
        .await?;
        let session = store::find(&mut tx, &random::sha256(&token))
            .await?
            .ok_or(SignInError::NoAccess)?;
        store::seen(&mut tx, &random::sha256(&token), &session.actor, now).await?;
        tx.commit().await?;
        Ok(NewSession {
            token,
            max_age_s: ABSOLUTE_MICROS / 1_000_000,
            actor: session.actor,
        })
    }

    /// Whose session it is, without keeping it alive by asking.
    pub async fn look(&self, token: &str) -> Result<Option<Actor>, DbError> {
        if token.len() != length::SECRET {
            return Ok(None);
        }
        let now = self.0.clock.micros();
        let key = random::sha256(token);
        if let Some(session) = self.0.sessions.get(&key, now) {
            return Ok(alive(&session, now).then(|| session.actor.clone()));
        }
        let mut tx = self.0.db.begin_system("session", Access::Read).await?;
        let found = store::find(&mut tx, &key).await?;
        Ok(found
            .filter(|session| alive(session, now))
            .map(|session| session.actor))
    }

    /// Whose session it is; nobody's when it is unknown, over, or its person has lost access.
    pub async fn actor(&self, token: &str) -> Result<Option<Actor>, DbError> {
        if token.len() != length::SECRET {
            return Ok(None);
        }
        let now = self.0.clock.micros();
        let key = random::sha256(token);
        if let Some(session) = self.0.sessions.get(&key, now) {
            return Ok(alive(&session, now).then(|| session.actor.clone()));
        }
        let epoch = self.0.sessions.epoch();
        let mut tx = self.0.db.begin_system("session", Access::Read).await?;
        let found = store::find(&mut tx, &key).await?;
        drop(tx);
        let Some(mut session) = found.filter(|session| alive(session, now)) else {
            return Ok(None);
        };
        if now - session.last_seen_at > SEEN_MICROS {
            match self.note_seen(&key, &session.actor, now).await {
                Ok(()) => session.last_seen_at = now,
                // Who reads need not wait until the database can be written again.
                Err(error) if error.is_unavailable() => {
                    tracing::warn!(%error, "can't note that a session is used");
                }
                Err(error) => return Err(error),
            }
        }
        let actor = session.actor.clone();
        self.0.sessions.insert(key, Arc::new(session), now, epoch);
        Ok(Some(actor))
    }

    /// May a link from a mail be used once more, from there? Asked before a password is hashed for it.
    ///
    /// # Errors
    /// The seconds to wait.
    pub(crate) fn may_use_link(&self, sha256: &str, ip: IpAddr) -> Result<(), u64> {
        self.0.links.attempt(sha256, ip, self.0.clock.micros())
    }

    async fn note_seen(&self, key: &str, actor: &Actor, now: i64) -> Result<(), DbError> {
        let mut tx = self.0.db.begin_system("session", Access::Write).await?;
        store::seen(&mut tx, key, actor, now).await?;
        tx.commit().await
    }

    /// Somebody showed that the address is theirs: wrong passwords, whoever tried them, no longer count.
    pub(crate) fn forgive(&self, email: &str) {
        self.0.limiter.forgive(email);
    }

    /// After a change of people, roles or names: sessions are read anew.
    pub fn invalidate_sessions(&self) {
        self.0.sessions.clear();
    }

    /// Ends one session.
    pub async fn sign_out(&self, token: &str) -> Result<(), DbError> {
        let key = random::sha256(token);
        let mut tx = self.0.db.begin_system("sign-out", Access::Write).await?;
        store::delete(&mut tx, &key).await?;
        tx.commit().await?;
        self.0.sessions.invalidate(&key);
        Ok(())
    }

    /// Ends every session of that person, on every device.
    pub async fn sign_out_everywhere(&self, user: &UserId) -> Result<(), DbError> {
        let mut tx = self
            .0
            .db
            .begin_system("sign-out everywhere", Access::Write)
            .await?;
        store::delete_all(&mut tx, user).await?;
        tx.commit().await?;
        self.0.sessions.clear();
        Ok(())
    }

    /// The language that person reads from now on.
    pub async fn set_language(&self, user: &UserId, lang: Lang) -> Result<(), DbError> {
        let mut tx = self.0.db.begin_system("language", Access::Write).await?;
        store::set_language(&mut tx, user, lang).await?;
        tx.commit().await?;
        self.0.sessions.clear();
        Ok(())
    }
}

fn alive(session: &StoredSession, now: i64) -> bool {
    now < session.expires_at && now - session.last_seen_at < IDLE_MICROS
}
