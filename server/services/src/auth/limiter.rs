//! How often something may be tried: per e-mail address and per client address.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

const WINDOW_MICROS: i64 = 15 * 60 * 1_000_000;
/// Above this many keys the old ones are dropped, so that memory stays bounded.
const KEYS: usize = 20_000;

/// Attempts of the last 15 minutes.
#[derive(Debug)]
pub(crate) struct Limiter {
    attempts: Mutex<HashMap<String, Vec<i64>>>,
    per_email: usize,
    per_address: usize,
}

impl Limiter {
    /// Lets through so many within 15 minutes for one e-mail address, and from one client address.
    pub(crate) fn new(per_email: usize, per_address: usize) -> Self {
        Self {
            attempts: Mutex::default(),
            per_email,
            per_address,
        }
    }

    /// Counts an attempt before its password is looked at, so that many at once gain nothing.
    ///
    /// # Errors
    /// The seconds to wait, when there were too many.
    pub(crate) fn attempt(&self, email: &str, address: IpAddr, now: i64) -> Result<(), u64> {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        if attempts.len() > KEYS {
            attempts.retain(|_, times| times.last().is_some_and(|t| now - t < WINDOW_MICROS));
        }
        let keys = self.keys(email, address);
        for (key, most) in &keys {
            let Some(times) = attempts.get_mut(key) else {
                continue;
            };
            times.retain(|t| now - t < WINDOW_MICROS);
            if let (true, Some(first)) = (times.len() >= *most, times.first()) {
                return Err(((first + WINDOW_MICROS - now) / 1_000_000 + 1).unsigned_abs());
            }
        }
        for (key, _) in keys {
            attempts.entry(key).or_default().push(now);
        }
        Ok(())
    }

    /// The password was right: what came before no longer counts against the e-mail address.
    pub(crate) fn succeeded(&self, email: &str, address: IpAddr, now: i64) {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        let [(email, _), (address, _)] = self.keys(email, address);
        attempts.remove(&email);
        if let Some(times) = attempts.get_mut(&address)
            && let Some(this) = times.iter().rposition(|t| *t == now)
        {
            times.remove(this);
        }
    }

    /// A network of 64 bits belongs to one household or host: it counts as one address.
    fn keys(&self, email: &str, address: IpAddr) -> [(String, usize); 2] {
        let address = match address {
            IpAddr::V4(v4) => v4.to_string(),
            IpAddr::V6(v6) => format!("{:x}/64", v6.to_bits() >> 64),
        };
        [
            (format!("email {email}"), self.per_email),
            (format!("address {address}"), self.per_address),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PER_EMAIL: usize = 10;
    const PER_ADDRESS: usize = 50;

    #[test]
    fn ten_tries_an_address_and_then_a_wait() {
        let limiter = Limiter::new(PER_EMAIL, PER_ADDRESS);
        let ip: IpAddr = "192.0.2.1".parse().unwrap();
        for _ in 0..PER_EMAIL {
            assert_eq!(limiter.attempt("a@b.example", ip, 0), Ok(()));
        }
        assert_eq!(limiter.attempt("a@b.example", ip, 0), Err(901));
        assert_eq!(
            limiter.attempt("other@b.example", ip, 0),
            Ok(()),
            "others are not held up"
        );
        assert_eq!(
            limiter.attempt("a@b.example", ip, WINDOW_MICROS),
            Ok(()),
            "after 15 minutes it may be tried again"
        );
    }

    #[test]
    fn success_forgets_and_one_client_can_not_try_every_email() {
        let limiter = Limiter::new(PER_EMAIL, PER_ADDRESS);
        let ip: IpAddr = "2001:db8::1".parse().unwrap();
        let neighbour: IpAddr = "2001:db8::2".parse().unwrap();
        for n in 0..PER_ADDRESS {
            assert_eq!(limiter.attempt(&format!("{n}@b.example"), ip, 7), Ok(()));
        }
        assert!(limiter.attempt("new@b.example", neighbour, 7).is_err());
        limiter.succeeded("0@b.example", ip, 7);
        assert_eq!(limiter.attempt("new@b.example", neighbour, 7), Ok(()));
    }
}
