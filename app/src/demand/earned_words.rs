//! What baking by the list would have earned, in words.

use super::{
    bake_view::{EarnedRow, EarnedView},
    words::pieces,
};
use obrador_core::{
    demand::Earned,
    i18n::{Money, MoneyStyle, format_money},
};
use obrador_locales::Texts;
use std::cmp::Ordering;

/// All products together and each; `left_out` are those of which nothing can be said. None where nothing is said of any.
pub fn earned_view(t: Texts, earned: &[(String, Earned)], left_out: &[String]) -> Option<EarnedView> {
    if earned.is_empty() {
        return None;
    }
    let sum = |of: fn(&Earned) -> i64| earned.iter().map(|(_, it)| of(it)).sum::<i64>();
    let (would, did) = (sum(|it| it.would_cents), sum(|it| it.did_cents));
    // In whole units, as it is an estimate; what looks the same is called the same.
    let (would, did) = (whole(would), whole(did));
    let key = match would.cmp(&did) {
        Ordering::Greater => "demand-earned-sentence-more",
        Ordering::Less => "demand-earned-sentence-less",
        Ordering::Equal => "demand-earned-sentence-same",
    };
    let args = [
        ("would", money(t, would).into()),
        ("did", money(t, did).into()),
        ("more", money(t, (would - did).abs()).into()),
    ];
    let sentence = t.with(key, &args);
    let sold_out: u32 = earned.iter().map(|(_, it)| it.sold_out_days).sum();
    let sold_out = (sold_out > 0).then(|| {
        let args = [
            ("count", f64::from(sold_out).into()),
            ("days", sold_out.to_string().into()),
        ];
        t.with("demand-earned-sold-out", &args)
    });
    let left_out = (!left_out.is_empty())
        .then(|| t.with("demand-earned-left-out", &[("names", left_out.join(", ").into())]));
    let notes = [Some(t.get("demand-earned-basis")), sold_out, left_out];
    Some(EarnedView {
        sentence,
        notes: notes.into_iter().flatten().collect(),
        rows: earned.iter().map(|(name, it)| row(t, name, it)).collect(),
    })
}

fn row(t: Texts, name: &str, it: &Earned) -> EarnedRow {
    let (would, did) = (whole(it.would_cents), whole(it.did_cents));
    let sign = if would > did { "+" } else { "" };
    EarnedRow {
        product: name.to_owned(),
        would: money(t, would),
        did: money(t, did),
        more: format!("{sign}{}", money(t, would - did)),
        would_unsold: pieces(t, it.would_unsold),
        did_unsold: pieces(t, it.did_unsold),
    }
}

/// Cents to the nearest whole unit, half away from nothing; still in cents.
fn whole(cents: i64) -> i64 {
    (cents + 50 * cents.signum()) / 100 * 100
}

fn money(t: Texts, cents: i64) -> String {
    format_money(t.lang, Money::eur(cents), MoneyStyle::Auto)
}

#[cfg(test)]
mod tests {
    use super::*;
    use obrador_core::i18n::Lang;

    fn earned(would_cents: i64, did_cents: i64, sold_out_days: u32) -> Earned {
        Earned {
            days: 48,
            would_cents,
            did_cents,
            would_unsold: 120.4,
            did_unsold: 260.0,
            sold_out_days,
        }
    }

    fn said(all: &[(&str, Earned)], left_out: &[&str]) -> EarnedView {
        let all: Vec<_> = all.iter().map(|(name, it)| ((*name).to_owned(), *it)).collect();
        let left_out: Vec<_> = left_out.iter().map(|name| (*name).to_owned()).collect();
        earned_view(Texts::of(Lang::En), &all, &left_out).unwrap()
    }

    #[test]
    fn the_difference_is_that_of_the_amounts_that_are_said() {
        // 1,234.40 + 100.30 = 1,334.70: €1,335; 1,190.00 + 90.10 = 1,280.10: €1,280; so €55.
        let view = said(
            &[
                ("Loaf", earned(123_440, 119_000, 2)),
                ("Croissant", earned(10_030, 9_010, 1)),
            ],
            &["Torta"],
        );
        assert_eq!(
            view.sentence,
            "In the last 8 weeks, baking by the list would have earned €1,335; what was baked earned €1,280. That is €55 more."
        );
        assert!(view.notes[1].starts_with("On 3 days"), "{:?}", view.notes);
        assert!(view.notes[2].ends_with("Torta"), "{:?}", view.notes);
        // €1,234 − €1,190, and 120.4 pieces.
        let row = &view.rows[0];
        assert_eq!((row.more.as_str(), row.would_unsold.as_str()), ("+€44", "120"));
    }

    #[test]
    fn less_and_the_same_are_said_as_they_are() {
        let less = said(&[("Loaf", earned(90_000, 100_000, 0))], &[]);
        assert!(less.sentence.ends_with("That is €100 less."), "{}", less.sentence);
        assert_eq!((less.rows[0].more.as_str(), less.notes.len()), ("-€100", 1));
        let same = said(&[("Loaf", earned(100_010, 99_960, 0))], &[]);
        assert!(
            same.sentence.ends_with("as much as what was baked: €1,000."),
            "{}",
            same.sentence
        );
        let lost = said(&[("Loaf", earned(-1_050, -2_050, 0))], &[]);
        assert!(lost.sentence.contains("€10 more"), "{}", lost.sentence);
        assert_eq!(earned_view(Texts::of(Lang::En), &[], &["Loaf".to_owned()]), None);
    }
}
