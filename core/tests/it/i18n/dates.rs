//! Dates in English and Spanish against Node 20's `Intl` (ICU 78.2, CLDR 48; en-GB, es); in Basque against
//! Euskaltzaindia's rule 37 with its handbook ("data nola eman") and the Basque Government's model letters, since
//! CLDR leaves the endings open: `2025(e)ko otsailaren 18(a)`.

use chrono::{Datelike, NaiveDate};
use obrador_core::i18n::{
    Case, DateStyle, Lang, format_date, format_date_in_case, format_date_range, weekday_name, weekday_short,
};
use proptest::prelude::*;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

const STYLES: [DateStyle; 6] = [
    DateStyle::Long,
    DateStyle::DayMonth,
    DateStyle::ShortDayMonth,
    DateStyle::Short,
    DateStyle::MonthYear,
    DateStyle::Iso,
];

#[test]
fn each_style_in_each_language() {
    let cases = [
        (
            Lang::En,
            (2025, 2, 18),
            "18 February 2025|18 February|18 Feb|18 Feb 2025|February 2025|2025-02-18",
        ),
        (
            Lang::En,
            (2025, 9, 1),
            "1 September 2025|1 September|1 Sept|1 Sept 2025|September 2025|2025-09-01",
        ),
        (
            Lang::Es,
            (2025, 2, 18),
            "18 de febrero de 2025|18 de febrero|18 feb|18 feb 2025|febrero de 2025|2025-02-18",
        ),
        (
            Lang::Es,
            (2025, 9, 1),
            "1 de septiembre de 2025|1 de septiembre|1 sept|1 sept 2025|septiembre de 2025|2025-09-01",
        ),
        (
            Lang::Eu,
            (2025, 2, 18),
            "2025eko otsailaren 18a|otsailaren 18a|ots. 18|2025 ots. 18|2025eko otsaila|2025-02-18",
        ),
        (
            Lang::Eu,
            (2026, 1, 31),
            "2026ko urtarrilaren 31|urtarrilaren 31|urt. 31|2026 urt. 31|2026ko urtarrila|2026-01-31",
        ),
        (
            Lang::Eu,
            (2024, 3, 1),
            "2024ko martxoaren 1a|martxoaren 1a|mar. 1|2024 mar. 1|2024ko martxoa|2024-03-01",
        ),
    ];
    for (lang, (year, month, day), expected) in cases {
        let written = STYLES.map(|style| format_date(lang, date(year, month, day), style));
        assert_eq!(written.join("|"), expected);
    }
}

