//! Server functions: what a bakery may ask for beside its plan, asking for it and taking that back.

use super::comparison::Comparison;
use crate::error::AppError;
use leptos::{prelude::*, server_fn::codec::Json};

/// How the bakery stands beside the plans now. `of` is whose page asks.
#[server(prefix = "/fn", endpoint = "subscription/comparison", input = Json)]
pub async fn read_comparison(of: String) -> Result<Comparison, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::load_comparison::load(&actor, &services).await
}

/// Asks for `plan`; its operator answers, and nothing changes before.
#[server(prefix = "/fn", endpoint = "subscription/request_plan", input = Json)]
pub async fn request_plan(of: String, plan: String) -> Result<Comparison, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::load_comparison::request(&actor, &services, &plan).await
}

/// Takes back what was asked for.
#[server(prefix = "/fn", endpoint = "subscription/withdraw_request", input = Json)]
pub async fn withdraw_request(of: String) -> Result<Comparison, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::load_comparison::withdraw(&actor, &services).await
}
