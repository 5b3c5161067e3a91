//! Days, as tables hold them.

use chrono::{Datelike as _, NaiveDate};

/// Years that a day may be in: what a browser's field for one shows.
const YEARS: std::ops::Range<i32> = 1900..3000;
/// A year of two digits is one from 2020 on: what is ordered is ahead.
const SHORT_YEARS: u32 = 20;

/// In which order a column writes its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DayOrder {
    /// `31/12/2026`, as Europe writes.
    #[default]
    DayFirst,
    /// `12/31/2026`, as America does.
    MonthFirst,
}

/// What days say of their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayEvidence {
    day_first: bool,
    month_first: bool,
}

impl DayEvidence {
    /// Looks at another day.
    pub fn see(&mut self, text: &str) {
        let Some([first, second, _]) = parts(text) else {
            return;
        };
        let number = |part: &str| part.parse::<u32>().unwrap_or(0);
        if first.len() <= 2 {
            self.day_first |= number(first) > 12;
            self.month_first |= number(second) > 12;
        }
    }

    /// The order that they agree on; the day first where they say nothing, or disagree.
    pub fn decide(self) -> DayOrder {
        if self.month_first && !self.day_first {
            DayOrder::MonthFirst
        } else {
            DayOrder::DayFirst
        }
    }
}

/// The day of a cell: `2026-12-01`, as programs write it and an export does; `01/12/2026`, `1.12.2026` or `1-12-26`, in
/// that order; or `2026/12/01`, as Basque writes it. The time that a spreadsheet may put behind it is left out.
///
/// # Errors
/// `None` for what is no day, or none between 1900 and 2999.
pub fn day(text: &str, order: DayOrder) -> Option<NaiveDate> {
    let [first, second, last] = parts(text)?;
    let number = |part: &str| {
        let plain = (1..=4).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (year, month, day) = match (first.len(), order) {
        (4, _) => (first, second, last),
        (_, DayOrder::DayFirst) => (last, second, first),
        (_, DayOrder::MonthFirst) => (last, first, second),
    };
    let year = match (year.len(), number(year)?) {
        (4, year) => year,
        (2, year) if year >= SHORT_YEARS => 2000 + year,
        _ => return None,
    };
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)?;
    YEARS.contains(&day.year()).then_some(day)
}

fn parts(text: &str) -> Option<[&str; 3]> {
    let text = text.trim();
    let date = text
        .split([' ', 'T'])
        .next()
        .unwrap_or(text)
        .trim_end_matches('.');
    let mark = ['/', '.', '-'].into_iter().find(|mark| date.contains(*mark))?;
    let parts: Vec<&str> = date.split(mark).collect();
    parts.try_into().ok()
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
            assert_eq!(day(text, DayOrder::DayFirst), first, "{text}");
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
            "26/12/01",
            "46357",
            "1//2026",
            "2026-12-01-01",
        ] {
            assert_eq!(day(text, DayOrder::DayFirst), None, "{text}");
        }
        for text in ["12/01/2026", "12/1/26", "2026-12-01", "2026/12/01"] {
            assert_eq!(day(text, DayOrder::MonthFirst), first, "{text}");
        }
    }

    #[test]
    fn a_column_says_its_order_where_a_day_has_but_one() {
        for (days, order) in [
            (&["12/25/2026", "12/05/2026"] as &[&str], DayOrder::MonthFirst),
            (&["25/12/2026", "12/05/2026"], DayOrder::DayFirst),
            (&["25/12/2026", "12/25/2026"], DayOrder::DayFirst),
            (&["12/05/2026", "2026-12-25", "2026/12/25"], DayOrder::DayFirst),
            (&["", "soon"], DayOrder::DayFirst),
        ] {
            let mut evidence = DayEvidence::default();
            for day in days {
                evidence.see(day);
            }
            assert_eq!(evidence.decide(), order, "{days:?}");
        }
    }
}
