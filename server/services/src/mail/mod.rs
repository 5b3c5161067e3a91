//! Mails: written in the reader's language, sent beside the request, so that its time tells nothing.

#[cfg(test)]
mod address_tests;
mod letter;
mod message;
mod recipient;

pub use letter::Letter;
pub use message::EmailMessage;
pub use recipient::{Confirmed, Recipient};

use crate::{
    clock::Clock,
    config::{Config, ConfigError, MailServer, Security, SmtpUrlError},
    random,
    slowness::Slowness,
};
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{Mailbox, MultiPart},
    transport::smtp::{
        authentication::Credentials,
        client::{CertificateStore, Tls, TlsParameters},
        extension::ClientId,
    },
};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{sync::Semaphore, task::JoinSet};

/// How long the server may take for one attempt.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to wait before the second and the third attempt.
const PAUSES: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(5)];
/// At the end, mails under way get this long.
const GRACE: Duration = Duration::from_secs(5);

/// What becomes of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailTransport {
    /// It is sent.
    Sent,
    /// It is written to the log: a demo without a mail server.
    Logged,
    /// There is no mail server: whatever needs a mail is refused.
    Off,
}

#[derive(Debug)]
enum Route {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Log,
    Off,
}

/// Sends mails. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Mailer(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    route: Route,
    from: Mailbox,
    origin: String,
    clock: Clock,
    at_once: Semaphore,
    under_way: Mutex<JoinSet<()>>,
    slowness: Slowness,
}

/// Why a mail was not sent.
#[derive(Debug, thiserror::Error)]
enum SendError {
    #[error("the address can't be written to: {0}")]
    Address(#[from] lettre::address::AddressError),
    #[error("the mail can't be put together: {0}")]
    Message(#[from] lettre::error::Error),
    #[error("the mail server refused: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
}

/// Why a mail was not delivered.
#[derive(Debug, thiserror::Error)]
pub enum DeliveryError {
    /// The same may work later.
    #[error("{0}")]
    Later(String),
    /// It never will.
    #[error("{0}")]
    Never(String),
}

impl From<SendError> for DeliveryError {
    fn from(error: SendError) -> Self {
        match &error {
            SendError::Smtp(smtp) if !is_about_the_recipient(smtp) => Self::Later(error.to_string()),
            _ => Self::Never(error.to_string()),
        }
    }
}

/// Does the server say that this mailbox can't be written to (RFC 5321: 550, 551, 553)? Whatever else it refuses (a password,
/// too many mails) it may take later.
fn is_about_the_recipient(error: &lettre::transport::smtp::Error) -> bool {
    let code = error.status().map(u16::from);
    matches!(code, Some(550 | 551 | 553))
}

impl Mailer {
    /// As the settings say.
    pub fn new(config: &Config, clock: Clock) -> Result<Self, ConfigError> {
        let from = config.sender()?;
        let slowness = config.storage.slowness;
        let route = match &config.serve.smtp_url {
            Some(url) => {
                let server = MailServer::parse(url)?;
                if server.may_tell_the_password() {
                    tracing::warn!(
                        "OBRADOR_SMTP_URL lets the mail server's password cross the network in the clear; with \
                         ?tls=required or smtps:// it does not"
                    );
                }
                Route::Smtp(transport(server, slowness.times(PATIENCE))?)
            }
            None if config.serve.demo => Route::Log,
            None => Route::Off,
        };
        Ok(Self(Arc::new(Inner {
            route,
            from,
            origin: config.public_url(),
            clock,
            at_once: Semaphore::new(8),
            under_way: Mutex::default(),
            slowness,
        })))
    }

    /// What becomes of a mail.
    pub fn way(&self) -> MailTransport {
        match self.0.route {
            Route::Smtp(_) => MailTransport::Sent,
            Route::Log => MailTransport::Logged,
            Route::Off => MailTransport::Off,
        }
    }

    /// The whole address of a path, for a link in a mail.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.0.origin)
    }

    /// Sends the message beside the request; a failure is logged, after two more attempts.
    pub fn send(&self, message: EmailMessage) {
        let inner = Arc::clone(&self.0);
        self.beside(async move { inner.deliver(&message).await });
    }

    /// Sends the message now, once. `id` makes it recognisable: sent again after a crash, it is the same mail.
    pub async fn deliver(&self, message: &EmailMessage, id: &str) -> Result<(), DeliveryError> {
        let inner = &self.0;
        match &inner.route {
            Route::Smtp(transport) => {
                // The semaphore is never closed.
                let _permit = inner.at_once.acquire().await;
                let message = inner.message(message, id)?;
                transport.send(message).await.map_err(SendError::from)?;
                Ok(())
            }
            Route::Log => {
                inner.deliver(message).await;
                Ok(())
            }
            Route::Off => Err(DeliveryError::Later("no mail server is configured".to_owned())),
        }
    }

    /// Does what may end in a mail beside the request; [`Self::stop`] waits for it, too.
    pub(crate) fn beside(&self, work: impl Future<Output = ()> + Send + 'static) {
        let mut under_way = self.0.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        while under_way.try_join_next().is_some() {}
        under_way.spawn(work);
    }

    /// Waits, not for long, until mails under way are sent.
    pub async fn stop(&self) {
        // What was under way may have begun another mail meanwhile.
        let all = async {
            loop {
                let mut under_way = {
                    let mut guard = self.0.under_way.lock().unwrap_or_else(PoisonError::into_inner);
                    std::mem::take(&mut *guard)
                };
                if under_way.is_empty() {
                    return;
                }
                while under_way.join_next().await.is_some() {}
            }
        };
        if tokio::time::timeout(self.0.slowness.times(GRACE), all)
            .await
            .is_err()
        {
            tracing::warn!("mails under way are not sent");
        }
    }
}

impl Inner {
    async fn deliver(&self, message: &EmailMessage) {
        match &self.route {
            Route::Smtp(transport) => {
                // The semaphore is never closed.
                let _permit = self.at_once.acquire().await;
                if let Err(error) = self.send(transport, message).await {
                    tracing::error!(%error, subject = message.subject, "a mail was not sent");
                }
            }
            Route::Log => {
                tracing::info!(
                    to = message.to.email,
                    subject = message.subject,
                    link = message.link,
                    "mail"
                );
            }
            Route::Off => tracing::error!(subject = message.subject, "no mail server: the mail is lost"),
        }
    }

