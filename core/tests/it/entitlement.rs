//! What a plan allows: at each limit, one below and one above; every feature on every plan; and what is offered.

use chrono::NaiveDate;
use obrador_core::{
    entitlement::{
        AccessRequest, Allowed, Denial, Reason, Refusal, RefusalContext, SubscriptionStatus, check,
        in_ledger_units, needs,
    },
    subscription::{BillingCycle, FeatureId, PlanId, PriceList, PriceListFile},
    usage::{Facts, Limit, Metric, Snapshot},
};
use proptest::prelude::*;
use std::sync::LazyLock;

/// The product's own price list, with every feature the product will have: the rule must hold for all of them.
static PRICE_LIST: LazyLock<PriceList> = LazyLock::new(|| {
    let text = include_str!("../../../server/services/price_list.toml")
        .replace("available = false", "available = true");
    let file: PriceListFile = toml::from_str(&text).expect("readable");
    file.validate().expect("a good price list")
});

fn standing(plan: PlanId) -> SubscriptionStatus {
    SubscriptionStatus { plan, active: true }
}

fn more(metric: Metric, used: i64, n: i64, cap: Option<i64>) -> AccessRequest {
    AccessRequest::More { metric, n, used, cap }
}

/// What came of it: what remains, or why not and which plan would do.
fn verdict(result: Result<Allowed, Denial>) -> Result<Option<i64>, (Reason, Option<PlanId>)> {
    result
        .map(|allowed| allowed.remaining)
        .map_err(|denial| (denial.reason, denial.minimum()))
}

#[test]
fn the_last_call_of_the_day_is_allowed_and_the_next_is_not() {
    use PlanId::{Enterprise, Professional, Starter};
    for (plan, used, n, cap, expected) in [
        (Starter, 998, 1, None, Ok(Some(2))),
        (Starter, 999, 1, None, Ok(Some(1))),
        (Starter, 1_000, 1, None, Err((Reason::Limit, Some(Professional)))),
        (Starter, 1_001, 1, None, Err((Reason::Limit, Some(Professional)))),
        (Starter, 999, 2, None, Err((Reason::Limit, Some(Professional)))),
        (Starter, 0, 10_001, None, Err((Reason::Limit, Some(Enterprise)))),
        (Starter, i64::MAX, 1, None, Err((Reason::Limit, None))),
        (Professional, 9_999, 1, None, Ok(Some(1))),
        (
            Professional,
            10_000,
            1,
            None,
            Err((Reason::Limit, Some(Enterprise))),
        ),
        (Enterprise, 99_999, 1, None, Ok(Some(1))),
        (Enterprise, 100_000, 1, None, Err((Reason::Limit, None))),
        (Starter, 79, 1, Some(80), Ok(Some(1))),
        (Starter, 80, 1, Some(80), Err((Reason::Cap, None))),
        (Enterprise, 100_000, 1, Some(80), Err((Reason::Cap, None))),
        (Starter, 990, 1, Some(5_000), Ok(Some(10))),
    ] {
        let want = more(Metric::ApiCalls, used, n, cap);
        assert_eq!(
            verdict(check(&PRICE_LIST, standing(plan), want)),
            expected,
            "{plan} at {used}, {n} more, cap {cap:?}"
        );
    }
}

#[test]
fn each_limit_of_each_plan_holds_to_the_unit() {
    for plan in PRICE_LIST.plans() {
        for metric in Metric::ALL {
            let Some(limit) = in_ledger_units(metric, plan.limit(metric)) else {
                let allowed = check(&PRICE_LIST, standing(plan.id), more(metric, 1 << 50, 1, None)).unwrap();
                assert_eq!(allowed.remaining, None, "{metric} of {} has no limit", plan.id);
                continue;
            };
            let at = |used| verdict(check(&PRICE_LIST, standing(plan.id), more(metric, used, 1, None)));
            assert_eq!(at(limit - 1), Ok(Some(1)), "{metric} of {}", plan.id);
            for used in [limit, limit + 1] {
                let (reason, minimum) = at(used).unwrap_err();
                assert_eq!(reason, Reason::Limit, "{metric} of {}", plan.id);
                let enough = plan.id.above().find(|id| {
                    PRICE_LIST
                        .plan(*id)
                        .limit(metric)
                        .at_most()
                        .is_none_or(|more| in_ledger_units(metric, Limit::AtMost(more)).unwrap() > used)
                });
                assert_eq!(minimum, enough, "{metric} of {} at {used}", plan.id);
            }
        }
    }
}

#[test]
fn each_feature_is_had_by_its_plan_and_those_above() {
    for plan in PlanId::ALL {
        for feature in FeatureId::ALL {
            let lowest = PRICE_LIST.cheapest_with(*feature).unwrap().id;
            let expected = if plan >= lowest {
                Ok(None)
            } else {
                Err((Reason::Feature, Some(lowest)))
            };
            let got = verdict(check(
                &PRICE_LIST,
                standing(plan),
                AccessRequest::Feature(*feature),
            ));
            assert_eq!(got, expected, "{feature} on {plan}");
        }
    }
}

#[test]
fn what_is_over_can_be_read_and_not_changed() {
    let over = SubscriptionStatus {
        plan: PlanId::Professional,
        active: false,
    };
    for (want, allowed) in [
        (AccessRequest::Feature(FeatureId::Api), true),
        (AccessRequest::Feature(FeatureId::UsageForecast), true),
        (AccessRequest::Feature(FeatureId::Analytics), false),
        (more(Metric::ApiCalls, 3, 1, None), true),
        (more(Metric::Products, 3, 1, None), false),
        (more(Metric::Forecasts, 3, 1, None), false),
    ] {
        match check(&PRICE_LIST, over, want) {
            Ok(_) => assert!(allowed, "{want:?}"),
            Err(denial) => {
                assert!(!allowed, "{want:?}");
                assert_eq!(denial.reason, Reason::Inactive);
                assert!(denial.is_for_payment());
            }
        }
    }
}

