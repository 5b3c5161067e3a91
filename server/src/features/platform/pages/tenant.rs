//! One bakery, for the platform's operator: what it is, uses and did, and its plan.

use super::tenants::standing_name;
use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        path_param::PathParam,
        paths::TENANTS,
        session_user::SignedIn,
    },
    state::App,
};
use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    platform::{AuditLine, MemberRow, PlanForm, TenantPage, TenantView},
};
use obrador_core::{
    i18n::{Case, DateStyle, Lang, format_date, format_date_in_case},
    ids::TenantId,
    tenant::reason::Reason,
};
use obrador_services::{
    actor::Actor,
    platform::{AuditRow, Detail, Member},
    subscription::{Choice, SetPlanError, State as SubscriptionState, Subscription},
    usage::Overview,
    zone::Zone,
};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TenantQuery {
    changed: String,
    before: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PlanChangeForm {
    plan: String,
    cycle: String,
    reason: String,
    version: String,
}

/// The page.
pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    PathParam(tenant): PathParam<TenantId>,
    Query(query): Query<TenantQuery>,
) -> Result<Response, PageError> {
    who.on_platform()?;
    show(&app, &who.actor, &tenant, &query, None).await
}

/// Another plan, with a reason.
pub(super) async fn change_plan(
    State(app): State<App>,
    who: SignedIn,
    PathParam(tenant): PathParam<TenantId>,
    Form(form): Form<PlanChangeForm>,
) -> Result<Response, PageError> {
    who.on_platform()?;
    let (mut form, reason) = read(form);
    let (Some(plan), Some(_), Ok(reason)) = (form.plan, form.cycle, reason) else {
        return show(&app, &who.actor, &tenant, &TenantQuery::default(), Some(form)).await;
    };
    let choice = Choice {
        plan,
        cycle: form.cycle,
        of_version: Some(form.version),
    };
    let by = who.actor.by();
    let changed = app.subscription.set_plan_because(&tenant, choice, &by, &reason);
    match changed.await {
        Ok(_) => Ok(Redirect::to(&format!("{TENANTS}/{tenant}?changed=1#plan")).into_response()),
        Err(SetPlanError::UnknownTenant(_)) => Err(PageError::NOT_FOUND),
        Err(SetPlanError::Database(error)) => Err(error.into()),
        Err(refused @ (SetPlanError::Changed | SetPlanError::Same)) => {
            form.changed_meanwhile = matches!(refused, SetPlanError::Changed);
            form.same = !form.changed_meanwhile;
            show(&app, &who.actor, &tenant, &TenantQuery::default(), Some(form)).await
        }
    }
}

/// What was asked for is answered, and the plan stays.
pub(super) async fn settle_request(
    State(app): State<App>,
    who: SignedIn,
    PathParam(tenant): PathParam<TenantId>,
) -> Result<Response, PageError> {
    who.on_platform()?;
    app.subscription.decline_request(&tenant, who.actor.by()).await?;
    Ok(Redirect::to(&format!("{TENANTS}/{tenant}")).into_response())
}

fn read(sent: PlanChangeForm) -> (PlanForm, Result<Reason, ()>) {
    let reason = sent.reason.parse::<Reason>().map_err(|_| ());
    let (plan, cycle) = (sent.plan.parse().ok(), sent.cycle.parse().ok());
    let form = PlanForm {
        bad_plan: plan.is_none(),
        bad_cycle: cycle.is_none(),
        bad_reason: reason.is_err(),
        changed_meanwhile: false,
        same: false,
        version: sent.version.parse().unwrap_or_default(),
        reason: sent.reason,
        plan,
        cycle,
    };
    (form, reason)
}

/// The page with a form as it was sent (422), or as the subscription stands.
async fn show(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    query: &TenantQuery,
    sent: Option<PlanForm>,
) -> Result<Response, PageError> {
    let before = Some(query.before.as_str()).filter(|before| !before.is_empty());
    let detail = app.directory.detail(tenant, before).await?;
    let detail = detail.ok_or(PageError::NOT_FOUND)?;
    let usage = app.usage.summary(tenant).await?;
    let status = if sent.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let mut view = view_of(actor.lang, detail, &usage, app.clock.now());
    view.changed = !query.changed.is_empty();
    if let Some(sent) = sent {
        // Who decides again, decides about what is shown now.
        let version = if sent.changed_meanwhile {
            view.form.version
        } else {
            sent.version
        };
        view.form = PlanForm { version, ..sent };
    }
    let path = format!("{TENANTS}/{tenant}");
    let page = layout::signed_in(app, actor, &path, Section::Tenants, view.name.clone());
    Ok(with_status(
        layout::private(page, move || view! { <TenantPage view=view/> }),
        status,
    ))
}

fn view_of(lang: Lang, detail: Detail, usage: &Arc<Overview>, moment_now: DateTime<Utc>) -> TenantView {
    let Detail {
        listed,
        members,
        audit,
        has_older,
        deletion,
    } = detail;
    let (tenant, now) = (&listed.tenant, &listed.subscription);
    // As the bakery's own people read it.
    let zone = Zone::of(&tenant.time_zone);
    let on = |at| format_date_in_case(lang, zone.day(at), DateStyle::Long, Case::Inessive);
    let older = audit.last().filter(|_| has_older);
    TenantView {
        id: tenant.id.to_string(),
        name: tenant.name.clone(),
        plan: now.plan,
        cycle: now.cycle,
        state: standing_name(now, moment_now),
        request: now
            .request
            .clone()
            .map(|request| (request.plan, request.by, zone.moment(lang, request.at))),
        day_key: day_key(now, moment_now),
        renews_on: format_date(lang, zone.day(now.renews_on), DateStyle::Long),
        since: zone.short_day(lang, listed.created_at()),
        last_activity: listed.last_activity.map(|at| zone.moment(lang, at)),
        deletion: deletion.map(|asked| (on(asked.requested_at), on(asked.delete_after))),
        metrics: usage.metrics.clone(),
        older: older.map(|row| format!("{TENANTS}/{}?before={}#audit", tenant.id, row.id)),
        members: members
            .into_iter()
            .map(|member| member_row(lang, zone, member))
            .collect(),
        audit: audit.into_iter().map(|row| line(lang, zone, row)).collect(),
        form: PlanForm {
            plan: Some(now.request.as_ref().map_or(now.plan, |request| request.plan)),
            cycle: Some(now.cycle),
            version: now.version,
            ..PlanForm::default()
        },
        changed: false,
    }
}

fn member_row(lang: Lang, zone: Zone, member: Member) -> MemberRow {
    MemberRow {
        since: zone.short_day(lang, member.since),
        name: member.name,
        email: member.email,
        role: member.role,
    }
}

fn line(lang: Lang, zone: Zone, row: AuditRow) -> AuditLine {
    AuditLine {
        at: zone.moment(lang, row.at),
        actor: row.actor,
        action: row.action,
        reason: row.reason,
        before: row.before,
        after: row.after,
    }
}

/// What the day of a subscription is: when it renews, ends, or ended.
fn day_key(subscription: &Subscription, now: DateTime<Utc>) -> &'static str {
    match subscription.state {
        _ if !subscription.is_running(now) => "glance-ended",
        SubscriptionState::Trialing => "glance-trial-until",
        SubscriptionState::Cancelled => "glance-ends",
        SubscriptionState::Active | SubscriptionState::PastDue | SubscriptionState::ReadOnly => {
            "glance-renews"
        }
    }
}
