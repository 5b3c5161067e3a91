//! API keys know who made them and when they end: what becomes of them with their maker, and what their owners are told.

mod functions;
mod lifetime;
mod makers;
mod older_keys;
mod pages;

use crate::support::{TestApp, forms::Browser};
use obrador_core::{
    auth::{Role, Scope},
    ids::{TenantId, UserId},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    db::Access,
    team::{InviteError, Inviter},
};
use std::net::IpAddr;

const KEYS: &str = "/app/settings/api-keys";
const TEAM: &str = "/app/settings/team";

pub(crate) async fn run(t: &TestApp, sql: &'static str) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query(sql).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

pub(crate) async fn key_by(t: &TestApp, tenant: &TenantId, by: impl Into<By>, name: &str) -> String {
    let made = t
        .app
        .auth
        .create_token(Some(tenant), by, name, &Scope::OF_A_BAKERY);
    made.await.unwrap().token
}

async fn works(t: &TestApp, key: &str) -> bool {
    t.app.auth.token(key).await.unwrap().is_some()
}

pub(crate) async fn invite(t: &TestApp, tenant: &TenantId, by: &By, email: &str) -> Result<(), InviteError> {
    let ip = IpAddr::from([127, 0, 0, 1]);
    let lang = obrador_core::i18n::Lang::En;
    let who = Inviter { by, ip, lang };
    let invited = t.app.team.invite(tenant, &who, email, Role::Staff).await;
    invited.map(|_| ())
}

async fn owner_reading(t: &TestApp, lang: &str) -> (TenantId, UserId, Browser) {
    let own = t.tenant("own", PlanId::Professional).await;
    let ane = t.user("ane@own.example", Some(&own), Role::Owner).await;
    t.app
        .auth
        .set_language(&ane, lang.parse().unwrap())
        .await
        .unwrap();
    let browser = Browser::signed_in(t, "ane@own.example").await;
    (own, ane, browser)
}
