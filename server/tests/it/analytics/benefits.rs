//! Each benefit that a refusal names, used through the API.

use super::{ADVANCED, professional};
use crate::support::{TestApp, for_each_app};
use obrador_core::analytics::Benefit;
use serde_json::{Value, json};

/// Tests under their names.
macro_rules! tests {
    ($($name:ident),*) => {
        [$((stringify!($name), $name as fn())),*]
    };
}

/// Each benefit's id is the name of the test that uses it.
const USED_BY: [(&str, fn()); 4] = tests![horizon_90, weekday_profile, anomalies, accuracy];

#[test]
fn every_benefit_has_a_test_that_uses_it() {
    let used: Vec<_> = USED_BY.iter().map(|(id, _)| *id).collect();
    assert_eq!(used, Benefit::ALL.map(Benefit::as_str));
    for lang in obrador_core::i18n::Lang::ALL {
        let texts = obrador_locales::Texts::of(lang);
        assert!(Benefit::ALL.iter().all(|one| texts.has(one.text_key())), "{lang}");
    }
}

/// What is said of one metric, on each database.
fn each(query: &str, check: fn(&Value)) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(for_each_app("", async |t: TestApp| {
        let token = professional(&t).await;
        let answer = t.get(&format!("{ADVANCED}?{query}"), Some(&token)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let answer = answer.json();
        assert_eq!(answer["metrics"].as_array().unwrap().len(), 1);
        check(&answer);
    }));
}

#[test]
fn horizon_90() {
    each("metric=products", |answer| {
        assert_eq!(
            (&answer["horizon_days"], &answer["band_percent"]),
            (&json!(90), &json!(80))
        );
        let days = answer["metrics"][0]["forecast"].as_array().unwrap();
        assert_eq!(days.len(), 90);
        assert_eq!(days[0]["date"], "2025-01-20");
        assert_eq!(days[89]["date"], "2025-04-19");
        let last = days[89]["p50"].as_f64().unwrap();
        // Two a day, for 90 days, from 300.
        assert!((last - 480.0).abs() < 1e-6, "{last}");
        for day in days {
            let value = |name: &str| day[name].as_f64().unwrap();
            assert!(value("p10") <= value("p50") && value("p50") <= value("p90"));
        }
    });
}

#[test]
fn weekday_profile() {
    each("metric=api_calls", |answer| {
        let profile = &answer["metrics"][0]["weekday_profile"];
        assert_eq!(
            (&profile["type"], &profile["weeks"]),
            (&json!("index"), &json!(12))
        );
        let days = profile["days"].as_array().unwrap();
        let index = |day: usize| days[day]["index"].as_f64().unwrap();
        assert_eq!(days[5]["weekday"], "saturday");
        assert_eq!(days[5]["observations"], 12);
        assert!(index(5) < 0.2, "closed: {}", index(5));
        assert!(index(3) > 1.3, "Thursdays are busy: {}", index(3));
        assert!((0..7).all(|day| index(day) <= index(3)));
    });
    each("metric=products", |answer| {
        let profile = &answer["metrics"][0]["weekday_profile"];
        assert_eq!(profile["type"], "change");
        assert_eq!(profile["days"][0]["change"], 2.0);
    });
}

#[test]
fn anomalies() {
    each("metric=api_calls", |answer| {
        let anomalies = &answer["metrics"][0]["anomalies"];
        assert_eq!(anomalies["searched_days"], 84);
        let found = anomalies["found"].as_array().unwrap();
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0]["date"], "2025-01-09");
        assert_eq!(found[0]["value"], 2_500);
        let expected = found[0]["expected"].as_f64().unwrap();
        assert!((expected - 910.0).abs() < 60.0, "{expected}");
        assert!(found[0]["score"].as_f64().unwrap() > anomalies["score_threshold"].as_f64().unwrap());
    });
}

#[test]
fn accuracy() {
    each("metric=products", |answer| {
        let accuracy = answer["metrics"][0]["accuracy"].as_array().unwrap();
        for (one, (horizon, comparisons)) in accuracy.iter().zip([(7, 31), (30, 24)]) {
            assert_eq!(one["type"], "measured");
            assert_eq!(
                (&one["horizon_days"], &one["comparisons"]),
                (&json!(horizon), &json!(comparisons))
            );
            assert!(
                one["mean_absolute_error"].as_f64().unwrap() < 1e-9,
                "a line is forecast exactly"
            );
            assert_eq!(one["coverage_percent"], 100.0);
        }
    });
}
