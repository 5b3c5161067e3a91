//! Counting backwards from when something is wanted.
//!
//! Durations are elapsed time: dough that proofs for four hours does so also in the night in which clocks are changed. The
//! clock on the wall is read only where a time comes in ([`instant`]) and where it is shown ([`on_the_wall`]).

use super::{PlannedStage, Span, Stage};
use crate::bounds::time::{LEAD_HOURS, STAGE_HOURS};
use chrono::{
    DateTime, Days, LocalResult, NaiveDateTime, NaiveTime, Offset as _, TimeDelta, TimeZone, Timelike as _,
    Utc,
};

/// The widest that a zone's clock is from UTC, with a day that it once left out.
const WIDEST_HOURS: i64 = 40;

/// How long each stage of a recipe takes, in minutes; nothing where the recipe does not have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Durations([i64; 5]);

/// How long before it is needed a preferment or a dough base is ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lead {
    /// So many minutes.
    Minutes(i64),
    /// By that time of day, so many days before the day on which it is needed; no later than it is needed.
    DayBefore {
        /// How many days.
        days: u8,
        /// The time by the bakery's clock.
        by: NaiveTime,
    },
}

/// How a recipe is made in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Timing {
    /// How long its stages take.
    pub durations: Durations,
    /// The stage that is over at the time for which it is wanted; those after it follow. Baking for "out of the oven at
    /// 6:00", packing for "ready at 6:00".
    pub until: Stage,
    /// As part of another recipe: how long before.
    pub lead: Lead,
}

/// A time that is out of bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum TimingError {
    /// A stage takes less than nothing or too long.
    #[error("a stage takes up to {STAGE_HOURS} hours")]
    Stage(Stage),
    /// A lead is less than nothing or too long.
    #[error("a lead is up to {LEAD_HOURS} hours")]
    Lead,
    /// It is further away than years have numbers.
    #[error("no such time")]
    Time,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            durations: Durations::default(),
            until: Stage::Baking,
            lead: Lead::Minutes(0),
        }
    }
}

impl Durations {
    /// From minutes for each stage, in their order.
    pub fn of_minutes(minutes: [i64; 5]) -> Result<Self, TimingError> {
        let mut stages = Stage::ALL.into_iter().zip(minutes);
        match stages.find(|(_, minutes)| !(0..=STAGE_HOURS * 60).contains(minutes)) {
            Some((stage, _)) => Err(TimingError::Stage(stage)),
            None => Ok(Self(minutes)),
        }
    }

    /// How many minutes a stage takes.
    pub fn minutes(self, stage: Stage) -> i64 {
        self.0[stage as usize]
    }

    /// The stages that there are, with how long they take.
    pub fn stages(self) -> impl DoubleEndedIterator<Item = (Stage, TimeDelta)> {
        let all = Stage::ALL.into_iter().zip(self.0);
        all.filter(|(_, minutes)| *minutes > 0)
            .map(|(stage, minutes)| (stage, TimeDelta::minutes(minutes)))
    }

    /// The stages so that `until` is over when it is due: counted backwards up to it, and on from there behind it.
    ///
    /// # Errors
    /// Where that is before or after all times that there are.
    pub fn backwards(self, due: DateTime<Utc>, until: Stage) -> Result<Vec<PlannedStage>, TimingError> {
        let mut planned = Vec::with_capacity(5);
        let mut end = due;
        for (stage, length) in self.stages().rev().filter(|(stage, _)| *stage <= until) {
            let start = end.checked_sub_signed(length).ok_or(TimingError::Time)?;
            planned.push(PlannedStage {
                stage,
                span: Span { start, end },
            });
            end = start;
        }
        planned.reverse();
        let mut start = due;
        for (stage, length) in self.stages().filter(|(stage, _)| *stage > until) {
            let end = start.checked_add_signed(length).ok_or(TimingError::Time)?;
            planned.push(PlannedStage {
                stage,
                span: Span { start, end },
            });
            start = end;
        }
        Ok(planned)
    }
}

