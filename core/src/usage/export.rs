//! Which days of usage somebody takes along.

use crate::bounds::time::EXPORT_MONTHS;
use chrono::{Days, Months, NaiveDate};

/// Nobody says when it begins: so many months.
const USUAL_MONTHS: u32 = 12;

/// Usage days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportDays {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
}

/// An end of [`ExportDays`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportEnd {
    /// The first day.
    From,
    /// The last day.
    To,
}

impl ExportEnd {
    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
        }
    }
}

/// What is wrong with an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFault {
    /// It is no day as ISO 8601 writes it.
    NotADay,
    /// It has not come yet.
    Future,
    /// The first day comes after the last.
    Backwards,
    /// More than can be taken along at once.
    TooLong,
}

impl ExportDays {
    /// The days that two ends name; what is empty is the usual: up to `today`, from a year before the last.
    ///
    /// # Errors
    /// What is wrong, with the end it is wrong with; one at most for each.
    pub fn parse(from: &str, to: &str, today: NaiveDate) -> Result<Self, Vec<(ExportEnd, ExportFault)>> {
        let (first, last) = (day(from, today), day(to, today));
        let wrong: Vec<_> = [(ExportEnd::From, &first), (ExportEnd::To, &last)]
            .into_iter()
            .filter_map(|(end, read)| Some((end, (*read).err()?)))
            .collect();
        let (Ok(first), Ok(last)) = (first, last) else {
            return Err(wrong);
        };
        let to = last.unwrap_or(today);
        let from = first.unwrap_or_else(|| back(to, USUAL_MONTHS));
        let wrong = |fault| Err(vec![(ExportEnd::From, fault)]);
        if from > to {
            return wrong(ExportFault::Backwards);
        }
        if from < back(to, EXPORT_MONTHS) {
            return wrong(ExportFault::TooLong);
        }
        Ok(Self { from, to })
    }
}

/// The first day of so many months that end with `to`.
fn back(to: NaiveDate, months: u32) -> NaiveDate {
    let before = to.checked_sub_months(Months::new(months));
    let first = before.and_then(|day| day.checked_add_days(Days::new(1)));
    first.unwrap_or(NaiveDate::MIN)
}

fn day(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, ExportFault> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse::<NaiveDate>().ok();
    // The parser also takes signs, blanks and single digits.
    let day = day.filter(|day| day.to_string() == text);
    match day {
        None => Err(ExportFault::NotADay),
        Some(day) if day > today => Err(ExportFault::Future),
        Some(day) => Ok(Some(day)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ExportEnd::{From, To};
    use ExportFault::{Backwards, Future, NotADay, TooLong};

    fn days(from: &str, to: &str) -> Result<(String, String), Vec<(ExportEnd, ExportFault)>> {
        let today = "2025-01-19".parse().unwrap();
        ExportDays::parse(from, to, today).map(|days| (days.from.to_string(), days.to.to_string()))
    }

    #[test]
    fn what_is_not_said_is_a_year() {
        for (from, to, first, last) in [
            ("", "", "2024-01-20", "2025-01-19"),
            ("", "2024-02-29", "2023-03-01", "2024-02-29"),
            ("2024-12-31", "", "2024-12-31", "2025-01-19"),
            ("2025-01-19", "2025-01-19", "2025-01-19", "2025-01-19"),
            ("2022-01-20", "2025-01-19", "2022-01-20", "2025-01-19"),
            ("", "0000-01-01", "-0001-01-02", "0000-01-01"),
        ] {
            assert_eq!(
                days(from, to),
                Ok((first.to_owned(), last.to_owned())),
                "{from} {to}"
            );
        }
    }

    #[test]
    fn what_is_wrong_is_said_of_its_end() {
        for (from, to, faults) in [
            ("2022-01-19", "2025-01-19", &[(From, TooLong)][..]),
            ("0001-01-01", "", &[(From, TooLong)]),
            ("2025-01-02", "2025-01-01", &[(From, Backwards)]),
            ("2025-01-20", "", &[(From, Future)]),
            ("2025-01-20", "2025-01-21", &[(From, Future), (To, Future)]),
            ("2025-1-02", "19.1.2025", &[(From, NotADay), (To, NotADay)]),
            (" 2025-01-02", "+2025-01-02", &[(From, NotADay), (To, NotADay)]),
            ("2025-02-29", "2025-01-20", &[(From, NotADay), (To, Future)]),
        ] {
            assert_eq!(days(from, to), Err(faults.to_vec()), "{from} {to}");
        }
    }
}
