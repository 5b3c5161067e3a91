//! The estimate against figures computed by hand, and what must hold of every estimate.

use obrador_core::{
    i18n::Money,
    roi::{
        AssumptionId, Assumptions, CentsRange, Estimate, Field, Inputs, LineId, Payback, ROOM, RoiPercent,
        Scenario, Source, estimate,
    },
    subscription::{BillingCycle, PlanId, PriceList, PriceListFile},
    usage::Metric,
};
use proptest::prelude::*;
use std::sync::LazyLock;

pub(crate) static PRICE_LIST: LazyLock<PriceList> = LazyLock::new(|| {
    let file = include_str!("../../../server/services/price_list.toml");
    let file: PriceListFile = toml::from_str(file).expect("readable");
    file.validate().expect("a good price list")
});

fn of(scenario: &Scenario) -> Estimate {
    estimate(
        &scenario.inputs,
        &scenario.assumptions,
        PRICE_LIST.plan(scenario.inputs.plan),
    )
}

pub(crate) fn range(low: i64, high: i64) -> CentsRange {
    CentsRange { low, high }
}

/// By hand: waste 25,000 × 0.08 / 0.92 × 0.30 = 652.17, of it 10–25 %; planning 6 × 52 / 12 × 18 = 468, of it
/// 20–40 %; lost sales 25,000 × 0.03 = 750, × 10 % × 40 % to × 25 % × 60 %.
#[test]
fn the_example_is_computed_as_by_hand() {
    let got = of(&Scenario::example());
    let monthly = [range(6_522, 16_304), range(9_360, 18_720), range(3_000, 11_250)];
    assert_eq!(got.lines.map(|l| l.id), LineId::ALL);
    assert_eq!(got.lines.map(|l| l.monthly), monthly);
    assert_eq!(got.monthly, range(18_882, 46_274));
    assert_eq!(got.yearly, range(226_584, 555_288));
    assert_eq!(
        (got.price, got.yearly_price),
        (Money::eur(14_900), Money::eur(178_800))
    );
    assert_eq!(got.net_yearly, Some(range(47_784, 376_488)));
    assert_eq!(got.net_monthly, Some(range(3_982, 31_374)));
    // 149 × 365 / 5,552.88 = 9.79; / 2,265.84 = 24.002
    assert_eq!(
        got.payback,
        Payback {
            soonest: Some(10),
            latest: Some(25)
        }
    );
    assert_eq!(
        got.roi,
        Some(RoiPercent {
            low: 26.7,
            high: 210.6
        })
    );
    // (149 − 93.60) / (0.08 / 0.92 × 0.30 × 0.10 + 0.03 × 0.10 × 0.40) = 14,545.7; planning alone pays the rest.
    assert_eq!(got.break_even.most, Some(Money::eur(1_454_600)));
    assert_eq!(got.break_even.least, Some(Money::eur(0)));
    assert!(got.covers_locations);
}

/// A plan that pays only on the hopeful side says so: 4,990 × 365 / 5,552.88 = 328.001.
#[test]
fn a_plan_that_may_not_pay_says_so() {
    let mut scenario = Scenario::example();
    (scenario.inputs.plan, scenario.inputs.cycle) = (PlanId::Enterprise, BillingCycle::Yearly);
    let got = of(&scenario);
    assert_eq!(
        got.payback,
        Payback {
            soonest: Some(329),
            latest: None
        }
    );
    assert_eq!(
        got.roi,
        Some(RoiPercent {
            low: -54.6,
            high: 11.3
        })
    );
    assert_eq!(got.net_yearly, Some(range(226_584 - 499_000, 555_288 - 499_000)));
    // 4,990 / 12 = 415.83
    assert_eq!(got.monthly_price, Money::eur(41_583));
    assert_eq!(got.net_monthly, Some(range(18_882 - 41_583, 46_274 - 41_583)));
}

