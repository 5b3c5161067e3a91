//! Sales: days entered, taken away and imported, on both databases.

mod api;
mod days;
mod import;
mod pages;
mod tables;

use crate::support::TestApp;
use obrador_core::{
    auth::Role,
    catalogue::ItemKind,
    i18n::Lang,
    ids::{TenantId, UserId},
    sales::{Merge, Sold},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    audit::AuditContext,
    catalogue::counted_store,
    db::Access,
    imports::Sent,
    sales::{DayInput, Entered, SalesError, SalesImportError, SalesLine, SalesPreview},
};

/// What all rows say was sold, in pieces.
const SOLD: &str = "SELECT CAST(COALESCE(SUM(sold), 0) AS BIGINT) / 1000 FROM daily_sales";
const ROWS: &str = "SELECT COUNT(*) FROM daily_sales";
const AUDITED: &str = "SELECT COUNT(*) FROM audit WHERE action LIKE 'sales.%'";

/// A bakery with bread, whose code is B1, and rolls, and no locations.
struct Bakery {
    t: TestApp,
    tenant: TenantId,
    owner: UserId,
}

impl Bakery {
    async fn new(t: &TestApp, plan: PlanId) -> Self {
        let tenant = t.tenant("own", plan).await;
        let owner = t.user("olaia@own.example", Some(&tenant), Role::Owner).await;
        for role in [Role::Manager, Role::Staff] {
            t.user(&format!("{role}@own.example"), Some(&tenant), role).await;
        }
        let mut tx = t.app.db.begin(&tenant, Access::Write).await.unwrap();
        for (item_kind, id) in [(ItemKind::Product, "Bread"), (ItemKind::Product, "Roll")] {
            counted_store::create(&mut tx, &tenant, item_kind, &id.to_lowercase(), id, 1)
                .await
                .unwrap();
        }
        sqlx::query("UPDATE products SET code = 'B1' WHERE id = 'bread'")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        Self {
            t: t.clone(),
            tenant,
            owner,
        }
    }

    fn of<'a>(&'a self, by: &'a By) -> AuditContext<'a> {
        AuditContext {
            tenant: &self.tenant,
            by,
        }
    }

    /// Enters pieces that were sold.
    async fn enter(
        &self,
        day: &str,
        lines: &[(&str, i64)],
        (merge, key): (Merge, Option<&str>),
    ) -> Result<Entered, SalesError> {
        let lines = lines.iter().map(|(product, pieces)| SalesLine {
            product: (*product).to_owned(),
            sold: Sold::of(pieces * 1_000),
        });
        let input = DayInput {
            day: day.parse().unwrap(),
            location: None,
            lines: lines.collect(),
            merge,
            request_key: key.map(ToOwned::to_owned),
        };
        let by = By::person(&self.owner);
        self.t.app.sales.enter(self.of(&by), &input).await
    }

    async fn import(&self, text: &str, how: Merge) -> Result<SalesPreview, SalesImportError> {
        let by = By::person(&self.owner);
        self.t
            .app
            .sales
            .import_at_once(self.of(&by), (sent(text.as_bytes(), Lang::En), how))
            .await
    }
}

fn sent(bytes: &[u8], lang: Lang) -> Sent<'_> {
    Sent {
        name: "sales.csv",
        bytes,
        lang,
    }
}
