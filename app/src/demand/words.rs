//! Words of demand: pieces, bands, how far forecasts were off, how often something is so.

use obrador_core::{
    demand::ModelId,
    i18n::{format_number, format_percent, format_shortest},
};
use obrador_locales::Texts;

/// Below this, a tenth of a piece is worth saying.
const FEW: f64 = 10.0;
/// Fewer days than this are counted, not said as so many of ten.
const COUNTED: u32 = 10;

/// Pieces as one says them: whole from ten on, else to a tenth.
pub fn pieces(t: Texts, amount: f64) -> String {
    if amount.abs() < FEW {
        format_shortest(t.lang, amount, 1)
    } else {
        format_number(t.lang, amount, 0)
    }
}

/// The band that sales lie within in 8 of 10 cases: *28–41*.
pub fn band_words(t: Texts, low: f64, high: f64) -> String {
    let (low, high) = (pieces(t, low), pieces(t, high));
    if low == high {
        low
    } else {
        format!("{low}–{high}")
    }
}

/// A share in whole percent.
pub fn whole_percent(share: f64) -> f64 {
    (share * 100.0).round()
}

fn percent(t: Texts, share: f64) -> String {
    format_percent(t.lang, whole_percent(share), 0)
}

/// How far something was off, in percent; none where nothing is known.
pub fn error_words(t: Texts, share: Option<f64>) -> String {
    share.map_or_else(|| t.get("demand-unknown"), |share| percent(t, share))
}

/// How far the forecast was off beside the naive rule; what looks the same in whole percent is called the same.
pub fn nearer_words(t: Texts, model: Option<f64>, naive: Option<f64>) -> Option<String> {
    let model = model?;
    let (words, Some(naive)) = (percent(t, model), naive) else {
        let words = percent(t, model);
        return Some(t.with("demand-off-alone", &[("error", words.into())]));
    };
    let key = match whole_percent(model).total_cmp(&whole_percent(naive)) {
        std::cmp::Ordering::Less => "demand-off-nearer",
        std::cmp::Ordering::Equal => "demand-off-same",
        std::cmp::Ordering::Greater => "demand-off-further",
    };
    let naive = percent(t, naive);
    Some(t.with(key, &[("error", words.into()), ("naive", naive.into())]))
}

/// Said of a share of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfDays {
    /// On so many of so many.
    Exactly(u32, u32),
    /// On more than so many of so many, but not on all.
    MoreThan(u32, u32),
    /// On fewer than so many of so many, but not on none.
    FewerThan(u32, u32),
}

/// A share of `days` as one says it: of few days as it is, else of ten; all and none only where it is all and none.
pub fn of_days(share: f64, days: u32) -> OfDays {
    let share = share.clamp(0.0, 1.0);
    if days < COUNTED {
        return OfDays::Exactly((share * f64::from(days)).round() as u32, days);
    }
    let tenths = (share * 10.0).round() as u32;
    match tenths {
        0 if share > 0.0 => OfDays::FewerThan(1, 10),
        10 if share < 1.0 => OfDays::MoreThan(9, 10),
        tenths => OfDays::Exactly(tenths, 10),
    }
}

/// On how many days the sales lay within the band.
pub fn coverage_words(t: Texts, share: f64, days: u32) -> String {
    let (key, many, of) = match of_days(share, days) {
        OfDays::Exactly(many, of) => ("demand-coverage", many, of),
        OfDays::MoreThan(many, of) => ("demand-coverage-more", many, of),
        OfDays::FewerThan(many, of) => ("demand-coverage-fewer", many, of),
    };
    let args = [
        ("count", f64::from(of).into()),
        ("many", many.to_string().into()),
        ("of", of.to_string().into()),
    ];
    t.with(key, &args)
}

/// A share in whole percent as so many of 10, of 20 or of 100: the fewest that say it exactly.
pub fn out_of(percent: u32) -> (u32, u32) {
    match percent.min(100) {
        tens if tens.is_multiple_of(10) => (tens / 10, 10),
        fives if fives.is_multiple_of(5) => (fives / 5, 20),
        ones => (ones, 100),
    }
}

/// On how many days what is baked is enough.
pub fn enough_words(t: Texts, share: f64) -> String {
    let (many, of) = out_of(whole_percent(share) as u32);
    let args = [
        ("count", f64::from(of - many).into()),
        ("many", many.to_string().into()),
        ("of", of.to_string().into()),
        ("rest", (of - many).to_string().into()),
    ];
    t.with("demand-enough", &args)
}

/// A service level: *90%*.
pub fn level_words(t: Texts, share: f64) -> String {
    percent(t, share)
}

