//! The calculator's address: what is read, what is refused, and that a link reproduces the page.

use obrador_core::{
    i18n::Lang,
    roi::{Field, FieldErrorKind as Kind, Form, Scenario},
    subscription::{BillingCycle, PlanId},
};
use proptest::prelude::*;

fn form(lang: Lang, pairs: &[(&str, &str)]) -> Form {
    Form::from_query(lang, pairs.iter().copied())
}

#[test]
fn nothing_typed_is_the_example() {
    let form = form(Lang::En, &[]);
    assert!(form.errors.is_empty() && form.scenario.is_example());
    assert_eq!(form.scenario, Scenario::example());
    assert!(
        !self::form(Lang::En, &[("revenue", "30000")])
            .scenario
            .is_example()
    );
    assert!(
        self::form(Lang::En, &[("plan", "starter"), ("utm_source", "x")])
            .scenario
            .is_example()
    );
}

#[test]
fn numbers_are_taken_as_the_language_writes_them() {
    for (lang, text, hundredths) in [
        (Lang::En, "12,500.50", 1_250_050),
        (Lang::Es, "12.500,50 €", 1_250_050),
        (Lang::Eu, "12.500", 1_250_000),
        (Lang::En, "12.5", 1_250),
        (Lang::Es, "12.5", 1_250),
        (Lang::En, " 0 ", 0),
    ] {
        let form = form(lang, &[("revenue", text)]);
        assert_eq!(form.errors, []);
        assert_eq!(
            form.scenario.hundredths(Field::MonthlyRevenue),
            Some(hundredths),
            "{lang} {text}"
        );
    }
}

#[test]
fn what_is_wrong_is_told_by_field() {
    for (key, text, field, kind) in [
        ("revenue", "", Field::MonthlyRevenue, Kind::Missing),
        ("revenue", "  ", Field::MonthlyRevenue, Kind::Missing),
        ("revenue", "lots", Field::MonthlyRevenue, Kind::NotANumber),
        ("revenue", "-1", Field::MonthlyRevenue, Kind::TooSmall { min: 0 }),
        (
            "revenue",
            "10000001",
            Field::MonthlyRevenue,
            Kind::TooLarge { max: 10_000_000 },
        ),
        (
            "revenue",
            &"9".repeat(400),
            Field::MonthlyRevenue,
            Kind::TooLarge { max: 10_000_000 },
        ),
        ("unsold", "80.01", Field::Unsold, Kind::TooLarge { max: 80 }),
        ("locations", "0", Field::Locations, Kind::TooSmall { min: 1 }),
        ("locations", "1.5", Field::Locations, Kind::NotWhole),
        ("products", "many", Field::Products, Kind::NotANumber),
        ("users", "2.5", Field::Users, Kind::NotWhole),
        ("plan", "gold", Field::Plan, Kind::Unknown),
        ("cycle", "", Field::Cycle, Kind::Unknown),
        ("versus", "gold", Field::Versus, Kind::Unknown),
        ("margin_low", "90", Field::MarginHigh, Kind::BelowLow),
        ("margin_high", "1", Field::MarginHigh, Kind::BelowLow),
        (
            "name",
            &"ñ".repeat(81),
            Field::Name,
            Kind::TooLong { max_chars: 80 },
        ),
    ] {
        let form = form(Lang::En, &[(key, text)]);
        assert_eq!(form.error(field), Some(kind), "{key}={text}");
        assert_eq!(form.errors.len(), 1, "{key}={text}");
        assert_eq!(form.scenario, Scenario::example(), "nothing of it is taken over");
    }
}

#[test]
fn what_was_typed_comes_back_while_anything_is_wrong() {
    let pairs = [
        ("revenue", "30.000"),
        ("unsold", "ocho"),
        ("margin_low", "70"),
        ("margin_high", "60"),
    ];
    let form = form(Lang::Es, &pairs);
    let shown = [
        Field::MonthlyRevenue,
        Field::Unsold,
        Field::MarginLow,
        Field::MarginHigh,
        Field::PlanningHours,
    ];
    assert_eq!(
        shown.map(|f| form.text(Lang::Es, f)),
        ["30.000", "ocho", "70", "60", "6"]
    );
    assert_eq!(form.scenario.hundredths(Field::MonthlyRevenue), Some(3_000_000));
    let mended = self::form(Lang::Es, &[("revenue", "30.000,5"), ("unsold", "8,05")]);
    assert_eq!(mended.text(Lang::Es, Field::MonthlyRevenue), "30000,5");
    assert_eq!(mended.text(Lang::En, Field::Unsold), "8.05");
}

