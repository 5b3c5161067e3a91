//! The pages on which a bakery enters its ovens and mixers.

use super::{Bakery, people::somebody};
use crate::support::{
    TestApp,
    browser::{get, post},
    for_each_app, with_production,
};
use obrador_core::{
    auth::Role,
    production::{Holds, Stage},
    quantity::{Quantity, Unit},
    subscription::PlanId,
};
use obrador_services::production::CapacityRecord;

const ALL: &str = "/app/production/capacities";

async fn stored(own: &Bakery) -> Vec<CapacityRecord> {
    own.t.app.production.capacities(&own.tenant).await.unwrap()
}

/// An oven for two batches in the shop, with some of its fields otherwise.
fn form<'a>(other: &[(&'static str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let typed = [
        ("written_in", "en"),
        ("version", "1"),
        ("name", "Deck oven"),
        ("stage", "baking"),
        ("holds", "2"),
        ("holds_in", "batch"),
        ("location", "shop"),
    ];
    let changed = |name: &str| other.iter().find(|(known, _)| *known == name);
    typed
        .into_iter()
        .map(|(name, value)| changed(name).copied().unwrap_or((name, value)))
        .collect()
}

#[tokio::test]
async fn an_oven_is_added_changed_and_removed() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let manager = somebody(&t, &own.tenant, Role::Manager).await;
        assert_eq!(get(&t, &manager, ALL).await.status, 200);
        let added = post(&t, &manager, ALL, &form(&[])).await;
        assert_eq!(added.status, 303, "{}", added.text());
        let list = get(&t, &manager, added.location()).await;
        for words in ["Deck oven", "2 batches", "shop", "role=\"status\""] {
            assert!(list.has(words), "{words}: {}", list.text());
        }
        let [oven] = &stored(&own).await[..] else { panic!() };
        let capacity = &oven.capacity;
        assert_eq!(
            (capacity.stage, capacity.holds),
            (Stage::Baking, Holds::Batches(2))
        );
        assert_eq!(capacity.location.as_deref(), Some("shop"));
        let one = format!("{ALL}/{}", capacity.id);
        let page = get(&t, &manager, &one).await;
        assert!(
            page.status == 200 && page.has("value=\"Deck oven\""),
            "{}",
            page.text()
        );
        let heavier = form(&[
            ("written_in", "es"),
            ("holds", "1.200,5"),
            ("holds_in", "kg"),
            ("location", ""),
        ]);
        assert_eq!(post(&t, &manager, &one, &heavier).await.status, 303);
        let [oven] = &stored(&own).await[..] else { panic!() };
        let kilograms = Quantity::new(1_200_500_000, Unit::Kilogram);
        assert_eq!(oven.capacity.holds, Holds::Quantity(kilograms));
        assert_eq!((oven.capacity.location.as_deref(), oven.version), (None, 2));
        // Whoever was slower sees both, and removes nothing that they have not seen.
        let slower = post(&t, &manager, &one, &form(&[("name", "Old oven")])).await;
        assert_eq!(slower.status, 409);
        for words in [
            "value=\"Old oven\"",
            "Deck oven",
            "1,200.5",
            "name=\"version\" value=\"2\"",
        ] {
            assert!(slower.has(words), "{words}: {}", slower.text());
        }
        let remove = format!("{one}/remove");
        assert_eq!(post(&t, &manager, &remove, &[("version", "1")]).await.status, 409);
        assert_eq!(stored(&own).await.len(), 1);
        let removed = post(&t, &manager, &remove, &[("version", "2")]).await;
        assert_eq!(removed.status, 303);
        assert!(get(&t, &manager, removed.location()).await.has("role=\"status\""));
        assert_eq!(stored(&own).await, []);
        assert_eq!(get(&t, &manager, &one).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_so_is_told_at_its_field() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let owner = somebody(&t, &own.tenant, Role::Owner).await;
        assert_eq!(post(&t, &owner, ALL, &form(&[])).await.status, 303);
        for (field, value) in [
            ("name", ""),
            ("name", "Deck oven"),
            ("stage", "eating"),
            ("holds", "many"),
            ("holds", "0"),
            ("holds", "1.5"),
            ("holds_in", "loaves"),
            ("location", "nowhere"),
        ] {
            let page = post(&t, &owner, ALL, &form(&[(field, value)])).await;
            assert_eq!(page.status, 422, "{field} {value}: {}", page.text());
            assert!(
                page.has(&format!("id=\"{field}-error\"")),
                "{field} {value}: {}",
                page.text()
            );
            assert_eq!(stored(&own).await.len(), 1, "{field} {value}");
        }
    })
    .await;
}

#[tokio::test]
async fn staff_read_them_and_other_bakeries_find_none() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let owner = somebody(&t, &own.tenant, Role::Owner).await;
        // One location, one place: nothing is asked.
        assert!(!get(&t, &owner, ALL).await.has("name=\"location\""));
        let added = post(&t, &owner, ALL, &form(&[("location", "")])).await;
        assert_eq!(added.status, 303, "{}", added.text());
        let [oven] = &stored(&own).await[..] else { panic!() };
        let one = format!("{ALL}/{}", oven.capacity.id);
        let staff = somebody(&t, &own.tenant, Role::Staff).await;
        let list = get(&t, &staff, ALL).await;
        assert!(list.status == 200 && list.has("Deck oven") && !list.has("name=\"holds\""));
        assert_eq!(get(&t, &staff, &one).await.status, 403);
        let other = t.tenant("other", PlanId::Professional).await;
        let stranger = somebody(&t, &other, Role::Owner).await;
        assert_eq!(get(&t, &stranger, &one).await.status, 404);
        let remove = format!("{one}/remove");
        for who in [&staff, &stranger] {
            let status = post(&t, who, &remove, &[("version", "1")]).await.status;
            assert!(status == 403 || status == 404, "{status}");
        }
        assert!(!get(&t, &stranger, ALL).await.has("Deck oven"));
        assert_eq!(stored(&own).await.len(), 1);
    })
    .await;
}
