//! Usage as a file: which days, and the file.

use crate::{
    http::csv_file::csv_file,
    page::{
        error::PageError,
        layout::{self, with_status},
        refusal::require_feature,
        session_user::SignedIn,
    },
    state::App,
};
use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
    response::Response,
    routing::get,
};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    usage::{EXPORT_PAGE, ExportPage, ExportView, usage_csv},
};
use obrador_core::{
    auth::Permission,
    ids::TenantId,
    subscription::FeatureId,
    usage::{ExportDays, ExportEnd, ExportFault},
};
use obrador_locales::Texts;
use serde::Deserialize;

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/settings/subscription/usage/export", get(page))
        .route("/app/settings/subscription/usage/export.csv", get(csv))
}

const BACK: &str = "/app/settings/subscription";

/// What is typed into the form.
#[derive(Debug, Deserialize)]
struct ExportQuery {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

/// Where the days are chosen.
async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(typed): Query<ExportQuery>,
) -> Result<Response, PageError> {
    allowed(&app, &who).await?;
    let today = app.clock.today();
    let asked = ExportDays::parse(&typed.from, &typed.to, today);
    let (typed, faults) = match asked {
        Ok(ExportDays { from, to }) => (
            ExportQuery {
                from: from.to_string(),
                to: to.to_string(),
            },
            Vec::new(),
        ),
        Err(faults) => (typed, faults),
    };
    Ok(form(&app, &who, typed, faults))
}

/// The file; where its days are wrong, the page that says so.
async fn csv(
    State(app): State<App>,
    who: SignedIn,
    Query(typed): Query<ExportQuery>,
) -> Result<Response, PageError> {
    let tenant = allowed(&app, &who).await?;
    let days = match ExportDays::parse(&typed.from, &typed.to, app.clock.today()) {
        Ok(days) => days,
        Err(faults) => return Ok(form(&app, &who, typed, faults)),
    };
    let export = app.usage.export(&tenant, days).await?;
    let name = format!("usage-{}-{}", days.from, days.to);
    Ok(csv_file(&name, usage_csv(who.actor.lang, &export)))
}

/// The bakery of somebody who may take its usage along. No plan need have it.
async fn allowed(app: &App, who: &SignedIn) -> Result<TenantId, PageError> {
    let tenant = who.at_bakery(Permission::ViewSubscription)?;
    let price_list = app.subscription.price_list();
    if price_list.cheapest_with(FeatureId::UsageExport).is_none() {
        return Err(PageError::NOT_FOUND);
    }
    require_feature(app, who, &tenant, FeatureId::UsageExport, BACK).await?;
    Ok(tenant)
}

fn form(app: &App, who: &SignedIn, typed: ExportQuery, faults: Vec<(ExportEnd, ExportFault)>) -> Response {
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let title = Texts::of(who.actor.lang).get("usage-export-title");
    let page = layout::signed_in(app, &who.actor, EXPORT_PAGE, Section::Subscription, title);
    let view = ExportView {
        bakery: who.actor.tenant_name.clone().unwrap_or_default(),
        from: typed.from,
        to: typed.to,
        faults,
    };
    with_status(
        layout::private(page, move || view! { <ExportPage view=view/> }),
        status,
    )
}
