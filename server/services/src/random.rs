//! The one place where randomness is drawn, and where secrets are hashed for keeping.

use sha2::{Digest as _, Sha256};

/// `N` bytes from the operating system's random source.
///
/// # Panics
/// Where the operating system has none: nothing secure can be done then.
#[expect(
    clippy::expect_used,
    reason = "no secret can be made without the system's random source"
)]
fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system's random source");
    bytes
}

/// A fresh 256-bit secret, in hexadecimal.
pub fn token() -> String {
    hex(&bytes::<32>())
}

/// A fresh password of 80 random bits, in groups one can type.
pub fn password() -> String {
    let digits = hex(&bytes::<10>());
    [&digits[..5], &digits[5..10], &digits[10..15], &digits[15..]].join("-")
}

/// A fresh identifier: 128 bits, in hexadecimal.
pub fn id() -> String {
    hex(&bytes::<16>())
}

/// 16 random bytes: the salt of a password's hash.
pub fn salt() -> [u8; 16] {
    bytes()
}

/// SHA-256 in hexadecimal: enough for a secret with 256 random bits, which nobody can guess.
pub fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// In hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes
        .iter()
        .flat_map(|b| [digit(b >> 4), digit(b & 15)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sha256_of_the_standards_example() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(
            sha256("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn secrets_are_long_and_differ() {
        assert_eq!(token().len(), 64);
        assert_ne!(token(), token());
        assert_ne!(id(), id());
    }
}
