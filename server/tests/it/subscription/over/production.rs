//! What a bakery produces.

use crate::support::TestApp;
use obrador_core::{
    ids::TenantId,
    production::{Holds, Stage},
};
use obrador_services::{actor::By, audit::AuditContext, db::Access, production::CapacityInput};

/// A recipe that yields loaves, a batch of it that is to be mixed, and ovens.
pub(super) async fn fill(t: &TestApp, tenant: &TenantId) -> Vec<(String, String)> {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for sql in [
        "INSERT INTO ingredients (tenant_id, id, name, unit, created_at) VALUES ($1, 'rye', 'Rye', 'kg', 0)",
        "INSERT INTO recipes (tenant_id, id, name, yield_amount, yield_unit, created_at)
         VALUES ($1, 'loaf', 'Loaf', 10, 'pieces', 0), ($1, 'roll', 'Roll', 10, 'pieces', 0)",
        "INSERT INTO recipe_lines (tenant_id, recipe_id, position, ingredient_id, amount, unit)
         VALUES ($1, 'loaf', 0, 'flour', 6000000, 'kg')",
        "INSERT INTO batches (tenant_id, id, number, revision, recipe_id, recipe_name, quantity, unit, begins_at, ends_at,
            due_at, created_by, created_at, changed_at)
         VALUES ($1, 'b0', 1, 1, 'loaf', 'Loaf', 10000, 'piece', 0, 3600000000, 3600000000, 'user:x', 0, 0)",
        "INSERT INTO batch_stages (tenant_id, batch_id, stage, begins_at, ends_at)
         VALUES ($1, 'b0', 'mixing', 0, 3600000000)",
    ] {
        sqlx::query(sql)
            .bind(tenant.as_str())
            .execute(&mut *tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let by = By::from("test");
    let mut ovens = Vec::new();
    for number in 0..4 {
        let oven = CapacityInput {
            name: format!("Oven {number}"),
            stage: Stage::Baking,
            location: None,
            holds: Holds::Batches(4),
        };
        let of = AuditContext { tenant, by: &by };
        let made = t.app.production.add_capacity(of, oven).await.unwrap();
        ovens.push((format!("oven{number}"), made.capacity.id));
    }
    ovens
}
