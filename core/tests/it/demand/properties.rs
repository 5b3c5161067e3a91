//! What holds for every history.

use super::{first, history};
use chrono::Days;
use obrador_core::demand::{
    DemandDay, Economics, History, ModelId, Observed, bake, earned, forecast, learn, replay,
};
use proptest::prelude::*;

fn observed() -> impl Strategy<Value = Observed> {
    let pieces = prop_oneof![Just(0.0), 0.0..3.0_f64, 0.0..500.0_f64, 0.0..1e9_f64];
    prop_oneof![
        6 => pieces.clone().prop_map(Observed::Sold),
        2 => pieces.prop_map(Observed::SoldOut),
        1 => Just(Observed::Closed),
        1 => Just(Observed::Unknown),
    ]
}

fn check(day: &DemandDay) {
    for value in [day.p10, day.p50, day.p90, day.mean] {
        assert!(value.is_finite() && value >= 0.0, "{day:?}");
    }
    assert!(day.p10 <= day.p50 && day.p50 <= day.p90, "{day:?}");
    let mut before = (0.0, 0);
    for percent in 0..=100 {
        let share = f64::from(percent) / 100.0;
        let now = (day.quantile(share), bake(day, share));
        assert!(now.0 >= before.0 && now.1 >= before.1, "{share} {day:?}");
        before = now;
    }
}

fn check_all(history: &History) {
    let Ok(learned) = learn(history) else { return };
    assert_eq!(learn(history).unwrap(), learned);
    let next = history.last() + Days::new(1);
    let economics = Economics {
        price_cents: 200.0,
        cost_cents: 70.0,
    };
    let made = (0..history.days.len())
        .map(|day| (first() + Days::new(day as u64), 50.0))
        .collect();
    for model in ModelId::ALL {
        let by = obrador_core::demand::Learned {
            model,
            ..learned.clone()
        };
        let days = forecast(history, &by, next, 365);
        assert_eq!(days.len(), 365);
        days.iter().step_by(13).for_each(check);
        assert!(
            replay(history, &by)
                .iter()
                .all(|(_, expected, _)| expected.is_finite() && *expected >= 0.0)
        );
        if let Some(earned) = earned(history, &made, &by, 0.9, economics) {
            assert!(earned.would_unsold >= 0.0 && earned.days <= 56);
        }
    }
    assert_eq!(
        forecast(history, &learned, next, 365),
        forecast(history, &learned, next, 365)
    );
    let accuracy = learned.accuracy;
    assert!(accuracy.coverage.is_none_or(|share| (0.0..=1.0).contains(&share)));
    assert!(accuracy.wape.is_none_or(|wape| wape >= 0.0 && wape.is_finite()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_forecast_is_sound(days in proptest::collection::vec(observed(), 0..200)) {
        check_all(&History { first: first(), days });
    }
}

#[test]
fn histories_of_every_length_and_of_one_kind() {
    for days in [0, 1, 7, 28, 29, 56, 800, 2_000] {
        for observed in [
            Observed::Sold(0.0),
            Observed::Sold(12.0),
            Observed::Sold(0.001),
            Observed::SoldOut(12.0),
            Observed::SoldOut(0.0),
            Observed::Closed,
            Observed::Unknown,
        ] {
            check_all(&history(days, |_| observed));
        }
    }
}
