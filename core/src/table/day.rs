//! Days, as tables hold them.

use chrono::{Datelike as _, NaiveDate};

/// Years that a day may be in: what a browser's field for one shows.
const YEARS: std::ops::Range<i32> = 1900..3000;

/// The day of a cell: `2026-12-01`, as programs write it and an export does; `01/12/2026`, `1.12.2026` or `1-12-26`, the day
/// first; or `2026/12/01`, as Basque writes it. The time that a spreadsheet may put behind it is left out.
///
/// # Errors
/// `None` for what is no day, or none between 1900 and 2999.
pub fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let date = text.split([' ', 'T']).next().unwrap_or(text);
    let mark = ['/', '.', '-'].into_iter().find(|mark| date.contains(*mark))?;
    let parts: Vec<&str> = date.trim_end_matches('.').split(mark).collect();
    let [first, month, last] = parts[..] else {
        return None;
    };
    let number = |part: &str| {
        let plain = (1..=4).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    let year = match (year.len(), number(year)?) {
        (4, year) => year,
        (2, year) => 2000 + year,
        _ => return None,
    };
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)?;
    YEARS.contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_known_however_it_is_written() {
        let first = NaiveDate::from_ymd_opt(2026, 12, 1);
        for text in [
            "2026-12-01",
            " 01/12/2026 ",
            "1/12/2026",
            "1.12.2026",
            "01.12.2026.",
            "1-12-2026",
            "01/12/26",
            "2026/12/01",
            "2026/12/1",
            "01/12/2026 00:00:00",
            "2026-12-01T06:00:00Z",
        ] {
            assert_eq!(day(text), first, "{text}");
        }
        for text in [
            "",
            "tomorrow",
            "12/2026",
            "31/02/2026",
            "1/13/2026",
            "01/12/126",
            "01/12/1626",
            "1/12/+26",
            "46357",
            "1//2026",
            "2026-12-01-01",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
