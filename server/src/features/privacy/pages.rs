//! The bakery's data: take them along, and leave.

use crate::{
    http::{ClientIp, attachment::attachment},
    page::{
        layout,
        retry::minutes,
        session_user::{SignedIn, forbidden, missing},
    },
    state::App,
};
use axum::{
    Router,
    extract::{Form, Query, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    privacy::{DataPage, DataView, DeletionForm},
    usage::{metric_name, quantity},
};
use obrador_core::{
    auth::Permission,
    i18n::{Case, DateStyle, format_date_in_case},
    ids::TenantId,
    tenant::deletion::Deletion,
    usage::Kind,
};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    privacy::{
        deletion::{Doubts, RequestError, Said},
        export::ExportError,
    },
    usage::UsageError,
};
use serde::Deserialize;

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/settings/data", get(page).post(ask))
        .route("/app/settings/data/export", post(export))
        .route("/app/settings/data/keep", post(keep))
}

const PATH: &str = "/app/settings/data";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    kept: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    name: String,
    password: String,
}

/// The page.
pub(crate) async fn page(State(app): State<App>, who: SignedIn, Query(asked): Query<Asked>) -> Response {
    match who.at_bakery(&app, Permission::ManageSubscription) {
        Ok(tenant) => {
            let kept = !asked.kept.is_empty();
            show(&app, &who.0, &tenant, DeletionForm::default(), kept).await
        }
        Err(response) => response,
    }
}

/// Everything, as a file.
pub(crate) async fn export(State(app): State<App>, who: SignedIn) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageSubscription) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let actor = &who.0;
    match app.export.export(&tenant, actor.lang, actor.by()).await {
        Ok(archive) => {
            let mut response = attachment(archive);
            let no_store = HeaderValue::from_static("no-store");
            response.headers_mut().insert(header::CACHE_CONTROL, no_store);
            response
        }
        Err(ExportError::UnknownTenant(_)) => missing(&app, actor),
        Err(ExportError::Database(error)) => layout::failed(&app, actor.lang, &error),
        Err(ExportError::Spool(error)) => {
            tracing::error!(%error, "an export can't be written");
            layout::unavailable(&app, actor.lang)
        }
    }
}

/// Asks for the deletion: the bakery's name, and the password once more.
pub(crate) async fn ask(
    State(app): State<App>,
    who: SignedIn,
    ClientIp(ip): ClientIp,
    Form(typed): Form<Typed>,
) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageSubscription) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let actor = &who.0;
    let said = Said {
        name: &typed.name,
        password: &typed.password,
        ip,
    };
    match app.deletion.request(&tenant, actor, &said).await {
        Ok(_) | Err(RequestError::Already) => Redirect::to(PATH).into_response(),
        Err(RequestError::Doubts(doubts)) => doubted(&app, actor, &tenant, typed.name, doubts).await,
        Err(RequestError::NotAllowed) => forbidden(&app, actor),
        Err(RequestError::Database(error)) => layout::failed(&app, actor.lang, &error),
    }
}

/// The page with what was typed, and what of it is not right.
async fn doubted(app: &App, actor: &Actor, tenant: &TenantId, name: String, doubts: Doubts) -> Response {
    let form = DeletionForm {
        bad_name: doubts.name,
        bad_password: doubts.password,
        wait_minutes: doubts.retry_after_s.map(minutes),
        name,
    };
    let status = if doubts.retry_after_s.is_some() {
        StatusCode::TOO_MANY_REQUESTS
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let mut response = show(app, actor, tenant, form, false).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    response
}

/// Calls it off.
pub(crate) async fn keep(State(app): State<App>, who: SignedIn) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageSubscription) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    match app.deletion.keep(&tenant, &who.0).await {
        Ok(true) => Redirect::to(&format!("{PATH}?kept=1")).into_response(),
        // The page says how it stands: nothing was asked for, or it is too late.
        Ok(false) => Redirect::to(PATH).into_response(),
        Err(error) => layout::failed(&app, who.0.lang, &error),
    }
}

async fn show(app: &App, actor: &Actor, tenant: &TenantId, form: DeletionForm, kept: bool) -> Response {
    let read = async {
        let deletion = app.deletion.current(tenant).await?;
        let has_password = app.auth.has_password(actor).await?;
        let usage = app.usage.overview(tenant).await?;
        Ok::<_, UsageError>((deletion, has_password, usage))
    };
    let (deletion, has_password, usage) = match read.await {
        Ok(read) => read,
        Err(UsageError::UnknownTenant(_)) => return missing(app, actor),
        Err(UsageError::Database(error)) => return layout::failed(app, actor.lang, &error),
    };
    let (t, now) = (Texts::of(actor.lang), app.clock.now());
    let date = deletion
        .unwrap_or(Deletion::requested(now))
        .delete_after
        .date_naive();
    let levels = usage.metrics.iter().filter(|one| one.kind == Kind::Level);
    let contents = levels.map(|one| {
        (
            metric_name(t, one.metric),
            quantity(actor.lang, one.metric, one.current),
        )
    });
    let view = DataView {
        bakery: usage.tenant_name.clone(),
        contents: contents.collect(),
        date: format_date_in_case(actor.lang, date, DateStyle::Long, Case::Inessive),
        asked: deletion.is_some(),
        too_late: deletion.is_some_and(|deletion| deletion.is_due(now)),
        has_password,
        form,
        kept,
    };
    let page = layout::signed_in(app, actor, PATH, Section::Data, t.get("data-title"));
    layout::private(page, move || view! { <DataPage view=view/> })
}