impl Timing {
    /// The same, where its lead is none that is too long.
    pub fn checked(self) -> Result<Self, TimingError> {
        let lead = match self.lead {
            Lead::Minutes(minutes) => Lead::minutes(minutes),
            Lead::DayBefore { days, by } => Lead::day_before(days, by),
        };
        Ok(Self { lead: lead?, ..self })
    }
}

impl Lead {
    /// So many minutes before.
    pub fn minutes(minutes: i64) -> Result<Self, TimingError> {
        if (0..=LEAD_HOURS * 60).contains(&minutes) {
            Ok(Self::Minutes(minutes))
        } else {
            Err(TimingError::Lead)
        }
    }

    /// By that time of day, to the minute, so many days before.
    pub fn day_before(days: u8, by: NaiveTime) -> Result<Self, TimingError> {
        let by = by.with_second(0).and_then(|by| by.with_nanosecond(0));
        match by {
            Some(by) if i64::from(days) * 24 <= LEAD_HOURS => Ok(Self::DayBefore { days, by }),
            _ => Err(TimingError::Lead),
        }
    }

    /// When it is to be ready for what needs it at that moment.
    pub fn before<Z: TimeZone>(self, needed: DateTime<Utc>, zone: &Z) -> Result<DateTime<Utc>, TimingError> {
        match self {
            Self::Minutes(minutes) => needed
                .checked_sub_signed(TimeDelta::minutes(minutes))
                .ok_or(TimingError::Time),
            Self::DayBefore { days, by } => {
                let day = on_the_wall(needed, zone).date();
                let day = day
                    .checked_sub_days(Days::new(days.into()))
                    .ok_or(TimingError::Time)?;
                Ok(instant(day.and_time(by), zone)?.min(needed))
            }
        }
    }
}

/// The moment at which clocks show a time.
///
/// # Formula
/// The first moment at which they show it or a later one. A time that is there twice, as clocks are put back, is the first
/// of the two; one that is left out, as they are put forward, is the moment at which that happens. So what is wanted by
/// then is never late.
///
/// # Errors
/// Where that is before or after all times that there are.
pub fn instant<Z: TimeZone>(local: NaiveDateTime, zone: &Z) -> Result<DateTime<Utc>, TimingError> {
    let utc = |found: DateTime<Z>| found.with_timezone(&Utc);
    match zone.from_local_datetime(&local) {
        LocalResult::Single(found) => Ok(utc(found)),
        LocalResult::Ambiguous(one, other) => Ok(utc(one).min(utc(other))),
        LocalResult::None => left_out(local, zone),
    }
}

/// The moment at which clocks are put forward past that time.
fn left_out<Z: TimeZone>(local: NaiveDateTime, zone: &Z) -> Result<DateTime<Utc>, TimingError> {
    let widest = TimeDelta::hours(WIDEST_HOURS);
    let mut before = local
        .and_utc()
        .checked_sub_signed(widest)
        .ok_or(TimingError::Time)?;
    let mut after = local
        .and_utc()
        .checked_add_signed(widest)
        .ok_or(TimingError::Time)?;
    while after - before > TimeDelta::seconds(1) {
        let middle = before + TimeDelta::seconds((after - before).num_seconds() / 2);
        if on_the_wall(middle, zone) < local {
            before = middle;
        } else {
            after = middle;
        }
    }
    // Clocks are changed at a whole second, and the search may stand within one.
    let fraction = TimeDelta::nanoseconds(i64::from(after.timestamp_subsec_nanos()));
    Ok(after - fraction)
}

/// What clocks show at a moment. The last of all moments is shown as UTC's.
pub fn on_the_wall<Z: TimeZone>(at: DateTime<Utc>, zone: &Z) -> NaiveDateTime {
    let utc = at.naive_utc();
    let offset = zone.offset_from_utc_datetime(&utc).fix();
    utc.checked_add_offset(offset).unwrap_or(utc)
}
