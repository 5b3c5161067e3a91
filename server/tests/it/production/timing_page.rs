//! The pages on which a bakery says how long its recipes take.

use super::{Bakery, people::somebody};
use crate::support::{
    TestApp,
    browser::{Page, get, post},
    for_each_app,
    forms::is_wrong,
    with_production,
};
use obrador_core::{
    auth::Role,
    production::{Lead, Stage},
    subscription::PlanId,
};

const LIST: &str = "/app/production/recipes";
const BREAD: &str = "/app/production/recipes/bread/timing";
const SOURDOUGH: &str = "/app/production/recipes/sourdough/timing";

/// The form as a page of version 1 sends it, with some of its fields otherwise.
fn form<'a>(other: &[(&'static str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let typed = [
        ("written_in", "en"),
        ("version", "1"),
        ("mixing", "30"),
        ("proofing", "2 h 30 min"),
        ("baking", "1:00"),
        ("cooling", ""),
        ("packing", ""),
        ("until", "baking"),
        ("lead", "length"),
        ("lead_length", ""),
        ("lead_days", "1"),
        ("lead_by", ""),
    ];
    let changed = |name: &str| other.iter().find(|(known, _)| *known == name);
    typed
        .into_iter()
        .map(|(name, value)| changed(name).copied().unwrap_or((name, value)))
        .collect()
}

fn has_all(page: &Page, words: &[&str]) {
    for words in words {
        assert!(page.has(words), "{words}: {}", page.text());
    }
}

#[tokio::test]
async fn times_are_shown_as_the_plan_counts_them_and_changed() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let manager = somebody(&t, &own.tenant, Role::Manager).await;
        let page = get(&t, &manager, BREAD).await;
        assert_eq!(page.status, 200, "{}", page.text());
        has_all(&page, &["2 h 30 min"]);
        // Out of the oven at six: three hours of mixing and proofing before the hour of baking.
        has_all(&page, &["06:00 CET", "02:00", "02:30", "05:00", "06:30"]);
        let sourdough = get(&t, &manager, SOURDOUGH).await;
        has_all(&sourdough, &["18:00", "21:50 the day before"]);
        let list = get(&t, &manager, LIST).await;
        has_all(&list, &["bread", "4 h 30 min", "by 18:00 the day before", BREAD]);
        let typed = form(&[
            ("written_in", "es"),
            ("mixing", "0,5 h"),
            ("proofing", "1.440"),
            ("baking", ""),
            ("packing", "0:10"),
            ("until", "packing"),
            ("lead", "by"),
            ("lead_days", "2"),
            ("lead_by", "17:30"),
        ]);
        let saved = post(&t, &manager, BREAD, &typed).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        let stored = t.app.production.timing(&own.tenant, "bread").await.unwrap();
        let minutes = Stage::ALL.map(|stage| stored.timing.durations.minutes(stage));
        assert_eq!((stored.version, minutes), (2, [30, 1440, 0, 0, 10]));
        assert_eq!(stored.timing.until, Stage::Packing);
        let lead = Lead::DayBefore {
            days: 2,
            by: "17:30:00".parse().unwrap(),
        };
        assert_eq!(stored.timing.lead, lead);
        let page = get(&t, &manager, saved.location()).await;
        has_all(
            &page,
            &[
                "role=\"status\"",
                "24 h",
                "05:20 the day before",
                "17:30, 2 days before",
            ],
        );
        let recipe = get(&t, &manager, "/app/catalogue/recipes/bread").await;
        has_all(&recipe, &["24 h 40 min in 3 stages", BREAD]);
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_so_is_told_at_its_field_and_nothing_is_stored() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let owner = somebody(&t, &own.tenant, Role::Owner).await;
        for (field, value, also) in [
            ("mixing", "half an hour", None),
            ("proofing", "97 h", None),
            ("baking", "-5", None),
            ("until", "eating", None),
            ("lead", "never", None),
            ("lead_length", "97:00", None),
            ("lead_by", "25:00", Some(("lead", "by"))),
            ("lead_by", "", Some(("lead", "by"))),
        ] {
            let mut other = vec![(field, value), ("cooling", "7 min")];
            other.extend(also);
            let page = post(&t, &owner, BREAD, &form(&other)).await;
            assert_eq!(page.status, 422, "{field} {value}");
            assert!(
                page.has(&format!("id=\"{field}-error\"")),
                "{field} {value}: {}",
                page.text()
            );
            assert!(
                page.has("value=\"7 min\""),
                "{field} {value}: what was typed is kept"
            );
        }
        let page = post(&t, &owner, BREAD, &form(&[("mixing", "soon")])).await;
        assert!(is_wrong(&page.text(), "mixing") && page.has("value=\"soon\""));
        let stored = t.app.production.timing(&own.tenant, "bread").await.unwrap();
        assert_eq!(stored.version, 1);
    })
    .await;
}

#[tokio::test]
async fn whoever_was_slower_sees_both() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let owner = somebody(&t, &own.tenant, Role::Owner).await;
        let first = post(&t, &owner, BREAD, &form(&[("mixing", "20")])).await;
        assert_eq!(first.status, 303);
        let slower = post(&t, &owner, BREAD, &form(&[("mixing", "45")])).await;
        assert_eq!(slower.status, 409);
        has_all(
            &slower,
            &["value=\"45\"", "20 min", "name=\"version\" value=\"2\""],
        );
        let stored = t.app.production.timing(&own.tenant, "bread").await.unwrap();
        assert_eq!(stored.timing.durations.minutes(Stage::Mixing), 20);
        let again = post(&t, &owner, BREAD, &form(&[("mixing", "45"), ("version", "2")])).await;
        assert_eq!(again.status, 303);
        let stored = t.app.production.timing(&own.tenant, "bread").await.unwrap();
        assert_eq!(stored.timing.durations.minutes(Stage::Mixing), 45);
    })
    .await;
}

#[tokio::test]
async fn staff_read_the_list_and_others_find_nothing() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let staff = somebody(&t, &own.tenant, Role::Staff).await;
        let list = get(&t, &staff, LIST).await;
        assert_eq!(list.status, 200);
        assert!(list.has(">bread<") && !list.has(BREAD), "staff change nothing");
        assert_eq!(get(&t, &staff, BREAD).await.status, 403);
        assert_eq!(post(&t, &staff, BREAD, &form(&[])).await.status, 403);
        let other = t.tenant("other", PlanId::Professional).await;
        let stranger = somebody(&t, &other, Role::Owner).await;
        assert_eq!(get(&t, &stranger, BREAD).await.status, 404);
        assert_eq!(post(&t, &stranger, BREAD, &form(&[])).await.status, 404);
        let list = get(&t, &stranger, LIST).await;
        assert!(list.status == 200 && !list.has(">bread<"));
        let stored = t.app.production.timing(&own.tenant, "bread").await.unwrap();
        assert_eq!(stored.version, 1);
    })
    .await;
}
