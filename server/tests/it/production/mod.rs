//! Production: days planned, batches made, stock used, on both databases.

mod api;
mod around;
mod below;
mod capacities;
mod capacity_page;
mod count_page;
mod counts;
mod days;
mod interleaved;
mod others;
mod pages;
mod people;
mod plan_page;
mod planning;
mod recall_page;
mod simple;
mod steps;
mod stock;
mod timing_page;
mod versions;

use crate::support::TestApp;
use chrono::{DateTime, TimeDelta, Utc};
use obrador_core::{
    auth::Role,
    catalogue::ItemKind,
    ids::{TenantId, UserId},
    production::{Click, Durations, Lead, Stage, Step, Timing},
    quantity::{Quantity, Unit},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    audit::AuditContext,
    catalogue::counted_store,
    db::Access,
    production::{BatchRecord, PlanInput, ProductionError, Wanted},
};

/// Everything that production may write.
const ROWS: &str = "SELECT (SELECT COUNT(*) FROM batches) + (SELECT COUNT(*) FROM batch_steps) + (SELECT COUNT(*) FROM audit)
     + (SELECT COUNT(*) FROM stock_movements) + (SELECT COUNT(*) FROM lotless_movements)";

/// Bread of flour, water and a sourdough of flour and water; 100 pieces weigh in 40 kg of flour, 24 l of water and 20 kg of
/// sourdough.
const RECIPES: &[&str] = &[
    "INSERT INTO ingredients (tenant_id, id, name, unit, is_flour, price_cents, supplier_id, pack_name, pack_size, pack_size_unit,
        created_at)
     VALUES ('own', 'flour', 'Flour', 'kg', 1, 1875, 'mill', 'sack', 25000000, 'kg', 0)",
    "INSERT INTO ingredients (tenant_id, id, name, unit, created_at) VALUES ('own', 'water', 'Water', 'l', 0)",
    "UPDATE recipes SET yield_amount = 100, yield_unit = 'pieces' WHERE id = 'bread'",
    "UPDATE recipes SET yield_amount = 20, yield_unit = 'kg' WHERE id = 'sourdough'",
    "INSERT INTO recipe_lines (tenant_id, recipe_id, position, ingredient_id, amount, unit)
     VALUES ('own', 'bread', 0, 'flour', 40000000, 'kg'), ('own', 'bread', 1, 'water', 24000000, 'l'),
        ('own', 'sourdough', 0, 'flour', 10000000, 'kg'), ('own', 'sourdough', 1, 'water', 10000000, 'l')",
    "INSERT INTO recipe_lines (tenant_id, recipe_id, position, sub_recipe_id, amount, unit)
     VALUES ('own', 'bread', 2, 'sourdough', 20000000, 'kg')",
    // Three lots: what keeps shortest is neither the first nor the last that came.
    "INSERT INTO stock_lots (tenant_id, id, ingredient_id, place, code, best_before, received, remaining, unit, received_at)
     VALUES ('own', 'l1', 'flour', 0, 'A', '2027-03-01', 25000000, 25000000, 'kg', 1),
        ('own', 'l2', 'flour', 0, 'B', '2026-12-24', 10000000, 10000000, 'kg', 2),
        ('own', 'l3', 'flour', 0, 'C', NULL, 25000000, 25000000, 'kg', 3),
        -- Water is kept in stock, and there is none.
        ('own', 'no-water', 'water', 0, 'W', NULL, 1000000, 0, 'l', 0)",
    "INSERT INTO stock_movements (tenant_id, id, lot_id, kind, quantity, actor, at)
     VALUES ('own', 'used-up', 'no-water', 'use', -1000000, 'user:x', 0)",
];

/// A bakery with a recipe, flour in three lots and no water.
struct Bakery {
    t: TestApp,
    tenant: TenantId,
    owner: UserId,
}

