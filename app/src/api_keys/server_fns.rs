//! Server functions: making and revoking a key.

use super::key_table::{KeyTable, Made};
use crate::error::AppError;
use leptos::{prelude::*, server_fn::codec::Json};

/// Makes a key of what is `typed` into the page's form. `of` is whose page asks.
#[server(prefix = "/fn", endpoint = "api_keys/create", input = Json)]
pub async fn create_key(of: String, typed: Vec<(String, String)>) -> Result<Made, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::keys::create(&actor, &services, &typed).await
}

/// No program can use that key any more.
#[server(prefix = "/fn", endpoint = "api_keys/revoke", input = Json)]
pub async fn revoke_key(of: String, id: String) -> Result<KeyTable, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::keys::revoke(&actor, &services, &id).await
}
