//! What came is entered once, whoever sends it twice or at the same time; lots and stock follow from it.

use super::{Bakery, ROWS, events, id, version};
use crate::support::{TestApp, for_each_app};
use obrador_core::{
    procurement::{CloseError, Policy, ReceiveError, State, Tolerance},
    subscription::PlanId,
};
use obrador_services::{actor::By, procurement::ProcurementError};

/// What is left of an ingredient, by its lots and by its movements.
async fn stock(t: &TestApp) -> (i64, i64) {
    let lots =
        "SELECT CAST(COALESCE(SUM(remaining), 0) AS BIGINT) FROM stock_lots WHERE ingredient_id = 'flour'";
    let movements = "SELECT CAST(COALESCE(SUM(m.quantity), 0) AS BIGINT) FROM stock_movements m
         JOIN stock_lots l ON l.tenant_id = m.tenant_id AND l.id = m.lot_id WHERE l.ingredient_id = 'flour'";
    (t.rows(lots).await, t.rows(movements).await)
}

#[tokio::test]
async fn what_comes_becomes_lots_until_each_line_is_done() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.sent().await;
        let (part, new) = own.receive(&order, 2, ("a", &[(0, 60)])).await.unwrap();
        assert_eq!((part.order.state(), new), (State::PartiallyReceived, true));
        assert_eq!(stock(&t).await, (60_000_000, 60_000_000));
        let (more, _) = own.receive(&order, 3, ("b", &[(0, 40)])).await.unwrap();
        assert_eq!(more.order.state(), State::PartiallyReceived, "no milk has come");
        let by = By::person(&own.owner);
        let milk = order.order.lines()[1].id.as_str();
        let closed =
            t.app
                .procurement
                .close_line(own.of(&by), (id(&order), 4), milk, "sold out".parse().unwrap());
        let closed = closed.await.unwrap();
        assert_eq!(closed.order.state(), State::Received);
        let expected = [
            "created",
            "sent",
            "received",
            "received",
            "closed_short",
            "completed",
        ];
        assert_eq!(events(&closed), expected);
        assert_eq!(closed.receipts.len(), 2);
        assert_eq!(closed.receipts[1].lots[0].code.as_deref(), Some("L-b"));
        assert_eq!(closed.order.received_totals().net_cents, 7_500);
        assert_eq!(
            t.app.procurement.get(&own.tenant, id(&order)).await.unwrap(),
            closed
        );
        let again = t
            .app
            .procurement
            .close_line(own.of(&by), (id(&order), 5), milk, "again".parse().unwrap())
            .await;
        assert!(matches!(
            again,
            Err(ProcurementError::Close(CloseError::NotFrom(State::Received)))
        ));
        assert_eq!(stock(&t).await, (100_000_000, 100_000_000));
    })
    .await;
}

#[tokio::test]
async fn the_same_sent_twice_is_entered_once() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.sent().await;
        let (first, second) = tokio::join!(
            own.receive(&order, 2, ("same", &[(0, 60)])),
            own.receive(&order, 2, ("same", &[(0, 60)])),
        );
        let (first, second) = (first.unwrap(), second.unwrap());
        assert_eq!(first.0, second.0);
        assert!(first.1 != second.1, "one of them was new");
        assert_eq!(stock(&t).await, (60_000_000, 60_000_000));
        // Later, too, whatever has happened since.
        own.receive(&order, 3, ("next", &[(0, 10)])).await.unwrap();
        let rows = t.rows(ROWS).await;
        let (now, new) = own.receive(&order, 2, ("same", &[(0, 60)])).await.unwrap();
        assert_eq!((version(&now), new), (4, false));
        let other = own.receive(&order, 4, ("same", &[(0, 61)])).await;
        assert!(matches!(other, Err(ProcurementError::KeyTaken)), "{other:?}");
        assert_eq!(t.rows(ROWS).await, rows);
    })
    .await;
}

#[tokio::test]
async fn of_two_people_at_once_the_second_is_told() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.sent().await;
        let (first, second) = tokio::join!(
            own.receive(&order, 2, ("olaia", &[(0, 100)])),
            own.receive(&order, 2, ("mikel", &[(0, 100)])),
        );
        let conflicts = [&first, &second]
            .into_iter()
            .filter(|done| matches!(done, Err(ProcurementError::Conflict(now)) if version(now) == 3));
        assert_eq!(conflicts.count(), 1, "{first:?} {second:?}");
        assert_eq!(stock(&t).await, (100_000_000, 100_000_000));
    })
    .await;
}

#[tokio::test]
async fn what_is_too_much_changes_nothing_and_a_tolerance_lets_it_in() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.sent().await;
        let rows = t.rows(ROWS).await;
        let refused = own.receive(&order, 2, ("a", &[(1, 20), (0, 101)])).await;
        assert!(
            matches!(
                refused,
                Err(ProcurementError::Receive(ReceiveError::TooMuch { at: 1, .. }))
            ),
            "{refused:?}"
        );
        assert_eq!((t.rows(ROWS).await, stock(&t).await), (rows, (0, 0)));
        let by = By::person(&own.owner);
        let tolerance = Tolerance::of_basis_points(100).unwrap();
        let saved = t
            .app
            .procurement
            .change_settings(own.of(&by), 0, Policy::default(), tolerance);
        saved.await.unwrap();
        let (all, _) = own.receive(&order, 2, ("a", &[(1, 20), (0, 101)])).await.unwrap();
        assert_eq!(all.order.state(), State::Received);
        // 101 kg at 18.75 € for 25 kg, 20 l at 0.90 €: what is over keeps its value.
        assert_eq!(all.order.received_totals().net_cents, 7_575 + 1_800);
    })
    .await;
}