/// An emptied field stays empty, in another language too; what was right is written as that language writes it.
#[test]
fn what_is_wrong_goes_along_to_another_language() {
    let form = form(
        Lang::Es,
        &[("revenue", ""), ("unsold", "12,5"), ("hours", "<b>&")],
    );
    let query = form.to_query_string(Lang::Es);
    assert_eq!(query, "revenue=&unsold=12.5&hours=%3Cb%3E%26");
    let there = self::form(
        Lang::Eu,
        &[("revenue", ""), ("unsold", "12.5"), ("hours", "<b>&")],
    );
    let fields = [Field::MonthlyRevenue, Field::Unsold, Field::PlanningHours];
    assert_eq!(
        fields.map(|field| there.text(Lang::Eu, field)),
        ["", "12.5", "<b>&"]
    );
}

#[test]
fn products_and_people_may_be_left_empty() {
    let empty = form(Lang::En, &[("products", ""), ("users", " ")]);
    assert_eq!(empty.errors, []);
    assert_eq!(empty.scenario, Scenario::example());
    let given = form(Lang::En, &[("products", "372"), ("users", "0")]);
    assert_eq!(
        (given.scenario.inputs.products, given.scenario.inputs.users),
        (Some(372), Some(0))
    );
    assert!(
        given
            .scenario
            .to_query_string()
            .contains("&products=372&users=0&")
    );
    assert_eq!(empty.text(Lang::En, Field::Products), "");
}

#[test]
fn of_a_repeated_name_the_last_counts() {
    let form = form(Lang::En, &[("hours", "x"), ("hours", "7")]);
    assert!(form.errors.is_empty());
    assert_eq!(form.scenario.hundredths(Field::PlanningHours), Some(700));
}

#[test]
fn the_query_string_is_encoded_and_complete() {
    let mut scenario = Scenario::example();
    scenario.name = "Pan & Té 50%".to_owned();
    scenario.versus = Some(PlanId::Starter);
    scenario.inputs.cycle = BillingCycle::Yearly;
    scenario.set_hundredths(Field::Unsold, 805);
    assert_eq!(
        scenario.to_query_string(),
        "revenue=25000&unsold=8.05&ingredients=30&hours=6&wage=18&lost=3&locations=1&plan=professional&cycle=yearly\
         &versus=starter&name=Pan%20%26%20T%C3%A9%2050%25&waste_low=10&waste_high=25&planning_low=20\
         &planning_high=40&recovered_low=10&recovered_high=25&margin_low=40&margin_high=60"
    );
}

proptest! {
    #[test]
    fn a_link_reproduces_the_page_in_every_language(
        values in proptest::collection::vec(0_i64..2_000_000_000, Field::ALL.len()),
        name in "[ -~ñ€]{0,40}",
    ) {
        let mut scenario = Scenario::example();
        for (field, value) in Field::ALL.iter().zip(values) {
            scenario.set_hundredths(*field, value % 20_000);
        }
        scenario.set_hundredths(Field::MonthlyRevenue, 123_456_789);
        scenario.name = name.trim().to_owned();
        let scenario = scenario.bounded();
        for lang in Lang::ALL {
            let query = scenario.to_query();
            let form = Form::from_query(lang, query.iter().map(|(key, text)| (*key, text.as_str())));
            prop_assert_eq!(&form.errors, &[]);
            prop_assert_eq!(&form.scenario, &scenario);
            // So does the form posted as its boxes show it.
            let boxes: Vec<_> = Field::ALL.iter().map(|f| (f.key(), form.text(lang, *f))).collect();
            let posted = Form::from_query(lang, boxes.iter().map(|(key, text)| (*key, text.as_str())));
            prop_assert_eq!(&posted.scenario, &scenario);
        }
    }

    #[test]
    fn no_query_panics(pairs in proptest::collection::vec((0..Field::ALL.len(), "\\PC*"), 0..20)) {
        for lang in Lang::ALL {
            let query = pairs.iter().map(|(field, text)| (Field::ALL[*field].key(), text.as_str()));
            let form = Form::from_query(lang, query);
            prop_assert_eq!(form.scenario.clone().bounded(), form.scenario.clone());
            for field in Field::ALL {
                let _ = form.text(lang, *field);
            }
        }
    }
}
