//! Numbers, percentages, money and plurals against Node 20's `Intl` (ICU 78.2, CLDR 48; locales en-GB, es, eu).

use obrador_core::i18n::{
    Lang, Money, MoneyStyle, Phrase, PluralCategory, format_money, format_money_range, format_number,
    format_percent, format_quantity, format_shortest, parse_number, plural_category,
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

/// `new Intl.NumberFormat(lang, {style: "currency", currency: "EUR"})`; `Auto` only drops empty cents.
#[test]
fn money_is_that_of_cldr() {
    for (cents, en, es, eu) in [
        (0, "€0.00", "0,00\u{a0}€", "0,00\u{a0}€"),
        (490, "€4.90", "4,90\u{a0}€", "4,90\u{a0}€"),
        (149_000, "€1,490.00", "1490,00\u{a0}€", "1.490,00\u{a0}€"),
        (1_234_560, "€12,345.60", "12.345,60\u{a0}€", "12.345,60\u{a0}€"),
        (-4_900, "-€49.00", "-49,00\u{a0}€", "\u{2212}49,00\u{a0}€"),
        (-5, "-€0.05", "-0,05\u{a0}€", "\u{2212}0,05\u{a0}€"),
        (
            99_999_999,
            "€999,999.99",
            "999.999,99\u{a0}€",
            "999.999,99\u{a0}€",
        ),
    ] {
        for (lang, expected) in Lang::ALL.into_iter().zip([en, es, eu]) {
            assert_eq!(format_money(lang, Money::eur(cents), MoneyStyle::Exact), expected);
            let auto = expected.replace(".00", "").replace(",00", "");
            assert_eq!(format_money(lang, Money::eur(cents), MoneyStyle::Auto), auto);
        }
    }
    assert!(!format_money(Lang::En, Money::eur(i64::MIN), MoneyStyle::Auto).is_empty());
}

/// `formatRange`; in English the sign is written once, where CLDR would repeat it.
#[test]
fn ranges_say_the_currency_once() {
    for (low, high, en, es, eu) in [
        (
            80_000,
            120_000,
            "€800–1,200",
            "800-1200\u{a0}€",
            "800-1.200\u{a0}€",
        ),
        (
            80_000,
            120_050,
            "€800.00–1,200.50",
            "800,00-1200,50\u{a0}€",
            "800,00-1.200,50\u{a0}€",
        ),
        (500, 500, "€5", "5\u{a0}€", "5\u{a0}€"),
        (
            -80_000,
            120_000,
            "-€800 – €1,200",
            "-800\u{a0}€ - 1200\u{a0}€",
            "\u{2212}800\u{a0}€ - 1.200\u{a0}€",
        ),
    ] {
        for (lang, expected) in Lang::ALL.into_iter().zip([en, es, eu]) {
            let range = format_money_range(lang, Money::eur(low), Money::eur(high), MoneyStyle::Auto);
            assert_eq!(range, expected, "{lang}");
        }
    }
}

#[test]
fn quantities_have_no_needless_decimals() {
    for (value, unit, en, es) in [
        (3.2, "GB", "3.2\u{a0}GB", "3,2\u{a0}GB"),
        (3.0, "GB", "3\u{a0}GB", "3\u{a0}GB"),
        (3.04, "GB", "3\u{a0}GB", "3\u{a0}GB"),
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

/// CLDR 48's plural rules, by `Intl.PluralRules`.
#[test]
fn plurals_are_those_of_cldr() {
    use PluralCategory::{Many, One, Other};
    for (count, en, es, eu) in [
        (0.0, Other, Other, Other),
        (1.0, One, One, One),
        (-1.0, One, One, One),
        (1.5, Other, Other, Other),
        (2.0, Other, Other, Other),
        (1e6, Other, Many, Other),
        (2e6, Other, Many, Other),
        (-1e6, Other, Many, Other),
        (1_000_001.0, Other, Other, Other),
        (f64::NAN, Other, Other, Other),
    ] {
        for (lang, expected) in Lang::ALL.into_iter().zip([en, es, eu]) {
            assert_eq!(plural_category(lang, count), expected, "{lang} {count}");
        }
    }
}

#[test]
fn a_phrase_takes_its_form_and_its_values() {
    let phrase =
        Phrase::new(Lang::En, "{days} days until {date}").with(PluralCategory::One, "one day until {date}");
    for (count, args, expected) in [
        (Some(1.0), vec![("date", "1 May")], "one day until 1 May"),
        (
            Some(3.0),
            vec![("days", "3"), ("date", "{days}")],
            "3 days until {days}",
        ),
        (None, vec![("days", "3")], "3 days until {date}"),
    ] {
        assert_eq!(phrase.format(count, &args), expected);
    }
    for (pattern, expected) in [
        ("{", "{"),
        ("{x", "{x"),
        ("}{a}", "}1"),
        ("{{a}}", "{1}"),
        ("", ""),
        ("ñ{a}€", "ñ1€"),
    ] {
        assert_eq!(
            Phrase::new(Lang::Es, pattern).format(None, &[("a", "1")]),
            expected
        );
    }
}

#[test]
fn a_sampled_phrase_keeps_only_the_forms_that_differ_and_survives_json() {
    let phrase = Phrase::sampled(Lang::Es, |count| {
        if count < 2.0 { "un día" } else { "{n} días" }.to_owned()
    });
    assert_eq!(
        phrase,
        Phrase::new(Lang::Es, "{n} días").with(PluralCategory::One, "un día")
    );
    let json = serde_json::to_string(&phrase).unwrap();
    assert_eq!(json, r#"{"lang":"es","other":"{n} días","one":"un día"}"#);
    assert_eq!(serde_json::from_str::<Phrase>(&json).unwrap(), phrase);
    assert_eq!(phrase.to_line(), "{n} días\tun día");
    assert_eq!(Phrase::from_line(Lang::Es, &phrase.to_line()), phrase);
    let millions = Phrase::new(Lang::Es, "{n} panes").with(PluralCategory::Many, "{n} de panes");
    assert_eq!(Phrase::from_line(Lang::Es, &millions.to_line()), millions);
    assert_eq!(Phrase::new(Lang::Es, "a\n b\tc").to_line(), "a  b c");
}

proptest! {
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

    #[test]
    fn a_phrase_never_panics(pattern in "\\PC*", name in "\\PC*") {
        let text = Phrase::new(Lang::Eu, pattern.clone()).format(Some(1.0), &[(name.as_str(), "x")]);
        let has_placeholder = pattern.contains('{');
        prop_assert!(has_placeholder || text == pattern);
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
