//! Numbers as each language writes and reads them.

use super::Lang;

/// Between a number and its sign or unit: they stay on one line.
pub(super) const NO_BREAK_SPACE: &str = "\u{a0}";

/// What CLDR says of a language's numbers.
struct Symbols {
    decimal: char,
    group: char,
    minus: &'static str,
    /// A number is grouped from this many digits on: Spanish leaves `1234` alone and groups `12.345`.
    grouped_from: usize,
}

fn symbols(lang: Lang) -> Symbols {
    match lang {
        Lang::En => Symbols {
            decimal: '.',
            group: ',',
            minus: "-",
            grouped_from: 4,
        },
        Lang::Es => Symbols {
            decimal: ',',
            group: '.',
            minus: "-",
            grouped_from: 5,
        },
        Lang::Eu => Symbols {
            decimal: ',',
            group: '.',
            minus: "\u{2212}",
            grouped_from: 4,
        },
    }
}

/// What stands between groups of three digits.
pub(super) fn group(lang: Lang) -> char {
    symbols(lang).group
}

/// The language's minus sign; Basque has its own, U+2212.
pub(super) fn minus(lang: Lang) -> &'static str {
    symbols(lang).minus
}

/// `value` with exactly `decimals` decimals.
///
/// # Rounding
/// Half away from zero, on the number as it is written in decimals: 2.5 → 3, 1.005 → 1.01. That is what a
/// browser's `Intl.NumberFormat` does. What rounds to zero has no sign. Beyond 10¹⁹ the digits saturate.
pub fn format_number(lang: Lang, value: f64, decimals: u8) -> String {
    let (negative, digits) = unsigned(lang, value, decimals);
    if negative {
        [symbols(lang).minus, &digits].concat()
    } else {
        digits
    }
}

/// `percent` (12 for 12 %) with exactly `decimals` decimals: `12%`, `12 %`, `% 12`.
pub fn format_percent(lang: Lang, percent: f64, decimals: u8) -> String {
    let (negative, digits) = unsigned(lang, percent, decimals);
    let sign = if negative { symbols(lang).minus } else { "" };
    match lang {
        Lang::En => [sign, &digits, "%"].concat(),
        Lang::Es => [sign, &digits, NO_BREAK_SPACE, "%"].concat(),
        Lang::Eu => [sign, "%", NO_BREAK_SPACE, &digits].concat(),
    }
}

/// `value` with as many decimals as it needs, at most one (two below 1), and its unit: `3.2 GB`, `35`, `1,000`. What is
/// more than nothing and would look like nothing is `<0.01 GB`.
pub fn format_quantity(lang: Lang, value: f64, unit: &str) -> String {
    let most = if value.abs() < 1.0 { 2 } else { 1 };
    let number = if value > 0.0 && rounded(value, most) == 0.0 {
        less_than(lang, most)
    } else {
        format_shortest(lang, value, most)
    };
    with_unit(number, unit)
}

/// Growth a day: with two decimals and its unit, and with two digits where that would be nothing: `0.50`, `0.0012 GB`.
pub fn format_growth(lang: Lang, value: f64, unit: &str) -> String {
    let two = rounded(value.abs(), 2) != 0.0 || value == 0.0;
    // A millionth of a thing a day, or a byte of a GB, is the least that is told.
    let decimals = if two {
        2
    } else {
        (3..MOST_DECIMALS)
            .find(|decimals| rounded(value.abs(), *decimals) >= 10.0)
            .unwrap_or(MOST_DECIMALS)
    };
    with_unit(format_number(lang, value, decimals), unit)
}

/// A limit as exactly as it is, at most nine decimals, and its unit: `5 GB`, `0.005 GB`.
pub fn format_limit(lang: Lang, value: f64, unit: &str) -> String {
    with_unit(format_shortest(lang, value, MOST_DECIMALS), unit)
}

/// A number and its unit on one line; without a unit the number.
pub(crate) fn with_unit(number: String, unit: &str) -> String {
    if unit.is_empty() {
        number
    } else {
        [&number, NO_BREAK_SPACE, unit].concat()
    }
}

/// How many decimals `value` needs, at most nine.
pub(crate) fn decimals_of(value: f64) -> u8 {
    let digits = rounded(value, MOST_DECIMALS);
    MOST_DECIMALS - trailing_zeros(digits, MOST_DECIMALS)
}

