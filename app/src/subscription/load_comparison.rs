//! What a bakery may ask for, read; asking for it: its operator answers, and nothing changes before.

use super::comparison::Comparison;
use crate::{
    caller::at_bakery,
    error::{AppError, ErrorCode},
    plan_labels::plan_name,
    usage::CurrentUsage,
};
use obrador_core::{
    auth::Permission,
    i18n::{Case, DateStyle, format_date_in_case},
    subscription::PlanId,
};
use obrador_locales::Texts;
use obrador_services::{Services, actor::Actor, subscription::Subscription};

impl Comparison {
    /// What the actor may ask for, and what was asked for.
    pub fn of(actor: &Actor, subscription: &Subscription) -> Self {
        let t = Texts::of(actor.lang);
        let request = subscription.request.as_ref();
        let asked = request.map(|request| {
            let day = actor.zone.day(request.at);
            let day = format_date_in_case(t.lang, day, DateStyle::Long, Case::Inessive);
            t.with(
                "wish-asked",
                &[("plan", plan_name(t, request.plan).into()), ("day", day.into())],
            )
        });
        let may = actor.may(Permission::ManageSubscription);
        let choices = PlanId::ALL.into_iter().filter(|plan| {
            may && subscription.may_ask_for(*plan) && request.is_none_or(|request| request.plan != *plan)
        });
        let asked_plan = request.map_or("", |request| request.plan.as_str());
        Self {
            asked: asked.unwrap_or_default(),
            asked_plan: asked_plan.to_owned(),
            choices: choices.map(|plan| plan.as_str().to_owned()).collect(),
        }
    }
}

/// How the actor's bakery stands beside the plans.
pub async fn load(actor: &Actor, services: &Services) -> Result<Comparison, AppError> {
    let CurrentUsage { subscription, .. } = crate::usage::load(actor, services).await?;
    Ok(Comparison::of(actor, &subscription))
}

/// Asks for a plan. One that can't be asked for changes nothing.
pub async fn request(actor: &Actor, services: &Services, plan: &str) -> Result<Comparison, AppError> {
    let tenant = at_bakery(actor, Permission::ManageSubscription)?;
    let plan = plan.parse::<PlanId>();
    let plan = plan.map_err(|_| AppError::of(ErrorCode::Invalid, actor.lang))?;
    let asked = services.subscription.ask_for(&tenant, plan, actor.by()).await;
    asked.map_err(|error| AppError::storage(actor.lang, &error))?;
    load(actor, services).await
}

/// Takes back what was asked for.
pub async fn withdraw(actor: &Actor, services: &Services) -> Result<Comparison, AppError> {
    let tenant = at_bakery(actor, Permission::ManageSubscription)?;
    let settled = services.subscription.withdraw_request(&tenant, actor.by()).await;
    settled.map_err(|error| AppError::storage(actor.lang, &error))?;
    load(actor, services).await
}
