//! Plurals against Node 20's `Intl` (ICU 78.2, CLDR 48; locales en-GB, es, eu), and phrases with their
//! forms and values.

use obrador_core::i18n::{Lang, Phrase, PluralCategory, plural_category};
use proptest::prelude::*;

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
    fn a_phrase_never_panics(pattern in "\\PC*", name in "\\PC*") {
        let text = Phrase::new(Lang::Eu, pattern.clone()).format(Some(1.0), &[(name.as_str(), "x")]);
        let has_placeholder = pattern.contains('{');
        prop_assert!(has_placeholder || text == pattern);
    }
}
