//! Periods of a subscription: they follow each other on the anchor's day of the month.

use super::BillingCycle;
use chrono::{DateTime, Datelike as _, Months, Utc};

/// A period of a subscription: from `start` on, before `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Its first moment.
    pub start: DateTime<Utc>,
    /// The first moment of the next one.
    pub end: DateTime<Utc>,
}

/// The period that `at` lies in.
///
/// # Formula
/// Period n runs from `anchor` + n months (or n years) to `anchor` + (n + 1). A month without the anchor's day takes its
/// last: from 31 January follow 28 February and 31 March. Each is counted from the anchor, so that no short month makes
/// the later ones short, too. Before the anchor it is the first period.
///
/// # Units
/// Moments in UTC; the anchor's time of day is that of every renewal.
pub fn period_at(anchor: DateTime<Utc>, cycle: BillingCycle, at: DateTime<Utc>) -> Period {
    let step: u32 = match cycle {
        BillingCycle::Monthly => 1,
        BillingCycle::Yearly => 12,
    };
    let nth = |n: u32| {
        let months = Months::new(n.saturating_mul(step));
        anchor
            .checked_add_months(months)
            .unwrap_or(DateTime::<Utc>::MAX_UTC)
    };
    let months = (at.year() - anchor.year()) * 12 + at.month() as i32 - anchor.month() as i32;
    // Of that month or the one before: a day of the month may lie ahead of the anchor's.
    let n = u32::try_from(months).unwrap_or(0) / step;
    let n = if n > 0 && nth(n) > at { n - 1 } else { n };
    Period {
        start: nth(n),
        end: nth(n + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{NaiveDate, TimeDelta};
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        let day: NaiveDate = text.parse().unwrap();
        day.and_hms_opt(9, 30, 0).unwrap().and_utc()
    }

    /// The renewals that follow each other from `anchor` on.
    fn renewals(anchor: &str, cycle: BillingCycle, count: usize) -> Vec<String> {
        let mut found = Vec::new();
        let mut now = at(anchor);
        for _ in 0..count {
            now = period_at(at(anchor), cycle, now).end;
            assert_eq!(now.time(), at(anchor).time());
            found.push(now.date_naive().to_string());
        }
        found
    }

    #[test]
    fn renewals_keep_to_the_anchors_day() {
        for (anchor, cycle, expected) in [
            (
                "2026-01-31",
                BillingCycle::Monthly,
                &["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"][..],
            ),
            (
                "2027-12-30",
                BillingCycle::Monthly,
                &["2028-01-30", "2028-02-29", "2028-03-30"],
            ),
            ("2026-12-15", BillingCycle::Monthly, &["2027-01-15", "2027-02-15"]),
            (
                "2024-02-29",
                BillingCycle::Yearly,
                &["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
            ),
        ] {
            assert_eq!(renewals(anchor, cycle, expected.len()), expected, "{anchor}");
        }
    }

    #[test]
    fn the_moment_of_a_renewal_belongs_to_the_new_period() {
        let anchor = at("2026-01-31");
        let renewal = at("2026-02-28");
        let just_before = renewal - TimeDelta::microseconds(1);
        assert_eq!(period_at(anchor, BillingCycle::Monthly, just_before).end, renewal);
        assert_eq!(period_at(anchor, BillingCycle::Monthly, renewal).start, renewal);
    }

    #[test]
    fn before_the_anchor_it_is_the_first_period() {
        let anchor = at("2026-03-10");
        let first = period_at(anchor, BillingCycle::Monthly, at("2025-01-01"));
        assert_eq!((first.start, first.end), (anchor, at("2026-04-10")));
    }

    proptest! {
        #[test]
        fn a_period_holds_its_moment_and_periods_have_no_gap(
            anchor in 0_i64..4_000_000_000, later in 0_i64..2_000_000_000, yearly in any::<bool>(),
        ) {
            let cycle = if yearly { BillingCycle::Yearly } else { BillingCycle::Monthly };
            let anchor = DateTime::from_timestamp(anchor, 0).unwrap();
            let now = anchor + TimeDelta::seconds(later);
            let period = period_at(anchor, cycle, now);
            prop_assert!(period.start <= now && now < period.end, "{period:?} {now}");
            let next = period_at(anchor, cycle, period.end);
            prop_assert_eq!(next.start, period.end);
            prop_assert!(next.end > next.start);
        }
    }
}
