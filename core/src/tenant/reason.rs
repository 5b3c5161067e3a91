//! Why somebody did something: an operator to a bakery, a person to an order.

use crate::{
    bounds::length::{REASON, REASON_LEAST},
    text::{Lines, is_visible},
};

/// A reason: some words, not too many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(String);

/// Why a text is no reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a reason has {REASON_LEAST} to {REASON} characters that can be seen")]
pub struct InvalidReason;

impl Reason {
    /// The reason as it is recorded.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Reason {
    type Err = InvalidReason;
    fn from_str(text: &str) -> Result<Self, InvalidReason> {
        let text = text.replace("\r\n", "\n");
        let text = text.trim();
        let fits = (REASON_LEAST..=REASON).contains(&text.chars().count()) && is_visible(text, Lines::Many);
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidReason)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_says_something() {
        let long = "a".repeat(REASON);
        for (text, good) in [
            ("moved to yearly by phone", true),
            (" why ", true),
            ("  x ", false),
            ("no", false),
            ("a\r\nb", true),
            ("   ", false),
            ("", false),
            ("\u{200b}", false),
            ("a\u{202e}b", false),
            (long.as_str(), true),
            (format!("{long}a").as_str(), false),
        ] {
            assert_eq!(text.parse::<Reason>().is_ok(), good, "{text}");
        }
    }
}
