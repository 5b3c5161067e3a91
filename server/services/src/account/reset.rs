//! A new password for who has forgotten theirs.

use super::{AccountService, LinkError, MailError, Purpose, store};
use crate::{
    actor::By,
    audit,
    auth::{
        password,
        person_store::{self, Person},
        session_store,
    },
    db::{Access, DbError},
    mail::MailTransport,
    random,
};
use obrador_core::{
    auth::{WeakPassword, check_password},
    email::known_email,
};
use std::net::IpAddr;

/// Why a password can't be set.
#[derive(Debug, thiserror::Error)]
pub enum ResetError {
    /// The link does not work.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The password is not taken.
    #[error(transparent)]
    Password(#[from] WeakPassword),
    /// Too many attempts.
    #[error("too many attempts; try again in {retry_after_s} seconds")]
    TooManyAttempts {
        /// Seconds to wait.
        retry_after_s: u64,
    },
}

impl From<DbError> for ResetError {
    fn from(error: DbError) -> Self {
        Self::Link(error.into())
    }
}

impl AccountService {
    /// Sends a link to set a new password, if somebody has that address. Looking that up is left to a task of its own,
    /// so that neither the answer nor its time tells.
    pub fn forgot_password(&self, email: &str, ip: IpAddr) -> Result<(), MailError> {
        let Some(email) = known_email(email) else {
            return Ok(());
        };
        self.may_mail(&email, ip)?;
        let service = self.clone();
        self.0.mailer.beside(async move {
            if let Err(error) = service.send_reset(&email).await {
                tracing::error!(%error, "a link for a new password was not made");
            }
        });
        Ok(())
    }

    async fn send_reset(&self, email: &str) -> Result<(), DbError> {
        let mut tx = self.0.db.begin_system("forgot password", Access::Write).await?;
        let Some(person) = person_store::person_of_email(&mut tx, email).await? else {
            return Ok(());
        };
        let secret = self.link(&mut tx, &person.id, Purpose::ResetPassword).await?;
        tx.commit().await?;
        self.send(&person, "mail-reset", &format!("reset-password?token={secret}"));
        Ok(())
    }

    /// Uses the link and every other one of the person: the password is new, the address is theirs, all sessions end.
    pub async fn reset_password(&self, secret: &str, new: &str, ip: IpAddr) -> Result<(), ResetError> {
        let now = self.0.clock.micros();
        let sha256 = random::sha256(secret);
        let waited = self.0.auth.may_use_link(&sha256, ip);
        waited.map_err(|retry_after_s| ResetError::TooManyAttempts { retry_after_s })?;
        let mut tx = self.0.db.begin_system("reset password", Access::Read).await?;
        let found = store::link_of(&mut tx, &sha256, Purpose::ResetPassword, now).await?;
        let person = match found {
            Some(user) => person_store::person(&mut tx, &user).await?,
            None => None,
        };
        drop(tx);
        let person = person.ok_or(LinkError::Spent)?;
        check_password(new, &person.email)?;
        let turn = password::turn().map_err(|busy| ResetError::TooManyAttempts {
            retry_after_s: busy.retry_after_s(),
        })?;
        let hash = turn.hash(new.to_owned()).await;
        let mut tx = self.0.db.begin_system("reset password", Access::Write).await?;
        let used = store::use_link(&mut tx, &sha256, Purpose::ResetPassword, now).await?;
        let user = used.ok_or(LinkError::Spent)?;
        store::set_password(&mut tx, &user, &hash).await?;
        store::set_verified(&mut tx, &user, now).await?;
        store::use_all_links(&mut tx, &user, Purpose::ResetPassword, now).await?;
        session_store::delete_all(&mut tx, &user).await?;
        audit::append(
            &mut tx,
            &audit::Entry::new(None, By::person(&user), "user.reset_password", now),
        )
        .await?;
        tx.commit().await?;
        self.0.auth.forgive(&person.email);
        self.0.auth.invalidate_sessions();
        self.tell_of_new_password(&person);
        Ok(())
    }

    /// The password is another: a mail says so, in case it was somebody else.
    pub(super) fn tell_of_new_password(&self, person: &Person) {
        if self.mail_transport() != MailTransport::Off {
            self.send(person, "mail-password-changed", "forgot-password");
        }
    }
}
