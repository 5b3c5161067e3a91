//! Is it this machine?

use http::uri::Authority;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Does `HOST` or `HOST:PORT` always mean this machine?
pub fn is_loopback(authority: &str) -> bool {
    if let Ok(ip) = authority.parse::<IpAddr>() {
        return ip.is_loopback();
    }
    let Ok(authority) = authority.parse::<Authority>() else {
        return false;
    };
    if authority.as_str().contains('@') {
        return false;
    }
    let host = authority.host();
    match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(host) => host.parse::<Ipv6Addr>().is_ok_and(|ip| ip.is_loopback()),
        None => {
            host.eq_ignore_ascii_case("localhost")
                || host.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn only_names_of_this_machine() {
        for (authority, own) in [
            ("localhost", true),
            ("LOCALHOST:3000", true),
            ("127.0.0.1:3000", true),
            ("127.8.9.1", true),
            ("[::1]:3000", true),
            ("", false),
            ("localhost.evil.example", false),
            ("evil.localhost", false),
            ("app.example", false),
            ("127.0.0.1.evil.example", false),
            ("127.1", false),
            ("2130706433", false),
            ("0.0.0.0:3000", false),
            ("10.0.0.1", false),
            ("[::]:3000", false),
            ("[::ffff:10.0.0.1]", false),
            ("localhost@evil.example", false),
            ("evil.example@localhost", false),
            ("localhost/evil", false),
        ] {
            assert_eq!(is_loopback(authority), own, "{authority}");
        }
    }
}
