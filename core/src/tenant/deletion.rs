//! Leaving: nothing is deleted at once.

use crate::bounds::time::DELETION_GRACE_DAYS;
use chrono::{DateTime, TimeDelta, Utc};

/// A deletion that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deletion {
    /// When it was asked for.
    pub requested_at: DateTime<Utc>,
    /// From this moment on everything may be deleted, and nothing can be kept any more.
    pub delete_after: DateTime<Utc>,
}

impl Deletion {
    /// A deletion asked for now.
    ///
    /// # Formula
    /// `delete_after = requested_at + DELETION_GRACE_DAYS`, days of 24 hours.
    pub fn requested(now: DateTime<Utc>) -> Self {
        Self {
            requested_at: now,
            delete_after: now + TimeDelta::days(DELETION_GRACE_DAYS),
        }
    }

    /// Is the grace over? Then it can no longer be called off.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        now >= self.delete_after
    }
}

/// Did somebody type the bakery's name? Spaces around it and between its words don't matter, letters do.
pub fn is_the_name(typed: &str, name: &str) -> bool {
    typed.split_whitespace().eq(name.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_days_to_the_microsecond() {
        let asked: DateTime<Utc> = "2025-01-19T10:30:00Z".parse().unwrap();
        let deletion = Deletion::requested(asked);
        // 19 January + 30 days, counted on a calendar.
        assert_eq!(deletion.delete_after.to_rfc3339(), "2025-02-18T10:30:00+00:00");
        assert!(!deletion.is_due(asked));
        assert!(!deletion.is_due(deletion.delete_after - TimeDelta::microseconds(1)));
        assert!(deletion.is_due(deletion.delete_after));
    }

    #[test]
    fn the_name_is_typed_letter_by_letter() {
        for (typed, same) in [
            ("Etxe Ogia", true),
            ("  Etxe   Ogia ", true),
            ("etxe ogia", false),
            ("Etxe", false),
            ("", false),
        ] {
            assert_eq!(is_the_name(typed, "Etxe Ogia"), same, "{typed}");
        }
    }
}
