//! Times of day, and by which clock they are.

use super::{DateStyle, Lang, format_date};
use chrono::{NaiveDateTime, NaiveTime, Timelike as _};

/// The time of day by the clock that `zone` names: `10:30 CET`, `10:30 (CET)`.
pub fn format_time(lang: Lang, time: NaiveTime, zone: &str) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match lang {
        Lang::En => format!("{hour:02}:{minute:02} {zone}"),
        Lang::Es | Lang::Eu => format!("{hour:02}:{minute:02} ({zone})"),
    }
}

/// The time of day alone, where the clock is said beside it, and as browsers' fields of one take it: `06:05`.
pub fn format_clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The day, short, and the time of day: `18 Feb 2025, 10:30 CET`, `2025 ots. 18, 10:30 (CET)`.
pub fn format_moment(lang: Lang, at: NaiveDateTime, zone: &str) -> String {
    let day = format_date(lang, at.date(), DateStyle::Short);
    [&day, ", ", &format_time(lang, at.time(), zone)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_names_its_clock() {
        for (lang, at, zone, words) in [
            (Lang::En, "2025-02-18T10:30:59", "CET", "18 Feb 2025, 10:30 CET"),
            (
                Lang::Es,
                "2025-02-18T00:05:00",
                "WEST",
                "18 feb 2025, 00:05 (WEST)",
            ),
            (
                Lang::Eu,
                "2025-02-18T23:59:59",
                "UTC",
                "2025 ots. 18, 23:59 (UTC)",
            ),
        ] {
            let at: NaiveDateTime = at.parse().unwrap();
            assert_eq!(format_moment(lang, at, zone), words);
            assert!(words.contains(&format_clock(at.time())), "{words}");
        }
    }
}
