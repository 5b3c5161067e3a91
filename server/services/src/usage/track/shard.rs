//! Which days and which bakeries.

use super::TrackError;
use chrono::{NaiveDate, TimeDelta};
use obrador_core::ids::TenantId;
use std::str::FromStr;

/// Take a snapshot of every bakery's usage on a day that is over (yesterday, unless told otherwise).
///
/// A usage day is a UTC day. Running it again gives the same snapshots, killed in between or not. Where Redis fails,
/// the database is written all the same, which is said and is no failure: who reads finds Redis out of date, and
/// mends it. Exit code: 0 all tracked, 1 some failed, 2 none could be.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct TrackArgs {
    /// The day, before today (UTC)
    #[arg(long, value_name = "DATE", conflicts_with = "backfill")]
    pub date: Option<NaiveDate>,
    /// Several days, both ends included: 2025-01-01..2025-01-31
    #[arg(long, value_name = "FROM..TO")]
    pub backfill: Option<Days>,
    /// One of N equal parts of the bakeries, for N trackers at once: 1/4, 2/4, 3/4, 4/4
    #[arg(long, value_name = "I/N", default_value = "1/1")]
    pub shard: Shard,
}

impl TrackArgs {
    /// The days to track, if they are over.
    pub fn days(&self, today: NaiveDate) -> Result<Days, TrackError> {
        let yesterday = today - TimeDelta::days(1);
        let days = match (self.date, self.backfill) {
            (Some(date), _) => Days::one(date),
            (None, Some(days)) => days,
            (None, None) => Days::one(yesterday),
        };
        if days.last >= today {
            return Err(TrackError::NotOver {
                date: days.last,
                today,
            });
        }
        Ok(days)
    }
}

/// Days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

/// Not a range of days.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("give two dates, the earlier first, such as 2025-01-01..2025-01-31")]
pub struct InvalidDays;

impl Days {
    /// A single day.
    pub fn one(date: NaiveDate) -> Self {
        Self {
            first: date,
            last: date,
        }
    }

    /// From `first` to `last`.
    pub fn between(first: NaiveDate, last: NaiveDate) -> Result<Self, InvalidDays> {
        let in_four_digits = |date: NaiveDate| (0..10_000).contains(&chrono::Datelike::year(&date));
        let good = first <= last && in_four_digits(first) && in_four_digits(last);
        good.then_some(Self { first, last }).ok_or(InvalidDays)
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = NaiveDate> {
        self.first.iter_days().take_while(move |date| *date <= self.last)
    }
}

impl FromStr for Days {
    type Err = InvalidDays;
    fn from_str(text: &str) -> Result<Self, InvalidDays> {
        let (first, last) = text.split_once("..").ok_or(InvalidDays)?;
        let date = |text: &str| text.trim().parse().map_err(|_| InvalidDays);
        Self::between(date(first)?, date(last)?)
    }
}

/// One of several equal parts of the bakeries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    index: u32,
    of: u32,
}

impl Default for Shard {
    fn default() -> Self {
        Self { index: 1, of: 1 }
    }
}

/// Not a part.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("give part and parts, such as 1/4 … 4/4")]
pub struct InvalidShard;

impl FromStr for Shard {
    type Err = InvalidShard;
    fn from_str(text: &str) -> Result<Self, InvalidShard> {
        let (index, of) = text.split_once('/').ok_or(InvalidShard)?;
        let number = |text: &str| text.trim().parse().map_err(|_| InvalidShard);
        let (index, of): (u32, u32) = (number(index)?, number(of)?);
        if (1..=of).contains(&index) {
            Ok(Self { index, of })
        } else {
            Err(InvalidShard)
        }
    }
}

impl Shard {
    /// Is the bakery in this part? The same on every machine and in every version: FNV-1a of its identifier.
    pub(super) fn holds(self, tenant: &TenantId) -> bool {
        let hash = tenant
            .as_str()
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        hash % u64::from(self.of) == u64::from(self.index - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_shards_are_parsed_or_refused() {
        for (text, good) in [
            ("2025-01-01..2025-01-31", true),
            ("2025-01-01..2025-01-01", true),
            ("2025-02-01..2025-01-31", false),
            ("2025-01-01", false),
            ("..2025-01-01", false),
        ] {
            assert_eq!(text.parse::<Days>().is_ok(), good, "{text}");
        }
        for (text, good) in [
            ("1/1", true),
            ("4/4", true),
            ("0/4", false),
            ("5/4", false),
            ("1/0", false),
            ("1", false),
        ] {
            assert_eq!(text.parse::<Shard>().is_ok(), good, "{text}");
        }
    }

    #[test]
    fn every_bakery_is_in_one_shard() {
        let shards: Vec<Shard> = (1..=4).map(|index| Shard { index, of: 4 }).collect();
        let mut sizes = [0; 4];
        for number in 0..1000 {
            let tenant: TenantId = format!("bakery-{number}").parse().unwrap();
            let holding: Vec<_> = (0..4).filter(|place| shards[*place].holds(&tenant)).collect();
            assert_eq!(holding.len(), 1);
            sizes[holding[0]] += 1;
        }
        assert!(sizes.iter().all(|size| (200..300).contains(size)), "{sizes:?}");
    }

    #[test]
    fn only_days_that_are_over() {
        let today: NaiveDate = "2025-01-19".parse().unwrap();
        let args = |date: Option<&str>, backfill: Option<&str>| TrackArgs {
            date: date.map(|d| d.parse().unwrap()),
            backfill: backfill.map(|d| d.parse().unwrap()),
            shard: Shard::default(),
        };
        assert_eq!(
            args(None, None).days(today).unwrap(),
            Days::one("2025-01-18".parse().unwrap())
        );
        assert!(args(Some("2025-01-18"), None).days(today).is_ok());
        assert!(args(Some("2025-01-19"), None).days(today).is_err());
        assert!(args(None, Some("2025-01-01..2025-01-19")).days(today).is_err());
        assert_eq!(
            args(None, Some("2025-01-01..2025-01-18"))
                .days(today)
                .unwrap()
                .iter()
                .count(),
            18
        );
    }
}
