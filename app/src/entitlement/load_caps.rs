//! The owner's caps, read and set.

use super::caps::{Cap, OwnCaps, effect};
use crate::{
    caller::at_bakery,
    error::{AppError, ErrorCode, FieldError},
    page::WRITTEN_IN,
    usage::{WhatIfMetric, limit_quantity, metric_name, outcome_messages, used_quantity},
};
use obrador_core::{
    auth::Permission,
    i18n::{Lang, format_shortest, parse_number},
    usage::{Assessment, Kind, Metric},
};
use obrador_locales::Texts;
use obrador_services::{
    Services,
    actor::Actor,
    entitlement::{SetCapError, WrongCaps},
};

/// The caps of the actor's bakery.
pub async fn load(actor: &Actor, services: &Services) -> Result<OwnCaps, AppError> {
    let tenant = at_bakery(actor, Permission::ViewSubscription)?;
    let storage = |error| AppError::storage(actor.lang, &error);
    let caps = services.entitlement.caps(&tenant).await.map_err(storage)?;
    let overview = services.usage.summary(&tenant).await;
    let overview = overview.map_err(|error| AppError::usage(actor.lang, &error))?;
    let t = Texts::of(actor.lang);
    Ok(OwnCaps {
        may_change: actor.may(Permission::ManageSubscription),
        written_in: actor.lang.as_str().to_owned(),
        caps: overview
            .metrics
            .iter()
            .map(|usage| cap_of(t, usage, caps.in_own_unit(usage.metric)))
            .collect(),
    })
}

/// Sets the caps that are `typed`. What can't be read is not a number, which is refused with the others that are wrong,
/// so that all are told at once.
pub async fn set(
    actor: &Actor,
    services: &Services,
    typed: &[(String, String)],
) -> Result<OwnCaps, AppError> {
    let tenant = at_bakery(actor, Permission::ManageSubscription)?;
    let lang = written_in(typed).unwrap_or(actor.lang);
    let read = |(name, text): &(String, String)| {
        let text = text.trim();
        let cap = (!text.is_empty()).then(|| parse_number(lang, text).unwrap_or(f64::NAN));
        // A form has more fields than its caps.
        Some((name.parse::<Metric>().ok()?, cap))
    };
    let caps: Vec<_> = typed.iter().filter_map(read).collect();
    match services.entitlement.set_caps(&tenant, &caps, actor.by()).await {
        Ok(()) => load(actor, services).await,
        Err(wrong) => Err(refused(actor, wrong)),
    }
}

impl OwnCaps {
    /// As they were typed, with what is wrong.
    #[must_use]
    pub fn typed(mut self, lang: Lang, typed: &[(String, String)], errors: &[FieldError]) -> Self {
        if let Some(lang) = written_in(typed) {
            lang.as_str().clone_into(&mut self.written_in);
        }
        for cap in &mut self.caps {
            if let Some((_, text)) = typed.iter().find(|(metric, _)| *metric == cap.metric) {
                text.trim().clone_into(&mut cap.cap);
                cap.effect = effect(outcome_messages(lang), cap, &cap.cap);
            }
            if let Some(error) = errors.iter().find(|error| error.field == cap.metric) {
                cap.error.clone_from(&error.text);
            }
        }
        self
    }
}

/// The language that a form's numbers are written in, where it says so.
fn written_in(typed: &[(String, String)]) -> Option<Lang> {
    let found = typed.iter().find(|(name, _)| name == WRITTEN_IN);
    found.and_then(|(_, lang)| lang.parse().ok())
}

fn refused(actor: &Actor, wrong: WrongCaps) -> AppError {
    let t = Texts::of(actor.lang);
    let mut fields = Vec::with_capacity(wrong.len());
    for (metric, error) in wrong {
        let text = match error {
            SetCapError::Value if metric == Metric::StorageGb => t.get("caps-error-gb"),
            SetCapError::Value => t.get("caps-error-value"),
            SetCapError::AbovePlan(limit) => {
                let limit = limit_quantity(t.lang, metric, limit);
                t.with("caps-error-above", &[("limit", limit.into())])
            }
            SetCapError::Over => return AppError::of(ErrorCode::PaymentRequired, actor.lang),
            SetCapError::Database(error) => return AppError::storage(actor.lang, &error),
            SetCapError::UnknownTenant(_) => return AppError::of(ErrorCode::NotFound, actor.lang),
        };
        let field = metric.as_str().to_owned();
        fields.push(FieldError { field, text });
    }
    AppError::of_fields(t.get("caps-wrong"), fields)
}

fn cap_of(t: Texts, usage: &Assessment, cap: Option<f64>) -> Cap {
    let used = used_quantity(t.lang, usage.metric, usage.current, usage.plan_limit);
    let help = match usage.plan_limit.at_most() {
        Some(limit) => t.with(
            "caps-of-plan",
            &[
                ("used", used.into()),
                ("limit", limit_quantity(t.lang, usage.metric, limit).into()),
            ],
        ),
        None => t.with("caps-without-limit", &[("used", used.into())]),
    };
    let facts = WhatIfMetric::on_plan(usage);
    let present = facts.words(outcome_messages(t.lang), 0.0);
    let stored = cap.map(|cap| format_shortest(t.lang, cap, 9));
    let stored = stored.unwrap_or_default();
    Cap {
        metric: usage.metric.as_str().to_owned(),
        name: metric_name(t, usage.metric),
        unit: match usage.metric.kind() {
            Kind::Daily => t.get("caps-a-day"),
            Kind::Level => usage.metric.unit().to_owned(),
        },
        help,
        facts: facts.to_wire(),
        effect: match cap {
            None => present.clone(),
            Some(cap) => facts.stopped_at(cap).words(outcome_messages(t.lang), 0.0),
        },
        present,
        cap: stored.clone(),
        stored,
        error: String::new(),
    }
}
