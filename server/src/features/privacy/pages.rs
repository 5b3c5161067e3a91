//! The bakery's data: take them along, and leave.

use crate::{
    http::{ClientIp, attachment::attachment, failure::Failure},
    page::{
        error::PageError,
        layout::{self, with_status},
        retry::minutes,
        session_user::SignedIn,
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
    usage::{metric_name, used_quantity},
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
        deletion::{Confirmation, Doubts, RequestError},
        export::ExportError,
    },
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
struct DataQuery {
    kept: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct DeletionRequestForm {
    name: String,
    password: String,
}

/// The page.
async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<DataQuery>,
) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ManageSubscription)?;
    let kept = !query.kept.is_empty();
    show(&app, &who.actor, &tenant, DeletionForm::default(), kept).await
}

/// Everything, as a file.
async fn export(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ManageSubscription)?;
    let archive = app.export.export(&tenant, who.actor.lang, who.actor.by()).await;
    let mut response = attachment(archive.map_err(not_exported)?);
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, no_store);
    Ok(response)
}

fn not_exported(error: ExportError) -> PageError {
    match error {
        ExportError::UnknownTenant(_) => PageError::NOT_FOUND,
        ExportError::Busy(_) => PageError::Failure(Failure::Busy),
        ExportError::Database(error) => error.into(),
        ExportError::Spool(error) => {
            tracing::error!(%error, "an export can't be written");
            PageError::Failure(Failure::Unavailable)
        }
    }
}

/// Asks for the deletion: the bakery's name, and the password once more.
async fn ask(
    State(app): State<App>,
    who: SignedIn,
    ClientIp(ip): ClientIp,
    Form(form): Form<DeletionRequestForm>,
) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ManageSubscription)?;
    let actor = &who.actor;
    let said = Confirmation {
        name: &form.name,
        password: &form.password,
        ip,
    };
    match app.deletion.request(&tenant, actor, &said).await {
        Ok(_) | Err(RequestError::Already) => Ok(Redirect::to(PATH).into_response()),
        Err(RequestError::Doubts(doubts)) => doubted(&app, actor, &tenant, form.name, doubts).await,
        Err(RequestError::NotAllowed) => Err(PageError::FORBIDDEN),
        Err(RequestError::Database(error)) => Err(error.into()),
    }
}

/// The page with what was typed, and what of it is not right.
async fn doubted(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    name: String,
    doubts: Doubts,
) -> Result<Response, PageError> {
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
    Ok(with_status(show(app, actor, tenant, form, false).await?, status))
}

/// Calls it off.
async fn keep(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ManageSubscription)?;
    let to = if app.deletion.keep(&tenant, &who.actor).await? {
        Redirect::to(&format!("{PATH}?kept=1"))
    } else {
        // The page says how it stands: nothing was asked for, or it is too late.
        Redirect::to(PATH)
    };
    Ok(to.into_response())
}

async fn show(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    form: DeletionForm,
    kept: bool,
) -> Result<Response, PageError> {
    let deletion = app.deletion.current(tenant).await?;
    let has_password = app.auth.has_password(actor).await?;
    let usage = app.usage.summary(tenant).await?;
    let (t, now) = (Texts::of(actor.lang), app.clock.now());
    let end = deletion.unwrap_or(Deletion::requested(now)).delete_after;
    let date = actor.zone.day(end);
    let levels = usage.metrics.iter().filter(|one| one.kind == Kind::Level);
    let contents = levels.map(|one| {
        (
            metric_name(t, one.metric),
            used_quantity(actor.lang, one.metric, one.current, one.limit),
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
    Ok(layout::private(page, move || view! { <DataPage view=view/> }))
}
