//! What is drawn over the server's chart: what has been, and what is expected at a growth.

use super::CHART_DAYS;
use crate::usage::what_if::WhatIfMetric;
use chrono::NaiveDate;
use obrador_core::usage::{
    Frame, Kind, Limit, Snapshot,
    forecast::{FanPoint, fan},
};

/// A day that can be pointed at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Day {
    pub(super) date: NaiveDate,
    pub(super) value: f64,
    /// The expected interval; none for what has been.
    pub(super) expected: Option<(Option<f64>, Option<f64>)>,
}

/// What is drawn over the server's chart.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lines {
    pub(super) days: Vec<Day>,
    pub(super) fan: Vec<FanPoint>,
    pub(super) end: Snapshot,
    pub(super) limit: Limit,
    /// Are they others than the server has drawn?
    pub(super) moved: bool,
}

impl Lines {
    pub(super) fn of(metric: &WhatIfMetric, growth: f64, moved: bool) -> Self {
        let today = Snapshot {
            date: metric.today,
            value: metric.current,
        };
        let fan = fan(&metric.question(growth), CHART_DAYS).points;
        let before = metric.history.iter().filter(|s| s.date < today.date);
        // A day that is not over ends no line.
        let complete = match metric.metric.kind() {
            Kind::Daily => before.clone().next_back(),
            Kind::Level => None,
        };
        let end = *complete.unwrap_or(&today);
        let been = before.chain([&today]);
        let been = been.map(|s| Day {
            date: s.date,
            value: s.value,
            expected: None,
        });
        let ahead = fan
            .iter()
            .filter(|point| point.date > today.date)
            .map(|point| Day {
                date: point.date,
                value: point.p50,
                expected: Some((point.p10, point.p90)),
            });
        Self {
            days: been.chain(ahead).collect(),
            fan,
            end,
            limit: metric.limit,
            moved,
        }
    }

    pub(super) fn history(&self, frame: &Frame) -> String {
        let been = self.days.iter().filter(|day| day.date <= self.end.date);
        frame.line(been.map(|day| (day.date, day.value)))
    }

    /// The day that lies nearest to `x`.
    pub(super) fn nearest(&self, frame: &Frame, x: f64) -> usize {
        let away = |place: usize| {
            self.days
                .get(place)
                .map_or(f64::MAX, |day| (frame.x(day.date) - x).abs())
        };
        (0..self.days.len()).fold(
            0,
            |best, place| if away(place) < away(best) { place } else { best },
        )
    }

    /// Where that day stands, or the first after it.
    pub(super) fn place_of(&self, date: NaiveDate) -> usize {
        self.days.iter().take_while(|day| day.date < date).count()
    }
}
