//! Money and its ranges against Node 20's `Intl` (ICU 78.2, CLDR 48; locales en-GB, es, eu).

use obrador_core::i18n::{Lang, Money, MoneyStyle, format_money, format_money_range};

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
