//! A number as a table holds it: read alike in every language.

use super::{DecimalMark, decimal_mark::differs};
use crate::i18n::Lang;

/// What somebody who reads `lang` would type, without what groups its digits; and where it would be another number to who
/// writes the other mark (`1.234`), with a zero behind it.
pub fn plain_number(lang: Lang, written: &str) -> String {
    let group = match DecimalMark::of(lang) {
        DecimalMark::Comma => '.',
        DecimalMark::Point => ',',
    };
    let mut plain: String = written.chars().filter(|sign| *sign != group).collect();
    let begin = plain.find(|sign: char| sign.is_ascii_digit());
    let Some(begin) = begin else { return plain };
    let behind = plain[begin..].find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | ','));
    let end = behind.map_or(plain.len(), |behind| begin + behind);
    if differs(&plain[begin..end]) {
        plain.insert(end, '0');
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{format_exact, parse_number};

    #[test]
    fn a_number_is_read_alike_in_every_language() {
        for (lang, number, plain) in [
            (Lang::En, 1_234.5, "1234.5"),
            (Lang::En, 1.234, "1.2340"),
            (Lang::En, 0.234, "0.234"),
            (Lang::Es, 1.234, "1,2340"),
            (Lang::Es, 1_234_567.25, "1234567,25"),
            (Lang::Eu, 12_345.678, "12345,678"),
            (Lang::Eu, 12_345.0, "12345"),
            (Lang::Es, 0.0, "0"),
        ] {
            let written = plain_number(lang, &format_exact(lang, number));
            assert_eq!(written, plain);
            for reader in Lang::ALL {
                assert_eq!(parse_number(reader, &written), Some(number), "{written} {reader}");
            }
        }
    }

    #[test]
    fn what_stands_behind_a_number_stays() {
        for (written, plain) in [
            ("1,250 kg", "1,2500 kg"),
            ("12.345,5 kg", "12345,5 kg"),
            ("no", "no"),
        ] {
            assert_eq!(plain_number(Lang::Es, written), plain);
        }
    }
}
