//! The team: invitations with real mails, roles, and that a bakery is never without an owner.

mod api;
mod invitations;
mod inviters;
mod list;
mod members;

use crate::support::{TestApp, forms::Browser};
use obrador_core::{auth::Role, subscription::PlanId};

pub(crate) const TEAM: &str = "/app/settings/team";
const MEMBERS: &str = "SELECT COUNT(*) FROM memberships";
const COUNTED: &str = "SELECT CAST(SUM(delta) AS BIGINT) FROM usage_events WHERE metric = 'users'";

pub(crate) async fn owner(t: &TestApp) -> Browser {
    let own = t.tenant("own", PlanId::Starter).await;
    t.user("ane@own.example", Some(&own), Role::Owner).await;
    Browser::signed_in(t, "ane@own.example").await
}
