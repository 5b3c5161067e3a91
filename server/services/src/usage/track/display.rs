//! What a tracker did, in a line for the terminal.

use super::{Days, RedisCopy, Summary};
use std::fmt;

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}..{}", self.first, self.last)
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let redis = match self.redis {
            RedisCopy::Absent => "",
            RedisCopy::Written => ", Redis written",
            RedisCopy::Failed => ", Redis NOT written (the database is)",
        };
        write!(
            f,
            "{}: tenants total {} / tracked {} / failed {}, {} snapshots new or changed{redis}, {:.1} s",
            self.days,
            self.total,
            self.tracked,
            self.failed,
            self.changed,
            self.took.as_secs_f64()
        )
    }
}
