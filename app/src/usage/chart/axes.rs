//! Where the axes lie, how far they go and what is written at them.

use super::{Drawing, Size};
use chrono::NaiveDate;
use obrador_core::usage::{Frame, Limit, Snapshot, forecast::FanPoint};

/// Around the drawing, in pixels; to the right there is room for half a date.
pub(super) const MARGIN: u32 = 8;
pub(super) const MARGIN_RIGHT: u32 = 32;
/// Below and beside the axes.
pub(super) const DATES: u32 = 32;
pub(super) const NUMBERS: u32 = 56;

/// The first and the last day, and how far the axis goes up.
pub(super) fn extent(drawing: &Drawing, end: &Snapshot) -> (NaiveDate, NaiveDate, f64) {
    let first = drawing.history.first().map_or(end.date, |s| s.date);
    let last = drawing.fan.last().map_or(end.date, |p| p.date);
    let last = last.max(end.date + chrono::TimeDelta::days(1));
    (first, last, top(drawing.limit, drawing.history, drawing.fan))
}

/// Where the axes lie in the drawing of that size.
pub(crate) fn frame(drawing: &Drawing, size: Size) -> Option<Frame> {
    let (first, last, high) = extent(drawing, drawing.history.last()?);
    Some(Frame {
        left: f64::from(MARGIN + NUMBERS),
        right: f64::from(size.width - MARGIN_RIGHT),
        top: f64::from(MARGIN),
        bottom: f64::from(size.height - MARGIN - DATES),
        first,
        last,
        high,
    })
}

/// How far the axis goes up from 0: above the highest value, and above the limit unless that would flatten everything
/// else.
fn top(limit: Limit, history: &[Snapshot], fan: &[FanPoint]) -> f64 {
    let values = history.iter().map(|s| s.value).chain(
        fan.iter()
            .flat_map(|p| [p.p10.unwrap_or(p.p50), p.p90.unwrap_or(p.p50)]),
    );
    let high = values.filter(|v| v.is_finite()).fold(1.0_f64, f64::max);
    match limit {
        Limit::AtMost(limit) if limit <= 4.0 * high => high.max(limit) * 1.12,
        _ => high * 1.06,
    }
}

/// At most so many numbers at the axis: a few things have no parts.
pub(super) fn numbers(top: f64, history: &[Snapshot]) -> usize {
    let whole = history.iter().all(|s| s.value.fract() == 0.0);
    if whole && top < 5.0 { top as usize + 1 } else { 5 }
}

pub(super) fn decimals(top: f64, numbers: usize) -> u8 {
    u8::from(top < 5.0 && numbers == 5)
}