/// `<0.01`: less than the smallest that so many decimals can say.
pub(super) fn less_than(lang: Lang, decimals: u8) -> String {
    ["<", &format_number(lang, 1.0 / power(decimals), decimals)].concat()
}

const MOST_DECIMALS: u8 = 9;

/// `value` with as many decimals as it needs, at most `most`, as one would type it: `47.5`, not `47.500`.
pub fn format_shortest(lang: Lang, value: f64, most: u8) -> String {
    let digits = rounded(value, most);
    format_number(lang, value, most - trailing_zeros(digits, most))
}

/// How many zeros `digits` ends with, at most `most`.
fn trailing_zeros(digits: f64, most: u8) -> u8 {
    let zeros = (1..=most).take_while(|zeros| digits % power(*zeros) == 0.0);
    zeros.count() as u8
}

/// `value` with all its digits, so that reading it gives the same to the bit: `0.0625`, `1,234.5`.
pub fn format_exact(lang: Lang, value: f64) -> String {
    if !value.is_finite() {
        return format_number(lang, value, 0);
    }
    // The standard library writes as few digits as tell the number from its neighbours, and no exponent.
    let plain = value.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let symbols = symbols(lang);
    let sign = if value < 0.0 { symbols.minus } else { "" };
    let mut text = [sign, &whole_digits(&symbols, whole)].concat();
    if !fraction.is_empty() {
        text.push(symbols.decimal);
        text.push_str(fraction);
    }
    text
}

/// The sign and the digits of `value`, rounded and grouped.
pub(super) fn unsigned(lang: Lang, value: f64, decimals: u8) -> (bool, String) {
    if value.is_nan() {
        return (false, "NaN".to_owned());
    }
    if value.is_infinite() {
        return (value < 0.0, "∞".to_owned());
    }
    let decimals = decimals.min(9);
    let scaled = rounded(value.abs(), decimals) as u64;
    (
        value < 0.0 && scaled > 0,
        grouped(&symbols(lang), scaled, usize::from(decimals)),
    )
}

/// The digits of `scaled / 10^decimals`.
pub(super) fn scaled_digits(lang: Lang, scaled: u64, decimals: usize) -> String {
    grouped(&symbols(lang), scaled, decimals)
}

fn grouped(symbols: &Symbols, scaled: u64, decimals: usize) -> String {
    let digits = scaled.to_string();
    let zeros = (decimals + 1).saturating_sub(digits.len());
    let digits = ["0".repeat(zeros), digits].concat();
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let mut text = whole_digits(symbols, whole);
    if decimals > 0 {
        text.push(symbols.decimal);
        text.push_str(fraction);
    }
    text
}

/// Digits in their groups of three.
fn whole_digits(symbols: &Symbols, whole: &str) -> String {
    let mut text = String::with_capacity(whole.len() + whole.len() / 3 + 1);
    for (i, digit) in whole.char_indices() {
        let left = whole.len() - i;
        if i > 0 && left.is_multiple_of(3) && whole.len() >= symbols.grouped_from {
            text.push(symbols.group);
        }
        text.push(digit);
    }
    text
}

pub(super) fn power(decimals: u8) -> f64 {
    (0..decimals).fold(1.0, |p, _| p * 10.0)
}

/// `value × 10^decimals`, to the nearest whole number. The factor lifts a half that binary could only write
/// a hair below (1.005 × 100 = 100.49999999999999) back to a half.
fn rounded(value: f64, decimals: u8) -> f64 {
    (value * power(decimals) * (1.0 + f64::EPSILON)).round()
}

/// `scaled / 10^decimals`, exactly, with no zeros behind the decimals it needs: 1250 with 3 decimals is `1.25`.
pub fn format_scaled(lang: Lang, scaled: i64, decimals: u8) -> String {
    let (mut digits, mut decimals) = (scaled.unsigned_abs(), usize::from(decimals));
    while decimals > 0 && digits.is_multiple_of(10) {
        (digits, decimals) = (digits / 10, decimals - 1);
    }
    let sign = if scaled < 0 { symbols(lang).minus } else { "" };
    [sign, &grouped(&symbols(lang), digits, decimals)].concat()
}
