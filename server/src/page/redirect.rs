//! Where somebody is led next, and never to another site.

use super::paths::HOME;
use axum::http::{HeaderMap, header};

/// A path of this site, and nothing else: no other host, no other scheme. Browsers drop control characters and read a
/// backslash as a slash, so neither may be in it.
pub(crate) fn safe_next(next: &str) -> &str {
    let own = next.starts_with('/') && !next.starts_with("//");
    let plain = next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if own && plain { next } else { HOME }
}

/// The page something was chosen on, as the page says; what its address asked for beyond that, as the browser says.
pub(crate) fn back(next: &str, headers: &HeaderMap) -> String {
    let next = safe_next(next);
    let path = |address: &str| address.split('?').next().map(str::to_owned);
    let from = headers
        .get(header::REFERER)
        .and_then(|value| value.to_str().ok())
        .and_then(|address| address.split_once("://"))
        .and_then(|(_, rest)| rest.find('/').map(|at| safe_next(&rest[at..])));
    match from {
        Some(from) if path(from) == path(next) => from.to_owned(),
        _ => next.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

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

    #[test]
    fn it_leads_back_to_where_it_was_chosen() {
        for (next, from, back_to) in [
            ("/en/", "", "/en/"),
            (
                "/app/files",
                "http://127.0.0.1:3000/app/files?q=bread",
                "/app/files?q=bread",
            ),
            ("/en/roi?plan=starter", "http://127.0.0.1:3000/en/roi", "/en/roi"),
            // A form that was sent there can't be read there.
            (
                "/app/settings/team",
                "http://127.0.0.1:3000/app/settings/team/role",
                "/app/settings/team",
            ),
            ("//evil.example/", "http://evil.example//evil.example/", "/app"),
            ("", "no address", "/app"),
        ] {
            let headers = HeaderMap::from_iter([(header::REFERER, HeaderValue::from_static(from))]);
            assert_eq!(back(next, &headers), back_to, "{next} {from}");
        }
    }
}
