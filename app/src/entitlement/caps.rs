//! What the owner allows below the plan: server functions, and what they answer.

use crate::{
    error::AppError,
    fields::{Fields, of_fields},
};
use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

/// The bakery's caps, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnCaps {
    /// May the reader change them?
    pub may_change: bool,
    /// One of each metric.
    pub caps: Vec<Cap>,
}

/// One metric's cap.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Fields")]
pub struct Cap {
    /// The metric's identifier, which is the field's name.
    pub metric: String,
    /// The metric's name.
    pub name: String,
    /// What stands behind the field.
    pub unit: String,
    /// What is in use, and what the plan allows.
    pub help: String,
    /// The cap as typed, or as it is; empty for none.
    pub cap: String,
    /// The cap as it is stored.
    pub stored: String,
    /// When the cap is reached.
    pub effect: String,
    /// When the plan's limit is, without a cap.
    pub present: String,
    /// What is wrong with it.
    pub error: String,
    /// What a forecast is made of ([`crate::usage::WhatIfMetric`], packed), with the plan's limit.
    pub facts: String,
}

of_fields!(Cap: metric, name, unit, help, cap, stored, effect, present, error, facts);

/// The caller's bakery's caps. `of` is whose page asks.
#[server(prefix = "/fn", endpoint = "entitlement/caps", input = Json)]
pub async fn read_caps(of: String) -> Result<OwnCaps, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::caps_page::load(&actor, &services).await
}

/// Sets the caps that are `typed`, each with its metric: all of them or, where one is wrong, none.
#[server(prefix = "/fn", endpoint = "entitlement/set_cap", input = Json)]
pub async fn set_cap(of: String, typed: Vec<(String, String)>) -> Result<OwnCaps, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::caps_page::set(&actor, &services, &typed).await
}
