//! Where the axes lie, how far they go and what is written at them.

use super::{Drawing, Size};
use chrono::NaiveDate;
use obrador_core::usage::{Frame, Limit, Snapshot};

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
    (first, last, top(drawing))
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

/// The limit is drawn where this share of it is used or may be: further off, it would flatten everything else.
const NEAR: f64 = 0.6;

/// How far the axis goes up from 0: above the limit where that is near; else so far that nothing looks like it touched one.
fn top(drawing: &Drawing) -> f64 {
    let been = drawing.history.iter().chain(&drawing.today).map(|s| s.value);
    let ahead = drawing.fan.iter().map(|p| p.p90.unwrap_or(p.p50));
    let high = been
        .chain(ahead)
        .filter(|v| v.is_finite())
        .fold(0.0_f64, f64::max);
    match drawing.limit {
        Limit::AtMost(limit) if high >= NEAR * limit => high.max(limit).max(1.0) * 1.12,
        Limit::AtMost(_) => high.max(1.0) * 1.6,
        Limit::Unlimited => high.max(1.0) * 1.06,
    }
}

/// Is the limit within the drawing?
pub(crate) fn shows_limit(drawing: &Drawing) -> bool {
    drawing.limit.at_most().is_some_and(|limit| limit <= top(drawing))
}

/// At most so many numbers at the axis: a few things have no parts.
pub(super) fn numbers(top: f64, history: &[Snapshot]) -> usize {
    let whole = history.iter().all(|s| s.value.fract() == 0.0);
    if whole && top < 5.0 { top as usize + 1 } else { 5 }
}

pub(super) fn decimals(top: f64, numbers: usize) -> u8 {
    u8::from(top < 5.0 && numbers == 5)
}
