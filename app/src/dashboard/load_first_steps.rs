//! What a bakery has done of its first steps, as its data say.

use super::first_steps::{FirstSteps, Step};
use crate::{caller::at_bakery, error::AppError};
use chrono::Days;
use obrador_core::{
    auth::Permission,
    i18n::{Case, DateStyle, format_date_in_case},
    ids::TenantId,
    usage::{Metric, forecast::Outcome},
};
use obrador_services::{
    Services,
    actor::Actor,
    db::DbError,
    team::PageRequest,
    usage::{Overview, UsageError},
};

/// The steps of the actor's bakery; none once all are done, or were put away.
pub async fn load_first_steps(actor: &Actor, services: &Services) -> Result<Option<FirstSteps>, AppError> {
    let tenant = at_bakery(actor, Permission::ViewSubscription)?;
    let overview = match services.usage.summary(&tenant).await {
        Ok(overview) => overview,
        Err(UsageError::UnknownTenant(_)) => return Ok(None),
        Err(error) => return Err(AppError::usage(actor.lang, &error)),
    };
    let first = steps(actor, services, &tenant, &overview).await;
    first.map_err(|error| AppError::storage(actor.lang, &error))
}

async fn steps(
    actor: &Actor,
    services: &Services,
    tenant: &TenantId,
    overview: &Overview,
) -> Result<Option<FirstSteps>, DbError> {
    let above = |metric, least: f64| overview.metric(metric).is_some_and(|one| one.current > least);
    let mut steps = vec![(Step::Product, above(Metric::Products, 0.0))];
    if actor.may(Permission::ManageTeam) {
        let step = if actor.email_verified {
            Step::Colleague
        } else {
            Step::Confirm
        };
        let done = above(Metric::Users, 1.0) || somebody_is_invited(services, tenant).await?;
        steps.push((step, done));
    }
    steps.push((Step::File, above(Metric::StorageGb, 0.0)));
    let open = steps.iter().any(|(_, done)| !done);
    if !open || services.tenant.first_steps_hidden(tenant).await? {
        return Ok(None);
    }
    Ok(Some(FirstSteps {
        steps,
        dates_from: dates_from(actor, overview),
    }))
}

async fn somebody_is_invited(services: &Services, tenant: &TenantId) -> Result<bool, DbError> {
    let open = services.team.invitations(tenant, &PageRequest::whole()).await?;
    Ok(!open.entries.is_empty())
}

/// From when on there are dates, where it is too early for the first of them.
fn dates_from(actor: &Actor, overview: &Overview) -> Option<String> {
    let days = overview
        .metrics
        .iter()
        .filter_map(|usage| match usage.forecast.outcome {
            Outcome::InsufficientHistory { have, need } => Some((need.saturating_sub(have), usage.today)),
            _ => None,
        });
    let (days, today) = days.min()?;
    let day = today.checked_add_days(Days::new(u64::from(days)))?;
    Some(format_date_in_case(
        actor.lang,
        day,
        DateStyle::DayMonth,
        Case::Ablative,
    ))
}
