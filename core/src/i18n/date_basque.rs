//! Basque dates: the month in the genitive, the day with the ending of its case.
//!
//! A numeral is declined as it is read (Euskaltzaindia, rule 37 and its handbook): after a consonant (`bat` 1,
//! `bost` 5, `hamar` 10, …) the ending takes an `e`, after `hamaika` (11, 31) the article is already there.

use super::{Case, DateStyle, date_style::iso};
use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "urtarrila",
    "otsaila",
    "martxoa",
    "apirila",
    "maiatza",
    "ekaina",
    "uztaila",
    "abuztua",
    "iraila",
    "urria",
    "azaroa",
    "abendua",
];

/// How a numeral ends when read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sound {
    Consonant,
    Vowel,
    /// `hamaika`.
    A,
}

/// The Basque count is by twenties: of each twenty only 1, 5, 10, 15 end in a consonant and 11 in -a.
fn sound(n: u32) -> Sound {
    let hundreds = n.is_multiple_of(100) && !n.is_multiple_of(1000);
    match n % 100 % 20 {
        _ if hundreds => Sound::Consonant,
        1 | 5 | 10 | 15 => Sound::Consonant,
        11 => Sound::A,
        _ => Sound::Vowel,
    }
}

fn ending(n: u32, case: Case) -> &'static str {
    match (case, sound(n)) {
        (Case::Absolutive, Sound::A) => "",
        (Case::Absolutive, _) => "a",
        (Case::Inessive, Sound::Consonant) => "ean",
        (Case::Inessive, Sound::Vowel) => "an",
        (Case::Inessive, Sound::A) => "n",
        (Case::Allative, Sound::Consonant) => "era",
        (Case::Allative, _) => "ra",
        (Case::Ablative, Sound::Consonant) => "etik",
        (Case::Ablative, _) => "tik",
        (Case::Genitive, Sound::Consonant) => "eko",
        (Case::Genitive, _) => "ko",
    }
}

/// `18a`, `11`, `1ean`.
fn day(date: NaiveDate, case: Case) -> String {
    [&date.day().to_string(), ending(date.day(), case)].concat()
}

/// `2025eko`, `2026ko`.
fn year(date: NaiveDate) -> String {
    [
        &date.year().to_string(),
        ending(date.year().unsigned_abs(), Case::Genitive),
    ]
    .concat()
}

/// `otsailaren`.
fn month_genitive(date: NaiveDate) -> String {
    [MONTHS[date.month0() as usize], "ren"].concat()
}

/// `ots.`; every abbreviation is the first three letters.
fn month_short(date: NaiveDate) -> String {
    [&MONTHS[date.month0() as usize][..3], "."].concat()
}

/// A short date standing alone is a label, `ots. 18`; in any other case it is part of a sentence, `ots. 18an`.
fn short_day(date: NaiveDate, case: Case) -> String {
    if case == Case::Absolutive {
        date.day().to_string()
    } else {
        day(date, case)
    }
}

pub(super) fn format(date: NaiveDate, style: DateStyle, case: Case) -> String {
    match style {
        DateStyle::Long => [year(date), month_genitive(date), day(date, case)].join(" "),
        DateStyle::DayMonth => [month_genitive(date), day(date, case)].join(" "),
        DateStyle::ShortDayMonth => [month_short(date), short_day(date, case)].join(" "),
        DateStyle::Short => {
            let year = if case == Case::Absolutive {
                date.year().to_string()
            } else {
                year(date)
            };
            [year, month_short(date), short_day(date, case)].join(" ")
        }
        DateStyle::MonthYear => [&year(date), " ", MONTHS[date.month0() as usize]].concat(),
        DateStyle::Iso => iso(date),
    }
}

/// `otsailaren 11tik martxoaren 1era`, `ots. 11 – mar. 1`; none for the styles that need no Basque.
pub(super) fn range(from: NaiveDate, to: NaiveDate, style: DateStyle) -> Option<String> {
    let same_year = from.year() == to.year();
    let same_month = same_year && from.month() == to.month();
    let end_style = |long, short| if same_year { short } else { long };
    Some(match style {
        DateStyle::Long | DateStyle::DayMonth => {
            let start = format(from, style, Case::Ablative);
            let end = if same_month {
                day(to, Case::Allative)
            } else {
                format(
                    to,
                    end_style(DateStyle::Long, DateStyle::DayMonth),
                    Case::Allative,
                )
            };
            [start, end].join(" ")
        }
        DateStyle::Short | DateStyle::ShortDayMonth => {
            let start = format(from, style, Case::Absolutive);
            if same_month {
                [&start, "–", &to.day().to_string()].concat()
            } else {
                let end = format(
                    to,
                    end_style(DateStyle::Short, DateStyle::ShortDayMonth),
                    Case::Absolutive,
                );
                [start, end].join(" – ")
            }
        }
        DateStyle::MonthYear | DateStyle::Iso => return None,
    })
}
