//! A day is entered, added to, taken away; a closed day is none without entries.

use super::{AUDITED, Bakery, ROWS, SOLD};
use crate::support::{TestApp, for_each_app};
use obrador_core::{
    sales::{Merge, SoldFault},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    sales::{Entered, LineFault, SalesError},
};

const YESTERDAY: &str = "2025-01-18";
const REPLACE: (Merge, Option<&str>) = (Merge::Replace, None);

#[tokio::test]
async fn what_is_entered_again_replaces_and_what_is_added_comes_once() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let version = async || {
            t.rows("SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM sales_versions")
                .await
        };
        let done = own
            .enter(YESTERDAY, &[("bread", 12), ("roll", 3)], REPLACE)
            .await
            .unwrap();
        assert_eq!((done.new, done.changed, done.same), (2, 0, 0));
        let done = own
            .enter(YESTERDAY, &[("bread", 10), ("roll", 3)], REPLACE)
            .await
            .unwrap();
        assert_eq!((done.new, done.changed, done.same), (0, 1, 1));
        assert_eq!(
            (t.rows(SOLD).await, version().await, t.rows(AUDITED).await),
            (13, 2, 2)
        );
        let add = (Merge::Add, Some("till 7"));
        let done = own.enter(YESTERDAY, &[("bread", 5)], add).await.unwrap();
        assert_eq!((done.changed, done.added_before), (1, 0));
        // The same request once more; a product that was left out comes in.
        let done = own
            .enter(YESTERDAY, &[("bread", 5), ("roll", 1)], add)
            .await
            .unwrap();
        assert_eq!((done.changed, done.added_before), (1, 1));
        assert_eq!(t.rows(SOLD).await, 19);
        let done = own.enter(YESTERDAY, &[("bread", 5)], add).await.unwrap();
        assert_eq!(
            done,
            Entered {
                added_before: 1,
                ..Entered::default()
            }
        );
        assert_eq!((t.rows(SOLD).await, version().await), (19, 4));
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_is_refused_whole() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        for day in ["2025-01-20", "1999-12-31"] {
            let error = own.enter(day, &[("bread", 1)], REPLACE).await.unwrap_err();
            assert!(matches!(error, SalesError::NoSuchDay), "{day} {error:?}");
        }
        let lines = [("bread", 1), ("bread", 2), ("cake", 1), ("roll", -1)];
        let Err(SalesError::Lines(faults)) = own.enter(YESTERDAY, &lines, REPLACE).await else {
            panic!()
        };
        assert_eq!(
            faults,
            [
                (1, LineFault::Twice),
                (2, LineFault::NoSuchProduct),
                (3, LineFault::Amount("sold", SoldFault::Negative)),
            ]
        );
        assert_eq!((t.rows(ROWS).await, t.rows(AUDITED).await), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_closed_day_has_no_sales_and_a_day_with_sales_is_not_closed() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let by = By::person(&own.owner);
        let sales = &t.app.sales;
        let at = (YESTERDAY.parse().unwrap(), None);
        assert!(sales.close_day(own.of(&by), at).await.unwrap());
        assert!(!sales.close_day(own.of(&by), at).await.unwrap());
        let error = own.enter(YESTERDAY, &[("bread", 1)], REPLACE).await.unwrap_err();
        assert!(matches!(error, SalesError::Closed), "{error:?}");
        let days = sales.days(&own.tenant, (at.0, "2025-01-19".parse().unwrap())).await.unwrap();
        let told: Vec<_> = days.iter().map(|day| (day.closed, day.total.products)).collect();
        assert_eq!(told, [(false, 0), (true, 0)], "today, of which nobody knows, and the closed day");
        assert!(sales.open_day(own.of(&by), at).await.unwrap());
        own.enter(YESTERDAY, &[("bread", 0), ("roll", 4)], REPLACE).await.unwrap();
        let error = sales.close_day(own.of(&by), at).await.unwrap_err();
        assert!(matches!(error, SalesError::HasSales(2)), "{error:?}");
        assert_eq!(sales.remove(own.of(&by), at, Some("roll")).await.unwrap(), 1);
        assert_eq!(sales.remove(own.of(&by), at, None).await.unwrap(), 1);
        let error = sales.remove(own.of(&by), at, None).await.unwrap_err();
        assert!(matches!(error, SalesError::NotFound), "{error:?}");
        assert!(sales.close_day(own.of(&by), at).await.unwrap());
        // What was taken away is still told.
        let told = "SELECT COUNT(*) FROM audit WHERE action = 'sales.remove' AND before_json LIKE '%\"sold\":\"4\"%'";
        assert_eq!((t.rows(ROWS).await, t.rows(told).await), (0, 1));
    })
    .await;
}
