//! Another password for who is signed in and knows theirs.

use super::{AccountService, Purpose, store};
use crate::{
    actor::Actor,
    audit,
    auth::{ConfirmError, password, person_store, session_store},
    db::{Access, DbError},
    random,
};
use obrador_core::auth::{WeakPassword, check_password};
use std::net::IpAddr;

/// Why the password stays.
#[derive(Debug, thiserror::Error)]
pub enum ChangePasswordError {
    /// The new one is not taken.
    #[error(transparent)]
    Weak(#[from] WeakPassword),
    /// The old one is another, or was tried too often.
    #[error(transparent)]
    Unconfirmed(#[from] ConfirmError),
}

impl From<DbError> for ChangePasswordError {
    fn from(error: DbError) -> Self {
        Self::Unconfirmed(error.into())
    }
}

impl AccountService {
    /// The password is new: links to set one end, and every session but that of `token`, whose person has shown now that
    /// it is them. They are told by mail.
    pub async fn change_password(
        &self,
        actor: &Actor,
        token: &str,
        (old, new): (&str, &str),
        ip: IpAddr,
    ) -> Result<(), ChangePasswordError> {
        check_password(new, &actor.email)?;
        let before = self.0.auth.stored_hash(actor).await?;
        self.0.auth.confirm_session(token, actor, old, ip).await?;
        let turn = password::turn().map_err(|busy| ConfirmError::TooManyAttempts {
            retry_after_s: busy.retry_after_s(),
        })?;
        let hash = turn.hash(new.to_owned()).await;
        let now = self.0.clock.micros();
        let mut tx = self.0.db.begin_system("change password", Access::Write).await?;
        let Some(person) = person_store::person(&mut tx, &actor.user_id).await? else {
            return Err(ConfirmError::WrongPassword.into());
        };
        // Those of the demo have none, and get none. Where another was set meanwhile, what was shown is no longer theirs.
        let old = person
            .password_hash
            .as_deref()
            .filter(|hash| before.as_deref() == Some(*hash));
        let Some(old) = old else {
            return Err(ConfirmError::WrongPassword.into());
        };
        if !store::replace_password(&mut tx, &person.id, old, &hash).await? {
            return Err(ConfirmError::WrongPassword.into());
        }
        store::use_all_links(&mut tx, &person.id, Purpose::ResetPassword, now).await?;
        session_store::delete_others(&mut tx, &person.id, &random::sha256(token)).await?;
        let entry = audit::Entry::new(None, actor, "user.change_password", now);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        self.0.auth.invalidate_sessions();
        self.tell_of_new_password(&person);
        Ok(())
    }
}
