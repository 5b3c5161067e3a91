//! Purchase orders: written, approved, sent and received, on both databases.

mod api;
mod approval;
mod csv;
mod kept;
mod mail;
mod orders;
mod pages;
mod receipts;
mod settings;

use crate::support::{TestApp, now};
use obrador_core::{
    auth::Role,
    catalogue::ItemKind,
    ids::{TenantId, UserId},
    procurement::{Lot, ReceiptLine},
    quantity::{Quantity, Unit},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    audit::AuditContext,
    catalogue::counted_store,
    db::Access,
    procurement::{Delivery, LineInput, OrderInput, OrderView, ProcurementError},
};

/// A bakery with an owner, a manager, a supplier and two ingredients.
struct Bakery {
    t: TestApp,
    tenant: TenantId,
    owner: UserId,
    manager: UserId,
}

impl Bakery {
    async fn new(t: &TestApp, plan: PlanId) -> Self {
        let tenant = t.tenant("own", plan).await;
        let owner = t.user("olaia@own.example", Some(&tenant), Role::Owner).await;
        let manager = t.user("mikel@own.example", Some(&tenant), Role::Manager).await;
        let mut tx = t.app.db.begin(&tenant, Access::Write).await.unwrap();
        let at = now().timestamp_micros();
        for (item_kind, id) in [
            (ItemKind::Supplier, "mill"),
            (ItemKind::Supplier, "dairy"),
            (ItemKind::Location, "shop"),
        ] {
            counted_store::create(&mut tx, &tenant, item_kind, id, id, at)
                .await
                .unwrap();
        }
        // Flour in sacks of 25 kg at 18.75 €, milk by the litre at 0.90 €.
        for sql in [
            "INSERT INTO ingredients (tenant_id, id, name, unit, pack_name, pack_size, pack_size_unit, price_cents,
                vat_basis_points, created_at)
             VALUES ($1, 'flour', 'Flour', 'kg', 'sack', 25000000, 'kg', 1875, 400, 0)",
            "INSERT INTO ingredients (tenant_id, id, name, unit, price_cents, created_at)
             VALUES ($1, 'milk', 'Milk', 'l', 90, 0)",
        ] {
            sqlx::query(sql).bind(tenant.as_str()).execute(&mut *tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        Self {
            t: t.clone(),
            tenant,
            owner,
            manager,
        }
    }

    /// 100 kg of flour and 20 l of milk, written by the manager.
    async fn order(&self) -> OrderView {
        let by = By::person(&self.manager);
        let input = OrderInput {
            supplier_id: "mill".to_owned(),
            lines: vec![line("flour", 100, Unit::Kilogram), line("milk", 20, Unit::Litre)],
            ..OrderInput::default()
        };
        self.t.app.procurement.create(self.of(&by), input).await.unwrap()
    }

    /// The same, sent, on a plan without approval.
    async fn sent(&self) -> OrderView {
        let by = By::person(&self.manager);
        let order = self.order().await;
        self.t
            .app
            .procurement
            .send(self.of(&by), id(&order), 1)
            .await
            .unwrap()
    }

    fn of<'a>(&'a self, by: &'a By) -> AuditContext<'a> {
        AuditContext {
            tenant: &self.tenant,
            by,
        }
    }

    /// Enters what came of an order's lines, in kilograms or litres.
    async fn receive(
        &self,
        order: &OrderView,
        version: i64,
        (key, came): (&str, &[(usize, i64)]),
    ) -> Result<(OrderView, bool), ProcurementError> {
        let lines = came.iter().map(|(place, whole)| {
            let line = &order.order.lines()[*place];
            ReceiptLine {
                line: line.id.clone(),
                lots: vec![Lot {
                    code: Some(format!("L-{key}")),
                    best_before: None,
                    quantity: Quantity::of(*whole, line.content.quantity.unit),
                }],
            }
        });
        let delivery = Delivery {
            lines: lines.collect(),
            key: key.to_owned(),
        };
        let by = By::person(&self.owner);
        self.t
            .app
            .procurement
            .receive(self.of(&by), id(order), version, delivery)
            .await
    }
}

fn id(view: &OrderView) -> &str {
    &view.order.as_stored().id
}

fn version(view: &OrderView) -> i64 {
    view.order.as_stored().version
}

fn line(ingredient: &str, whole: i64, unit: Unit) -> LineInput {
    LineInput {
        id: None,
        ingredient_id: ingredient.to_owned(),
        quantity: Quantity::of(whole, unit),
        pack: None,
        price_cents: None,
        vat_basis_points: None,
    }
}

/// What a refusal must not change.
const ROWS: &str = "SELECT (SELECT COUNT(*) FROM purchase_orders) + (SELECT COUNT(*) FROM purchase_order_history)
     + (SELECT COUNT(*) FROM goods_receipts) + (SELECT COUNT(*) FROM stock_movements) + (SELECT COUNT(*) FROM audit)
     + (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM purchase_orders)";

/// The names of what happened to an order.
fn events(view: &OrderView) -> Vec<&str> {
    view.history.iter().map(|entry| entry.event.as_str()).collect()
}
