//! A bakery that sells four products, of which two can be learned from.

use crate::support::TestApp;
use chrono::{Datelike as _, Days, NaiveDate};
use obrador_core::{
    auth::Role,
    catalogue::ItemKind,
    ids::{TenantId, UserId},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    audit::AuditContext,
    catalogue::counted_store,
    db::Access,
    demand::{DemandError, TrainingRecord},
    jobs::{Lane, Outcome},
};

/// A recipe that yields 10 pieces for 5 €, of what is bought.
const RECIPES: &[&str] = &[
    "INSERT INTO ingredients (tenant_id, id, name, unit, price_cents, created_at) VALUES ('own', 'flour', 'Flour', 'kg', 100, 0)",
    "UPDATE recipes SET yield_amount = 10, yield_unit = 'pieces', product_id = 'baguette' WHERE id = 'dough'",
    "INSERT INTO recipe_lines (tenant_id, recipe_id, position, ingredient_id, amount, unit)
     VALUES ('own', 'dough', 0, 'flour', 5000000, 'kg')",
    "UPDATE products SET price_cents = 200 WHERE id = 'baguette'",
    "UPDATE products SET archived_at = 1 WHERE id = 'old'",
];

pub(super) struct Bakery {
    pub(super) t: TestApp,
    pub(super) tenant: TenantId,
    pub(super) owner: UserId,
}

/// By the bakery's clock, as every test begins.
pub(super) fn today() -> NaiveDate {
    "2025-01-19".parse().unwrap()
}

/// What is sold of a baguette: ten more each day of the week from Tuesday on; on Mondays the shop is closed.
pub(super) fn sold_on(day: NaiveDate) -> Option<i64> {
    let weekday = i64::from(day.weekday().num_days_from_monday());
    (weekday > 0).then_some((30 + 10 * weekday) * 1_000)
}

impl Bakery {
    pub(super) async fn new(t: &TestApp, plan: PlanId) -> Self {
        let tenant = t.tenant("own", plan).await;
        let owner = t.user("olaia@own.example", Some(&tenant), Role::Owner).await;
        let own = Self {
            t: t.clone(),
            tenant,
            owner,
        };
        let mut tx = t.app.db.begin(&own.tenant, Access::Write).await.unwrap();
        for (kind, id) in [
            (ItemKind::Product, "baguette"),
            (ItemKind::Product, "cake"),
            (ItemKind::Product, "fresh"),
            (ItemKind::Product, "old"),
            (ItemKind::Product, "roll"),
            (ItemKind::Recipe, "dough"),
        ] {
            counted_store::create(&mut tx, &own.tenant, kind, id, id, 1)
                .await
                .unwrap();
        }
        for sql in RECIPES {
            sqlx::query(*sql).execute(&mut *tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        for back in 1..=84 {
            let day = today() - Days::new(back);
            let Some(sold) = sold_on(day) else {
                own.close(day).await;
                continue;
            };
            own.sell("baguette", day, sold, Some(100_000)).await;
            // All that was made is gone.
            own.sell("roll", day, 40_000, Some(40_000)).await;
            own.sell("old", day, 5_000, None).await;
            if back <= 9 {
                own.sell("fresh", day, 5_000, None).await;
            }
        }
        own
    }

    pub(super) async fn sell(&self, product: &str, day: NaiveDate, sold: i64, made: Option<i64>) {
        let mut tx = self.t.app.db.begin(&self.tenant, Access::Write).await.unwrap();
        sqlx::query(
            "INSERT INTO daily_sales (tenant_id, product_id, location_id, day, sold, made, unsold, sold_out, sources, changed_at)
             VALUES ('own', $1, '', $2, $3, $4, $5, 0, '', 0)",
        )
        .bind(product)
        .bind(day.to_string())
        .bind(sold)
        .bind(made)
        .bind(made.map(|made| made - sold))
        .execute(&mut *tx)
        .await
        .unwrap();
        sqlx::query(
            "INSERT INTO sales_versions (tenant_id, version) VALUES ('own', 1)
             ON CONFLICT (tenant_id) DO UPDATE SET version = sales_versions.version + 1",
        )
        .execute(&mut *tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }

    async fn close(&self, day: NaiveDate) {
        let mut tx = self.t.app.db.begin(&self.tenant, Access::Write).await.unwrap();
        sqlx::query(
            "INSERT INTO closed_days (tenant_id, location_id, day, changed_at) VALUES ('own', '', $1, 0)",
        )
        .bind(day.to_string())
        .execute(&mut *tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }

    pub(super) async fn train(&self) -> Result<TrainingRecord, DemandError> {
        let by = By::person(&self.owner);
        let of = AuditContext {
            tenant: &self.tenant,
            by: &by,
        };
        self.t.app.demand.train(of).await
    }

    /// Works every training that is due.
    pub(super) async fn work(&self) {
        for job in self.t.app.jobs.claim(Lane::Training, 9).await.unwrap() {
            let outcome = self.t.app.demand.work(&job, || false).await.unwrap();
            assert_eq!(outcome, Outcome::Ended);
        }
    }

    pub(super) async fn forecast(&self, days: u32) -> Result<(), DemandError> {
        let by = By::person(&self.owner);
        let of = AuditContext {
            tenant: &self.tenant,
            by: &by,
        };
        self.t.app.demand.forecast(of, Some(days)).await.map(drop)
    }

    pub(super) async fn used(&self) -> (i64, i64) {
        let trainings =
            "SELECT COALESCE(CAST(SUM(count) AS BIGINT), 0) FROM usage_daily WHERE metric = 'training_jobs'";
        let forecasts =
            "SELECT COALESCE(CAST(SUM(count) AS BIGINT), 0) FROM usage_daily WHERE metric = 'forecasts'";
        (self.t.rows(trainings).await, self.t.rows(forecasts).await)
    }
}
