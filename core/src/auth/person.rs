//! What a person must give: an e-mail address, a name, a password.

use crate::{
    bounds::length::{PASSWORD, PASSWORD_LEAST, PERSON_NAME},
    text::{Lines, is_visible},
};

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WeakPassword {
    /// Fewer than [`PASSWORD_LEAST`] characters, or more than [`PASSWORD`] bytes.
    #[error("a password has {PASSWORD_LEAST} to {PASSWORD} characters")]
    Length,
    /// One or two characters again and again, a row of neighbours, or the own e-mail address.
    #[error("the password is easy to guess")]
    Guessable,
}

/// What is wrong with what a person typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonProblem {
    /// No name, or a very long one.
    Name,
    /// No e-mail address.
    Email,
    /// Somebody has that address.
    EmailTaken,
    /// Too short or too long a password.
    PasswordLength,
    /// A password that is easy to guess.
    PasswordGuessable,
    /// Not the password of that address.
    PasswordWrong,
    /// The box about privacy is not ticked.
    Terms,
}

impl PersonProblem {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "person-name-error",
            Self::Email => "email-error",
            Self::EmailTaken => "person-email-taken",
            Self::PasswordLength => "person-password-length",
            Self::PasswordGuessable => "person-password-guessable",
            Self::PasswordWrong => "person-password-wrong",
            Self::Terms => "sign-up-terms-error",
        }
    }
}

impl From<WeakPassword> for PersonProblem {
    fn from(weak: WeakPassword) -> Self {
        match weak {
            WeakPassword::Length => Self::PasswordLength,
            WeakPassword::Guessable => Self::PasswordGuessable,
        }
    }
}

/// Is it long enough, and not the first thing somebody would try? No kinds of characters are demanded: length is what
/// counts (NIST SP 800-63B, 5.1.1.2).
pub fn check_password(password: &str, email: &str) -> Result<(), WeakPassword> {
    if password.chars().count() < PASSWORD_LEAST || password.len() > PASSWORD {
        return Err(WeakPassword::Length);
    }
    let lower = password.to_lowercase();
    let mut distinct: Vec<char> = lower.chars().collect();
    let neighbours = distinct
        .windows(2)
        .filter(|pair| (pair[0] as i64 - pair[1] as i64).abs() <= 1)
        .count();
    let row = neighbours + 2 >= distinct.len();
    distinct.sort_unstable();
    distinct.dedup();
    let local = email.split('@').next().unwrap_or_default();
    let own =
        lower == email.to_lowercase() || (local.len() >= PASSWORD_LEAST && lower == local.to_lowercase());
    if distinct.len() <= 2 || row || own {
        return Err(WeakPassword::Guessable);
    }
    Ok(())
}

/// The name without the space around it, if it has 1 to [`PERSON_NAME`] characters and all can be seen.
pub fn checked_person_name(name: &str) -> Option<&str> {
    let name = name.trim();
    let fits = (1..=PERSON_NAME).contains(&name.chars().count()) && is_visible(name, Lines::One);
    fits.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_passwords_that_nobody_tries_first_are_taken() {
        let long = "ab3 ".repeat(65);
        for (password, expected) in [
            ("correct horse", Ok(())),
            ("ogia eta gatza", Ok(())),
            ("ñandúes-2-3", Ok(())),
            ("short", Err(WeakPassword::Length)),
            ("", Err(WeakPassword::Length)),
            (long.as_str(), Err(WeakPassword::Length)),
            ("aaaaaaaaaaaa", Err(WeakPassword::Guessable)),
            ("ababababab", Err(WeakPassword::Guessable)),
            ("1234567890", Err(WeakPassword::Guessable)),
            ("abcdefghijkl", Err(WeakPassword::Guessable)),
            ("Ane@Own.Example", Err(WeakPassword::Guessable)),
        ] {
            assert_eq!(
                check_password(password, "ane@own.example"),
                expected,
                "{password}"
            );
        }
    }

    #[test]
    fn a_name_can_be_read() {
        for (text, name) in [
            (" Ane Etxeberria ", Some("Ane Etxeberria")),
            ("", None),
            ("\u{200b}\u{200b}", None),
            ("Ane\u{202e}", None),
        ] {
            assert_eq!(checked_person_name(text), name, "{text:?}");
        }
    }
}
