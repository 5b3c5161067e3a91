//! Amounts rounded down, up or to the nearest, of which something is never nothing.

use super::{
    Lang, format_shortest,
    number::{less_than, power},
};

/// `value`, not negative, rounded down to as many decimals as it needs, at most `most`, or up if it is to be; more than
/// nothing is at least `<0.01`.
pub(crate) fn format_floor(lang: Lang, value: f64, most: u8, up: bool) -> String {
    let scaled = value * power(most);
    let nearest = scaled.round();
    // What is written with so many decimals may lie a hair beside them in binary.
    let digits = if (scaled - nearest).abs() <= nearest.abs() * 4.0 * f64::EPSILON {
        nearest
    } else if up {
        scaled.ceil()
    } else {
        scaled.floor()
    };
    if value > 0.0 && digits == 0.0 {
        return less_than(lang, most);
    }
    format_shortest(lang, digits / power(most), most)
}

/// `value` to the nearest of at most `most` decimals; something is never nothing.
pub(crate) fn format_nearest(lang: Lang, value: f64, most: u8) -> String {
    let nearest = round_to(value, most);
    if value > 0.0 && nearest <= 0.0 {
        return less_than(lang, most);
    }
    format_shortest(lang, nearest, most)
}

/// `value` to the nearest of `most` decimals.
pub(crate) fn round_to(value: f64, most: u8) -> f64 {
    (value * power(most)).round() / power(most)
}