#[test]
fn nothing_in_nothing_saved() {
    let mut scenario = Scenario::example();
    for field in [Field::MonthlyRevenue, Field::PlanningHours] {
        scenario.set_hundredths(field, 0);
    }
    let got = of(&scenario);
    assert_eq!(got.yearly, CentsRange::default());
    assert_eq!(
        got.payback,
        Payback {
            soonest: None,
            latest: None
        }
    );
    assert_eq!(
        got.roi,
        Some(RoiPercent {
            low: -100.0,
            high: -100.0
        })
    );
    // Revenue would still pay for it, at the same shares.
    let cents = |money: Option<Money>| money.unwrap().cents;
    assert!(cents(got.break_even.most) > cents(got.break_even.least));
    for field in [Field::Unsold, Field::LostSales] {
        scenario.set_hundredths(field, 0);
    }
    assert_eq!(
        (of(&scenario).break_even.least, of(&scenario).break_even.most),
        (None, None)
    );
}

/// Every line moves with each input and assumption it names, and with no other.
#[test]
fn every_line_is_traceable() {
    let example = Scenario::example();
    let before = of(&example);
    for field in Field::ALL.iter().filter(|f| example.hundredths(**f).is_some()) {
        let mut changed = example.clone();
        let value = example.hundredths(*field).unwrap();
        changed.set_hundredths(*field, value + (value / 10).max(100));
        let after = of(&changed);
        for (id, (old, new)) in LineId::ALL.into_iter().zip(before.lines.iter().zip(&after.lines)) {
            let ends = id.assumptions().iter().map(|a| Field::of_assumption(*a));
            let named = id.inputs().contains(field) || ends.flat_map(|(l, h)| [l, h]).any(|f| f == *field);
            assert_eq!(old != new, named, "{id:?} and {field:?}");
        }
    }
}

#[test]
fn an_assumption_is_called_one_until_it_is_changed() {
    let mut scenario = Scenario::example();
    assert!(
        scenario
            .assumptions
            .all()
            .iter()
            .all(|a| a.source() == Source::Assumption && a.low < a.high)
    );
    scenario.set_hundredths(Field::MarginHigh, 7_000);
    let sources = scenario.assumptions.all().map(|a| a.source());
    assert_eq!(sources.iter().filter(|s| **s == Source::Edited).count(), 1);
    assert_eq!(
        scenario.assumptions.get(AssumptionId::Margin).source(),
        Source::Edited
    );
}

/// Any numbers at all, in bounds and far out of them.
fn any_scenario() -> impl Strategy<Value = Scenario> {
    let values = proptest::collection::vec(prop_oneof![0_i64..12_000, any::<i64>()], Field::ALL.len());
    (values, 0_usize..3, any::<bool>(), any::<u32>()).prop_map(|(values, plan, yearly, locations)| {
        let mut scenario = Scenario::example();
        for (field, value) in Field::ALL.iter().zip(&values) {
            scenario.set_hundredths(*field, *value);
        }
        scenario.inputs.monthly_revenue = Money::eur(values[0]);
        scenario.inputs.unsold.hundredths = values[1];
        scenario.inputs.locations = locations % 5;
        scenario.inputs.plan = PlanId::ALL[plan];
        scenario.inputs.cycle = if yearly {
            BillingCycle::Yearly
        } else {
            BillingCycle::Monthly
        };
        scenario
    })
}