impl Bakery {
    async fn new(t: &TestApp, plan: PlanId) -> Self {
        let tenant = t.tenant("own", plan).await;
        let owner = t.user("olaia@own.example", Some(&tenant), Role::Owner).await;
        let mut tx = t.app.db.begin(&tenant, Access::Write).await.unwrap();
        for (item_kind, id) in [
            (ItemKind::Supplier, "mill"),
            (ItemKind::Location, "shop"),
            (ItemKind::Location, "bakehouse"),
            (ItemKind::Recipe, "bread"),
            (ItemKind::Recipe, "sourdough"),
        ] {
            counted_store::create(&mut tx, &tenant, item_kind, id, id, 1)
                .await
                .unwrap();
        }
        for sql in RECIPES {
            sqlx::query(*sql).execute(&mut *tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        let own = Self {
            t: t.clone(),
            tenant,
            owner,
        };
        // Mixed and proofed for three hours, baked for one; the sourdough is ready at six the evening before.
        let lead = Lead::DayBefore {
            days: 1,
            by: "18:00:00".parse().unwrap(),
        };
        for (recipe, minutes, lead) in [
            ("bread", [30, 150, 60, 30, 0], Lead::Minutes(0)),
            ("sourdough", [10, 480, 0, 0, 0], lead),
        ] {
            let timing = Timing {
                durations: Durations::of_minutes(minutes).unwrap(),
                until: if recipe == "bread" {
                    Stage::Baking
                } else {
                    Stage::Proofing
                },
                lead,
            };
            let by = By::person(&own.owner);
            let set = t.app.production.set_timing(own.of(&by), (recipe, 0), timing);
            assert_eq!(set.await.unwrap().version, 1);
        }
        own
    }

    fn of<'a>(&'a self, by: &'a By) -> AuditContext<'a> {
        AuditContext {
            tenant: &self.tenant,
            by,
        }
    }

    /// 100 loaves, out of the oven at that time; what is made first is first.
    async fn plan(&self, due: &str) -> Result<Vec<BatchRecord>, ProductionError> {
        let by = By::person(&self.owner);
        let input = input(vec![loaves(100, due)]);
        self.t.app.production.plan(self.of(&by), &input).await
    }

    /// Plans what is asked for.
    async fn plan_of(&self, input: &PlanInput) -> Result<Vec<BatchRecord>, ProductionError> {
        let by = By::person(&self.owner);
        self.t.app.production.plan(self.of(&by), input).await
    }

    /// Begins a batch's mixing, whatever it waits for.
    async fn begin(&self, batch: &BatchRecord) -> BatchRecord {
        let start = Step::Start {
            stage: Stage::Mixing,
            anyway: true,
        };
        self.take(id(batch), self.click("begin", start)).await.unwrap()
    }

    async fn run(&self, sql: &'static str) {
        let mut tx = self.t.app.db.begin(&self.tenant, Access::Write).await.unwrap();
        sqlx::query(sql).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn take(&self, batch: &str, click: Click) -> Result<BatchRecord, ProductionError> {
        let by = By::person(&self.owner);
        self.t.app.production.take(self.of(&by), batch, click, true).await
    }

    /// A click now.
    fn click(&self, id: &str, step: Step) -> Click {
        Click {
            id: id.to_owned(),
            at: self.t.app.clock.now(),
            by: None,
            seen: None,
            step,
        }
    }
}

/// The names of what a batch waits for outside itself.
fn waits(record: &BatchRecord) -> Vec<&'static str> {
    record.outside.iter().map(|it| it.wait.as_str()).collect()
}

fn pieces(number: i64) -> Quantity {
    Quantity::of(number, Unit::Piece)
}

fn kilograms(number: i64) -> Quantity {
    Quantity::of(number, Unit::Kilogram)
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn loaves(pieces: i64, due: &str) -> Wanted {
    Wanted {
        recipe: "bread".to_owned(),
        quantity: Quantity::of(pieces, Unit::Piece),
        location: Some("shop".to_owned()),
        due: at(due),
    }
}

fn input(wanted: Vec<Wanted>) -> PlanInput {
    PlanInput {
        wanted,
        ..PlanInput::default()
    }
}

fn id(record: &BatchRecord) -> &str {
    &record.batch.as_stored().id
}

fn hours(number: i64) -> TimeDelta {
    TimeDelta::hours(number)
}
