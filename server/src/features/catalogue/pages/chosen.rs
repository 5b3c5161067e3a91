//! What is done with all that is chosen in a list.

use crate::{
    page::{error::PageError, list_choice::chosen, refusal, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    Extension,
    extract::{RawForm, State},
    response::{IntoResponse as _, Redirect, Response},
};
use obrador_app::{catalogue::Done, entitlement::Back, page::base};
use obrador_core::{auth::Permission, catalogue::ItemKind};
use obrador_services::{catalogue::CatalogueError, entitlement::CheckError};

/// Archives it; what is not there any more is left out.
pub(super) async fn archive(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut archived = Vec::new();
    for id in chosen(&body) {
        match app
            .catalogue
            .archive(user.audit_context(), item_kind, &id, None)
            .await
        {
            Ok(_) => archived.push(id),
            Err(CatalogueError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(to_list(base(item_kind), Done::Archived, &archived))
}

/// Restores it, as far as the plan has room; what does not fit stays archived; the way back says what did fit.
pub(super) async fn restore(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut restored = Vec::new();
    for id in chosen(&body) {
        match app
            .catalogue
            .restore(user.audit_context(), item_kind, &id, None)
            .await
        {
            Ok(_) => restored.push(id),
            Err(CatalogueError::NotFound) => {}
            Err(CatalogueError::Refused(CheckError::Refused(refused))) => {
                let back = Back::Page(back_to(base(item_kind), &restored));
                return Ok(refusal::refusal_page(&app, &user.who, *refused, back).await);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(to_list(base(item_kind), Done::Restored, &restored))
}

/// The list, where it says what was done to which; their identifiers alone, as addresses are logged.
fn to_list(list: &str, done: Done, ids: &[String]) -> Response {
    let what = if ids.is_empty() { "none" } else { done.as_str() };
    Redirect::to(&format!("{list}?done={what}&of={}", ids.join("+"))).into_response()
}

/// The archived ones, where it says which were restored.
fn back_to(list: &str, restored: &[String]) -> String {
    let told = if restored.is_empty() {
        String::new()
    } else {
        format!("&done={}&of={}", Done::Restored.as_str(), restored.join("+"))
    };
    format!("{list}?archived=true{told}")
}
