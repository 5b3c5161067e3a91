//! Where somebody is led next, and never to another site.

use super::paths::HOME;

/// A path of this site, and nothing else: no other host, no other scheme. Browsers drop control characters and read a
/// backslash as a slash, so neither may be in it.
pub(crate) fn safe_next(next: &str) -> &str {
    let own = next.starts_with('/') && !next.starts_with("//");
    let plain = next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if own && plain { next } else { HOME }
}

#[cfg(test)]
mod tests {
    use super::safe_next;

    #[test]
    fn next_stays_on_this_site() {
        for (next, safe) in [
            (
                "/app/settings/subscription?growth=5",
                "/app/settings/subscription?growth=5",
            ),
            ("", "/app"),
            ("//evil.example", "/app"),
            ("https://evil.example", "/app"),
            ("/\\evil.example", "/app"),
            ("/\t/evil.example", "/app"),
            ("/\0x", "/app"),
            ("/é", "/app"),
        ] {
            assert_eq!(safe_next(next), safe);
        }
    }
}
