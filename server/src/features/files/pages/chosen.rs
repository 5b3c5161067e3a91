//! What is done with all files that are chosen in the list.

use super::PATH;
use crate::{
    http::failure::Failure,
    page::{error::PageError, list_choice::chosen, refusal, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{RawForm, State},
    response::{IntoResponse as _, Redirect, Response},
};
use obrador_app::{entitlement::Back, files::FileChange};
use obrador_core::auth::Permission;
use obrador_services::{entitlement::CheckError, files::ChangeError};

/// Archives them; what is not there any more is left out.
pub(super) async fn archive(
    State(app): State<App>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut archived = Vec::new();
    for id in chosen(&body) {
        match app.files.archive(user.audit_context(), &id, None).await {
            Ok(_) => archived.push(id),
            Err(ChangeError::NotFound) => {}
            Err(error) => return Err(failed(error)),
        }
    }
    Ok(to_list(FileChange::Archived, &archived))
}

/// Restores them, as far as the plan has room; what does not fit stays archived; the way back says what did fit.
pub(super) async fn restore(
    State(app): State<App>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut restored = Vec::new();
    for id in chosen(&body) {
        match app.files.restore(user.audit_context(), &id, None).await {
            Ok(_) => restored.push(id),
            Err(ChangeError::NotFound) => {}
            Err(ChangeError::Refused(CheckError::Refused(refused))) => {
                let back = Back::Page(back_to(PATH, &restored));
                return Ok(refusal::refusal_page(&app, &user.who, *refused, back).await);
            }
            Err(error) => return Err(failed(error)),
        }
    }
    Ok(to_list(FileChange::Restored, &restored))
}

fn failed(error: ChangeError) -> PageError {
    match error {
        ChangeError::Database(error) | ChangeError::Refused(CheckError::Database(error)) => error.into(),
        // No version is named, and no name given.
        _ => PageError::Failure(Failure::Internal),
    }
}

/// The list, where it says what was done to which; their identifiers alone, as addresses are logged.
fn to_list(change: FileChange, ids: &[String]) -> Response {
    let what = if ids.is_empty() { "none" } else { change.as_str() };
    Redirect::to(&format!("{PATH}?done={what}&of={}", ids.join("+"))).into_response()
}

/// The archived ones, where it says which were restored.
fn back_to(list: &str, restored: &[String]) -> String {
    let told = if restored.is_empty() {
        String::new()
    } else {
        format!(
            "&done={}&of={}",
            FileChange::Restored.as_str(),
            restored.join("+")
        )
    };
    format!("{list}?archived=true{told}")
}
