//! A mail server that is away, and none at all; and whom a mail that waited still reaches.

use super::{notices::bakery, work};
use crate::support::{TestApp, for_each_app};
use chrono::TimeDelta;
use obrador_core::subscription::PlanId;

#[tokio::test]
async fn a_mail_server_that_is_away_is_tried_again() {
    for_each_app("--smtp-url smtp://127.0.0.1:1", async |t: TestApp| {
        let own = bakery(&t).await;
        t.app
            .subscription
            .set_plan(&own, PlanId::Enterprise, None, "test")
            .await
            .unwrap();
        work(&t).await;
        let waits = "SELECT COUNT(*) FROM jobs WHERE kind = 'mail' AND state = 'waiting' AND attempts = 1
                     AND last_error IS NOT NULL AND payload LIKE '%own.example%'";
        assert_eq!(t.rows(waits).await, 2);
        t.app.clock.advance(TimeDelta::seconds(30));
        work(&t).await;
        let again = "SELECT COUNT(*) FROM jobs WHERE kind = 'mail' AND state = 'waiting' AND attempts = 2";
        assert_eq!(t.rows(again).await, 2);
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_nothing_waits_for_one() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t).await;
        t.app
            .subscription
            .set_plan(&own, PlanId::Enterprise, None, "test")
            .await
            .unwrap();
        work(&t).await;
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM jobs WHERE kind = 'notice' AND state = 'done'")
                .await,
            1
        );
        assert_eq!(t.rows("SELECT COUNT(*) FROM jobs WHERE kind = 'mail'").await, 0);
    })
    .await;
}

#[tokio::test]
async fn who_left_reads_no_more_of_the_bakery() {
    for_each_app("--smtp-url smtp://127.0.0.1:1", async |t: TestApp| {
        let own = bakery(&t).await;
        t.app
            .subscription
            .set_plan(&own, PlanId::Enterprise, None, "test")
            .await
            .unwrap();
        work(&t).await;
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM jobs WHERE kind = 'mail' AND state = 'waiting'")
                .await,
            2
        );
        super::run(
            &t,
            "DELETE FROM memberships WHERE user_id = (SELECT id FROM users WHERE email = 'ben@own.example')",
        )
        .await;
        t.app.clock.advance(TimeDelta::seconds(30));
        work(&t).await;
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM jobs WHERE kind = 'mail' AND state = 'waiting'")
                .await,
            1
        );
    })
    .await;
}
