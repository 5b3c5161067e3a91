//! Who approves up to which amount, who stands in for whom, how much more may come.

use super::{context, problem, seen};
use crate::{
    http::{Bearer, Json, etag, number::whole_if_any, problem::Problem},
    state::App,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse as _, Response},
};
use chrono::NaiveDate;
use obrador_core::{
    auth::Scope,
    bounds::amount::ORDER_CENTS,
    ids::UserId,
    procurement::{Approvers, Delegation, Policy, Tier, Tolerance},
};
use obrador_services::procurement::{Settings, json};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TierBody {
    #[serde(default, deserialize_with = "whole_if_any")]
    up_to_cents: Option<i64>,
    approvers: String,
    #[serde(default)]
    people: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DelegationBody {
    from: String,
    to: String,
    until: NaiveDate,
}

/// The rules, all of them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewSettings {
    tiers: Vec<TierBody>,
    #[serde(default)]
    delegations: Vec<DelegationBody>,
    #[serde(default, deserialize_with = "whole_if_any")]
    tolerance_basis_points: Option<i64>,
}

impl NewSettings {
    fn read(self) -> Result<(Policy, Tolerance), Problem> {
        let tiers = self.tiers.into_iter().enumerate().map(|(place, tier)| {
            let at = format!("tiers[{place}].approvers");
            let people = people(&tier.people, &format!("tiers[{place}].people"))?;
            let known = ["not_needed", "managers", "owners", "people"];
            let approvers = Approvers::stored(&tier.approvers, people);
            if tier
                .up_to_cents
                .is_some_and(|cents| !(0..=ORDER_CENTS).contains(&cents))
            {
                let at = format!("tiers[{place}].up_to_cents");
                return Err(Problem::out_of_range(&at, 0, Some(ORDER_CENTS)));
            }
            Ok(Tier {
                up_to_cents: tier.up_to_cents,
                approvers: approvers.ok_or_else(|| Problem::unknown_value(&at, &tier.approvers, known))?,
            })
        });
        let tiers = tiers.collect::<Result<_, Problem>>()?;
        let delegations = self.delegations.into_iter().enumerate().map(|(place, one)| {
            let at = |field: &str| format!("delegations[{place}].{field}");
            Ok(Delegation {
                from: person(&one.from, &at("from"))?,
                to: person(&one.to, &at("to"))?,
                until: one.until,
            })
        });
        let delegations = delegations.collect::<Result<_, Problem>>()?;
        let policy = Policy::new(tiers, delegations).map_err(problem::of_policy)?;
        let tolerance = Tolerance::of_basis_points(self.tolerance_basis_points.unwrap_or(0));
        let tolerance =
            tolerance.map_err(|_| Problem::out_of_range("tolerance_basis_points", 0, Some(10_000)))?;
        Ok((policy, tolerance))
    }
}

fn people(ids: &[String], field: &str) -> Result<Vec<UserId>, Problem> {
    ids.iter().map(|id| person(id, field)).collect()
}

fn person(id: &str, field: &str) -> Result<UserId, Problem> {
    id.parse().map_err(|_| Problem::unreadable(field))
}

pub(super) async fn read(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let found = app.procurement.settings(&tenant).await;
    Ok(tagged(&found.map_err(problem::of)?))
}

pub(super) async fn change(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(sent): Json<NewSettings>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = seen(&headers)?;
    let (policy, tolerance) = sent.read()?;
    let by = bearer.by();
    let done = app
        .procurement
        .change_settings(context(&tenant, &by), version, policy, tolerance)
        .await;
    Ok(tagged(&done.map_err(problem::of)?))
}

fn tagged(settings: &Settings) -> Response {
    let mut response = axum::Json(json::of_settings(settings)).into_response();
    let tag = etag::of_version(settings.version);
    response.headers_mut().insert(header::ETAG, tag);
    response
}
