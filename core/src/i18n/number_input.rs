//! Numbers as people type them.

use super::{
    Lang,
    number::{group, power},
};

/// Reads a number as people type it: `1234.5`, `1234,5`, `1.234,5`, `1,234.5`, `1 234`, `12 %`, `€49`.
///
/// # Rule
/// Of two different separators the last is the decimal one. One that occurs several times groups. One that
/// occurs once is the decimal one, unless it is the language's group separator with three digits behind it and
/// one to three before, the first not 0: `1.234` is 1234 in Spanish and 1.234 in English. So a number with at
/// most two decimals and no groups reads alike in every language.
///
/// # Errors
/// `None` for anything else, also for uneven groups (`1.23.456`) and exponents.
pub fn parse_number(lang: Lang, text: &str) -> Option<f64> {
    let digits = parse_digits(lang, text)?;
    let value = magnitude(&digits.whole, &digits.fraction);
    Some(if digits.negative { -value } else { value })
}

/// A number as it is typed, digit by digit.
struct Digits {
    negative: bool,
    whole: String,
    fraction: String,
}

/// See [`parse_number`].
fn parse_digits(lang: Lang, text: &str) -> Option<Digits> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '€' | '%' | '\''))
        .collect();
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (whole, fraction) = split_at_decimal(group(lang), text)?;
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    if !groups.iter().all(|g| all_digits(g)) || !evenly_grouped(&groups) {
        return None;
    }
    Some(Digits {
        negative,
        whole: groups.concat(),
        fraction: fraction.to_owned(),
    })
}

/// Reads a number as [`parse_number`] does, exactly, as `number × 10^decimals`: `1,25` with 3 decimals is 1250.
///
/// # Errors
/// `None` for what is no number, has more decimals than these (zeros at its end don't count), or does not fit.
pub fn parse_scaled(lang: Lang, text: &str, decimals: u8) -> Option<i64> {
    let digits = parse_digits(lang, text)?;
    let fraction = digits.fraction.trim_end_matches('0');
    let missing = usize::from(decimals).checked_sub(fraction.len())?;
    let scaled = [&digits.whole, fraction, &"0".repeat(missing)].concat();
    let scaled: i64 = match scaled.trim_start_matches('0') {
        "" => 0,
        digits => digits.parse().ok()?,
    };
    Some(if digits.negative { -scaled } else { scaled })
}

/// Where the decimals begin: (whole part with its groups, decimals).
fn split_at_decimal(group: char, text: &str) -> Option<(&str, &str)> {
    let Some(last) = text.rfind(['.', ',']) else {
        return Some((text, ""));
    };
    let (before, after) = (&text[..last], &text[last + 1..]);
    let separator = char::from(text.as_bytes()[last]);
    let earlier = before.matches(['.', ',']).count();
    let same = before.matches(separator).count();
    if earlier > 0 && same > 0 {
        // `1.234.567` groups; `1,234.5.6` and `1.234,5.6` are no numbers.
        return (same == earlier).then_some((text, ""));
    }
    let could_group = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    if earlier == 0 && separator == group && could_group {
        return Some((text, ""));
    }
    Some((before, after))
}

fn evenly_grouped(groups: &[&str]) -> bool {
    match groups {
        [] | [_] => true,
        [first, rest @ ..] => (1..=3).contains(&first.len()) && rest.iter().all(|g| g.len() == 3),
    }
}

/// Exact up to 15 digits, zeros in front not counted, and 22 decimals; further decimals add nothing.
fn magnitude(whole: &str, fraction: &str) -> f64 {
    let digit = |sum: f64, b: u8| sum * 10.0 + f64::from(b - b'0');
    let whole = whole.trim_start_matches('0');
    let zeros = if whole.is_empty() {
        fraction.len() - fraction.trim_start_matches('0').len()
    } else {
        0
    };
    let decimals = (zeros + 15_usize.saturating_sub(whole.len())).min(22);
    let fraction = &fraction[..fraction.len().min(decimals)];
    whole.bytes().chain(fraction.bytes()).fold(0.0, digit) / power(fraction.len() as u8)
}
