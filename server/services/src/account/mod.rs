//! Becoming a customer, and what a mail to one's own address is needed for: verifying it, a new password.

mod change_password;
mod reset;
mod scope_notice;
mod sign_up;
mod store;
mod user;
mod verify;

pub use change_password::ChangePasswordError;
pub use reset::ResetError;
pub use sign_up::{NewCustomer, SignUpError};
pub use user::{CreateUserError, NewUser, UserService};

use crate::{
    auth::{AuthService, limiter::Limiter, person_store::Person},
    clock::Clock,
    db::{Db, DbError},
    mail::{EmailMessage, MailTransport, Mailer},
    subscription::SubscriptionService,
};
use obrador_core::bounds::rate;
use std::{net::IpAddr, sync::Arc};

/// What a link in a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It shows that the address is the person's.
    VerifyEmail,
    /// It lets them set a new password.
    ResetPassword,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::VerifyEmail => "verify_email",
            Self::ResetPassword => "reset_password",
        }
    }
}

/// Why no mail is sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// There is no mail server.
    #[error("no mail server is configured")]
    Off,
    /// Too many mails to that address, or asked for from there.
    #[error("too many mails; try again in {retry_after_s} seconds")]
    TooMany {
        /// Seconds to wait.
        retry_after_s: u64,
    },
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Why a link does not work.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// Unknown, expired, or used already: which of them helps nobody.
    #[error("the link does not work any more")]
    Spent,
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Accounts of people and their bakeries. Cheap to clone.
#[derive(Debug, Clone)]
pub struct AccountService(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    db: Db,
    clock: Clock,
    auth: AuthService,
    subscription: SubscriptionService,
    mailer: Mailer,
    sign_ups: Limiter,
    mails: Limiter,
}

impl AccountService {
    /// A service on that storage.
    pub fn new(
        db: Db,
        clock: Clock,
        auth: AuthService,
        subscription: SubscriptionService,
        mailer: Mailer,
    ) -> Self {
        Self(Arc::new(Inner {
            db,
            clock,
            auth,
            subscription,
            mailer,
            sign_ups: Limiter::new(rate::SIGN_UP),
            mails: Limiter::new(rate::MAIL),
        }))
    }

    /// What becomes of a mail.
    pub fn mail_transport(&self) -> MailTransport {
        self.0.mailer.way()
    }

    /// Counts a mail to that address; at most four in 15 minutes, and twenty asked for from one place.
    pub(crate) fn may_mail(&self, email: &str, ip: IpAddr) -> Result<(), MailError> {
        if self.mail_transport() == MailTransport::Off {
            return Err(MailError::Off);
        }
        let counted = self.0.mails.attempt(email, ip, self.0.clock.micros());
        counted.map_err(|retry_after_s| MailError::TooMany { retry_after_s })
    }

    /// A message with a link of that kind, on its way.
    fn send(&self, to: &Person, kind: &str, path: &str) {
        let link = self.0.mailer.link(&format!("/{}/{path}", to.lang));
        let message = EmailMessage::new(to.recipient(), kind, &[], link);
        self.0.mailer.send(message);
    }
}
