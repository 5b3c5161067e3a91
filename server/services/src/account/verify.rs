//! Verifying an e-mail address, and the links that do it.

use super::{AccountService, LinkError, MailError, Purpose, store};
use crate::{
    actor::By,
    audit,
    auth::person_store::{self, Person},
    db::{Access, DbError, Tx},
    random,
};
use chrono::TimeDelta;
use obrador_core::{
    bounds::time::{RESET_HOURS, VERIFY_HOURS},
    ids::UserId,
};
use std::net::IpAddr;

/// How long a link that no longer works is remembered, in days.
const REMEMBERED_DAYS: i64 = 7;

impl AccountService {
    /// Sends another link to verify the address; nothing where it is verified.
    pub async fn send_verification(&self, user: &UserId, ip: IpAddr) -> Result<(), MailError> {
        let mut tx = self.0.db.begin_system("verify e-mail", Access::Write).await?;
        let Some(person) = person_store::person(&mut tx, user).await? else {
            return Ok(());
        };
        if person.verified_at.is_some() {
            return Ok(());
        }
        self.may_mail(&person.email, ip)?;
        let secret = self.link(&mut tx, &person.id, Purpose::VerifyEmail).await?;
        tx.commit().await?;
        self.post_verification(&person, &secret);
        Ok(())
    }

    pub(super) fn post_verification(&self, person: &Person, secret: &str) {
        self.send(person, "mail-verify", &format!("verify-email?token={secret}"));
    }

    /// Sends a new person, in the team service's name, the link to verify their address.
    pub(crate) async fn welcome(&self, person: &Person) -> Result<(), DbError> {
        let mut tx = self.0.db.begin_system("verify e-mail", Access::Write).await?;
        let secret = self.link(&mut tx, &person.id, Purpose::VerifyEmail).await?;
        tx.commit().await?;
        self.post_verification(person, &secret);
        Ok(())
    }

    /// A new link's secret.
    pub(super) async fn link(&self, tx: &mut Tx, user: &UserId, purpose: Purpose) -> Result<String, DbError> {
        let now = self.0.clock.now();
        let hours = match purpose {
            Purpose::VerifyEmail => VERIFY_HOURS,
            Purpose::ResetPassword => RESET_HOURS,
        };
        let secret = random::token();
        let old = now - TimeDelta::days(REMEMBERED_DAYS);
        store::delete_old_links(tx, old.timestamp_micros()).await?;
        let expires_at = (now + TimeDelta::hours(hours)).timestamp_micros();
        let sha256 = random::sha256(&secret);
        store::insert_link(tx, &sha256, user, purpose, now.timestamp_micros(), expires_at).await?;
        Ok(secret)
    }

    /// Forgets links that stopped working a while ago.
    pub async fn discard_old_links(&self) -> Result<(), DbError> {
        let old = self.0.clock.now() - TimeDelta::days(REMEMBERED_DAYS);
        let mut tx = self.0.db.begin_system("old links", Access::Write).await?;
        store::delete_old_links(&mut tx, old.timestamp_micros()).await?;
        tx.commit().await
    }

    /// Does the link work? Nothing is used up: scanners of mails open links, too.
    pub async fn link_works(&self, secret: &str, purpose: Purpose) -> Result<bool, DbError> {
        let mut tx = self.0.db.begin_system("link", Access::Read).await?;
        let found = store::link_of(&mut tx, &random::sha256(secret), purpose, self.0.clock.micros()).await?;
        Ok(found.is_some())
    }

    /// Uses the link: the address is the person's.
    pub async fn verify_email(&self, secret: &str) -> Result<UserId, LinkError> {
        let now = self.0.clock.micros();
        let mut tx = self.0.db.begin_system("verify e-mail", Access::Write).await?;
        let used = store::use_link(&mut tx, &random::sha256(secret), Purpose::VerifyEmail, now).await?;
        let user = used.ok_or(LinkError::Spent)?;
        store::set_verified(&mut tx, &user, now).await?;
        store::use_all_links(&mut tx, &user, Purpose::VerifyEmail, now).await?;
        audit::append(
            &mut tx,
            &audit::Entry::new(None, By::person(&user), "user.verify_email", now),
        )
        .await?;
        tx.commit().await?;
        self.0.auth.invalidate_sessions();
        Ok(user)
    }
}
