//! What a bakery may ask for beside its plan, and what it has asked for: server functions, alike on every page that says so.

use crate::{
    error::AppError,
    fields::{Fields, of_fields},
};
use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

/// The plans beside what the bakery uses, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// What was asked for and when, in a sentence; empty where nothing was.
    pub asked: String,
    /// What the reader may ask for.
    pub choices: Vec<Choice>,
}

/// A plan that may be asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Fields")]
pub struct Choice {
    /// Its identifier.
    pub plan: String,
    /// "Ask for Professional".
    pub label: String,
    /// What the bakery uses today and the plan would not cover, in a sentence; empty where it covers all.
    pub lacks: String,
}

of_fields!(Choice: plan, label, lacks);

/// How the bakery stands beside the plans now. `of` is whose page asks.
#[server(prefix = "/fn", endpoint = "subscription/comparison", input = Json)]
pub async fn read_comparison(of: String) -> Result<Comparison, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::ask::load(&actor, &services).await
}

/// Asks for `plan`; its operator answers, and nothing changes before.
#[server(prefix = "/fn", endpoint = "subscription/request_plan", input = Json)]
pub async fn request_plan(of: String, plan: String) -> Result<Comparison, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::ask::request(&actor, &services, &plan).await
}

/// Takes back what was asked for.
#[server(prefix = "/fn", endpoint = "subscription/withdraw_request", input = Json)]
pub async fn withdraw_request(of: String) -> Result<Comparison, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::ask::withdraw(&actor, &services).await
}
