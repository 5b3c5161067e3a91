//! Server functions of the owner's caps.

use super::caps::OwnCaps;
use crate::error::AppError;
use leptos::{prelude::*, server_fn::codec::Json};

/// The caller's bakery's caps. `of` is whose page asks.
#[server(prefix = "/fn", endpoint = "entitlement/caps", input = Json)]
pub async fn read_caps(of: String) -> Result<OwnCaps, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::load_caps::load(&actor, &services).await
}

/// Sets the caps that are `typed`, each with its metric: all of them or, where one is wrong, none.
#[server(prefix = "/fn", endpoint = "entitlement/set_cap", input = Json)]
pub async fn set_cap(of: String, typed: Vec<(String, String)>) -> Result<OwnCaps, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::load_caps::set(&actor, &services, &typed).await
}
