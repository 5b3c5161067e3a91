//! What a reader sees of a refusal: whether its price, what they can do about it, and the way back.

use crate::usage::room;
use chrono::NaiveDate;
use obrador_core::{
    auth::Role,
    entitlement::{AccessRequest, Reason, Refusal},
    subscription::{FeatureId, PlanId},
};
use obrador_services::zone::Zone;

/// Where the reader goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Back {
    /// The form below, as it was typed, which is also at this address.
    Form(String),
    /// Another page.
    Page(String),
}

impl Back {
    pub(super) fn address(&self) -> &str {
        match self {
            Self::Form(address) | Self::Page(address) => address,
        }
    }
}

/// What the reader may see of a refusal.
#[derive(Debug, Clone, PartialEq)]
pub struct UpgradeView {
    /// The refusal.
    pub refusal: Refusal,
    /// May the reader see plans and prices? Staff may not.
    pub may_see_prices: bool,
    /// By whose clock the reader reads.
    pub zone: Zone,
    /// The way back.
    pub back: Back,
    /// What the reader can do about it.
    pub ways: WaysOut,
}

/// What a refused reader can do besides turning back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WaysOut {
    /// The plan that the bakery has asked for already, and when.
    pub asked: Option<(PlanId, NaiveDate)>,
    /// May the reader ask for a plan?
    pub may_ask: bool,
    /// Where room can be made.
    pub room: Option<String>,
}

/// Where `role` makes room for what was refused; a feature needs none.
pub fn room_for(refusal: &Refusal, role: Role) -> Option<String> {
    match refusal.denial.want {
        AccessRequest::More { metric, .. } if refusal.denial.reason != Reason::Inactive => room(role, metric),
        _ => None,
    }
}

/// Where a refused reader finds the plan: `from` and what was refused tell the page why they come.
pub fn upgrade_url(refusal: &Refusal) -> Option<String> {
    let proposal = refusal.proposal.as_ref()?;
    let why = match refusal.denial.want {
        AccessRequest::Feature(feature) => format!("feature={feature}"),
        AccessRequest::More { metric, .. } => format!("metric={metric}"),
    };
    let (plan, from) = (proposal.plan.id, refusal.current.id);
    Some(format!(
        "/app/settings/subscription?upgrade={plan}&from={from}&{why}"
    ))
}

/// Where a refused reader sees what they would have: analytics with sample data, or their own use on that plan.
pub fn preview_url(refusal: &Refusal) -> Option<String> {
    let proposal = refusal.proposal.as_ref()?;
    Some(match refusal.denial.want {
        AccessRequest::Feature(FeatureId::Analytics) => "/app/previews/analytics".to_owned(),
        AccessRequest::Feature(FeatureId::StageTracking) => "/app/previews/stages".to_owned(),
        _ => format!("/app/previews/{}", proposal.plan.id),
    })
}
