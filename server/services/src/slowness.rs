//! How slow the machine is: what is given up after a while is given so many times longer.

use std::{num::NonZeroU32, str::FromStr, time::Duration};

/// How many times longer than usual it takes to give something up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slowness(NonZeroU32);

impl Default for Slowness {
    fn default() -> Self {
        Self(NonZeroU32::MIN)
    }
}

impl FromStr for Slowness {
    type Err = std::num::ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl std::fmt::Display for Slowness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Slowness {
    /// How long is waited here for what is usually given up after that long.
    pub fn times(self, usual: Duration) -> Duration {
        usual.saturating_mul(self.0.get())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_never_shrink() {
        let usual = Duration::from_millis(250);
        assert_eq!(Slowness::default().times(usual), usual);
        assert_eq!("60".parse::<Slowness>().unwrap().times(usual), usual * 60);
        for wrong in ["0", "-1", "0.5", "slow", ""] {
            assert!(wrong.parse::<Slowness>().is_err(), "{wrong}");
        }
    }
}
