//! Where days and values lie in a drawing, and the paths of what is expected: the server's chart and the browser's agree.

use super::{Snapshot, forecast::FanPoint};
use chrono::NaiveDate;

/// The axes of a drawing: its edges in the drawing's units, and what they stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Where the first day lies.
    pub left: f64,
    /// Where the last day lies.
    pub right: f64,
    /// Where the highest value lies.
    pub top: f64,
    /// Where 0 lies.
    pub bottom: f64,
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The highest value, in the metric's unit.
    pub high: f64,
}

/// What is expected, as the `d` of two paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FanPaths {
    /// Between the tenth and the ninetieth path in a hundred; empty with under 21 days of history.
    pub band: String,
    /// The middle one; empty with under 7 days.
    pub median: String,
}

impl Frame {
    /// How far to the right a day lies.
    pub fn x(&self, date: NaiveDate) -> f64 {
        let days = (self.last - self.first).num_days().max(1) as f64;
        self.left + (self.right - self.left) * (date - self.first).num_days() as f64 / days
    }

    /// How far down a value lies. What is above the highest leaves the drawing.
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (self.bottom - self.top) * value / self.high
    }

    /// A line through these days, as the `d` of a path.
    pub fn line(&self, points: impl IntoIterator<Item = (NaiveDate, f64)>) -> String {
        let mut path = String::new();
        for (date, value) in points {
            path.push(if path.is_empty() { 'M' } else { 'L' });
            push_tenths(&mut path, self.x(date));
            path.push(' ');
            push_tenths(&mut path, self.y(value));
        }
        path
    }

    /// What is expected from `end` on.
    pub fn fan(&self, end: Snapshot, points: &[FanPoint]) -> FanPaths {
        if points.is_empty() {
            return FanPaths::default();
        }
        let end = (end.date, end.value);
        let of = |quantile: fn(&FanPoint) -> Option<f64>| {
            points
                .iter()
                .filter_map(move |point| Some((point.date, quantile(point)?)))
        };
        let (upper, lower) = (of(|point| point.p90), of(|point| point.p10));
        let mut band = String::new();
        if points.iter().any(|point| point.p90.is_some()) {
            band = self.line(std::iter::once(end).chain(upper).chain(lower.rev()));
            band.push('Z');
        }
        let median = self.line(std::iter::once(end).chain(of(|point| Some(point.p50))));
        FanPaths { band, median }
    }
}

/// Appends `value` with one decimal at most, without the standard library's way of writing floats: the client has none of
/// it, and on the server it is slow.
pub fn push_tenths(path: &mut String, value: f64) {
    // A drawing is some hundred units large; what is far outside is cut off there.
    let tenths = (value.clamp(-9_000.0, 9_000.0) * 10.0).round() as i32;
    if tenths < 0 {
        path.push('-');
    }
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    let mut place = 10_u32.pow(whole.checked_ilog10().unwrap_or(0));
    while place > 0 {
        push_digit(path, whole / place % 10);
        place /= 10;
    }
    if rest > 0 {
        path.push('.');
        push_digit(path, rest);
    }
}

fn push_digit(path: &mut String, digit: u32) {
    path.extend(char::from_digit(digit, 10));
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;

    #[test]
    fn days_lie_across_and_values_up() {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
        let frame = Frame {
            left: 64.0,
            right: 164.0,
            top: 8.0,
            bottom: 108.0,
            first,
            last: first + Days::new(10),
            high: 50.0,
        };
        let day = |day| first + Days::new(day);
        assert_eq!(
            frame.line([(day(0), 0.0), (day(5), 25.0), (day(10), 50.25)]),
            "M64 108L114 58L164 7.5"
        );
        let end = Snapshot {
            date: day(5),
            value: 25.0,
        };
        let point = |ahead: u64, p10, p50, p90| FanPoint {
            date: day(5 + ahead),
            p10,
            p50,
            p90,
        };
        let both = frame.fan(
            end,
            &[
                point(1, Some(24.0), 26.0, Some(28.0)),
                point(2, Some(23.0), 27.0, Some(31.0)),
            ],
        );
        assert_eq!(both.band, "M114 58L124 52L134 46L134 62L124 60Z");
        assert_eq!(both.median, "M114 58L124 56L134 54");
        let early = frame.fan(end, &[point(1, None, 26.0, None)]);
        assert_eq!(
            (early.band.as_str(), early.median.as_str()),
            ("", "M114 58L124 56")
        );
        assert_eq!(frame.fan(end, &[]), FanPaths::default());
        assert_eq!(frame.line([(day(0), 1e9)]), "M64 -9000");
    }
}
