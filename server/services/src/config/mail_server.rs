//! The mail server's address, and how safely mails and a password go there.

use crate::loopback::is_loopback;
use percent_encoding::percent_decode_str;
use url::Url;

/// Ports that mail servers listen on: other servers' mails (RFC 5321), people's (RFC 6409), the same over TLS (RFC 8314).
const SMTP_PORT: u16 = 25;
const SUBMISSION_PORT: u16 = 587;
const SUBMISSIONS_PORT: u16 = 465;

/// What is wrong with a mail server's address. It may hold a password, so it is not repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SmtpUrlError {
    /// It can't be read.
    #[error(
        "it is no address; give smtp://HOST:PORT or smtps://USER:PASSWORD@HOST, with %40 for an @ in a password"
    )]
    Unreadable,
    /// It is of another kind.
    #[error("it begins with neither smtp:// nor smtps://")]
    Scheme,
    /// It names no host.
    #[error("it names no host")]
    Host,
    /// Half of what signs in.
    #[error("it has a user without a password, or a password without a user")]
    Credentials,
    /// What follows the question mark is not known.
    #[error(
        "what follows the ? can only be tls=required, tls=opportunistic or tls=none, and after smtps:// nothing"
    )]
    Parameter,
    /// The machine has no certificates, or they can't be read.
    #[error("TLS can't be used on this machine: its certificates can't be read")]
    Tls,
}

/// How the connection is made safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Security {
    /// TLS from the first byte.
    Wrapped,
    /// STARTTLS, or nothing is sent.
    Required,
    /// STARTTLS where the server offers it, with a certificate that holds.
    Opportunistic,
    /// STARTTLS where the server offers it, whatever its certificate: better than nothing, which would be the other way.
    Unverified,
    /// Never.
    None,
}

/// A mail server's address, taken apart.
#[derive(PartialEq, Eq)]
pub(crate) struct MailServer {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) security: Security,
    /// User and password.
    pub(crate) credentials: Option<(String, String)>,
    /// How this machine calls itself.
    pub(crate) hello: Option<String>,
}

impl MailServer {
    /// Takes the address apart. With a password, and to another machine, STARTTLS is required unless the address itself
    /// says otherwise.
    pub(crate) fn parse(text: &str) -> Result<Self, SmtpUrlError> {
        let url = Url::parse(text).map_err(|_| SmtpUrlError::Unreadable)?;
        let tls = parameter(&url)?;
        // Of schemes it does not know, `url` leaves hosts as they are; an IPv6 address is looked up without brackets.
        let host = url.host_str().filter(|host| !host.is_empty());
        let host = decoded(host.ok_or(SmtpUrlError::Host)?)?;
        let credentials = credentials(&url)?;
        let exposed = credentials.is_some() && !is_loopback(&host);
        let (security, usual_port) = match (url.scheme(), tls.as_deref()) {
            ("smtps", None) => (Security::Wrapped, SUBMISSIONS_PORT),
            ("smtp", None) if exposed => (Security::Required, SMTP_PORT),
            ("smtp", None) => (Security::Unverified, SMTP_PORT),
            ("smtp", Some("required")) => (Security::Required, SUBMISSION_PORT),
            ("smtp", Some("opportunistic")) => (Security::Opportunistic, SUBMISSION_PORT),
            ("smtp", Some("none")) => (Security::None, SMTP_PORT),
            ("smtp" | "smtps", _) => return Err(SmtpUrlError::Parameter),
            _ => return Err(SmtpUrlError::Scheme),
        };
        let hello = decoded(url.path().trim_matches('/'))?;
        Ok(Self {
            host: host.trim_matches(['[', ']']).to_owned(),
            port: url.port().unwrap_or(usual_port),
            security,
            credentials,
            hello: Some(hello).filter(|name| !name.is_empty()),
        })
    }

    /// Could the password cross a network in the clear? Only where the address says so itself.
    pub(crate) fn may_tell_the_password(&self) -> bool {
        let in_the_clear = matches!(
            self.security,
            Security::None | Security::Opportunistic | Security::Unverified
        );
        self.credentials.is_some() && in_the_clear && !is_loopback(&self.host)
    }
}

