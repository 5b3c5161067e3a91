//! Who may take it along.

use super::filled;
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app,
};
use obrador_core::{
    auth::{Role, Scope},
    ids::TenantId,
};

#[tokio::test]
async fn only_owners_and_their_programs_export() {
    for_each_app("", async |t: TestApp| {
        let own = filled(&t).await;
        t.user("m@own.example", Some(&own), Role::Manager).await;
        t.user("s@own.example", Some(&own), Role::Staff).await;
        for role in [Role::Manager, Role::Staff] {
            let cookie = cookie(&t, &own, role).await;
            assert_eq!(get(&t, &cookie, "/app/settings/data").await.status, 403, "{role}");
            let sent = post(&t, &cookie, "/app/settings/data/export", &[]).await;
            assert_eq!(sent.status, 403, "{role}");
        }
        let other: TenantId = "other".parse().unwrap();
        let (path, nobody) = ("/api/v1/tenants/own/export", "/api/v1/tenants/nobody/export");
        for (tenant, scope, path, status) in [
            (Some(&own), Scope::UsageRead, path, 403),
            (Some(&own), Scope::TenantAdmin, path, 403),
            (Some(&other), Scope::TenantExport, path, 404),
            (None, Scope::PlatformOperator, nobody, 404),
            (None, Scope::PlatformOperator, path, 200),
        ] {
            let token = t.token(tenant, &[scope]).await;
            assert_eq!(t.get(path, Some(&token)).await.status, status, "{scope} {path}");
        }
        assert_eq!(t.get(path, None).await.status, 401);
        let audited = "SELECT COUNT(*) FROM audit WHERE action = 'tenant.export'";
        assert_eq!(t.rows(audited).await, 1, "refusals export nothing");
    })
    .await;
}
