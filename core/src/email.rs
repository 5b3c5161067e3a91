//! What is taken for an e-mail address, everywhere; only a mail shows whether it is one.

use crate::{
    bounds::length::{DOMAIN_LABEL, EMAIL, EMAIL_LOCAL},
    text::{Lines, half_width, is_visible},
};

/// Atoms with a dot between them, an `@`, and a domain of two labels or more (RFC 5322, 3.4.1; RFC 7085): what is taken here,
/// the library that sends mails takes, too. Neither quoted parts nor comments nor addresses in brackets are.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let labels = domain.split('.');
    (1..=EMAIL_LOCAL).contains(&local.len())
        && text.len() <= EMAIL
        && local.split('.').all(is_atom)
        && labels.clone().count() > 1
        && labels.clone().all(is_label)
        && is_visible(text, Lines::One)
}

fn is_atom(text: &str) -> bool {
    let fits = |c: char| match c {
        '!' | '#'..='\'' | '*' | '+' | '-' | '/' | '=' | '?' | '^'..='`' | '{'..='~' => true,
        _ => c.is_alphanumeric() || is_mark(c),
    };
    !text.is_empty() && text.chars().all(fits)
}

/// Letters, digits and hyphens within: a name that a computer on the internet may have (RFC 1123, 2.1), in any script.
fn is_label(text: &str) -> bool {
    (1..=DOMAIN_LABEL).contains(&text.len())
        && text.starts_with(char::is_alphanumeric)
        && text.ends_with(char::is_alphanumeric)
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || c == '-' || is_mark(c))
}

/// An accent of its own, as a Macintosh writes accented letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The address in lower case, without the space around it and in plain letters where they are full-width: as people's are
/// kept.
pub fn checked_email(text: &str) -> Option<String> {
    let email = half_width(text).trim().to_lowercase();
    is_email(&email).then_some(email)
}

/// What somebody gives to be found by: their address may be from before today's rule.
pub fn known_email(text: &str) -> Option<String> {
    let email = half_width(text).trim().to_lowercase();
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
            ("ane..x@own.example", None),
            (".ane@own.example", None),
            ("ane.@own.example", None),
            ("ane@own..example", None),
            ("ane@own.example.", None),
            ("ane@-own.example", None),
            ("ane@own_1.example", None),
            ("ane@[127.0.0.1]", None),
            ("\"ane x\"@own.example", None),
            ("ane(home)@own.example", None),
            ("ane\\x@own.example", None),
            ("ane:x@own.example", None),
            ("ane\u{a0}x@own.example", None),
            ("ane+shop/1@own.example", Some("ane+shop/1@own.example")),
            ("o'hara@own.example", Some("o'hara@own.example")),
            (
                "\u{ff21}\u{ff4e}\u{ff45}\u{ff20}own\u{ff0e}example",
                Some("ane@own.example"),
            ),
            ("begoña@panadería.example", Some("begoña@panadería.example")),
        ] {
            assert_eq!(checked_email(text).as_deref(), email, "{text}");
        }
    }
}
