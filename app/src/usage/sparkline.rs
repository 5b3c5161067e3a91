//! Thirty days in a glance.

use obrador_core::usage::{Limit, Snapshot, push_tenths};

const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 48.0;
const MARGIN: f64 = 3.0;

/// The paths of a line over the last 30 days and today.
pub(super) struct Spark {
    pub(super) line: String,
    /// What lies below the line.
    pub(super) area: String,
    /// The last day's dot.
    pub(super) end: String,
}

/// The drawing of `trend`, 240 wide and 48 high; empty where there are no two days to draw a line between.
pub(super) fn spark(trend: &[Snapshot], limit: Limit) -> Spark {
    let points = if trend.len() > 1 {
        points(trend, limit)
    } else {
        Vec::new()
    };
    let commands = std::iter::once('M').chain(std::iter::repeat('L'));
    let line = path(commands.zip(points.iter().copied()));
    let (area, end) = match (points.first(), points.last()) {
        (Some(first), Some(last)) => {
            let corners = [('L', (last.0, HEIGHT)), ('L', (first.0, HEIGHT))];
            let end = path([('M', *last)]);
            ([&line, &path(corners), "Z"].concat(), end + "h.01")
        }
        _ => Default::default(),
    };
    Spark { line, area, end }
}

/// Places days by date, so that a gap stays a gap's width, and values between nothing and the limit, so that little never
/// looks like much; without a limit the highest lies in the middle.
fn points(trend: &[Snapshot], limit: Limit) -> Vec<(f64, f64)> {
    let (Some(first), Some(last)) = (trend.first(), trend.last()) else {
        return Vec::new();
    };
    let days = (last.date - first.date).num_days().max(1) as f64;
    let high = trend.iter().map(|s| s.value).fold(0.0, f64::max);
    let top = limit.at_most().unwrap_or(2.0 * high).max(high);
    trend
        .iter()
        .map(|s| {
            let x = (s.date - first.date).num_days() as f64 / days;
            let y = if top > 0.0 { s.value / top } else { 0.0 };
            (
                MARGIN + x * (WIDTH - 2.0 * MARGIN),
                HEIGHT - MARGIN - y * (HEIGHT - 2.0 * MARGIN),
            )
        })
        .collect()
}

fn path(points: impl IntoIterator<Item = (char, (f64, f64))>) -> String {
    let mut path = String::with_capacity(31 * 12);
    for (command, (x, y)) in points {
        path.push(command);
        push_tenths(&mut path, x);
        path.push(' ');
        push_tenths(&mut path, y);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn on(day: u32, value: f64) -> Snapshot {
        Snapshot {
            date: NaiveDate::from_ymd_opt(2025, 1, day).unwrap(),
            value,
        }
    }

    #[test]
    fn a_gap_keeps_its_width_and_half_of_the_limit_lies_in_the_middle() {
        let trend = [on(1, 5.0), on(2, 5.0), on(11, 5.0)];
        for limit in [Limit::AtMost(10.0), Limit::Unlimited] {
            assert_eq!(spark(&trend, limit).line, "M3 24L26.4 24L237 24", "{limit:?}");
        }
        assert_eq!(points(&[], Limit::Unlimited), []);
        assert_eq!(points(&[on(1, 5.0)], Limit::Unlimited).len(), 1);
    }

    #[test]
    fn the_limit_is_at_the_top_and_what_is_over_it_too() {
        let heights = |limit: f64| {
            let points = points(&[on(1, 0.0), on(2, 10.0)], Limit::AtMost(limit));
            (points[0].1, points[1].1)
        };
        assert_eq!(heights(10.0), (HEIGHT - MARGIN, MARGIN));
        assert_eq!(heights(5.0), (HEIGHT - MARGIN, MARGIN));
        let (_, little) = heights(100.0);
        assert!(little > 0.8 * HEIGHT, "{little}");
    }
}
