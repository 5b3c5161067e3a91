//! The form of VAT numbers. Whether a number is registered only the tax office knows.

use super::Country;
use crate::text::half_width;

/// Why a text is not a VAT number of that country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VatError {
    /// Too long, too short, or a letter where a digit belongs.
    #[error("the number does not have the form of that country's VAT numbers")]
    Form,
    /// The form is right; its control letter or digit does not match the rest.
    #[error("the number's control character does not match")]
    Control,
}

/// The number as it is stored: capitals, no spaces, dots or dashes, with the country's prefix.
pub fn check_vat(country: &Country, text: &str) -> Result<String, VatError> {
    let plain: String = half_width(text)
        .chars()
        .filter(|c| !separates(*c))
        .map(|c| c.to_ascii_uppercase())
        .collect();
    // The prefix may be left out; what begins like it and is a number without it is taken as it is.
    let own = (country.vat_prefix, country.vat_prefix);
    let prefixed = country.vat_prefixes.iter().copied();
    let (prefix, number) = [own]
        .into_iter()
        .chain(prefixed)
        .filter_map(|(written, kept)| Some((kept, plain.strip_prefix(written)?)))
        .chain([(country.vat_prefix, plain.as_str())])
        .find(|(_, number)| country.vat_forms.iter().any(|form| has_form(number, form)))
        .ok_or(VatError::Form)?;
    if country.code == "ES" {
        check_spanish(number)?;
    }
    Ok([prefix, number].concat())
}

/// What people put between the groups of a number: spaces, dots, slashes, and dashes of every length.
fn separates(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '.' | '-' | '/' | '\u{ad}' | '\u{b7}' | '\u{2010}'
                ..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}'
        )
}

fn has_form(number: &str, form: &str) -> bool {
    number.len() == form.len()
        && number.bytes().zip(form.bytes()).all(|(byte, kind)| match kind {
            b'#' => byte.is_ascii_digit(),
            b'@' => byte.is_ascii_uppercase(),
            b'*' => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
            b'?' => byte.is_ascii_digit() || byte.is_ascii_uppercase() || matches!(byte, b'+' | b'*'),
            other => byte == other,
        })
}

/// Control letter of a person's number.
///
/// # Formula
/// The letter at place `number mod 23` of `TRWAGMYFPDXBNJZSQVHLCKE`; of a foreigner's number (NIE) X, Y, Z stand for
/// the digits 0, 1, 2 in front; of K, L, M the seven digits count alone. Real Decreto 1065/2007, articles 19 and 20.
fn check_spanish(number: &str) -> Result<(), VatError> {
    const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let bytes = number.as_bytes();
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else {
        return Err(VatError::Form);
    };
    let digits = &number[1..8];
    let person = |value: Option<u32>| {
        let letter = value.map(|value| LETTERS[(value % 23) as usize]);
        if letter == Some(last) {
            Ok(())
        } else {
            Err(VatError::Control)
        }
    };
    match first {
        b'0'..=b'9' => person(number[..8].parse().ok()),
        b'X'..=b'Z' => person(format!("{}{digits}", first - b'X').parse().ok()),
        b'K' | b'L' | b'M' => person(digits.parse().ok()),
        b'A'..=b'H' | b'J' | b'N' | b'P'..=b'S' | b'U'..=b'W' => check_entity(first, digits, last),
        _ => Err(VatError::Form),
    }
}

