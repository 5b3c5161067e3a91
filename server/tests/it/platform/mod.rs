//! The platform operator's pages and tokens.

mod audit_words;
mod search;
mod tenant;
mod tenants;
mod tokens;

use crate::support::{TestApp, browser::cookie};
use obrador_core::{auth::Role, ids::TenantId};
use obrador_services::db::Access;

async fn operator(t: &TestApp, tenant: &TenantId) -> String {
    t.user("operator@platform.example", None, Role::PlatformOperator)
        .await;
    cookie(t, tenant, Role::PlatformOperator).await
}

async fn set_state(t: &TestApp, tenant: &TenantId, state: &str) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    sqlx::query("UPDATE subscriptions SET state = $2 WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .bind(state)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}
