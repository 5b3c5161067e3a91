//! Mails, whatever they are about: what may stand in one, and how it gets to the mail server.

mod strangers;
mod tls;
