//! What was forecast is compared with what came, and kept no longer than that needs.

use super::bakery::{Bakery, sold_on, today};
use crate::support::{TestApp, for_each_app};
use chrono::{Days, TimeDelta};
use obrador_core::subscription::PlanId;

const DAYS: &str = "SELECT COUNT(*) FROM demand_forecasts";

#[tokio::test]
async fn yesterday_is_compared_with_what_was_said_before_it() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        own.train().await.unwrap();
        own.work().await;
        let yesterday = t.app.demand.yesterday(&own.tenant).await.unwrap().unwrap();
        assert_eq!(yesterday.day, today() - Days::new(1));
        assert_eq!(yesterday.expected, None, "nothing was said before that day");
        assert!(yesterday.sold_out.iter().any(|it| it.id == "roll"));
        let left = 90_000 - sold_on(yesterday.day).unwrap();
        assert_eq!(
            (yesterday.unsold, yesterday.unsold_cents),
            (left, Some(left / 20))
        );
        // On Tuesday baguettes are sold as on every Tuesday, and a product of which nothing was said.
        let tuesday = today() + Days::new(2);
        own.sell("baguette", tuesday, 44_000, None).await;
        own.sell("cake", tuesday, 9_000, None).await;
        t.app.clock.advance(TimeDelta::days(3));
        // Said once it was over: that is no forecast of it.
        own.forecast(7).await.unwrap();
        let yesterday = t.app.demand.yesterday(&own.tenant).await.unwrap().unwrap();
        assert_eq!(yesterday.day, tuesday);
        assert_eq!(
            (yesterday.sold_all, yesterday.sold),
            (53_000, 44_000),
            "like with like"
        );
        let band = yesterday.expected.unwrap();
        assert!((band.expected - 40.0).abs() < 2.0, "{band:?}");
        let (from, to) = band.from_to.unwrap();
        assert!(from <= to, "{band:?}");
        assert_eq!(yesterday.unsold_cents, None);
    })
    .await;
}

#[tokio::test]
async fn an_earlier_forecast_keeps_the_days_before_the_next_and_goes_after_its_time() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        own.train().await.unwrap();
        own.work().await;
        let ahead = t.rows(DAYS).await;
        assert_eq!(ahead, 2 * 91, "two products, today and 90 days");
        t.app.clock.advance(TimeDelta::days(2));
        own.forecast(90).await.unwrap();
        // Of the first: the 19th, 20th and 21st.
        assert_eq!(t.rows(DAYS).await, ahead + 2 * 3);
        t.app.demand.discard_old().await.unwrap();
        assert_eq!(t.rows(DAYS).await, ahead + 2 * 3, "it is not old");
        t.app.clock.advance(TimeDelta::days(59));
        t.app.demand.discard_old().await.unwrap();
        assert_eq!(t.rows(DAYS).await, ahead, "the last stays, however old");
        assert_eq!(t.rows("SELECT COUNT(*) FROM demand_runs").await, 1);
        // The results of the last training stay; those of an earlier one go with a later.
        assert_eq!(t.rows("SELECT COUNT(*) FROM training_results").await, 5);
        own.train().await.unwrap();
        own.work().await;
        assert_eq!(t.rows("SELECT COUNT(*) FROM training_results").await, 5);
        t.app.clock.advance(TimeDelta::days(1));
        t.app.demand.discard_old().await.unwrap();
        assert_eq!(t.rows("SELECT COUNT(*) FROM trainings").await, 1);
    })
    .await;
}