    async fn send(
        &self,
        transport: &AsyncSmtpTransport<Tokio1Executor>,
        message: &EmailMessage,
    ) -> Result<(), SendError> {
        let message = self.message(message, &random::id())?;
        for pause in PAUSES {
            match transport.send(message.clone()).await {
                Ok(_) => return Ok(()),
                Err(error) if error.is_permanent() => return Err(error.into()),
                Err(error) => tracing::warn!(%error, "a mail is tried again"),
            }
            tokio::time::sleep(pause).await;
        }
        transport.send(message).await?;
        Ok(())
    }

    fn message(&self, message: &EmailMessage, id: &str) -> Result<Message, SendError> {
        let id = format!("<{id}@{}>", self.from.email.domain());
        let to = Mailbox::new(message.to.name.clone(), message.to.email.parse()?);
        let mut builder = Message::builder();
        if let Some(address) = &message.reply_to {
            builder = builder.reply_to(Mailbox::new(None, address.parse()?));
        }
        Ok(builder
            .from(self.from.clone())
            .to(to)
            .date(self.clock.now().into())
            .message_id(Some(id))
            .subject(message.subject.clone())
            .multipart(MultiPart::alternative_plain_html(message.text(), message.html()))?)
    }
}

/// What sends mails there; the server may take `patience` for an answer.
fn transport(
    server: MailServer,
    patience: Duration,
) -> Result<AsyncSmtpTransport<Tokio1Executor>, SmtpUrlError> {
    let host = || server.host.clone();
    let verified = || TlsParameters::new(host()).map_err(|_| SmtpUrlError::Tls);
    let tls = match server.security {
        Security::Wrapped => Tls::Wrapper(verified()?),
        Security::Required => Tls::Required(verified()?),
        Security::Opportunistic => Tls::Opportunistic(verified()?),
        Security::Unverified => {
            let unverified = TlsParameters::builder(host())
                .certificate_store(CertificateStore::None)
                .dangerous_accept_invalid_certs(true)
                .dangerous_accept_invalid_hostnames(true);
            Tls::Opportunistic(unverified.build().map_err(|_| SmtpUrlError::Tls)?)
        }
        Security::None => Tls::None,
    };
    let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server.host)
        .port(server.port)
        .tls(tls)
        .timeout(Some(patience));
    if let Some((user, password)) = server.credentials {
        builder = builder.credentials(Credentials::new(user, password));
    }
    if let Some(name) = server.hello {
        builder = builder.hello_name(ClientId::Domain(name));
    }
    Ok(builder.build())
}
