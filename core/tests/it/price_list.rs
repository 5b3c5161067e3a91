//! The price list that is built in.

use obrador_core::{
    i18n::Money,
    subscription::{
        BillingCycle, Cell, FeatureId, GroupKind, PlanId, PriceList, PriceListError, PriceListFile, RowItem,
    },
    usage::{Limit, Metric},
};

const FILE: &str = include_str!("../../../server/services/price_list.toml");

fn read(text: &str) -> Result<PriceList, PriceListError> {
    toml::from_str::<PriceListFile>(text)
        .expect("readable")
        .validate()
}

fn price_list() -> PriceList {
    read(FILE).expect("a good price list")
}

#[test]
#[expect(clippy::float_cmp, reason = "limits are whole numbers, or none")]
fn the_built_in_plans_are_the_designed_ones() {
    let price_list = price_list();
    let per_plan = |of: &dyn Fn(PlanId) -> f64| PlanId::ALL.map(of);
    let limits = |metric| {
        per_plan(&|id| {
            price_list
                .plan(id)
                .limit(metric)
                .at_most()
                .unwrap_or(f64::INFINITY)
        })
    };
    let no_limit = f64::INFINITY;
    assert_eq!(
        price_list.plans().each_ref().map(|p| p.monthly),
        [4_900, 14_900, 49_900].map(Money::eur)
    );
    assert_eq!(
        price_list.plans().each_ref().map(|p| p.yearly),
        [49_000, 149_000, 499_000].map(Money::eur)
    );
    assert_eq!(
        price_list.plans().each_ref().map(|p| p.horizon_days),
        [7, 90, 365]
    );
    assert_eq!(price_list.recommended().unwrap().id, PlanId::Professional);
    for (metric, expected) in [
        (Metric::Users, [5.0, 20.0, no_limit]),
        (Metric::Locations, [1.0, 3.0, no_limit]),
        (Metric::Products, [50.0, 500.0, no_limit]),
        (Metric::Recipes, [50.0, 500.0, no_limit]),
        (Metric::Suppliers, [20.0, 100.0, no_limit]),
        (Metric::StorageGb, [5.0, 50.0, 500.0]),
        (Metric::TrainingJobs, [1.0, 5.0, no_limit]),
        (Metric::Forecasts, [10.0, 100.0, no_limit]),
        (Metric::ApiCalls, [1_000.0, 10_000.0, 100_000.0]),
    ] {
        assert_eq!(limits(metric), expected, "{metric}");
    }
}

#[test]
fn prices_of_a_year_and_a_day() {
    let price_list = price_list();
    let professional = price_list.plan(PlanId::Professional);
    // 149 × 12 / 365 = 4.8986…, 1490 / 365 = 4.0822…
    assert_eq!(
        professional.price_of_a_day(BillingCycle::Monthly),
        Money::eur(490)
    );
    assert_eq!(professional.price_of_a_day(BillingCycle::Yearly), Money::eur(408));
    assert_eq!(
        professional.price_of_a_year(BillingCycle::Monthly),
        Money::eur(178_800)
    );
    assert_eq!(professional.yearly_saving(), Money::eur(29_800));
    assert_eq!(professional.price(BillingCycle::default()), Money::eur(14_900));
}

#[test]
fn only_what_exists_is_shown_or_granted() {
    let price_list = price_list();
    for id in PlanId::ALL {
        let shown: Vec<FeatureId> = price_list.plan(id).shown_features().collect();
        let starter = [
            FeatureId::Api,
            FeatureId::UsageForecast,
            FeatureId::Roi,
            FeatureId::Production,
            FeatureId::PurchaseOrders,
        ];
        let more = [
            FeatureId::Analytics,
            FeatureId::ApprovalWorkflow,
            FeatureId::StageTracking,
            FeatureId::MultiLocation,
            FeatureId::UsageExport,
        ];
        let has = match id {
            PlanId::Starter => starter.to_vec(),
            _ => [starter, more].concat(),
        };
        assert_eq!(shown, has, "{id}");
    }
    assert!(!price_list.plan(PlanId::Enterprise).has(FeatureId::Webhooks));
    assert_eq!(
        price_list.cheapest_with(FeatureId::Analytics).unwrap().id,
        PlanId::Professional
    );
    let without_analytics = read(&FILE.replace(
        "analytics = { available = true }",
        "analytics = { available = false }",
    ));
    let without_analytics = without_analytics.unwrap();
    assert_eq!(without_analytics.cheapest_with(FeatureId::Analytics), None);
}

