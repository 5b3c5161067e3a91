//! Numbers and percentages against Node 20's `Intl` (ICU 78.2, CLDR 48; locales en-GB, es, eu).

use obrador_core::{
    i18n::{
        Lang, format_growth, format_limit, format_number, format_percent, format_quantity, format_shortest,
        parse_number,
    },
    usage::{Limit, format_used, percentage},
};
use proptest::prelude::*;

/// `new Intl.NumberFormat(lang, {minimumFractionDigits: d, maximumFractionDigits: d})`
#[test]
fn numbers_are_those_of_cldr() {
    for (value, decimals, en, es, eu) in [
        (0.0, 0, "0", "0", "0"),
        (999.0, 0, "999", "999", "999"),
        (1_000.0, 0, "1,000", "1000", "1.000"),
        (1_234.5, 1, "1,234.5", "1234,5", "1.234,5"),
        (9_999.99, 2, "9,999.99", "9999,99", "9.999,99"),
        (12_345.678, 2, "12,345.68", "12.345,68", "12.345,68"),
        (1_234_567.8, 1, "1,234,567.8", "1.234.567,8", "1.234.567,8"),
        (-1_234.5, 1, "-1,234.5", "-1234,5", "\u{2212}1.234,5"),
        (-12_345.0, 0, "-12,345", "-12.345", "\u{2212}12.345"),
        (0.125, 2, "0.13", "0,13", "0,13"),
        (0.05, 1, "0.1", "0,1", "0,1"),
        (2.5, 0, "3", "3", "3"),
        (3.5, 0, "4", "4", "4"),
        (1.005, 2, "1.01", "1,01", "1,01"),
        (
            1e12,
            0,
            "1,000,000,000,000",
            "1.000.000.000.000",
            "1.000.000.000.000",
        ),
    ] {
        for (lang, expected) in Lang::ALL.into_iter().zip([en, es, eu]) {
            assert_eq!(format_number(lang, value, decimals), expected, "{lang} {value}");
        }
    }
}

#[test]
fn what_rounds_to_zero_has_no_sign_and_nothing_panics() {
    assert_eq!(format_number(Lang::En, -0.001, 2), "0.00");
    assert_eq!(format_number(Lang::En, f64::NAN, 2), "NaN");
    assert_eq!(format_number(Lang::Eu, f64::NEG_INFINITY, 2), "\u{2212}∞");
    assert!(!format_number(Lang::En, f64::MAX, 9).is_empty());
    assert!(!format_number(Lang::En, 1.0, u8::MAX).is_empty());
}

/// `new Intl.NumberFormat(lang, {style: "percent", …})`
#[test]
fn percentages_are_those_of_cldr() {
    for (percent, decimals, en, es, eu) in [
        (0.0, 0, "0%", "0\u{a0}%", "%\u{a0}0"),
        (12.0, 0, "12%", "12\u{a0}%", "%\u{a0}12"),
        (12.5, 1, "12.5%", "12,5\u{a0}%", "%\u{a0}12,5"),
        (-3.0, 0, "-3%", "-3\u{a0}%", "\u{2212}%\u{a0}3"),
        (1_234.0, 0, "1,234%", "1234\u{a0}%", "%\u{a0}1.234"),
        (99.95, 1, "100.0%", "100,0\u{a0}%", "%\u{a0}100,0"),
    ] {
        for (lang, expected) in Lang::ALL.into_iter().zip([en, es, eu]) {
            assert_eq!(
                format_percent(lang, percent, decimals),
                expected,
                "{lang} {percent}"
            );
        }
    }
}

#[test]
fn quantities_have_no_needless_decimals() {
    for (value, unit, en, es) in [
        (3.2, "GB", "3.2\u{a0}GB", "3,2\u{a0}GB"),
        (3.0, "GB", "3\u{a0}GB", "3\u{a0}GB"),
        (3.04, "GB", "3\u{a0}GB", "3\u{a0}GB"),
        (0.001, "GB", "<0.01\u{a0}GB", "<0,01\u{a0}GB"),
        (0.04, "GB", "0.04\u{a0}GB", "0,04\u{a0}GB"),
        (0.5, "GB", "0.5\u{a0}GB", "0,5\u{a0}GB"),
        (0.999, "GB", "1\u{a0}GB", "1\u{a0}GB"),
        (0.0, "GB", "0\u{a0}GB", "0\u{a0}GB"),
        (1_000.0, "", "1,000", "1000"),
        (35.0, "", "35", "35"),
        (-2.5, "", "-2.5", "-2,5"),
    ] {
        assert_eq!(format_quantity(Lang::En, value, unit), en);
        assert_eq!(format_quantity(Lang::Es, value, unit), es);
    }
}

