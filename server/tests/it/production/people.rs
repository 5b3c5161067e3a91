//! Who reads production's pages.

use crate::support::TestApp;
use obrador_core::{auth::Role, i18n::Lang, ids::TenantId};

/// The cookie of somebody with that role there, who reads English.
pub(super) async fn somebody(t: &TestApp, tenant: &TenantId, role: Role) -> String {
    let email = format!("{role}@{tenant}.example");
    let user = t.user(&email, Some(tenant), role).await;
    t.app.auth.set_language(&user, Lang::En).await.unwrap();
    t.cookie(tenant, role).await
}
