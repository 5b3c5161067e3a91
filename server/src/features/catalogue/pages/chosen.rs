//! What is done with all that is chosen in a list.

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
    Extension,
    extract::{RawForm, State},
    response::Response,
};
use obrador_app::{catalogue::Done, page::base};
use obrador_core::{auth::Permission, catalogue::ItemKind};

/// Archives it; what is not there any more is left out.
pub(super) async fn archive(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut changed = Changed::default();
    for id in chosen(&body) {
        let done = app
            .catalogue
            .archive(user.audit_context(), item_kind, &id, None)
            .await;
        if !changed.take(id, Outcome::of_item(done)?) {
            break;
        }
    }
    Ok(to_list(
        base(item_kind),
        &body,
        Done::Archived.as_str(),
        &changed.ids,
    ))
}

/// Restores it, as far as the plan has room; what does not fit stays archived; the way back says what did fit.
pub(super) async fn restore(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut changed = Changed::default();
    for id in chosen(&body) {
        let done = app
            .catalogue
            .restore(user.audit_context(), item_kind, &id, None)
            .await;
        if !changed.take(id, Outcome::of_item(done)?) {
            break;
        }
    }
    let list = (base(item_kind), Done::Restored.as_str());
    Ok(restored(&app, &user, &body, list, changed).await)
}
