//! How often a session may call server functions.

use moka::sync::Cache;
use obrador_core::{bounds::rate::FUNCTIONS_A_MINUTE, waiting::whole_seconds};
use obrador_services::random;
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

const MINUTE_MICROS: i64 = 60_000_000;

/// The calls of each session in its present minute.
#[derive(Debug, Clone)]
pub struct Pace(Cache<String, Arc<Mutex<(i64, u32)>>>);

impl Default for Pace {
    fn default() -> Self {
        let sessions = Cache::builder()
            .max_capacity(20_000)
            .time_to_idle(Duration::from_mins(2));
        Self(sessions.build())
    }
}

impl Pace {
    /// Counts a call of the session with that token at `now`, in microseconds.
    ///
    /// # Errors
    /// The seconds to wait, when it is one too many.
    pub fn step(&self, token: &str, now: i64) -> Result<(), u64> {
        let minute = self.0.get_with(random::sha256(token), Arc::default);
        let mut minute = minute.lock().unwrap_or_else(PoisonError::into_inner);
        if now - minute.0 >= MINUTE_MICROS {
            *minute = (now, 0);
        }
        if minute.1 >= FUNCTIONS_A_MINUTE {
            return Err(whole_seconds(minute.0 + MINUTE_MICROS - now));
        }
        minute.1 += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_waits_for_the_next_minute_and_others_do_not() {
        let pace = Pace::default();
        for _ in 0..FUNCTIONS_A_MINUTE {
            assert_eq!(pace.step("one", 0), Ok(()));
        }
        assert_eq!(pace.step("one", 10_000_000), Err(50));
        assert_eq!(pace.step("two", 10_000_000), Ok(()));
        assert_eq!(pace.step("one", MINUTE_MICROS), Ok(()));
    }
}