#[test]
fn the_way_up_is_the_cheapest_plan_that_covers_everything() {
    let price_list = price_list();
    let up = |from, needs: &[(Metric, f64)]| price_list.cheapest_covering(from, needs).map(|p| p.id);
    let products = |n| [(Metric::Products, n)];
    assert_eq!(up(PlanId::Starter, &products(51.0)), Some(PlanId::Professional));
    assert_eq!(up(PlanId::Starter, &products(500.0)), Some(PlanId::Professional));
    assert_eq!(up(PlanId::Starter, &products(500.5)), Some(PlanId::Enterprise));
    assert_eq!(
        up(
            PlanId::Starter,
            &[(Metric::Products, 51.0), (Metric::Users, 21.0)]
        ),
        Some(PlanId::Enterprise)
    );
    assert_eq!(up(PlanId::Starter, &[]), Some(PlanId::Professional));
    assert_eq!(up(PlanId::Professional, &[(Metric::StorageGb, 501.0)]), None);
    assert_eq!(up(PlanId::Enterprise, &[]), None);
    assert_eq!(
        price_list.cheapest_for(&products(3.0)).unwrap().id,
        PlanId::Starter
    );
}

#[test]
fn the_comparison_has_groups_and_marks_differences() {
    let comparison = price_list().comparison();
    let kinds: Vec<_> = comparison.groups.iter().map(|g| (g.kind, g.rows.len())).collect();
    assert_eq!(
        kinds,
        [
            (GroupKind::Capacity, 6),
            (GroupKind::Daily, 3),
            (GroupKind::Features, 10)
        ]
    );
    assert!(comparison.groups[0].rows.iter().all(|row| row.differs));
    let differ = comparison.groups[2].rows.iter().filter(|row| row.differs);
    let differ: Vec<_> = differ.map(|row| row.item).collect();
    assert_eq!(
        differ,
        [
            FeatureId::Analytics,
            FeatureId::ApprovalWorkflow,
            FeatureId::StageTracking,
            FeatureId::MultiLocation,
            FeatureId::UsageExport
        ]
        .map(RowItem::Feature)
    );
    let products = comparison.groups[0]
        .rows
        .iter()
        .find(|r| r.item == RowItem::Metric(Metric::Products))
        .unwrap();
    assert_eq!(products.cell(PlanId::Starter), Cell::Limit(Limit::AtMost(50.0)));
    assert!(products.exceeds(PlanId::Starter, 51.0) && !products.exceeds(PlanId::Starter, 50.0));
    assert!(!products.exceeds(PlanId::Enterprise, 1e9));
}

#[test]
fn the_horizon_shows_once_there_are_forecasts() {
    let later = FILE.replace(
        "basic_forecasting = { available = false }",
        "basic_forecasting = { available = true }",
    );
    let comparison = read(&later).unwrap().comparison();
    let features = &comparison.groups[2].rows;
    assert_eq!(features[0].item, RowItem::ForecastHorizon);
    assert_eq!(
        features[0].cells,
        [Cell::Days(7), Cell::Days(90), Cell::Days(365)]
    );
}

#[test]
fn a_price_list_survives_json() {
    let price_list = price_list();
    let json = serde_json::to_string(&price_list).unwrap();
    assert_eq!(serde_json::from_str::<PriceList>(&json).unwrap(), price_list);
}

#[test]
fn names_are_the_same_in_text_and_json() {
    for feature in FeatureId::ALL {
        assert_eq!(feature.as_str().parse::<FeatureId>(), Ok(*feature));
        assert_eq!(serde_json::to_string(feature).unwrap(), format!("\"{feature}\""));
    }
    for plan in PlanId::ALL {
        assert_eq!(plan.as_str().parse::<PlanId>(), Ok(plan));
        assert_eq!(serde_json::to_string(&plan).unwrap(), format!("\"{plan}\""));
    }
    assert!("gold".parse::<PlanId>().is_err());
}
