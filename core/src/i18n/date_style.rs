//! How a date is written.

use chrono::{Datelike, NaiveDate};

/// How much of a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// `18 February 2025`, `18 de febrero de 2025`, `2025eko otsailaren 18a`.
    Long,
    /// `18 February`, `18 de febrero`, `otsailaren 18a`.
    DayMonth,
    /// `18 Feb`, `18 feb`, `ots. 18`.
    ShortDayMonth,
    /// `18 Feb 2025`, `18 feb 2025`, `2025 ots. 18`.
    Short,
    /// `February 2025`, `febrero de 2025`, `2025eko otsaila`.
    MonthYear,
    /// `2025-02-18`.
    Iso,
}

/// The part a date plays in a Basque sentence. English and Spanish say it with a word before the date, which
/// stands in their message; there the case changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Case {
    /// The day itself: `otsailaren 18a`.
    #[default]
    Absolutive,
    /// On that day: `otsailaren 18an`.
    Inessive,
    /// To, until that day: `otsailaren 18ra` (`18ra arte`).
    Allative,
    /// From, since that day: `otsailaren 18tik`.
    Ablative,
    /// Of that day: `otsailaren 18ko`.
    Genitive,
}

/// `2025-02-18`, in every language.
pub(super) fn iso(date: NaiveDate) -> String {
    let two = |n: u32| [if n < 10 { "-0" } else { "-" }, &n.to_string()].concat();
    let year = date.year();
    let digits = year.unsigned_abs().to_string();
    let zeros = &"000"[..4_usize.saturating_sub(digits.len())];
    let sign = if year < 0 { "-" } else { "" };
    [sign, zeros, &digits, &two(date.month()), &two(date.day())].concat()
}
