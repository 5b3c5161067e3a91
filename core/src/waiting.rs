//! How long somebody waits, in whole seconds.

const SECOND_MICROS: i64 = 1_000_000;

/// So many seconds, for `Retry-After` and its like: rounded up, at least one, so that whoever waits that long does not come
/// too early.
///
/// # Units
/// `micros` in microseconds; what is over already counts as one second.
pub fn whole_seconds(micros: i64) -> u64 {
    let micros = micros.max(1).unsigned_abs();
    micros.div_ceil(SECOND_MICROS.unsigned_abs())
}

/// From `now` until `until`, in whole seconds as [`whole_seconds`] counts them.
pub fn seconds_until(until: chrono::DateTime<chrono::Utc>, now: chrono::DateTime<chrono::Utc>) -> u64 {
    whole_seconds(until.timestamp_micros().saturating_sub(now.timestamp_micros()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_comes_too_early() {
        for (micros, seconds) in [
            (-5, 1),
            (0, 1),
            (1, 1),
            (1_000_000, 1),
            (1_000_001, 2),
            (1_999_999, 2),
            (900_000_000, 900),
        ] {
            assert_eq!(whole_seconds(micros), seconds, "{micros}");
        }
    }
}
