//! What each plan of the price list saves with the same figures, and whether it has room for them.

use crate::roi::{PRICE_LIST, range};
use obrador_core::{
    roi::{Estimate, Field, LineId, Offer, Scenario, Unfit, cheaper_alike, compare, estimate, leaves_most},
    subscription::{FeatureId, PlanId},
    usage::{Limit, Metric},
};

#[test]
fn two_plans_side_by_side_differ_in_cost_and_room() {
    let mut scenario = Scenario::example();
    scenario.inputs.locations = 2;
    let plans = [PlanId::Starter, PlanId::Professional].map(|id| PRICE_LIST.plan(id));
    let [starter, professional] = compare(&scenario.inputs, &scenario.assumptions, plans);
    assert_eq!(
        [starter.covers_locations, professional.covers_locations],
        [false, true]
    );
    assert_eq!(professional.unfit, []);
    let shops = Unfit {
        field: Field::Locations,
        have: 2,
        limit: 1.0,
    };
    assert_eq!(starter.unfit, [shops]);
}

fn offers() -> Vec<Offer> {
    PRICE_LIST.plans().iter().map(Offer::from).collect()
}

/// Starter has no advanced analytics, so it wins back no sale; Enterprise has them as Professional does.
#[test]
fn a_plan_saves_what_its_own_features_bring_about() {
    let scenario = Scenario::example();
    let [starter, professional, enterprise] =
        PlanId::ALL.map(|id| estimate(&scenario.inputs, &scenario.assumptions, PRICE_LIST.plan(id)));
    let within = |estimate: &Estimate| estimate.lines.map(|line| line.within_plan);
    assert_eq!(within(&starter), [true, true, false]);
    assert_eq!(within(&professional), [true, true, true]);
    assert_eq!(starter.monthly, range(6_522 + 9_360, 16_304 + 18_720));
    assert_eq!(enterprise.yearly, professional.yearly);
    let cheaper = |than| cheaper_alike(&scenario.inputs, &scenario.assumptions, &offers(), than);
    assert_eq!(cheaper(&enterprise), Some(PlanId::Professional));
    assert_eq!(cheaper(&professional), None);
    assert_eq!(cheaper(&starter), None);
}

/// What the product does not have yet saves nothing on any plan, nor do forecasts that a plan does not allow.
#[test]
fn what_no_plan_has_saves_nothing() {
    let mut plan = PRICE_LIST.plan(PlanId::Professional).clone();
    for feature in &mut plan.features {
        feature.available &= feature.id != FeatureId::Analytics;
    }
    assert_eq!(LineId::ALL.map(|line| line.is_within(&plan)), [true, true, false]);
    let mut limits = plan.limits;
    limits.forecasts = Limit::AtMost(0.0);
    plan.limits = limits;
    assert_eq!(LineId::ALL.map(|line| line.is_within(&plan)), [false; 3]);
    assert_eq!(plan.limit(Metric::Forecasts), Limit::AtMost(0.0));
}

#[test]
fn a_plan_that_does_not_fit_leaves_nothing_to_speak_of() {
    for (field, have, fitting) in [
        (Field::Locations, 2, [false, true, true]),
        (Field::Locations, 4, [false, false, true]),
        (Field::Products, 50, [true, true, true]),
        (Field::Products, 51, [false, true, true]),
        (Field::Users, 21, [false, false, true]),
    ] {
        let mut scenario = Scenario::example();
        scenario.set_hundredths(field, have * 100);
        for (id, fits) in PlanId::ALL.into_iter().zip(fitting) {
            let got = estimate(&scenario.inputs, &scenario.assumptions, PRICE_LIST.plan(id));
            assert_eq!(got.unfit.is_empty(), fits, "{field:?} {have} {id}");
            assert_eq!(got.net_yearly.is_some(), fits, "{field:?} {have} {id}");
            assert_eq!(got.roi.is_some(), fits, "{field:?} {have} {id}");
        }
        let most = leaves_most(&scenario.inputs, &scenario.assumptions, &offers()).expect("one fits");
        assert!(most.unfit.is_empty(), "{field:?} {have}");
    }
}
