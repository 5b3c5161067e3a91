//! What is done with all files that are chosen in the list.

use super::PATH;
use crate::{
    page::{
        error::PageError,
        list_choice::{Changed, Outcome, chosen, restored, to_list},
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    extract::{RawForm, State},
    response::Response,
};
use obrador_app::files::FileChange;
use obrador_core::auth::Permission;

/// Archives them; what is not there any more is left out.
pub(super) async fn archive(
    State(app): State<App>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut changed = Changed::default();
    for id in chosen(&body) {
        let done = app.files.archive(user.audit_context(), &id, None).await;
        if !changed.take(id, Outcome::of_file(done)?) {
            break;
        }
    }
    Ok(to_list(PATH, &body, FileChange::Archived.as_str(), &changed.ids))
}

/// Restores them, as far as the plan has room; what does not fit stays archived; the way back says what did fit.
pub(super) async fn restore(
    State(app): State<App>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut changed = Changed::default();
    for id in chosen(&body) {
        let done = app.files.restore(user.audit_context(), &id, None).await;
        if !changed.take(id, Outcome::of_file(done)?) {
            break;
        }
    }
    Ok(restored(&app, &user, &body, (PATH, FileChange::Restored.as_str()), changed).await)
}
