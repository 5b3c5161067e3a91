//! What a bakery may ask for, read; asking for it: its operator answers, and nothing changes before.

use super::{
    comparison::{Choice, Comparison},
    current_use::CurrentUse,
};
use crate::{
    caller::at_bakery,
    error::{AppError, ErrorCode},
    plan_labels::plan_name,
    usage::{CurrentUsage, metric_name, used_quantity},
};
use obrador_core::{
    auth::Permission,
    i18n::{Case, DateStyle, format_date_in_case},
    subscription::{Plan, PlanId, PriceList},
    usage::{Assessment, Limit},
};
use obrador_locales::Texts;
use obrador_services::{Services, actor::Actor, subscription::Subscription};

impl Comparison {
    /// What the actor may ask for, and what was asked for.
    pub fn of(
        actor: &Actor,
        price_list: &PriceList,
        subscription: &Subscription,
        metrics: &[Assessment],
    ) -> Self {
        let t = Texts::of(actor.lang);
        let request = subscription.request.as_ref();
        let asked = request.map(|request| {
            let day = request.at.date_naive();
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
        let present = CurrentUse::of(subscription.plan, metrics);
        let choice = |plan: PlanId| Choice {
            plan: plan.as_str().to_owned(),
            label: t.with("wish-ask", &[("plan", plan_name(t, plan).into())]),
            lacks: lacks(t, &present, price_list.plan(plan)),
        };
        Self {
            asked: asked.unwrap_or_default(),
            choices: choices.map(choice).collect(),
        }
    }
}

/// What of the bakery's own use that plan would not cover.
fn lacks(t: Texts, present: &CurrentUse, plan: &Plan) -> String {
    let beyond = present.beyond(plan).map(|(metric, used, limit)| {
        let used = used_quantity(t.lang, metric, used, Limit::AtMost(limit));
        [&metric_name(t, metric), " ", &used].concat()
    });
    let beyond: Vec<_> = beyond.collect();
    if beyond.is_empty() {
        return String::new();
    }
    t.with("wish-lacks", &[("what", beyond.join(", ").into())])
}

/// How the actor's bakery stands beside the plans.
pub async fn load(actor: &Actor, services: &Services) -> Result<Comparison, AppError> {
    let CurrentUsage {
        subscription,
        overview,
    } = crate::usage::load(actor, services).await?;
    let price_list = services.subscription.price_list();
    Ok(Comparison::of(
        actor,
        price_list,
        &subscription,
        &overview.metrics,
    ))
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