/// Control character of a company's number: a digit, or the letter `JABCDEFGHI` of it.
///
/// # Formula
/// `(10 − s mod 10) mod 10`, with `s` the sum of the digits at even places and of the digits of twice those at odd
/// places. A, B, E and H have a digit, N, P, Q, R, S and W a letter, the others either. Orden EHA/451/2008.
fn check_entity(kind: u8, digits: &str, last: u8) -> Result<(), VatError> {
    let sum: u8 = digits
        .bytes()
        .map(|byte| byte - b'0')
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (1, _) => digit,
            (_, double) => double / 10 + double % 10,
        })
        .sum();
    let control = (10 - sum % 10) % 10;
    let (digit, letter) = (b'0' + control, b"JABCDEFGHI"[usize::from(control)]);
    let right = match kind {
        b'A' | b'B' | b'E' | b'H' => last == digit,
        b'N' | b'P' | b'Q' | b'R' | b'S' | b'W' => last == letter,
        _ => last == digit || last == letter,
    };
    if right { Ok(()) } else { Err(VatError::Control) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(country: &str, text: &str) -> Result<String, VatError> {
        check_vat(Country::of(country).unwrap(), text)
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        // Spanish numbers: the tax office's own (Q2826000H), Iberdrola (A95758389), El Corte Inglés (A28017895), and the
        // usual example 12345678Z. The others are those of python-stdnum's documentation.
        for (country, text, stored) in [
            ("ES", "A28017895", "ESA28017895"),
            ("ES", "es a-95758389", "ESA95758389"),
            ("ES", "12.345.678-z", "ES12345678Z"),
            ("ES", "X1234567L", "ESX1234567L"),
            ("ES", "Q2826000H", "ESQ2826000H"),
            ("IE", "6388047V", "IE6388047V"),
            ("GR", "EL 094259216", "EL094259216"),
            ("NL", "NL004495445B01", "NL004495445B01"),
            ("CH", "CHE-116.281.710 MWST", "CHE116281710MWST"),
            ("FR", "FR 40 303 265 045", "FR40303265045"),
        ] {
            assert_eq!(check(country, text).as_deref(), Ok(stored), "{country} {text}");
        }
    }

    /// The structures of the European Commission's list ("What is the format of VAT numbers?", VIES FAQ, question 11), each
    /// with digits of its own, and the neighbours'. A country without a row here fails.
    const FORMS: &[(&str, &[&str])] = &[
        ("AD", &["L123456X"]),
        ("AT", &["U12345678"]),
        ("BE", &["0123456789", "1123456789"]),
        ("BG", &["123456789", "1234567890"]),
        (
            "CH",
            &["123456789", "123456789MWST", "123456789TVA", "123456789IVA"],
        ),
        ("CY", &["12345678L"]),
        ("CZ", &["12345678", "123456789", "1234567890"]),
        ("DE", &["123456789"]),
        ("DK", &["12345678"]),
        ("EE", &["123456789"]),
        ("ES", &["A28017895", "12345678Z", "X1234567L", "Q2826000H"]),
        ("FI", &["12345678"]),
        (
            "FR",
            &["12345678901", "X1234567890", "1X345678901", "XX345678901"],
        ),
        ("GB", &["123456789", "123456789012", "GD123", "HA599"]),
        ("GR", &["123456789"]),
        ("HR", &["12345678901"]),
        ("HU", &["12345678"]),
        (
            "IE",
            &["1234567L", "1A34567L", "1+34567L", "1*34567L", "1234567WI"],
        ),
        ("IS", &["12345", "123456"]),
        ("IT", &["12345678901"]),
        ("LI", &["12345"]),
        ("LT", &["123456789", "123456789012"]),
        ("LU", &["12345678"]),
        ("LV", &["12345678901"]),
        ("MT", &["12345678"]),
        ("NL", &["123456789B01", "A+C*5678XB9Z"]),
        ("NO", &["123456789", "123456789MVA"]),
        ("PL", &["1234567890"]),
        ("PT", &["123456789"]),
        ("RO", &["12", "12345", "1234567890"]),
        ("SE", &["123456789001"]),
        ("SI", &["12345678"]),
        ("SK", &["1234567890"]),
    ];

    #[test]
    fn each_countrys_forms_are_taken_however_they_are_grouped() {
        let tabled: Vec<_> = FORMS.iter().map(|(code, _)| *code).collect();
        let all: Vec<_> = super::super::COUNTRIES
            .iter()
            .map(|country| country.code)
            .collect();
        assert_eq!(tabled, all);
        for (code, numbers) in FORMS {
            let prefix = Country::of(code).unwrap().vat_prefix;
            for number in *numbers {
                let stored = format!("{prefix}{number}");
                // Spaces and dashes of every kind, full-width letters, small ones, with and without the prefix.
                for between in [
                    "", " ", "\u{a0}", "\u{2009}", "\u{202f}", "\u{3000}", "\t", "-", "\u{2010}", "\u{2011}",
                    "\u{2013}", "\u{2014}", "\u{2212}", "\u{ff0d}", ".", "/",
                ] {
                    let (start, end) = number.split_at(number.len() / 2);
                    for text in [
                        format!("{start}{between}{end}"),
                        format!("{prefix}{between}{start}{between}{end}"),
                        format!(" {prefix}{between}{start}{end}\u{a0}").to_lowercase(),
                    ] {
                        assert_eq!(
                            check(code, &text).as_deref(),
                            Ok(stored.as_str()),
                            "{code} {text:?}"
                        );
                    }
                }
                let wide: String = stored
                    .chars()
                    .map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap())
                    .collect();
                assert_eq!(
                    check(code, &wide).as_deref(),
                    Ok(stored.as_str()),
                    "{code} {wide}"
                );
                for wrong in [
                    format!("{stored}0X0"),
                    format!("ZZ{number}"),
                    format!("{stored}\u{200b}"),
                ] {
                    assert_eq!(check(code, &wrong), Err(VatError::Form), "{code} {wrong:?}");
                }
            }
        }
    }

    #[test]
    fn northern_ireland_and_greece_have_two_prefixes() {
        for (country, text, stored) in [
            ("GB", "XI 123 4567 89", "XI123456789"),
            ("GB", "xi123456789", "XI123456789"),
            ("GB", "GB 123 4567 89 001", "GB123456789001"),
            ("GB", "XIGD123", "XIGD123"),
            ("GR", "GR 094259216", "EL094259216"),
            ("GR", "094259216", "EL094259216"),
        ] {
            assert_eq!(check(country, text).as_deref(), Ok(stored), "{country} {text}");
        }
        assert_eq!(check("IE", "XI123456789"), Err(VatError::Form));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for (country, text, error) in [
            ("ES", "A28017896", VatError::Control),
            ("ES", "12345678A", VatError::Control),
            ("ES", "Q28260008", VatError::Control),
            ("ES", "I2345678A", VatError::Form),
            ("ES", "A2801789", VatError::Form),
            ("DE", "DE12345678", VatError::Form),
            ("DE", "ES123456789", VatError::Form),
            ("FR", "ÀÀ303265045", VatError::Form),
            ("PT", "", VatError::Form),
        ] {
            assert_eq!(check(country, text), Err(error), "{country} {text}");
        }
    }
}
