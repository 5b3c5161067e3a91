//! Identifiers as types, so that a user's id is never taken for a bakery's.

use crate::bounds::length::ID;
use serde::{Deserialize, Serialize};

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an identifier has 1 to {ID} characters a–z, 0–9 or '-', and starts with a letter or digit")]
pub struct InvalidId;

fn checked(text: &str) -> Result<String, InvalidId> {
    let fits = (1..=ID).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-');
    if fits { Ok(text.to_owned()) } else { Err(InvalidId) }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl std::str::FromStr for $name {
            type Err = InvalidId;
            fn from_str(text: &str) -> Result<Self, InvalidId> {
                checked(text).map(Self)
            }
        }
        impl TryFrom<String> for $name {
            type Error = InvalidId;
            fn try_from(text: String) -> Result<Self, InvalidId> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A bakery (the customer), for example `demo-starter`.
    TenantId
);
id!(
    /// A person who signs in.
    UserId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_slugs_are_identifiers() {
        let long = "a".repeat(65);
        for (text, good) in [
            ("demo-starter", true),
            ("7", true),
            ("", false),
            ("-a", false),
            ("Demo", false),
            ("a b", false),
            ("a'--", false),
            (long.as_str(), false),
        ] {
            assert_eq!(text.parse::<TenantId>().is_ok(), good, "{text}");
        }
    }
}