/// The one parameter there is.
fn parameter(url: &Url) -> Result<Option<String>, SmtpUrlError> {
    let mut tls = None;
    for (name, value) in url.query_pairs() {
        if name != "tls" || tls.replace(value.into_owned()).is_some() {
            return Err(SmtpUrlError::Parameter);
        }
    }
    match url.fragment() {
        Some(_) => Err(SmtpUrlError::Unreadable),
        None => Ok(tls),
    }
}

fn credentials(url: &Url) -> Result<Option<(String, String)>, SmtpUrlError> {
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) | (_, None) => Err(SmtpUrlError::Credentials),
        (user, Some(password)) => Ok(Some((decoded(user)?, decoded(password)?))),
    }
}

fn decoded(text: &str) -> Result<String, SmtpUrlError> {
    let text = percent_decode_str(text).decode_utf8();
    text.map(Into::into).map_err(|_| SmtpUrlError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::{
        MailServer,
        Security::{None as Never, Opportunistic, Required, Unverified, Wrapped},
        SmtpUrlError as Wrong,
    };

    #[test]
    fn a_password_leaves_this_machine_over_tls_only() {
        for (url, host, port, security, told) in [
            ("smtp://127.0.0.1:2525", "127.0.0.1", 2525, Unverified, false),
            ("smtp://u:p@localhost", "localhost", 25, Unverified, false),
            ("smtp://u:p@[::1]:2525", "::1", 2525, Unverified, false),
            ("smtp://mail.example", "mail.example", 25, Unverified, false),
            ("smtp://u:p@mail.example", "mail.example", 25, Required, false),
            ("smtp://u:p@[2001:db8::1]", "2001:db8::1", 25, Required, false),
            ("smtp://u:p@10.0.0.7:587", "10.0.0.7", 587, Required, false),
            (
                "smtp://u:p@mail.example?tls=required",
                "mail.example",
                587,
                Required,
                false,
            ),
            (
                "smtp://u:p@mail.example?tls=opportunistic",
                "mail.example",
                587,
                Opportunistic,
                true,
            ),
            (
                "smtp://mail.example?tls=opportunistic",
                "mail.example",
                587,
                Opportunistic,
                false,
            ),
            (
                "smtp://u:p@mail.example?tls=none",
                "mail.example",
                25,
                Never,
                true,
            ),
            ("smtp://u:p@127.0.0.1?tls=none", "127.0.0.1", 25, Never, false),
            ("smtps://u:p@mail.example", "mail.example", 465, Wrapped, false),
            (
                "smtps://u:p@[2001:db8::1]:4465",
                "2001:db8::1",
                4465,
                Wrapped,
                false,
            ),
        ] {
            let server = MailServer::parse(url).unwrap();
            assert_eq!((server.host.as_str(), server.port), (host, port), "{url}");
            assert_eq!(server.security, security, "{url}");
            assert_eq!(server.may_tell_the_password(), told, "{url}");
        }
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let server =
            MailServer::parse("smtp://ane%40own.example:50%25%3A%2F%40@localhost/shop.example").unwrap();
        let (user, password) = server.credentials.unwrap();
        assert_eq!((user.as_str(), password.as_str()), ("ane@own.example", "50%:/@"));
        assert_eq!(server.hello.as_deref(), Some("shop.example"));
    }

    #[test]
    fn what_is_no_mail_server_is_refused() {
        for (url, wrong) in [
            ("mail.example", Wrong::Unreadable),
            ("smtp://u:p#q@mail.example", Wrong::Unreadable),
            ("smtp://mail.example:70000", Wrong::Unreadable),
            ("smtp://mail.example#x", Wrong::Unreadable),
            ("http://mail.example", Wrong::Scheme),
            ("mail.example:25", Wrong::Host),
            ("smtp://", Wrong::Host),
            ("smtp://user@mail.example", Wrong::Credentials),
            ("smtp://:secret@mail.example", Wrong::Credentials),
            ("smtp://mail.example?tls=yes", Wrong::Parameter),
            ("smtp://mail.example?tsl=required", Wrong::Parameter),
            ("smtps://mail.example?tls=none", Wrong::Parameter),
        ] {
            assert_eq!(MailServer::parse(url).err(), Some(wrong), "{url}");
        }
    }
}
