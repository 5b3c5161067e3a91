//! Server functions of lists: archiving and restoring where the list stands.

use super::counted::Counted;
use crate::error::AppError;
use leptos::{prelude::*, server_fn::codec::Json};

/// Archives one of a kind, as addresses call it. `of` is whose page asks.
#[server(prefix = "/fn", endpoint = "catalogue/archive", input = Json)]
pub async fn archive_catalogue_item(of: String, thing: String, id: String) -> Result<Counted, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    let thing = super::archiving::named(&actor, &thing)?;
    super::archive(&actor, &services, thing, &id).await
}

/// Restores one, if the plan has room for it.
#[server(prefix = "/fn", endpoint = "catalogue/restore", input = Json)]
pub async fn restore_catalogue_item(of: String, thing: String, id: String) -> Result<Counted, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    let thing = super::archiving::named(&actor, &thing)?;
    super::restore(&actor, &services, thing, &id).await
}
