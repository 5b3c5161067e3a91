//! A step is taken with a batch.

use super::{answer, body::NewStep, context, offered, problem, tagged};
use crate::{
    http::{Bearer, Json, problem::Problem},
    state::App,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use obrador_core::{
    auth::Scope,
    ids::TenantId,
    production::{Refused, Why},
    subscription::FeatureId,
};
use obrador_services::production::ProductionError;

/// Keys are made by owners, who let a batch go on that a quality check holds.
const MAY_RELEASE: bool = true;

pub(super) async fn take(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, batch)): Path<(String, String)>,
    Json(sent): Json<NewStep>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let click = sent.click(app.clock.now())?;
    offered(&app, &tenant).await?;
    let by = bearer.by();
    let taken = app
        .production
        .take(context(&tenant, &by), &batch, click, MAY_RELEASE)
        .await;
    match taken {
        Ok(record) => Ok(tagged(answer::of_batch(&record), record.batch.version())),
        Err(ProductionError::Step(refused)) => Err(refusal(&app, &tenant, (&batch, &refused)).await),
        Err(error) => Err(problem::of(error)),
    }
}

/// A step that can't be taken: a plan without stages is told which has them; all else is told with the step in its way, and
/// who took that.
async fn refusal(app: &App, tenant: &TenantId, (batch, refused): (&str, &Refused)) -> Problem {
    let stages_are_sold = app
        .subscription
        .price_list()
        .cheapest_with(FeatureId::StageTracking)
        .is_some();
    if refused.why == Why::NotTracked
        && stages_are_sold
        && let Err(error) = app.entitlement.feature(tenant, FeatureId::StageTracking).await
    {
        return error.into();
    }
    let Some(meanwhile) = &refused.meanwhile else {
        return problem::of_step(&refused.why);
    };
    let record = app.production.get(tenant, batch).await;
    let entries = record.map(|record| record.steps).unwrap_or_default();
    problem::of_step(&refused.why).with_member("meanwhile", answer::of_taken(meanwhile, &entries))
}