/// What a model is called.
pub fn model_words(t: Texts, model: ModelId) -> String {
    t.get(match model {
        ModelId::NaiveWeekly => "demand-model-naive-weekly",
        ModelId::MovingAverage => "demand-model-moving-average",
        ModelId::Smoothing => "demand-model-smoothing",
        ModelId::WeekdayTrend => "demand-model-weekday-trend",
        ModelId::Blend => "demand-model-blend",
        ModelId::Yearly => "demand-model-yearly",
    })
}

/// How many days are known, and how many it takes.
pub fn history_words(t: Texts, have: u32, need: u32) -> String {
    let more = need.saturating_sub(have);
    let args = [
        ("count", f64::from(have).into()),
        ("have", have.to_string().into()),
        ("need", need.to_string().into()),
        ("more", more.to_string().into()),
    ];
    t.with("demand-too-short", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use obrador_core::i18n::Lang;

    fn english() -> Texts {
        Texts::of(Lang::En)
    }

    #[test]
    fn shares_of_days_are_rounded_and_never_said_as_all_or_none_where_they_are_not() {
        use OfDays::{Exactly, FewerThan, MoreThan};
        for (share, days, said) in [
            // Of 56 days: 41 are 0.732, 42 are 0.75, 53 are 0.946, 54 are 0.964, 2 are 0.036, 3 are 0.054.
            (41.0 / 56.0, 56, Exactly(7, 10)),
            (42.0 / 56.0, 56, Exactly(8, 10)),
            (53.0 / 56.0, 56, Exactly(9, 10)),
            (54.0 / 56.0, 56, MoreThan(9, 10)),
            (1.0, 56, Exactly(10, 10)),
            (3.0 / 56.0, 56, Exactly(1, 10)),
            (2.0 / 56.0, 56, FewerThan(1, 10)),
            (0.0, 56, Exactly(0, 10)),
            (0.7, 10, Exactly(7, 10)),
            // Few days are counted.
            (5.0 / 7.0, 7, Exactly(5, 7)),
            (6.0 / 7.0, 7, Exactly(6, 7)),
            (8.0 / 9.0, 9, Exactly(8, 9)),
            (1.2, 20, Exactly(10, 10)),
        ] {
            assert_eq!(of_days(share, days), said, "{share} of {days}");
        }
    }

    #[test]
    fn a_service_level_is_so_many_of_so_many_days() {
        for (percent, many, of) in [
            (50, 5, 10),
            (90, 9, 10),
            (95, 19, 20),
            (85, 17, 20),
            (93, 93, 100),
            (99, 99, 100),
            (100, 10, 10),
        ] {
            assert_eq!(out_of(percent), (many, of), "{percent}");
        }
        assert_eq!(
            enough_words(english(), 0.9),
            "Enough on 9 of 10 days; on 1 of 10 it sells out."
        );
        assert_eq!(
            enough_words(english(), 0.95),
            "Enough on 19 of 20 days; on 1 of 20 it sells out."
        );
        assert_eq!(
            enough_words(english(), 0.5),
            "Enough on 5 of 10 days; on 5 of 10 it sells out."
        );
    }

    #[test]
    fn what_rounds_to_the_same_percent_is_not_called_nearer() {
        let t = english();
        for (model, naive, said) in [
            (0.2149, Some(0.27), Some("demand-off-nearer")),
            // 21.4 and 20.6 are both 21 %.
            (0.206, Some(0.214), Some("demand-off-same")),
            (0.214, Some(0.206), Some("demand-off-same")),
            (0.31, Some(0.27), Some("demand-off-further")),
            (0.31, None, Some("demand-off-alone")),
        ] {
            let words = nearer_words(t, Some(model), naive).unwrap_or_default();
            let percents = [
                ("error", percent(t, model)),
                ("naive", percent(t, naive.unwrap_or(0.0))),
            ];
            let args: Vec<_> = percents.into_iter().map(|(name, it)| (name, it.into())).collect();
            assert_eq!(
                Some(words),
                said.map(|key| t.with(key, &args)),
                "{model} {naive:?}"
            );
        }
        assert_eq!(nearer_words(t, None, Some(0.2)), None);
        let words = nearer_words(t, Some(0.2149), Some(0.27)).unwrap_or_default();
        assert!(words.contains("21%") && words.contains("27%"), "{words}");
    }

    #[test]
    fn pieces_are_whole_from_ten_on() {
        let t = english();
        for (amount, said) in [
            (0.0, "0"),
            (0.04, "0"),
            (2.46, "2.5"),
            (3.0, "3"),
            (10.4, "10"),
            (1234.5, "1,235"),
        ] {
            assert_eq!(pieces(t, amount), said, "{amount}");
        }
        assert_eq!(band_words(t, 28.2, 40.6), "28–41");
        assert_eq!(band_words(t, 12.1, 12.4), "12");
        assert_eq!(pieces(Texts::of(Lang::Eu), 2.5), "2,5");
    }
}
