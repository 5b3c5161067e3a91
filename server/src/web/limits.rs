//! Settings → limits: the owner's caps.

use super::{frame, visitor::SignedIn};
use crate::app::App;
use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    entitlement::{CapError, CapRow, CapsPage},
    page::Section,
};
use obrador_core::{
    auth::Permission,
    i18n::{Lang, format_shortest, parse_number},
    ids::TenantId,
    usage::Metric,
};
use obrador_locales::Texts;
use obrador_services::entitlement::{Allowances, CheckError, SetCapError, WrongCaps};
use serde::Deserialize;
use std::collections::HashMap;

const PATH: &str = "/app/settings/limits";

#[derive(Debug, Deserialize)]
pub(super) struct Saved {
    #[serde(default)]
    saved: String,
}

/// The caps as they are.
pub(super) async fn page(State(app): State<App>, who: SignedIn, Query(saved): Query<Saved>) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ViewSubscription) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    match rows(&app, &who, &tenant).await {
        Ok(rows) => show(&app, &who, rows, !saved.saved.is_empty(), StatusCode::OK),
        Err(response) => response,
    }
}

/// New caps: all of them, or, where one is wrong, none.
pub(super) async fn save(
    State(app): State<App>,
    who: SignedIn,
    Form(typed): Form<HashMap<String, String>>,
) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageSubscription) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let mut rows = match rows(&app, &who, &tenant).await {
        Ok(rows) => rows,
        Err(response) => return response,
    };
    let caps = read(who.0.lang, &mut rows, &typed);
    match app.entitlement.set_caps(&tenant, &caps, who.0.by()).await {
        Ok(()) => Redirect::to(&format!("{PATH}?saved=1")).into_response(),
        Err(errors) => refused(&app, &who, rows, errors),
    }
}

/// Puts what was typed into the rows, and answers the caps. What can't be read is not a number, which is refused with
/// the others that are wrong, so that all are told at once.
fn read(lang: Lang, rows: &mut [CapRow], typed: &HashMap<String, String>) -> Vec<(Metric, Option<f64>)> {
    let mut caps = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(text) = typed.get(row.metric.as_str()) else {
            continue;
        };
        text.trim().clone_into(&mut row.cap);
        let cap = (!row.cap.is_empty()).then(|| parse_number(lang, &row.cap).unwrap_or(f64::NAN));
        caps.push((row.metric, cap));
    }
    caps
}

fn refused(app: &App, who: &SignedIn, mut rows: Vec<CapRow>, errors: WrongCaps) -> Response {
    for (metric, error) in errors {
        let wrong = match error {
            SetCapError::Value => CapError::Value,
            SetCapError::AbovePlan(limit) => CapError::AbovePlan(limit),
            SetCapError::Database(error) => return frame::failed(app, who.0.lang, &error),
            SetCapError::UnknownTenant(_) => return not_found(app, who),
        };
        for row in rows.iter_mut().filter(|row| row.metric == metric) {
            row.error = Some(wrong);
        }
    }
    show(app, who, rows, false, StatusCode::UNPROCESSABLE_ENTITY)
}

async fn rows(app: &App, who: &SignedIn, tenant: &TenantId) -> Result<Vec<CapRow>, Response> {
    match app.entitlement.allowances(tenant).await {
        Ok(Allowances { metrics, .. }) => Ok(metrics
            .into_iter()
            .map(|one| CapRow {
                metric: one.metric,
                limit: one.limit,
                used: one.used,
                cap: one
                    .cap
                    .map(|cap| format_shortest(who.0.lang, cap, 9))
                    .unwrap_or_default(),
                error: None,
            })
            .collect()),
        Err(CheckError::Database(error)) => Err(frame::failed(app, who.0.lang, &error)),
        Err(_) => Err(not_found(app, who)),
    }
}

fn not_found(app: &App, who: &SignedIn) -> Response {
    frame::error(
        app,
        who.0.lang,
        Some(&who.0),
        StatusCode::NOT_FOUND,
        "error-not-found",
    )
}

fn show(app: &App, who: &SignedIn, rows: Vec<CapRow>, saved: bool, status: StatusCode) -> Response {
    let title = Texts::of(who.0.lang).get("caps-title");
    let page = frame::signed_in(app, &who.0, PATH, Section::Subscription, title);
    let may_change = who.0.may(Permission::ManageSubscription);
    let mut response = frame::private(
        page,
        move || view! { <CapsPage rows=rows may_change=may_change saved=saved/> },
    );
    *response.status_mut() = status;
    response
}
