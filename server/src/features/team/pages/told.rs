//! What was just done in the team, as the address of the page says it.

use super::TeamQuery;
use crate::state::App;
use obrador_app::{
    page::Told,
    team::{TeamChange, told},
};
use obrador_core::ids::TenantId;
use obrador_locales::Texts;
use obrador_services::{actor::Actor, db::DbError};

/// What the address says was done, to whom of the bakery; nothing where it names nobody.
pub(super) async fn done_to(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    query: &TeamQuery,
) -> Result<Option<Told>, DbError> {
    let change = match query.done.as_str() {
        "role" => TeamChange::Role {
            id: query.who.clone(),
            was: query.was.parse().ok(),
        },
        "removed" => TeamChange::Removed,
        "revoked" => TeamChange::Revoked,
        _ => return Ok(None),
    };
    let name = if change == TeamChange::Revoked {
        app.team.invited_as(tenant, &query.who).await?
    } else {
        app.team.known_as(tenant, &query.who).await?
    };
    let count = |count: &str| count.parse().unwrap_or(0);
    let revoked = (count(&query.keys), count(&query.invitations));
    Ok(name.map(|name| told(Texts::of(actor.lang), change, &name, revoked)))
}
