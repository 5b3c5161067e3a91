//! The last 60 snapshots of each metric, as the database has them and as Redis keeps them.

use super::PerMetric;
use chrono::{NaiveDate, TimeDelta};
use obrador_core::{ids::TenantId, usage::Snapshot};
use std::fmt::Write as _;

/// How many days are kept at hand.
pub(super) const DAYS: usize = obrador_core::usage::forecast::WINDOW_DAYS;

/// The nine histories of one bakery, each oldest first and with at most 60 days, today's included where it was
/// reported. They depend on the rows alone: however late they are read again, [`Histories::before`] gives the same.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Histories(pub(super) PerMetric<Vec<Snapshot>>);

impl Histories {
    /// What a forecast sees on `today`: up to 60 days before it.
    pub(super) fn before(mut self, today: NaiveDate) -> PerMetric<Vec<Snapshot>> {
        let from = first_day(today);
        for history in &mut self.0 {
            history.retain(|s| (from..today).contains(&s.date));
        }
        self.0
    }
}

fn first_day(today: NaiveDate) -> NaiveDate {
    today - TimeDelta::days(DAYS as i64)
}

/// A bakery's histories and the usage version they are of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Versioned {
    pub(super) tenant: TenantId,
    pub(super) version: i64,
    pub(super) histories: Histories,
}

/// As Redis keeps it: `[{"date":"2025-01-19","value":42},…]`, whole numbers without a fraction.
pub(super) fn to_json(history: &[Snapshot]) -> String {
    let mut text = String::with_capacity(2 + history.len() * 36);
    text.push('[');
    for snapshot in history {
        if text.len() > 1 {
            text.push(',');
        }
        let _ = write!(
            text,
            "{{\"date\":\"{}\",\"value\":{}}}",
            snapshot.date, snapshot.value
        );
    }
    text.push(']');
    text
}

/// The other way round; none where it is not a history.
pub(super) fn from_json(text: &[u8]) -> Option<Vec<Snapshot>> {
    serde_json::from_slice(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str, value: f64) -> Snapshot {
        Snapshot {
            date: text.parse().unwrap(),
            value,
        }
    }

    #[test]
    fn json_is_the_designed_one_and_reads_back() {
        let history = [
            day("2025-01-19", 42.0),
            day("2025-01-20", 0.1 + 0.2),
            day("2025-01-21", 0.0),
        ];
        let json = to_json(&history);
        assert_eq!(
            json,
            r#"[{"date":"2025-01-19","value":42},{"date":"2025-01-20","value":0.30000000000000004},{"date":"2025-01-21","value":0}]"#
        );
        assert_eq!(from_json(json.as_bytes()).unwrap(), history);
        assert_eq!(to_json(&[]), "[]");
        assert_eq!(from_json(b"42"), None);
    }

    #[test]
    fn a_history_read_later_is_what_it_would_have_been() {
        let today: NaiveDate = "2025-03-01".parse().unwrap();
        let days = (0..60)
            .map(|d| Snapshot {
                date: today - TimeDelta::days(59 - d),
                value: 1.0,
            })
            .collect::<Vec<_>>();
        let histories = Histories(std::array::from_fn(|_| days.clone()));
        assert_eq!(
            histories.clone().before(today)[0].len(),
            59,
            "today is not before today"
        );
        assert_eq!(histories.clone().before(today + TimeDelta::days(1))[0].len(), 60);
        assert_eq!(histories.before(today + TimeDelta::days(11))[0].len(), 50);
    }
}
