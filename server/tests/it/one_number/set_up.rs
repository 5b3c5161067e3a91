//! The bakery whose numbers are compared.

use crate::support::{TestApp, now};
use chrono::TimeDelta;
use obrador_core::{
    auth::Role, catalogue::ItemKind, i18n::Lang, ids::TenantId, subscription::PlanId, usage::Metric,
};
use obrador_services::{
    account::NewUser, actor::By, catalogue::counted_store, db::Access, files::counted_store as file_store,
    team::Inviter, usage::store::daily,
};

/// A bakery that has come down to Starter: open, expired and revoked invitations; archived things and files; more products
/// than the plan allows; the owner's own limits; and an owner who reads English.
pub(super) async fn set_up(t: &TestApp) -> (TenantId, String) {
    let own = t.tenant("own", PlanId::Professional).await;
    let owner = NewUser {
        email: "ane@own.example".to_owned(),
        name: "Ane".to_owned(),
        password: Some("correct horse".to_owned()),
        lang: Lang::En,
        tenant: Some(own.clone()),
        role: Role::Owner,
    };
    t.app.users.create(owner, "test").await.unwrap();
    let by = By::from("test").because("a test".parse().unwrap());
    let who = Inviter {
        by: &by,
        ip: [192, 0, 2, 1].into(),
        lang: Lang::En,
    };
    let mut invited = Vec::new();
    for email in ["old@x.example", "revoked@x.example", "a@x.example", "b@x.example"] {
        let made = t.app.team.invite(&own, &who, email, Role::Staff).await.unwrap();
        invited.push(made.invitation.id);
    }
    t.app.team.revoke(&own, &invited[1], by.clone()).await.unwrap();
    let at = now().timestamp_micros();
    let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
    sqlx::query("UPDATE invitations SET expires_at = $1 WHERE id = $2")
        .bind((now() - TimeDelta::days(1)).timestamp_micros())
        .bind(invited[0].as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    for (item_kind, there, archived) in [
        (ItemKind::Location, 1, 0),
        (ItemKind::Product, 60, 5),
        (ItemKind::Recipe, 12, 1),
        (ItemKind::Supplier, 1, 0),
    ] {
        for place in 0..there {
            let id = format!("t{place}");
            let made = counted_store::create(&mut tx, &own, item_kind, &id, &id, at - 10);
            made.await.unwrap();
            if place < archived {
                let archived = counted_store::archive(&mut tx, &own, item_kind, &id, at - 5);
                archived.await.unwrap();
            }
        }
    }
    for (id, bytes) in [("f1", 4_900_000_000), ("f2", 60_000_000), ("f3", 1_000_000_000)] {
        let name = format!("{id}.pdf");
        let made = file_store::create(&mut tx, &own, id, &name, bytes, at - 10);
        made.await.unwrap();
    }
    file_store::archive(&mut tx, &own, "f3", at - 5).await.unwrap();
    for (metric, count) in [(Metric::Forecasts, 7), (Metric::ApiCalls, 996)] {
        daily::add(&mut tx, &own, metric, now().date_naive(), count)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    for (metric, cap) in [
        (Metric::Users, 4.0),
        (Metric::Recipes, 12.0),
        (Metric::Forecasts, 8.0),
    ] {
        let set = t.app.entitlement.set_cap(&own, metric, Some(cap), "test").await;
        set.unwrap();
    }
    // Above what Starter allows: the plan's limit holds.
    let above = t
        .app
        .entitlement
        .set_cap(&own, Metric::Products, Some(400.0), "test");
    above.await.unwrap();
    let plan = t.app.subscription.set_plan(&own, PlanId::Starter, None, "test");
    plan.await.unwrap();
    let cookie = t.cookie(&own, Role::Owner).await;
    (own, cookie)
}
