//! Lengths of time as people type them.

use super::{Lang, fold, parse_scaled};

/// A minute's share of an hour that is typed with decimals: `1.25 h` is 75 minutes.
const DECIMALS: u8 = 4;

/// Reads a length of time as people type it, in whole minutes: `90`, `1:30`, `1 h 30 min`, `1.5 h`, `2 horas`, `30 minutu`.
///
/// # Errors
/// `None` for anything else, for parts of a minute and for 60 minutes or more behind hours.
pub fn parse_minutes(lang: Lang, text: &str) -> Option<i64> {
    let text: String = fold(text).chars().filter(|c| !c.is_whitespace()).collect();
    if let Some((hours, minutes)) = text.split_once(':') {
        let digits = |part: &str, most: usize| {
            let fits = (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            fits.then(|| part.parse::<i64>().ok()).flatten()
        };
        let minutes = digits(minutes, 2).filter(|it| *it < 60 && minutes.len() == 2)?;
        return Some(digits(hours, 4)? * 60 + minutes);
    }
    let (number, unit, rest) = part(&text)?;
    match unit {
        "" | "m" | "min" | "mins" | "minute" | "minutes" | "minuto" | "minutos" | "minutu"
            if rest.is_empty() =>
        {
            parse_scaled(lang, number, 0).filter(|it| *it >= 0)
        }
        "h" | "hr" | "hrs" | "hour" | "hours" | "hora" | "horas" | "ordu" => {
            let hours = parse_scaled(lang, number, DECIMALS).filter(|it| *it >= 0)?;
            let one = 10_i64.pow(DECIMALS.into());
            let minutes = hours.checked_mul(60).filter(|it| it % one == 0)? / one;
            if rest.is_empty() {
                return Some(minutes);
            }
            let (number, unit, rest) = part(rest)?;
            let is_minutes = rest.is_empty() && !unit.starts_with(['h', 'o']);
            let more = parse_minutes(lang, &[number, unit].concat())?;
            (is_minutes && more < 60 && minutes % 60 == 0).then_some(minutes + more)
        }
        _ => None,
    }
}

/// A number, the letters behind it, and what follows.
fn part(text: &str) -> Option<(&str, &str, &str)> {
    let unit = text.find(char::is_alphabetic).unwrap_or(text.len());
    let (number, behind) = text.split_at(unit);
    let rest = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
    let (unit, rest) = behind.split_at(rest);
    (!number.is_empty()).then_some((number, unit, rest.trim_start_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_as_it_is_written() {
        for (lang, text, minutes) in [
            (Lang::En, "90", Some(90)),
            (Lang::En, " 1:30 ", Some(90)),
            (Lang::En, "1 h 30 min", Some(90)),
            (Lang::Es, "1\u{a0}h\u{a0}30\u{a0}min", Some(90)),
            (Lang::En, "1h30", Some(90)),
            (Lang::En, "1.5 h", Some(90)),
            (Lang::Es, "1,5 horas", Some(90)),
            (Lang::Eu, "2 ordu 5 minutu", Some(125)),
            (Lang::En, "45 min.", Some(45)),
            (Lang::Es, "1.440", Some(1440)),
            (Lang::En, "0", Some(0)),
            (Lang::En, "24:00", Some(1440)),
            (Lang::En, "1:5", None),
            (Lang::En, "1:60", None),
            (Lang::En, ":30", None),
            (Lang::En, "1 h 60", None),
            (Lang::En, "1.5 h 30", None),
            (Lang::En, "1 h 2 h", None),
            (Lang::En, "10.5", None),
            (Lang::En, "0.001 h", None),
            (Lang::En, "-5", None),
            (Lang::En, "soon", None),
            (Lang::En, "5 days", None),
            (Lang::En, "", None),
            (Lang::En, "99999999999999999999", None),
            (Lang::En, "999999999999999 h", None),
            (Lang::En, "99999:00", None),
        ] {
            assert_eq!(parse_minutes(lang, text), minutes, "{lang} {text}");
        }
    }
}
