//! An order is written, changed, listed; who comes second is told.

use super::{Bakery, ROWS, events, id, line, version};
use crate::support::{TestApp, for_each_app};
use obrador_core::{
    auth::Role,
    procurement::{FaultKind, State},
    quantity::Unit,
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    paging::Start,
    procurement::{LineInput, OrderInput, OrderQuery, ProcurementError, json},
};
use serde_json::Value;

#[tokio::test]
async fn an_order_says_what_the_catalogue_said_that_day() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.order().await;
        let stored = order.order.as_stored();
        assert_eq!(
            (stored.number, stored.version, stored.state),
            (1, 1, State::Draft)
        );
        assert_eq!(order.created_by, format!("user:{}", own.manager));
        // 4 sacks at 18.75 € with 4 %, 20 l at 0.90 € without.
        let totals = order.order.totals();
        assert_eq!(
            (totals.net_cents, totals.gross_cents),
            (7_500 + 1_800, 7_800 + 1_800)
        );
        // The catalogue's price goes up: an order that was written stays as it is, whatever is changed around it.
        let mut tx = t
            .app
            .db
            .begin(&own.tenant, obrador_services::db::Access::Write)
            .await
            .unwrap();
        sqlx::query("UPDATE ingredients SET price_cents = 9999, archived_at = 1")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let by = By::person(&own.owner);
        let changed = t
            .app
            .procurement
            .change(own.of(&by), id(&order), 1, |order| OrderInput {
                notes: Some(" before 7 ".to_owned()),
                needed_by: "2025-01-24".parse().ok(),
                supplier_id: "dairy".to_owned(),
                lines: order.lines().iter().map(LineInput::from).collect(),
                ..OrderInput::default()
            });
        let changed = changed.await.unwrap();
        assert_eq!(changed.order.totals(), totals);
        let stored = changed.order.as_stored();
        assert_eq!(stored.content.notes.as_deref(), Some("before 7"));
        assert_eq!(stored.content.supplier.name, "dairy");
        assert_eq!(stored.authors, [own.manager.clone(), own.owner.clone()]);
        assert_eq!(events(&changed), ["created", "changed"]);
        assert_eq!(
            t.app.procurement.get(&own.tenant, id(&order)).await.unwrap(),
            changed
        );
        let trail = "SELECT COUNT(*) FROM audit WHERE action LIKE 'procurement.%'";
        assert_eq!(t.rows(trail).await, 2);
    })
    .await;
}

#[tokio::test]
async fn the_second_is_told_and_nothing_is_overwritten() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.order().await;
        let (one, other) = (By::person(&own.owner), By::person(&own.manager));
        let procurement = &t.app.procurement;
        let (first, second) = tokio::join!(
            procurement.send(own.of(&one), id(&order), 1),
            procurement.cancel(own.of(&other), id(&order), 1, "no need".parse().unwrap()),
        );
        let told = [first, second].into_iter().filter_map(|done| match done {
            Ok(_) => None,
            Err(ProcurementError::Conflict(now)) => Some(version(&now)),
            Err(other) => panic!("{other}"),
        });
        assert_eq!(told.collect::<Vec<_>>(), [2], "one of them, with what is now");
        let now = procurement.get(&own.tenant, id(&order)).await.unwrap();
        assert_eq!((version(&now), now.history.len()), (2, 2));
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_is_named_and_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        let rows = t.rows(ROWS).await;
        let by = By::person(&own.owner);
        let input = OrderInput {
            supplier_id: "nobody".to_owned(),
            lines: vec![
                line("flour", 1, Unit::Litre),
                line("gold", 1, Unit::Gram),
                line("milk", 1, Unit::Millilitre),
            ],
            ..OrderInput::default()
        };
        let refused = t.app.procurement.create(own.of(&by), input).await;
        let Err(ProcurementError::Invalid(faults)) = refused else {
            panic!("{refused:?}");
        };
        let faults: Vec<_> = faults
            .into_iter()
            .map(|fault| (fault.line, fault.field, fault.kind))
            .collect();
        let expected = [
            (None, "supplier_id", FaultKind::Unknown),
            (Some(0), "quantity", FaultKind::OtherDimension),
            (Some(1), "ingredient_id", FaultKind::Unknown),
        ];
        assert_eq!(faults, expected);
        let missing = t.app.procurement.get(&other, "o").await;
        assert!(matches!(missing, Err(ProcurementError::NotFound)));
        assert_eq!(t.rows(ROWS).await, rows);
    })
    .await;
}

#[tokio::test]
async fn lists_are_of_a_state_and_a_supplier_and_show_prices_to_those_who_see_them() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let (draft, sent) = (own.order().await, own.sent().await);
        let list = async |state: Option<State>, supplier: Option<&str>| {
            let query = OrderQuery {
                state,
                supplier: supplier.map(str::to_owned),
                start: Start::First,
                limit: 50,
            };
            let page = t.app.procurement.list(&own.tenant, &query).await.unwrap();
            let ids = page.orders.iter().map(|one| one.order.as_stored().id.clone());
            assert_eq!(page.total, page.orders.len() as i64);
            ids.collect::<Vec<_>>()
        };
        assert_eq!(list(None, None).await.len(), 2);
        assert_eq!(list(Some(State::Sent), Some("mill")).await, [id(&sent)]);
        assert_eq!(list(Some(State::Draft), None).await, [id(&draft)]);
        assert!(list(None, Some("dairy")).await.is_empty());
        let wanted = t.app.procurement.shopping_list(&own.tenant).await.unwrap();
        assert_eq!(
            (wanted.len(), wanted[0].totals.net_cents),
            (1, 9_300),
            "of the draft alone"
        );
        // Of what staff get, nothing says a price; of what a manager gets, all of it does.
        for (role, seen) in [(Role::Manager, true), (Role::Staff, false)] {
            let prices = json::Prices::of(role);
            let page = t.app.procurement.list(&own.tenant, &everything()).await.unwrap();
            for body in [
                json::of_view(&sent, prices),
                json::of_summary(&page.orders[0], prices),
                json::of_wanted_from(&wanted[0], prices),
            ] {
                let (mut told, mut hidden) = (0, 0);
                count_prices(&body, &mut told, &mut hidden);
                let expected = if seen {
                    told > 3 && hidden == 0
                } else {
                    told == 0 && hidden > 2
                };
                assert!(expected, "{role}: {told} {hidden} {body}");
            }
        }
    })
    .await;
}

fn everything() -> OrderQuery {
    OrderQuery {
        state: None,
        supplier: None,
        start: Start::First,
        limit: 50,
    }
}

/// How many fields with a price, or what follows from one, have a value, and how many have none.
fn count_prices(body: &Value, told: &mut u32, hidden: &mut u32) {
    match body {
        Value::Array(all) => all.iter().for_each(|one| count_prices(one, told, hidden)),
        Value::Object(fields) => {
            for (name, value) in fields {
                let priced =
                    name.ends_with("cents") || name.ends_with("basis_points") || name.ends_with("totals");
                if priced && !value.is_array() {
                    *(if value.is_null() { &mut *hidden } else { &mut *told }) += 1;
                }
                count_prices(value, told, hidden);
            }
        }
        _ => {}
    }
}
