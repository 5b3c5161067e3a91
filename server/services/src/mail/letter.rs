//! A mail that waits in the table of jobs: what it says is put together when it is sent.

use super::{Confirmed, EmailMessage, Mailer, Recipient};
use obrador_core::{i18n::Lang, ids::UserId};
use serde::{Deserialize, Serialize};

/// A mail to somebody whose address was known to be theirs when it was written. It holds no secret: links with one are
/// never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    user: UserId,
    to: String,
    name: String,
    lang: Lang,
    /// Which texts: `{kind}-subject`, `-text`, `-button`, `-after`.
    kind: String,
    /// What stands in their placeholders.
    args: Vec<(String, String)>,
    /// Lines of a list between text and button.
    items: Vec<String>,
    /// Where the button leads.
    path: String,
    /// Whom an answer goes to, in a mail to a supplier.
    #[serde(default)]
    reply_to: Option<String>,
}

impl Letter {
    /// A mail whose texts begin with `kind`, with `args` in their placeholders; its button leads to `path`.
    pub(crate) fn new(
        user: &UserId,
        to: Confirmed,
        kind: &str,
        args: Vec<(&str, String)>,
        path: String,
    ) -> Self {
        let to = Recipient::from(to);
        let args = args.into_iter().map(|(key, value)| (key.to_owned(), value));
        Self {
            user: user.clone(),
            to: to.email,
            name: to.name.unwrap_or_default(),
            lang: to.lang,
            kind: kind.to_owned(),
            args: args.collect(),
            items: Vec::new(),
            path,
            reply_to: None,
        }
    }

    /// A mail in the name of a bakery to its supplier at `to`; the button and an answer lead to whoever `user` is.
    pub(crate) fn to_supplier(
        (user, reply_to): (&UserId, &str),
        (to, name, lang): (&str, &str, Lang),
        kind: &str,
        args: Vec<(&str, String)>,
    ) -> Self {
        let to = Confirmed::new(to, lang, name);
        let letter = Self::new(user, to, kind, args, format!("mailto:{reply_to}"));
        Self {
            reply_to: Some(reply_to.to_owned()),
            ..letter
        }
    }

    /// The same with a list.
    #[must_use]
    pub(crate) fn with_items(self, items: Vec<String>) -> Self {
        Self { items, ..self }
    }

    /// Whom it is for.
    pub(crate) fn user(&self) -> &UserId {
        &self.user
    }

    /// Their address when it was written.
    pub(crate) fn to(&self) -> &str {
        &self.to
    }

    /// Is it to a supplier, who is nobody of the bakery?
    pub(crate) fn is_to_supplier(&self) -> bool {
        self.reply_to.is_some()
    }

    /// The mail it becomes.
    pub(crate) fn message(&self, mailer: &Mailer) -> EmailMessage {
        let args: Vec<_> = self
            .args
            .iter()
            .map(|(key, value)| (key.as_str(), value.clone()))
            .collect();
        let to = Confirmed::new(&self.to, self.lang, &self.name);
        let link = if self.is_to_supplier() {
            self.path.clone()
        } else {
            mailer.link(&self.path)
        };
        EmailMessage::to_confirmed(to, &self.kind, &args, link)
            .with_items(self.items.clone())
            .answered_to(self.reply_to.clone())
    }
}
