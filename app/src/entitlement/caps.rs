//! What the owner allows below the plan: server functions, and what they answer.

use crate::{
    fields::{Fields, of_fields},
    messages::Messages,
    usage::WhatIfMetric,
};
use obrador_core::i18n::parse_number;
use serde::{Deserialize, Serialize};

/// The bakery's caps, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnCaps {
    /// May the reader change them?
    pub may_change: bool,
    /// The language that the caps are written in.
    pub written_in: String,
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

/// When a cap as `typed` is reached; nothing for what is no number or above the plan, which is refused when it is saved.
pub(super) fn effect(messages: &Messages, cap: &Cap, typed: &str) -> String {
    let typed = typed.trim();
    if typed.is_empty() {
        return cap.present.clone();
    }
    let facts = cap.metric.parse().ok();
    let facts = facts.and_then(|metric| WhatIfMetric::from_wire(metric, &cap.facts));
    let number = parse_number(messages.lang(), typed).filter(|cap| *cap >= 0.0);
    match (facts, number) {
        (Some(facts), Some(cap)) if facts.covers(cap) => facts.stopped_at(cap).words(messages, 0.0),
        _ => String::new(),
    }
}
