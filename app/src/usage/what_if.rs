//! "What if we grew faster?": what the slider knows of a metric, and what it answers; alike on both sides.

use super::labels::{long_style, outcome_words};
use crate::{messages::Messages, wire::read_number};
use chrono::{Days, NaiveDate};
use obrador_core::{
    i18n::{Lang, format_date, format_percent},
    usage::{
        Limit, Metric, Snapshot,
        forecast::{Outcome, Question, forecast},
    },
};

/// The slider's ends, in percent of the present growth, added to it.
const SLOWEST: f64 = -100.0;
const FASTEST: f64 = 200.0;
const STEP: f64 = 5.0;

/// What the slider needs to know of one metric.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIfMetric {
    pub(super) metric: Metric,
    pub(super) current: f64,
    pub(super) limit: Limit,
    pub(super) today: NaiveDate,
    pub(super) history: Vec<Snapshot>,
}

impl WhatIfMetric {
    /// When the limit is reached if growth were `growth_percent` more, as one short sentence.
    pub fn words(&self, messages: &Messages, growth_percent: f64) -> String {
        let question = self.question(growth_percent);
        let outcome = forecast(&question).outcome;
        outcome_words(messages, question.kind, &outcome, self.today)
    }

    /// The same in the slider's table: a date, or why there is none.
    pub(super) fn outcome(&self, growth_percent: f64) -> Outcome {
        forecast(&self.question(growth_percent)).outcome
    }

    /// Does `value` lie within its limit?
    pub fn covers(&self, value: f64) -> bool {
        self.limit.covers(value)
    }

    /// The same metric, stopped at `cap` where that is below its limit.
    #[must_use]
    pub fn stopped_at(mut self, cap: f64) -> Self {
        self.limit = Limit::AtMost(self.limit.at_most().map_or(cap, |limit| limit.min(cap)));
        self
    }

    pub(super) fn question(&self, growth_percent: f64) -> Question<'_> {
        Question {
            kind: self.metric.kind(),
            history: &self.history,
            current: self.current,
            limit: self.limit,
            today: self.today,
            growth_factor: 1.0 + growth_percent / 100.0,
        }
    }

    /// Reads what the server has packed: limit, current value, today, the first known day, and one value a day from
    /// there on. Days are counted from the first of the year 1; a day without a value is `-`.
    pub fn from_wire(metric: Metric, packed: &str) -> Option<Self> {
        let mut words = packed.split(' ');
        let limit = read_number(words.next()?);
        let current = read_number(words.next()?)?;
        let mut day = || NaiveDate::from_num_days_from_ce_opt(words.next()?.parse().ok()?);
        let (today, first) = (day()?, day()?);
        let history = words
            .zip(0..)
            .filter_map(|(value, age)| {
                Some(Snapshot {
                    date: first.checked_add_days(Days::new(age))?,
                    value: read_number(value)?,
                })
            })
            .collect();
        Some(Self {
            metric,
            current,
            limit: limit.into(),
            today,
            history,
        })
    }
}

/// An outcome as the slider's table says it: a date, or why there is none.
pub(super) fn date_words(messages: &Messages, outcome: &Outcome, today: NaiveDate) -> String {
    messages.get(match outcome {
        Outcome::Breach { p50, .. } => return format_date(messages.lang(), *p50, long_style(*p50, today)),
        Outcome::AtLimit => "what-if-reached",
        Outcome::InsufficientHistory { .. } => "what-if-too-early",
        _ => "what-if-no-date",
    })
}

/// An outcome beside the one of the present course: its date, and by how much that moves, or that it stays.
pub(super) fn moved_words(messages: &Messages, now: &Outcome, then: &Outcome, today: NaiveDate) -> String {
    if now == then {
        return messages.get("what-if-same");
    }
    let words = date_words(messages, then, today);
    let (Outcome::Breach { p50: now, .. }, Outcome::Breach { p50: then, .. }) = (now, then) else {
        return words;
    };
    let days = (*then - *now).num_days();
    let key = match days {
        0 => return messages.get("what-if-same"),
        ..0 => "what-if-earlier",
        _ => "what-if-later",
    };
    let days = days.unsigned_abs() as u32;
    let by = messages.phrase(key, Some(f64::from(days)), &[("days", &days.to_string())]);
    [&words, ", ", &by].concat()
}

/// Keeps a typed or linked value on the slider, at one of its steps.
pub fn on_slider(percent: f64) -> f64 {
    if percent.is_finite() {
        ((percent / STEP).round() * STEP).clamp(SLOWEST, FASTEST)
    } else {
        0.0
    }
}

/// `+25%`, `-10%`, `0%`.
pub fn signed_percent(lang: Lang, percent: f64) -> String {
    let sign = if percent > 0.0 { "+" } else { "" };
    [sign, &format_percent(lang, percent, 0)].concat()
}
