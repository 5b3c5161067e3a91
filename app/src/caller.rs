//! Who calls a server function, as the server has found out before it runs.

use crate::error::{AppError, ErrorCode};
use leptos::prelude::use_context;
use obrador_core::{auth::Permission, i18n::Lang, ids::TenantId};
use obrador_services::{Services, actor::Actor};

/// Provided to every function beside the [`Services`]: who is signed in, if somebody is.
#[derive(Debug, Clone)]
pub struct Caller(pub Option<Actor>);

/// Caller and services of the function that runs. `of` is whose page it is called from ([`Actor::form_of`]): a page that
/// was opened for another bakery must not show, or change, this one.
pub(crate) fn called_from(of: &str) -> Result<(Actor, Services), AppError> {
    let lang = use_context::<Lang>().unwrap_or_default();
    let services = use_context::<Services>().ok_or_else(|| AppError::of(ErrorCode::Internal, lang))?;
    let caller = use_context::<Caller>().and_then(|caller| caller.0);
    let actor = caller.ok_or_else(|| AppError::of(ErrorCode::Unauthorized, lang))?;
    if actor.form_of() != of {
        return Err(AppError::of(ErrorCode::Conflict, actor.lang));
    }
    Ok((actor, services))
}

/// The actor's bakery, if they may do that there.
pub fn at_bakery(actor: &Actor, permission: Permission) -> Result<TenantId, AppError> {
    let tenant = actor.tenant.clone().filter(|_| actor.may(permission));
    tenant.ok_or_else(|| AppError::of(ErrorCode::Forbidden, actor.lang))
}
