//! What a bakery has subscribed to, and how that stands.

use crate::db::DbError;
use chrono::{DateTime, Utc};
use obrador_core::subscription::{BillingCycle, PlanId, period_at};
use serde::Serialize;
use std::{fmt, str::FromStr};

/// How a subscription stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Trying, not yet paying.
    Trialing,
    /// Running.
    Active,
    /// A bill is overdue.
    PastDue,
    /// Ends with the period.
    Cancelled,
    /// Over: everything can be read, nothing changed.
    ReadOnly,
}

impl State {
    /// All of them, in the order of a subscription's life.
    pub const ALL: [Self; 5] = [
        Self::Trialing,
        Self::Active,
        Self::PastDue,
        Self::Cancelled,
        Self::ReadOnly,
    ];

    /// Its name in SQL and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trialing => "trialing",
            Self::Active => "active",
            Self::PastDue => "past_due",
            Self::Cancelled => "cancelled",
            Self::ReadOnly => "read_only",
        }
    }
}

impl FromStr for State {
    type Err = DbError;
    fn from_str(text: &str) -> Result<Self, DbError> {
        Self::ALL
            .into_iter()
            .find(|s| s.as_str() == text)
            .ok_or_else(|| DbError::corrupt(text))
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A plan that an owner asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRequest {
    /// The plan.
    pub plan: PlanId,
    /// Who asked, as an audit row calls them.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A bakery's subscription.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Subscription {
    /// The plan.
    pub plan: PlanId,
    /// How often it is billed.
    pub cycle: BillingCycle,
    /// How it stands.
    pub state: State,
    /// The moment from which its periods are counted: each renewal is on this one's day of the month.
    pub anchor: DateTime<Utc>,
    /// When the present period began.
    pub period_start: DateTime<Utc>,
    /// When the next one begins.
    pub renews_on: DateTime<Utc>,
    /// Goes up with every change; part of the key of whatever is computed from the plan.
    pub version: i64,
    /// The plan an owner asks for, until the operator sets one.
    #[serde(skip)]
    pub request: Option<PlanRequest>,
}

impl Subscription {
    /// Does it run? A trial and a cancelled subscription run to the end of their period; afterwards everything can be
    /// read and nothing changed.
    pub fn is_running(&self, now: DateTime<Utc>) -> bool {
        match self.state {
            State::Active | State::PastDue => true,
            State::Trialing | State::Cancelled => now < self.renews_on,
            State::ReadOnly => false,
        }
    }

    /// Does it go on by itself when its period is over?
    pub fn renews(&self) -> bool {
        matches!(self.state, State::Active | State::PastDue)
    }

    /// The same after its period: the next one. It begins where this one ends, also where that is not on the anchor's
    /// day.
    pub(super) fn renewed(&self) -> Self {
        let next = period_at(self.anchor, self.cycle, self.renews_on);
        Self {
            period_start: self.renews_on,
            renews_on: next.end,
            version: self.version + 1,
            ..self.clone()
        }
    }

    /// How it stands at `now`: a row says how it stood when it was written, and the job that renews it may be late.
    #[must_use]
    pub fn as_of(mut self, now: DateTime<Utc>) -> Self {
        if self.renews() && self.renews_on <= now {
            let period = period_at(self.anchor, self.cycle, now);
            self.period_start = self.renews_on.max(period.start);
            self.renews_on = period.end;
        }
        self
    }

    /// Does it make sense to ask for that plan: another one, or the same where it does not go on by itself?
    pub fn may_ask_for(&self, plan: PlanId) -> bool {
        plan != self.plan || !self.renews()
    }
}
