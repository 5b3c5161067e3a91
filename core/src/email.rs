//! What is taken for an e-mail address, everywhere; only a mail shows whether it is one.

use crate::{
    bounds::length::{EMAIL, EMAIL_LOCAL},
    text::{Lines, is_visible},
};

/// One `@`, something before it, and behind it a domain with a dot (RFC 7085): no space, and none of the signs that
/// separate addresses in a header.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let labels = domain.split('.');
    (1..=EMAIL_LOCAL).contains(&local.len())
        && text.len() <= EMAIL
        && !domain.contains('@')
        && labels.clone().count() > 1
        && labels.clone().all(|label| !label.is_empty())
        && is_visible(text, Lines::One)
        && !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | '"'))
}

/// The address in lower case and without the space around it, as people's are kept.
pub fn checked_email(text: &str) -> Option<String> {
    let email = text.trim().to_lowercase();
    is_email(&email).then_some(email)
}

/// What somebody gives to be found by: their address may be from before today's rule.
pub fn known_email(text: &str) -> Option<String> {
    let email = text.trim().to_lowercase();
    let fits = email.contains('@') && email.len() <= 2 * EMAIL && is_visible(&email, Lines::One);
    fits.then_some(email)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_from_before_the_rule_is_still_found() {
        for (text, email) in [
            (" Root@Localhost ", Some("root@localhost")),
            ("ane", None),
            ("a@b.example\r\nBcc: c@d", None),
        ] {
            assert_eq!(known_email(text).as_deref(), email, "{text}");
        }
    }

    #[test]
    fn an_address_has_two_parts_and_no_space() {
        for (text, email) in [
            (" Ane@Own.Example ", Some("ane@own.example")),
            ("a@b", None),
            ("a@b.example", Some("a@b.example")),
            ("a@b..example", None),
            ("a@b@c", None),
            ("@b", None),
            ("a@", None),
            ("a b@c.example", None),
            ("a@b.example\r\nBcc: c@d", None),
            ("<a@b.example>", None),
            ("a\u{200b}@b.example", None),
            ("", None),
        ] {
            assert_eq!(checked_email(text).as_deref(), email, "{text}");
        }
    }
}
