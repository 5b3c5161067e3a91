//! Dates as each language writes them, and, in Basque, as a sentence needs them.

use super::{Case, DateStyle, Lang, date_basque, date_style::iso};
use chrono::{Datelike, NaiveDate, Weekday};

const MONTHS: [[&str; 12]; 2] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
];

const SHORT_MONTHS: [[&str; 12]; 2] = [
    [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
    ],
    [
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
    ],
];

const WEEKDAYS: [[&str; 7]; 3] = [
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
    [
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
    ],
    [
        "astelehena",
        "asteartea",
        "asteazkena",
        "osteguna",
        "ostirala",
        "larunbata",
        "igandea",
    ],
];

const SHORT_WEEKDAYS: [[&str; 7]; 3] = [
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
    ["al.", "ar.", "az.", "og.", "or.", "lr.", "ig."],
];

/// The weekday's name: `Tuesday`, `martes`, `asteartea`.
pub fn weekday_name(lang: Lang, day: Weekday) -> &'static str {
    WEEKDAYS[lang as usize][day.num_days_from_monday() as usize]
}

/// The weekday's abbreviation: `Tue`, `mar`, `ar.`.
pub fn weekday_short(lang: Lang, day: Weekday) -> &'static str {
    SHORT_WEEKDAYS[lang as usize][day.num_days_from_monday() as usize]
}

/// The date by itself.
pub fn format_date(lang: Lang, date: NaiveDate, style: DateStyle) -> String {
    format_date_in_case(lang, date, style, Case::Absolutive)
}

/// The date in the part it plays: `18 February`, `18 de febrero`, `otsailaren 18an`.
/// `MonthYear` and `Iso` have no cases.
pub fn format_date_in_case(lang: Lang, date: NaiveDate, style: DateStyle, case: Case) -> String {
    if style == DateStyle::Iso {
        return iso(date);
    }
    let words: &[&str] = match lang {
        Lang::Eu => return date_basque::format(date, style, case),
        Lang::En => &[" ", " "],
        Lang::Es => &[" de ", " de "],
    };
    let (day, year) = (date.day().to_string(), date.year().to_string());
    let (month, short) = (month(&MONTHS, lang, date), month(&SHORT_MONTHS, lang, date));
    match style {
        DateStyle::Long => [&day, words[0], month, words[1], &year].concat(),
        DateStyle::DayMonth => [&day, words[0], month].concat(),
        DateStyle::ShortDayMonth => [&day, " ", short].concat(),
        DateStyle::Short => [&day, " ", short, " ", &year].concat(),
        DateStyle::MonthYear => [month, words[1], &year].concat(),
        DateStyle::Iso => iso(date),
    }
}

/// From one date to another, without saying twice what both share: `11 Feb – 1 Mar`, `11–18 Feb`,
/// `ots. 11 – mar. 1`, `otsailaren 11tik martxoaren 1era`. A style without a year gains one where the years
/// differ; equal dates are one date. The dashes are CLDR's, with ordinary spaces.
pub fn format_date_range(lang: Lang, from: NaiveDate, to: NaiveDate, style: DateStyle) -> String {
    let same_year = from.year() == to.year();
    let style = match style {
        DateStyle::DayMonth if !same_year => DateStyle::Long,
        DateStyle::ShortDayMonth if !same_year => DateStyle::Short,
        other => other,
    };
    let whole = |date| format_date(lang, date, style);
    if from == to {
        return whole(from);
    }
    // What the first date leaves out because the second says it.
    let shared = match style {
        DateStyle::Iso | DateStyle::MonthYear => None,
        _ if !same_year => None,
        DateStyle::Long | DateStyle::DayMonth => Some(DateStyle::DayMonth),
        DateStyle::Short | DateStyle::ShortDayMonth => Some(DateStyle::ShortDayMonth),
    };
    if lang == Lang::Eu {
        return date_basque::range(from, to, style).unwrap_or_else(|| [whole(from), whole(to)].join(" – "));
    }
    match shared {
        Some(_) if from.month() == to.month() => [&from.day().to_string(), "–", &whole(to)].concat(),
        Some(short) => [&format_date(lang, from, short), " – ", &whole(to)].concat(),
        None => [whole(from), whole(to)].join(" – "),
    }
}

fn month(names: &[[&'static str; 12]; 2], lang: Lang, date: NaiveDate) -> &'static str {
    names[usize::from(lang == Lang::Es)][date.month0() as usize]
}