/// `Intl.DateTimeFormat(lang, {day: "numeric", month: "short" | "long"})` of every month.
#[test]
fn every_month_has_its_name() {
    for (lang, style, expected) in [
        (
            Lang::En,
            DateStyle::ShortDayMonth,
            "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        ),
        (
            Lang::Es,
            DateStyle::ShortDayMonth,
            "ene feb mar abr may jun jul ago sept oct nov dic",
        ),
        (
            Lang::Eu,
            DateStyle::ShortDayMonth,
            "urt. ots. mar. api. mai. eka. uzt. abu. ira. urr. aza. abe.",
        ),
        (
            Lang::Eu,
            DateStyle::DayMonth,
            "urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren irailaren \
             urriaren azaroaren abenduaren",
        ),
    ] {
        let months: Vec<String> = (1..=12)
            .map(|month| {
                format_date(lang, date(2025, month, 3), style)
                    .replace(" 3a", "")
                    .replace("3 ", "")
                    .replace(" 3", "")
            })
            .collect();
        assert_eq!(months.join(" "), expected);
    }
}

#[test]
fn weekdays_are_those_of_cldr() {
    let tuesday = date(2025, 2, 18).weekday();
    let names = Lang::ALL.map(|lang| [weekday_name(lang, tuesday), weekday_short(lang, tuesday)]);
    assert_eq!(
        names,
        [["Tuesday", "Tue"], ["martes", "mar"], ["asteartea", "ar."]]
    );
}

/// The inessive of every day is the list that teaching material of rule 37 gives; the others follow its stems.
#[test]
fn every_basque_day_is_declined_as_it_is_read() {
    let inessive = "1ean 2an 3an 4an 5ean 6an 7an 8an 9an 10ean 11n 12an 13an 14an 15ean 16an 17an 18an 19an 20an \
                    21ean 22an 23an 24an 25ean 26an 27an 28an 29an 30ean 31n";
    let days = |case| {
        let written =
            (1..=31).map(|d| format_date_in_case(Lang::Eu, date(2025, 1, d), DateStyle::DayMonth, case));
        written
            .map(|text| text.replace("urtarrilaren ", ""))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(days(Case::Inessive), inessive);
    let swap = |consonant, vowel, a| {
        let one = |word: &str| {
            let day = word.trim_end_matches(char::is_alphabetic);
            let ending = match word.trim_start_matches(char::is_numeric) {
                "ean" => consonant,
                "an" => vowel,
                _ => a,
            };
            [day, ending].concat()
        };
        inessive.split(' ').map(one).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(days(Case::Absolutive), swap("a", "a", ""));
    assert_eq!(days(Case::Allative), swap("era", "ra", "ra"));
    assert_eq!(days(Case::Ablative), swap("etik", "tik", "tik"));
    assert_eq!(days(Case::Genitive), swap("eko", "ko", "ko"));
}

/// 2010eko, 2001eko, 2008ko, 1945ean and 71ko are the handbook's own; the rest are read in the same way.
#[test]
fn basque_years_are_declined_as_they_are_read() {
    for (year, expected) in [
        (1900, "1900eko"),
        (1995, "1995eko"),
        (1997, "1997ko"),
        (2000, "2000ko"),
        (2001, "2001eko"),
        (2008, "2008ko"),
        (2010, "2010eko"),
        (2011, "2011ko"),
        (2020, "2020ko"),
        (2021, "2021eko"),
        (2024, "2024ko"),
        (2025, "2025eko"),
        (2026, "2026ko"),
        (2030, "2030eko"),
        (2031, "2031ko"),
        (2035, "2035eko"),
        (2040, "2040ko"),
        (2045, "2045eko"),
        (2050, "2050eko"),
        (2071, "2071ko"),
        (2100, "2100eko"),
    ] {
        let text = format_date(Lang::Eu, date(year, 6, 13), DateStyle::Long);
        assert_eq!(text, format!("{expected} ekainaren 13a"));
    }
}

#[test]
fn a_case_reaches_every_basque_style_and_no_other_language() {
    let day = date(2025, 2, 18);
    for (style, expected) in [
        (DateStyle::Long, "2025eko otsailaren 18an"),
        (DateStyle::DayMonth, "otsailaren 18an"),
        (DateStyle::ShortDayMonth, "ots. 18an"),
        (DateStyle::Short, "2025eko ots. 18an"),
    ] {
        assert_eq!(
            format_date_in_case(Lang::Eu, day, style, Case::Inessive),
            expected
        );
        for lang in [Lang::En, Lang::Es] {
            assert_eq!(
                format_date_in_case(lang, day, style, Case::Inessive),
                format_date(lang, day, style)
            );
        }
    }
}

#[test]
fn ranges_do_not_repeat_themselves() {
    let (long, short) = (DateStyle::DayMonth, DateStyle::ShortDayMonth);
    let (feb, mar) = (date(2025, 2, 11), date(2025, 3, 1));
    for (lang, from, to, style, expected) in [
        (Lang::En, feb, mar, short, "11 Feb – 1 Mar"),
        (Lang::En, feb, date(2025, 2, 18), short, "11–18 Feb"),
        (Lang::En, feb, date(2026, 1, 5), short, "11 Feb 2025 – 5 Jan 2026"),
        (Lang::En, feb, feb, short, "11 Feb"),
        (Lang::En, feb, mar, DateStyle::Long, "11 February – 1 March 2025"),
        (
            Lang::En,
            feb,
            mar,
            DateStyle::MonthYear,
            "February 2025 – March 2025",
        ),
        (Lang::Es, feb, mar, short, "11 feb – 1 mar"),
        (Lang::Es, feb, mar, long, "11 de febrero – 1 de marzo"),
        (
            Lang::Es,
            feb,
            date(2025, 2, 18),
            DateStyle::Long,
            "11–18 de febrero de 2025",
        ),
        (Lang::Eu, feb, mar, short, "ots. 11 – mar. 1"),
        (Lang::Eu, feb, date(2025, 2, 18), short, "ots. 11–18"),
        (
            Lang::Eu,
            feb,
            date(2026, 1, 5),
            short,
            "2025 ots. 11 – 2026 urt. 5",
        ),
        (Lang::Eu, feb, mar, DateStyle::Short, "2025 ots. 11 – mar. 1"),
        (Lang::Eu, feb, mar, long, "otsailaren 11tik martxoaren 1era"),
        (Lang::Eu, feb, date(2025, 2, 18), long, "otsailaren 11tik 18ra"),
        (
            Lang::Eu,
            feb,
            mar,
            DateStyle::Long,
            "2025eko otsailaren 11tik martxoaren 1era",
        ),
        (
            Lang::Eu,
            feb,
            date(2026, 1, 5),
            long,
            "2025eko otsailaren 11tik 2026ko urtarrilaren 5era",
        ),
        (Lang::Eu, feb, mar, DateStyle::Iso, "2025-02-11 – 2025-03-01"),
        (
            Lang::Es,
            feb,
            date(2026, 2, 18),
            short,
            "11 feb 2025 – 18 feb 2026",
        ),
    ] {
        assert_eq!(format_date_range(lang, from, to, style), expected);
    }
}

proptest! {
    #[test]
    fn iso_is_that_of_chrono_and_no_date_panics(days in -700_000_i32..2_000_000, length in 0_i64..500) {
        let from = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
        let to = from + chrono::TimeDelta::days(length);
        if from.year() >= 0 && from.year() < 10_000 {
            prop_assert_eq!(format_date(Lang::Eu, from, DateStyle::Iso), from.to_string());
        }
        for lang in Lang::ALL {
            for style in STYLES {
                prop_assert!(!format_date_range(lang, from, to, style).is_empty());
            }
        }
    }
}
