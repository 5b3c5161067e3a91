//! How good the dates of a metric were, on its own past.

use super::{
    Kind, Limit, Snapshot,
    backtest::{Days, Mode},
    forecast::{DAYS_FOR_A_RANGE, Outcome, WINDOW_DAYS, forecast},
};
use chrono::{NaiveDate, TimeDelta};

/// How many dates are looked at.
const MOST: usize = 8;

/// Fewer than these say nothing.
const FEWEST: usize = 4;

/// Days from one date that is asked for to the one before.
const STRIDE: usize = 7;

/// How far ahead what is asked about lies at most, in days.
const FURTHEST: usize = 28;

/// The first date was asked for so many days ago at most.
const OLDEST: usize = FURTHEST + MOST * STRIDE;

/// How many days of history it takes to look at all of them.
pub const PAST_DAYS: usize = WINDOW_DAYS + OLDEST;

/// A date that the forecast named, or did not, and the one that came.
#[derive(Debug, Clone, PartialEq)]
pub struct PastDate {
    /// The day on which it was asked for.
    pub asked_on: NaiveDate,
    /// What was asked about, in the metric's own unit.
    pub limit: f64,
    /// What would have been named; none where no date was in sight.
    pub named: Option<Named>,
    /// The day on which `limit` was reached.
    pub reached: NaiveDate,
}

/// A date and its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// The early end of the range.
    pub p10: NaiveDate,
    /// The expected day.
    pub p50: NaiveDate,
    /// The late end; none is "or later".
    pub p90: Option<NaiveDate>,
}

/// The last dates, those that came last first; four to eight.
#[derive(Debug, Clone, PartialEq)]
pub struct PastDates(Vec<PastDate>);

/// The dates that a metric's forecast would have named, beside those that came; none where there are fewer than four.
/// `history` may hold more than is looked at.
///
/// # Rules
/// - Asked for every seven days, the newest first, at most 84 days back. The forecast sees what is on record of the 60 days up
///   to then, 21 days at least, so that there is a range.
/// - What is asked about is what was reached later, by the back-test's rule for a limit ([`super::backtest::run`]), on the
///   first day that has one: for a level from 14 to 28 days on; for a daily metric from 7 to 28 days on, which is the first
///   day that had more than every day since.
/// - That day, the day before and the day of asking are on record: what was reached while nobody looked has no date.
/// - A day counts once, however often it was asked for: the last time, which is the nearest.
/// - What was never reached is not asked about: false alarms don't show here.
pub fn past_dates(kind: Kind, history: &[Snapshot]) -> Option<PastDates> {
    let last = history.iter().map(|snapshot| snapshot.date).max()?;
    let newest: Vec<_> = history
        .iter()
        .filter(|snapshot| snapshot.date > last - TimeDelta::days(PAST_DAYS as i64))
        .copied()
        .collect();
    let (mode, nearest) = match kind {
        Kind::Level => (Mode::Level, 14),
        Kind::Daily => (Mode::Daily, 7),
    };
    let days = Days::new(&newest, mode)?;
    let last = days.values().len() - 1;
    let mut found: Vec<PastDate> = Vec::with_capacity(MOST);
    for origin in (nearest..=OLDEST)
        .step_by(STRIDE)
        .map_while(|ago| last.checked_sub(ago))
    {
        let past = at(kind, &days, origin, nearest);
        found.extend(past.filter(|past| found.iter().all(|newer| newer.reached != past.reached)));
        if found.len() == MOST {
            break;
        }
    }
    found.sort_by_key(|past| std::cmp::Reverse(past.reached));
    (found.len() >= FEWEST).then_some(PastDates(found))
}

fn at(kind: Kind, days: &Days, origin: usize, nearest: usize) -> Option<PastDate> {
    let seen: Vec<_> = ((origin + 1).saturating_sub(WINDOW_DAYS)..=origin)
        .filter(|day| days.is_known(*day))
        .map(|day| days.snapshot(day))
        .collect();
    if seen.len() < DAYS_FOR_A_RANGE as usize || !days.is_known(origin) {
        return None;
    }
    let (ahead, limit) =
        (nearest..=FURTHEST).find_map(|ahead| Some((ahead, days.reached(kind, origin, ahead)?)))?;
    let reached = origin + ahead;
    if !days.is_known(reached) || !days.is_known(reached - 1) {
        return None;
    }
    let question = days.question(kind, origin, &seen, Limit::AtMost(limit));
    let named = match forecast(&question).outcome {
        Outcome::Breach { p10, p50, p90 } => Some(Named {
            p10: p10.unwrap_or(p50),
            p50,
            p90,
        }),
        _ => None,
    };
    Some(PastDate {
        asked_on: question.today,
        limit,
        named,
        reached: days.date(reached),
    })
}

impl PastDate {
    /// How many days the date was off; none where none was named.
    pub fn days_off(&self) -> Option<u32> {
        self.named
            .map(|named| (named.p50 - self.reached).num_days().unsigned_abs() as u32)
    }

    /// Did the day lie within the range? "Or later" holds every later day, no date holds none.
    pub fn is_inside(&self) -> bool {
        self.named.is_some_and(|named| {
            named.p10 <= self.reached && named.p90.is_none_or(|late| self.reached <= late)
        })
    }
}

impl PastDates {
    /// Those that came last first.
    pub fn dates(&self) -> &[PastDate] {
        &self.0
    }

    /// Mean |expected − real| over the dates that were named, in days; none where none was. A date that was not named has no
    /// error in days: it is counted by [`Self::without_a_date`], and lies in no range.
    pub fn mean_days_off(&self) -> Option<f64> {
        let named = self.0.len() - self.without_a_date();
        let sum: u32 = self.0.iter().filter_map(PastDate::days_off).sum();
        (named > 0).then(|| f64::from(sum) / named as f64)
    }

    /// In how many the real day lay within the range.
    pub fn inside(&self) -> usize {
        self.0.iter().filter(|past| past.is_inside()).count()
    }

    /// How often no date was in sight.
    pub fn without_a_date(&self) -> usize {
        self.0.iter().filter(|past| past.named.is_none()).count()
    }
}
