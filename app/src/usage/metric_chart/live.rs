//! What both drawings look at, and what is said of a day.

use super::{
    lines::{Day, Lines},
    over::Over,
};
use crate::messages::Messages;
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_core::{
    i18n::{DateStyle, format_date},
    usage::{Limit, format_used},
};

/// What both drawings look at.
#[derive(Clone, Copy)]
pub(super) struct Live {
    /// The day that is pointed at.
    pub(super) day: RwSignal<Option<NaiveDate>>,
    /// Which of the days that is, and which is the last.
    pub(super) place: RwSignal<String>,
    pub(super) last: RwSignal<String>,
    /// Does the browser draw other lines than the server has drawn?
    pub(super) moved: RwSignal<bool>,
    pub(super) said: RwSignal<String>,
    pub(super) readout: RwSignal<String>,
    pub(super) awake: RwSignal<bool>,
}

impl Live {
    /// Draws what has moved, and says what is known of `day`. Before somebody points, it is said where the keys begin, and
    /// nothing is marked.
    pub(super) fn say(
        self,
        messages: &Messages,
        unit: &str,
        lines: &Lines,
        over: &[Over],
        day: Option<NaiveDate>,
    ) {
        for over in over.iter().filter(|_| lines.moved) {
            over.draw(lines);
        }
        let place = lines.place_of(day.unwrap_or(lines.end.date));
        self.last.set(lines.days.len().saturating_sub(1).to_string());
        self.place.set(place.to_string());
        let Some(found) = lines.days.get(place) else {
            return;
        };
        let words = words(messages, unit, lines.limit, *found);
        self.said.set(words.clone());
        if day.is_some() {
            self.readout.set(words);
            for over in over {
                over.point(found);
            }
        }
    }
}

/// "3 Feb 2026: 52 (47 – 58 expected)".
fn words(messages: &Messages, unit: &str, limit: Limit, day: Day) -> String {
    let lang = messages.lang();
    // What is counted in whole things is expected in whole things, and below the limit in less than the limit.
    let whole = |value: f64| match limit.at_most() {
        _ if !unit.is_empty() => value,
        Some(limit) if value < limit && value.round() >= limit => value.floor(),
        _ => value.round(),
    };
    let amount = |value: f64| format_used(lang, whole(value), limit, unit);
    let (date, value) = (format_date(lang, day.date, DateStyle::Short), amount(day.value));
    let (date, value) = (("date", date.as_str()), ("value", value.as_str()));
    match day.expected {
        None => messages.phrase("chart-was", None, &[date, value]),
        Some((Some(from), Some(to))) => {
            let (from, to) = (amount(from), amount(to));
            messages.phrase(
                "chart-expected-range",
                None,
                &[date, value, ("from", &from), ("to", &to)],
            )
        }
        Some(_) => messages.phrase("chart-expected", None, &[date, value]),
    }
}