proptest! {
    #[test]
    fn every_estimate_holds_together(scenario in any_scenario()) {
        let got = of(&scenario);
        for r in got.lines.iter().flat_map(|l| [l.monthly, l.yearly]).chain([got.monthly, got.yearly]) {
            prop_assert!(0 <= r.low && r.low <= r.high);
        }
        prop_assert_eq!(got.monthly.low, got.lines.iter().map(|l| l.monthly.low).sum::<i64>());
        prop_assert_eq!(got.yearly.high, got.lines.iter().map(|l| l.yearly.high).sum::<i64>());
        // What remains is the savings less the price, line by line of what the plan has.
        let plan = PRICE_LIST.plan(got.plan);
        for line in &got.lines {
            prop_assert_eq!(line.within_plan, line.id.is_within(plan));
            prop_assert!(line.within_plan || line.yearly == CentsRange::default());
        }
        let less = |saved: CentsRange, price: Money| range(saved.low - price.cents, saved.high - price.cents);
        let fits = got.unfit.is_empty();
        prop_assert_eq!(got.net_yearly, fits.then(|| less(got.yearly, got.yearly_price)));
        prop_assert_eq!(got.net_monthly, fits.then(|| less(got.monthly, got.monthly_price)));
        prop_assert!((got.monthly_price.cents * 12 - got.yearly_price.cents).abs() <= 6);
        let bounded = scenario.bounded();
        let inputs = &bounded.inputs;
        let needs = [
            (Metric::Locations, f64::from(inputs.locations)),
            (Metric::Products, f64::from(inputs.products.unwrap_or(0))),
            (Metric::Users, f64::from(inputs.users.unwrap_or(0))),
        ];
        prop_assert_eq!(fits, plan.covers(&needs));
        if !fits {
            prop_assert_eq!((got.roi, got.payback.soonest, got.payback.latest), (None, None, None));
            prop_assert_eq!((got.break_even.least, got.break_even.most), (None, None));
            return Ok(());
        }
        let roi = got.roi.unwrap();
        prop_assert!(roi.low.is_finite() && roi.high.is_finite() && -100.0 <= roi.low && roi.low <= roi.high);
        let Payback { soonest, latest } = got.payback;
        let days = if got.cycle == BillingCycle::Yearly { 365 } else { 31 };
        prop_assert!(soonest.is_none_or(|d| (1..=days).contains(&d)));
        prop_assert!(latest.is_none_or(|l| soonest.is_some_and(|s| s <= l)));
        prop_assert_eq!(latest.is_some(), got.net_yearly.is_some_and(|net| net.low >= 0));
        let (least, most) = (got.break_even.least, got.break_even.most);
        prop_assert!(most.is_none_or(|m| least.is_some_and(|l| 0 <= l.cents && l.cents <= m.cents)));
    }

    #[test]
    fn more_of_anything_never_saves_less(scenario in any_scenario(), which in 0..Field::ALL.len(), more in 1_i64..5_000) {
        let field = Field::ALL[which];
        let scenario = scenario.bounded();
        // More than fits has no payback, whatever it saves.
        if ROOM.iter().any(|(_, room)| *room == field) {
            return Ok(());
        }
        let Some(value) = scenario.hundredths(field) else { return Ok(()) };
        let mut larger = scenario.clone();
        larger.set_hundredths(field, value + more);
        let (before, after) = (of(&scenario), of(&larger));
        for (old, new) in before.lines.iter().zip(&after.lines) {
            prop_assert!(old.monthly.low <= new.monthly.low && old.monthly.high <= new.monthly.high);
        }
        prop_assert!(before.payback.latest.is_none_or(|b| after.payback.latest.is_some_and(|a| a <= b)));
    }

    #[test]
    fn at_the_break_even_revenue_the_plan_pays(scenario in any_scenario()) {
        let mut scenario = scenario.bounded();
        let Some(revenue) = of(&scenario).break_even.most else { return Ok(()) };
        scenario.set_hundredths(Field::MonthlyRevenue, revenue.cents);
        // A cent or two a month are lost to the rounding of three lines.
        let cents = 12 * 2;
        prop_assert!(revenue.cents > 1_000_000_000 || of(&scenario).net_yearly.is_some_and(|net| net.low >= -cents));
    }
}

#[test]
fn inputs_survive_json() {
    let scenario = Scenario::example();
    let json = serde_json::to_string(&scenario).unwrap();
    assert_eq!(serde_json::from_str::<Scenario>(&json).unwrap(), scenario);
    let estimated = of(&scenario);
    assert_eq!(
        serde_json::from_str::<Estimate>(&serde_json::to_string(&estimated).unwrap()).unwrap(),
        estimated
    );
    assert_eq!(Scenario::example().inputs, Inputs::example());
    assert_eq!(Scenario::example().assumptions, Assumptions::default());
}