#[test]
fn numbers_are_read_as_people_type_them() {
    for (text, en, es) in [
        ("1234", Some(1_234.0), Some(1_234.0)),
        ("1234.5", Some(1_234.5), Some(1_234.5)),
        ("1234,5", Some(1_234.5), Some(1_234.5)),
        ("1.234,5", Some(1_234.5), Some(1_234.5)),
        ("1,234.5", Some(1_234.5), Some(1_234.5)),
        ("1.234", Some(1.234), Some(1_234.0)),
        ("1,234", Some(1_234.0), Some(1.234)),
        ("0.125", Some(0.125), Some(0.125)),
        ("0,125", Some(0.125), Some(0.125)),
        ("10.25", Some(10.25), Some(10.25)),
        ("10,25", Some(10.25), Some(10.25)),
        ("1.234.567", Some(1_234_567.0), Some(1_234_567.0)),
        ("1 234,5 €", Some(1_234.5), Some(1_234.5)),
        ("€1,234.50", Some(1_234.5), Some(1_234.5)),
        ("%\u{a0}12", Some(12.0), Some(12.0)),
        (".5", Some(0.5), Some(0.5)),
        ("5.", Some(5.0), Some(5.0)),
        ("-3", Some(-3.0), Some(-3.0)),
        ("\u{2212}3", Some(-3.0), Some(-3.0)),
        ("", None, None),
        (".", None, None),
        ("-", None, None),
        ("--3", None, None),
        ("1e5", None, None),
        ("NaN", None, None),
        ("1.23.456", None, None),
        ("1,234.5.6", None, None),
        ("1.234,5.6", None, None),
        ("12345,678.9", None, None),
        ("doce", None, None),
        ("١٢", None, None),
    ] {
        assert_eq!(parse_number(Lang::En, text), en, "en {text:?}");
        assert_eq!(parse_number(Lang::Es, text), es, "es {text:?}");
        assert_eq!(parse_number(Lang::Eu, text), es, "eu {text:?}");
    }
}

#[test]
fn a_number_is_written_with_the_decimals_it_needs() {
    for (value, most, en, es) in [
        (47.5, 9, "47.5", "47,5"),
        (47.0, 9, "47", "47"),
        (0.0, 9, "0", "0"),
        (1_234.0, 9, "1,234", "1234"),
        (0.123_456_789, 9, "0.123456789", "0,123456789"),
        (2.05, 9, "2.05", "2,05"),
        (1.0 / 3.0, 2, "0.33", "0,33"),
        (7.999, 2, "8", "8"),
        (1.5, 0, "2", "2"),
    ] {
        assert_eq!(format_shortest(Lang::En, value, most), en);
        assert_eq!(format_shortest(Lang::Es, value, most), es);
        let written = format_shortest(Lang::Es, value, 9);
        assert_eq!(
            parse_number(Lang::Es, &written),
            Some((value * 1e9).round() / 1e9)
        );
    }
}

#[test]
fn growth_that_is_there_is_never_nothing() {
    for (value, unit, en, eu) in [
        (0.5, "", "0.50", "0,50"),
        (0.0, "", "0.00", "0,00"),
        (12.345, "", "12.35", "12,35"),
        (0.0012, "GB", "0.0012\u{a0}GB", "0,0012\u{a0}GB"),
        (0.001, "GB", "0.0010\u{a0}GB", "0,0010\u{a0}GB"),
        (-0.0004, "GB", "-0.00040\u{a0}GB", "\u{2212}0,00040\u{a0}GB"),
        (1e-9, "GB", "0.000000001\u{a0}GB", "0,000000001\u{a0}GB"),
    ] {
        assert_eq!(format_growth(Lang::En, value, unit), en);
        assert_eq!(format_growth(Lang::Eu, value, unit), eu);
    }
}

proptest! {
    /// An own limit on storage is kept in bytes and shown in GB: a form that is sent as it was shown changes none.
    #[test]
    fn a_limit_in_bytes_is_read_as_it_is_shown(bytes in 0_i64..=500_000_000_000) {
        for lang in Lang::ALL {
            let text = format_shortest(lang, bytes as f64 / 1e9, 9);
            let read = parse_number(lang, &text).map(|gb| (gb * 1e9).round() as i64);
            prop_assert_eq!(read, Some(bytes), "{}", text);
        }
    }

    /// What is just below a limit is written otherwise than the limit, in every language and with every unit.
    #[test]
    fn what_is_below_a_limit_never_looks_like_it(limit in 1_i64..=500_000_000_000, below in 1_i64..=1_000_000) {
        let gb = |bytes: i64| bytes as f64 / 1e9;
        let used = (limit - below).max(0);
        for lang in Lang::ALL {
            let shown = format_used(lang, gb(used), Limit::AtMost(gb(limit)), "GB");
            prop_assert_ne!(shown, format_limit(lang, gb(limit), "GB"));
            let share = percentage(gb(used), Limit::AtMost(gb(limit)));
            prop_assert!(share < Some(100.0) && (used == 0 || share > Some(0.0)), "{:?}", share);
        }
    }


    #[test]
    fn what_is_written_can_be_read(hundredths in -1_000_000_000_i64..1_000_000_000) {
        let value = hundredths as f64 / 100.0;
        for lang in Lang::ALL {
            prop_assert_eq!(parse_number(lang, &format_number(lang, value, 2)), Some(value));
        }
    }

    #[test]
    fn reading_never_panics(text in "\\PC*") {
        for lang in Lang::ALL {
            prop_assert!(parse_number(lang, &text).is_none_or(|v| !v.is_nan()));
        }
    }
}