fn day(n: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 19).expect("a date") + chrono::TimeDelta::days(n)
}

/// Sixty days of products growing by `step` a day to `current`.
fn growing(metric: Metric, current: f64, step: f64) -> obrador_core::usage::Assessment {
    let facts = Facts {
        metric,
        history: (1..=60)
            .rev()
            .map(|back| Snapshot {
                date: day(-back),
                value: (current - step * back as f64).max(0.0),
            })
            .collect(),
        current,
        limit: PRICE_LIST.plan(PlanId::Starter).limit(metric),
        cap: None,
        refused_in_30_days: false,
        today: day(0),
    };
    facts.assess()
}

#[test]
fn the_plan_offered_covers_what_is_expected_until_the_renewal() {
    let over = more(Metric::Products, 400, 1, None);
    let denial = check(&PRICE_LIST, standing(PlanId::Starter), over).unwrap_err();
    // 400 + 5 a day for 30 days is beyond the 500 of Professional; without growth it is not.
    for (step, expected) in [(0.5, PlanId::Professional), (5.0, PlanId::Enterprise)] {
        let metrics = [growing(Metric::Products, 400.0, step)];
        let needs = needs(&metrics, &over, day(30));
        let offer = denial.offer(&PRICE_LIST, &needs).unwrap();
        assert_eq!((offer.plan, offer.covers_needs), (expected, true), "{needs:?}");
    }
    assert_eq!(
        denial.minimum(),
        Some(PlanId::Professional),
        "the lowest that fixes it stays known"
    );
    let beyond = [(Metric::StorageGb, 501.0)];
    let offer = denial.offer(&PRICE_LIST, &beyond).unwrap();
    assert_eq!((offer.plan, offer.covers_needs), (PlanId::Enterprise, false));
}

/// Whoever waits as long as they are told does not come before midnight.
#[test]
fn a_wait_is_rounded_up_to_whole_seconds() {
    let over = more(Metric::ApiCalls, 100_000, 1, None);
    let denial = check(&PRICE_LIST, standing(PlanId::Enterprise), over).unwrap_err();
    for (now, seconds) in [
        ("2025-01-19T23:59:58Z", 2),
        ("2025-01-19T23:59:58.000001Z", 2),
        ("2025-01-19T23:59:58.9Z", 2),
        ("2025-01-19T23:59:59Z", 1),
        ("2025-01-19T23:59:59.999999Z", 1),
        ("2025-01-19T00:00:00Z", 86_400),
        ("2025-01-19T00:00:00.5Z", 86_400),
    ] {
        let given = RefusalContext {
            cycle: BillingCycle::Monthly,
            renews_on: day(30).and_time(chrono::NaiveTime::MIN).and_utc(),
            metrics: &[],
            now: now.parse().unwrap(),
        };
        let refusal = Refusal::new(&PRICE_LIST, denial.clone(), given);
        assert_eq!(refusal.seconds_to_reset(), Some(seconds), "{now}");
        assert_eq!(refusal.retry_after_seconds(), Some(seconds), "{now}");
    }
}

fn any_want() -> impl Strategy<Value = AccessRequest> {
    let feature = (0..FeatureId::ALL.len()).prop_map(|place| AccessRequest::Feature(FeatureId::ALL[place]));
    let amount = prop_oneof![
        0_i64..200,
        900_i64..1_100,
        any::<u32>().prop_map(i64::from),
        0_i64..i64::MAX
    ];
    let cap = proptest::option::of(0_i64..2_000);
    let metric = (0..Metric::ALL.len(), 1_i64..5_000, amount, cap);
    prop_oneof![
        feature,
        metric.prop_map(|(place, n, used, cap)| more(Metric::ALL[place], used, n, cap))
    ]
}

proptest! {
    #[test]
    fn an_offered_plan_always_fixes_the_refusal(
        plan in 0..3_usize,
        active: bool,
        want in any_want(),
        needed in proptest::collection::vec((0..9_usize, 0.0..200_000.0_f64), 0..4),
    ) {
        let standing = SubscriptionStatus { plan: PlanId::ALL[plan], active };
        let Err(denial) = check(&PRICE_LIST, standing, want) else { return Ok(()) };
        let needs: Vec<_> = needed.into_iter().map(|(place, value)| (Metric::ALL[place], value)).collect();
        let offer = denial.offer(&PRICE_LIST, &needs);
        prop_assert_eq!(offer.is_some(), !denial.fixed_by.is_empty());
        for plan in offer.map(|offer| offer.plan).into_iter().chain(denial.fixed_by.clone()) {
            let then = SubscriptionStatus { plan, active: true };
            prop_assert!(check(&PRICE_LIST, then, want).is_ok(), "{:?} on {}", want, plan);
        }
        if denial.reason != Reason::Inactive {
            prop_assert!(denial.fixed_by.iter().all(|plan| *plan > standing.plan));
        }
    }

    #[test]
    fn more_use_never_turns_a_no_into_a_yes(plan in 0..3_usize, used in 0_i64..200_000, n in 1_i64..100) {
        let standing = SubscriptionStatus { plan: PlanId::ALL[plan], active: true };
        let allowed = |used| check(&PRICE_LIST, standing, more(Metric::ApiCalls, used, n, None)).is_ok();
        prop_assert!(allowed(used) || !allowed(used + 1));
    }
}
