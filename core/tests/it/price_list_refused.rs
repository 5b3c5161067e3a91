//! What a bad price list is told: where, and why.

use obrador_core::subscription::{
    FeatureId, PlanId, PriceList, PriceListError, PriceListFile, PriceListProblem as Problem,
};

const FILE: &str = include_str!("../../../server/services/price_list.toml");

fn read(text: &str) -> Result<PriceList, PriceListError> {
    toml::from_str::<PriceListFile>(text)
        .expect("readable")
        .validate()
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn a_bad_price_list_is_told_where_and_why() {
    use PlanId::{Enterprise, Professional, Starter};
    for (from, to, plan, key, problem) in [
        (
            "4_900",
            "0",
            Some(Starter),
            "monthly_cents",
            Problem::PriceNotPositive,
        ),
        (
            "yearly_cents = 49_000",
            "yearly_cents = -1",
            Some(Starter),
            "yearly_cents",
            Problem::PriceNotPositive,
        ),
        (
            "yearly_cents = 49_000",
            "yearly_cents = 58_801",
            Some(Starter),
            "yearly_cents",
            Problem::YearDearerThanMonths,
        ),
        (
            "monthly_cents = 49_900",
            "monthly_cents = 14_900",
            Some(Enterprise),
            "yearly_cents",
            Problem::YearDearerThanMonths,
        ),
        (
            "monthly_cents = 4_900",
            "monthly_cents = 14_900",
            Some(Professional),
            "monthly_cents",
            Problem::PriceNotRising,
        ),
        (
            "recommended = false",
            "recommended = true",
            Some(Professional),
            "recommended",
            Problem::SecondRecommended,
        ),
        (
            "horizon_days = 90",
            "horizon_days = 0",
            Some(Professional),
            "horizon_days",
            Problem::NoHorizon,
        ),
        (
            "horizon_days = 90",
            "horizon_days = 6",
            Some(Professional),
            "horizon_days",
            Problem::LessThanBelow,
        ),
        (
            "users = 20",
            "users = 4",
            Some(Professional),
            "limits.users",
            Problem::LessThanBelow,
        ),
        (
            "users = 5",
            "users = 2.5",
            Some(Starter),
            "limits.users",
            Problem::NotWhole,
        ),
        (
            "\"analytics\",",
            "\"analytics\", \"analytics\",",
            Some(Professional),
            "features",
            Problem::FeatureTwice(FeatureId::Analytics),
        ),
        (
            "api = { available = true }",
            "",
            Some(Starter),
            "features",
            Problem::FeatureUndeclared(FeatureId::Api),
        ),
        (
            "id = \"starter\"",
            "id = \"enterprise\"",
            None,
            "plan",
            Problem::Plans,
        ),
    ] {
        let Some(place) = FILE.find(from) else {
            panic!("{from} is not in the file")
        };
        let got = read(&[&FILE[..place], to, &FILE[place + from.len()..]].concat());
        let expected = PriceListError {
            plan,
            key: key.to_owned(),
            problem,
        };
        assert_eq!(got, Err(expected), "{from} -> {to}");
    }
}

#[test]
fn a_plan_keeps_what_the_one_below_has() {
    let place = FILE.rfind("\"analytics\",").unwrap();
    let text = [&FILE[..place], &FILE[place + 12..]].concat();
    let error = read(&text).unwrap_err();
    assert_eq!(error.problem, Problem::FeatureLost(FeatureId::Analytics));
    let words =
        "plan enterprise, features: the plan below has the feature 'analytics', so this one must have it too";
    assert_eq!(error.to_string(), words);
}

#[test]
fn an_unreadable_key_is_named_by_the_reader() {
    for (from, to, words) in [
        ("users = 5", "users = \"many\"", "a number or \"unlimited\""),
        ("users = 5", "users = -5", "not negative"),
        ("users = 5\n", "", "missing field `users`"),
        ("users = 5", "user = 5", "unknown field `user`"),
        ("\"analytics\",", "\"analytix\",", "unknown variant `analytix`"),
        ("\"EUR\"", "\"USD\"", "unknown variant `USD`"),
    ] {
        let error = toml::from_str::<PriceListFile>(&FILE.replacen(from, to, 1)).unwrap_err();
        assert!(error.to_string().contains(words), "{error}");
    }
}
