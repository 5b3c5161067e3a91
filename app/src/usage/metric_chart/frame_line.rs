//! A drawing's frame as a line of text, from the server to the browser.

use crate::wire::read_number;
use chrono::NaiveDate;
use obrador_core::usage::Frame;

/// Reads what [`line_of`] has written.
pub(super) fn frame_from(line: &str) -> Option<Frame> {
    let mut numbers = line.split(' ').map(read_number);
    let mut next = || numbers.next().flatten();
    let (left, right, top, bottom) = (next()?, next()?, next()?, next()?);
    let mut day = || NaiveDate::from_num_days_from_ce_opt(next()? as i32);
    let (first, last) = (day()?, day()?);
    Some(Frame {
        left,
        right,
        top,
        bottom,
        first,
        last,
        high: next()?,
    })
}

#[cfg(feature = "ssr")]
pub(in crate::usage) fn line_of(frame: &Frame) -> String {
    use crate::wire::number;
    use chrono::Datelike as _;
    let day = |date: NaiveDate| f64::from(date.num_days_from_ce());
    let Frame {
        left,
        right,
        top,
        bottom,
        first,
        last,
        high,
    } = *frame;
    [left, right, top, bottom, day(first), day(last), high]
        .map(|it| number(Some(it)))
        .join(" ")
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use chrono::Days;

    #[test]
    fn a_frame_arrives_as_it_was_sent() {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
        let frame = Frame {
            left: 64.0,
            right: 928.0,
            top: 8.0,
            bottom: 320.0,
            first,
            last: first + Days::new(90),
            high: 56.000_000_000_000_01,
        };
        assert_eq!(frame_from(&line_of(&frame)), Some(frame));
        assert_eq!(frame_from("64 928"), None);
    }
}
