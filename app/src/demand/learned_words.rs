//! What was learned, in words: how near each product came and all together, and of which nothing was learned.

use super::{
    page_view::{AccuracyRow, AccuracyView},
    product_view::ModelRow,
    words::{coverage_words, error_words, model_words, nearer_words},
};
use obrador_core::demand::Learned;
use obrador_locales::Texts;
use obrador_services::demand::WhyNotLearned;

/// A product at a shop, as the table names it, and its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesName {
    /// Its name, with the shop's where there are several.
    pub name: String,
    /// The address of its page.
    pub href: String,
}

/// How near the forecasts of all products came.
pub fn accuracy_view(t: Texts, learned: &[(SeriesName, &Learned)]) -> AccuracyView {
    let rows = learned.iter().map(|(series, learned)| AccuracyRow {
        product: series.name.clone(),
        href: series.href.clone(),
        model: model_words(t, learned.model),
        error: error_words(t, learned.accuracy.wape),
        naive: error_words(t, learned.accuracy.naive_wape),
    });
    let rows: Vec<_> = rows.collect();
    let learned: Vec<&Learned> = learned.iter().map(|(_, learned)| *learned).collect();
    AccuracyView {
        sentences: sentences(t, &learned),
        rows,
    }
}

/// How near they came, in sentences: the mean of the products of which both are known, and of all days together.
pub fn sentences(t: Texts, learned: &[&Learned]) -> Vec<String> {
    let both = learned
        .iter()
        .filter_map(|it| it.accuracy.wape.zip(it.accuracy.naive_wape));
    let both: Vec<(f64, f64)> = both.collect();
    let near = match mean(both.iter().map(|(model, _)| *model)) {
        Some(model) => nearer_words(t, Some(model), mean(both.iter().map(|(_, naive)| *naive))),
        None => nearer_words(t, mean(learned.iter().filter_map(|it| it.accuracy.wape)), None),
    };
    let covered = learned
        .iter()
        .filter_map(|it| Some((it.accuracy.coverage?, it.accuracy.days)));
    let (within, days) = covered.fold((0.0, 0), |(within, all), (share, days)| {
        (within + share * f64::from(days), all + days)
    });
    let covered = (days > 0).then(|| coverage_words(t, within / f64::from(days), days));
    near.into_iter().chain(covered).collect()
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

/// Each rule, how far it was off on the weeks by which it was chosen, and on those after.
pub fn model_rows(t: Texts, learned: &Learned) -> Vec<ModelRow> {
    let row = |score: &obrador_core::demand::ModelScore| ModelRow {
        model: model_words(t, score.model),
        chosen: score.model == learned.model,
        earlier: error_words(t, score.chosen_on),
        later: error_words(t, score.reported),
    };
    learned.models.iter().map(row).collect()
}

/// Why nothing was learned.
pub fn why_words(t: Texts, why: WhyNotLearned) -> String {
    match why {
        WhyNotLearned::TooShort { have, need } => {
            let args = [
                ("count", f64::from(have).into()),
                ("have", have.to_string().into()),
                ("need", need.to_string().into()),
            ];
            t.with("demand-why-short", &args)
        }
        WhyNotLearned::NothingSold => t.get("demand-why-nothing-sold"),
        WhyNotLearned::NoSales => t.get("demand-why-no-sales"),
        WhyNotLearned::Archived => t.get("demand-why-archived"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use obrador_core::{
        demand::{Accuracy, ModelId, ModelScore, Spread},
        i18n::Lang,
    };

    fn learned(wape: Option<f64>, naive: Option<f64>, coverage: Option<f64>, days: u32) -> Learned {
        let score = |model, chosen_on, reported| ModelScore {
            model,
            chosen_on,
            reported,
        };
        Learned {
            model: ModelId::Smoothing,
            accuracy: Accuracy {
                wape,
                mase: None,
                coverage,
                naive_wape: naive,
                origins: 8,
                days,
            },
            models: vec![
                score(ModelId::NaiveWeekly, Some(0.26), naive),
                score(ModelId::Smoothing, Some(0.2), wape),
            ],
            spread: Spread::default(),
            censored_days: 0,
            days: 90,
        }
    }

    #[test]
    fn all_products_together_are_the_mean_of_those_that_both_are_known_of() {
        let t = Texts::of(Lang::En);
        let (croissant, loaf) = (
            learned(Some(0.16), Some(0.24), Some(0.8), 50),
            learned(Some(0.26), Some(0.30), Some(0.7), 50),
        );
        // (0.16 + 0.26) / 2 = 0.21; (0.24 + 0.30) / 2 = 0.27; 40 + 35 of 100 days are 0.75: 8 of 10.
        let said = sentences(t, &[&croissant, &loaf]);
        assert_eq!(
            said,
            [
                "On average the forecast was 21% off; the naive rule 27%.",
                "On 8 of 10 days sales lay within the range; 8 of 10 is the aim."
            ]
        );
        // One whose naive rule is not known says nothing of either.
        let alone = learned(Some(0.9), None, None, 0);
        assert_eq!(sentences(t, &[&croissant, &alone, &loaf]), said);
        assert_eq!(sentences(t, &[&alone]), ["On average the forecast was 90% off."]);
        assert_eq!(sentences(t, &[]), Vec::<String>::new());
        // 3 of 4 days, counted.
        let few = learned(Some(0.1), Some(0.2), Some(0.75), 4);
        assert!(sentences(t, &[&few])[1].starts_with("On 3 of 4 days"));
    }

    #[test]
    fn the_chosen_rule_is_marked_and_measured_on_weeks_it_has_not_seen() {
        let rows = model_rows(Texts::of(Lang::En), &learned(Some(0.16), Some(0.24), None, 50));
        let said: Vec<_> = rows
            .iter()
            .map(|row| (row.chosen, row.earlier.as_str(), row.later.as_str()))
            .collect();
        assert_eq!(said, [(false, "26%", "24%"), (true, "20%", "16%")]);
    }

    #[test]
    fn one_day_is_one_day_in_each_language() {
        let why = |have| WhyNotLearned::TooShort { have, need: 28 };
        for (lang, one, many) in [
            (Lang::En, "1 open day with", "9 open days with"),
            (Lang::Es, "Se conoce 1 día", "Se conocen 9 días"),
            (Lang::Eu, "egun ireki bakarra", "9 egun ireki"),
        ] {
            let t = Texts::of(lang);
            assert!(why_words(t, why(1)).contains(one), "{lang:?}");
            assert!(why_words(t, why(9)).contains(many), "{lang:?}");
        }
    }
}
