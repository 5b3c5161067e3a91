//! What was typed before it was refused or somebody had signed out: it is filled in again, with as many rows as it had.

use super::{refusal, sent::Sent, tenant_user::TenantUser};
use crate::state::App;
use serde::Deserialize;

/// What an address says of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    draft: String,
    kept: String,
}

/// What was typed into the form that is sent to `action`; none where the address names nothing that there is.
pub(crate) async fn given_back(app: &App, user: &TenantUser, asked: &Asked, action: &str) -> Option<Sent> {
    let body = if !asked.draft.is_empty() {
        refusal::draft(app, &user.who, &user.tenant, action).await
    } else if asked.kept.is_empty() {
        None
    } else {
        // Without it the page is as it would be, and storage that fails is told by what reads the rest.
        let kept = app.kept_forms.get(&user.who.actor.user_id, &asked.kept).await;
        let kept = kept.ok().flatten().filter(|kept| kept.action == action);
        kept.filter(|kept| kept.tenant.as_ref() == Some(&user.tenant))
            .map(|kept| kept.fields)
    };
    Some(Sent::read(body?.as_bytes()))
}
