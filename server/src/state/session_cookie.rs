//! The session cookie.

use axum::http::{HeaderMap, HeaderValue, header::COOKIE};

/// How the session cookie is called and sent; it depends on whether people come over TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionCookie {
    /// Do people come over TLS?
    pub secure: bool,
}

impl SessionCookie {
    /// `__Host-` binds the cookie to this host over TLS; some browsers refuse it on plain http.
    pub fn name(self) -> &'static str {
        if self.secure {
            "__Host-obrador_session"
        } else {
            "obrador_session"
        }
    }

    /// The header that sets it.
    pub fn set(self, token: &str, max_age_s: i64) -> HeaderValue {
        let secure = if self.secure { "; Secure" } else { "" };
        let text = format!(
            "{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age_s}{secure}",
            self.name()
        );
        // A token is hexadecimal, so this is always a valid header.
        HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""))
    }

    /// The header that takes it away.
    pub fn clear(self) -> HeaderValue {
        self.set("", 0)
    }

    /// The token a request brings.
    pub fn read(self, headers: &HeaderMap) -> Option<&str> {
        let cookies = headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok());
        let pairs = cookies
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='));
        pairs
            .filter(|(name, token)| *name == self.name() && !token.is_empty())
            .map(|(_, token)| token)
            .next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prefix_is_for_tls_only() {
        let secure = SessionCookie { secure: true }.set("ab", 60);
        assert_eq!(
            secure,
            "__Host-obrador_session=ab; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure"
        );
        let plain = SessionCookie { secure: false }.clear();
        assert_eq!(
            plain,
            "obrador_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
        );
    }

    #[test]
    fn only_the_own_cookie_is_read() {
        let cookie = SessionCookie { secure: false };
        for (header, token) in [
            ("obrador_session=ab", Some("ab")),
            ("theme=dark; obrador_session=cd", Some("cd")),
            ("obrador_session=", None),
            ("__Host-obrador_session=ef", None),
            ("", None),
        ] {
            let headers = HeaderMap::from_iter([(COOKIE, HeaderValue::from_static(header))]);
            assert_eq!(cookie.read(&headers), token, "{header}");
        }
    }
}
