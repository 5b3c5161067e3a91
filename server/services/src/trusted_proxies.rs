//! The client's address, behind proxies one trusts or none.

use std::{net::IpAddr, str::FromStr};

/// The proxies whose `X-Forwarded-For` is believed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<Network>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Network {
    address: IpAddr,
    bits: u8,
}

/// A text that names no address or network.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is neither an address nor a network such as 10.0.0.0/8")]
pub struct InvalidNetwork(String);

impl FromStr for TrustedProxies {
    type Err = InvalidNetwork;
    fn from_str(text: &str) -> Result<Self, InvalidNetwork> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::parse).collect::<Result<_, _>>().map(Self)
    }
}

impl FromStr for Network {
    type Err = InvalidNetwork;
    fn from_str(text: &str) -> Result<Self, InvalidNetwork> {
        let invalid = || InvalidNetwork(text.to_owned());
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u8>().map_err(|_| invalid())?)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| invalid())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        if bits > most {
            Err(invalid())
        } else {
            Ok(Self { address, bits })
        }
    }
}

impl Network {
    fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(net), IpAddr::V4(ip)) => {
                let shift = 32 - u32::from(self.bits);
                net.to_bits().checked_shr(shift) == ip.to_bits().checked_shr(shift)
            }
            (IpAddr::V6(net), IpAddr::V6(ip)) => {
                let shift = 128 - u32::from(self.bits);
                net.to_bits().checked_shr(shift) == ip.to_bits().checked_shr(shift)
            }
            _ => false,
        }
    }
}

impl TrustedProxies {
    /// Is this one of them?
    pub fn trusts(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(address))
    }

    /// The client's address: the peer's, or, where the peer is a trusted proxy, the last address in
    /// `X-Forwarded-For` that is not one. What stands before that, the client may have made up.
    pub fn client(&self, peer: IpAddr, forwarded_for: &str) -> IpAddr {
        let mut client = peer.to_canonical();
        for hop in forwarded_for.rsplit(',') {
            if !self.trusts(client) {
                return client;
            }
            let Ok(address) = hop.trim().parse::<IpAddr>() else {
                return client;
            };
            client = address.to_canonical();
        }
        client
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forwarded_addresses_are_believed_from_trusted_proxies_only() {
        for (trusted, peer, header, expected) in [
            ("", "203.0.113.9", "1.2.3.4", "203.0.113.9"),
            ("10.0.0.0/8", "203.0.113.9", "1.2.3.4", "203.0.113.9"),
            ("10.0.0.0/8", "10.1.2.3", "1.2.3.4", "1.2.3.4"),
            ("10.0.0.0/8", "10.1.2.3", "6.6.6.6, 1.2.3.4, 10.9.9.9", "1.2.3.4"),
            ("10.0.0.0/8", "10.1.2.3", "nonsense", "10.1.2.3"),
            ("10.0.0.0/8", "10.1.2.3", "", "10.1.2.3"),
            ("127.0.0.1,::1", "::1", "2001:db8::7", "2001:db8::7"),
            ("0.0.0.0/0", "9.9.9.9", "8.8.8.8", "8.8.8.8"),
        ] {
            let trusted: TrustedProxies = trusted.parse().unwrap();
            let got = trusted.client(peer.parse().unwrap(), header);
            assert_eq!(got, expected.parse::<IpAddr>().unwrap(), "{peer} with {header}");
        }
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for text in ["proxy.example", "10.0.0.0/33", "10.0.0.0/x", "::/129"] {
            assert!(text.parse::<TrustedProxies>().is_err(), "{text}");
        }
    }
}
