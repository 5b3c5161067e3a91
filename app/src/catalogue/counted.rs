//! How much of a kind counts, and the server functions that change it where the list stands.

use crate::{
    error::AppError,
    fields::{Fields, of_fields},
};
use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

/// How many of a kind count, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Fields")]
pub struct Counted {
    /// "48 of 50 in your plan".
    pub figure: String,
    /// The status's identifier; empty where nothing asks for attention.
    pub status: String,
    /// The same in a word.
    pub status_word: String,
}

of_fields!(Counted: figure, status, status_word);

/// Archives one of a kind, as addresses call it. `of` is whose page asks.
#[server(prefix = "/fn", endpoint = "catalogue/archive", input = Json)]
pub async fn archive_thing(of: String, thing: String, id: String) -> Result<Counted, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    let thing = super::archiving::named(&actor, &thing)?;
    super::archive(&actor, &services, thing, &id).await
}

/// Restores one, if the plan has room for it.
#[server(prefix = "/fn", endpoint = "catalogue/restore", input = Json)]
pub async fn restore_thing(of: String, thing: String, id: String) -> Result<Counted, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    let thing = super::archiving::named(&actor, &thing)?;
    super::restore(&actor, &services, thing, &id).await
}
