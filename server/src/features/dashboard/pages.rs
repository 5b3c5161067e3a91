//! The way in.

use crate::{
    features::procurement::pages::{Asked, to_do},
    page::{error::PageError, layout, paths, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    Router,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use leptos::prelude::*;
use obrador_app::{
    dashboard::{HomePage, HomeView, StaffHome, StaffPage, load_first_steps},
    page::{Section, Told},
    procurement::OrdersToDo,
    production::{BatchesNow, told_step},
};
use obrador_core::{
    auth::Permission, catalogue::ItemKind, i18n::format_number, ids::TenantId, subscription::FeatureId,
};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    catalogue::{ListQuery, Sort},
    paging::Start,
};
use serde::Deserialize;

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app", get(home))
        .route("/app/first-steps/hide", post(hide_first_steps))
}

/// So many of the newest recipes are named to staff.
const NEWEST: i64 = 5;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct HomeQuery {
    view: String,
    edit: String,
    done: String,
    of: String,
    step: String,
}

/// The way in: orders that wait and a new bakery's first steps, then plan and usage, for those who may see them; for staff
/// what comes and what they look up.
async fn home(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<HomeQuery>,
) -> Result<Response, PageError> {
    let actor = who.actor.clone();
    if actor.may(Permission::OperatePlatform) {
        return Ok(Redirect::to(paths::TENANTS).into_response());
    }
    let bakery = actor.tenant.clone().zip(actor.tenant_name.clone());
    let (tenant, bakery) = bakery.ok_or(PageError::FORBIDDEN)?;
    let (batches, told) = batches(&app, &actor, &tenant, &query).await?;
    if !actor.may(Permission::ViewSubscription) {
        let orders = orders(&app, who, &query).await?;
        let view = StaffHome {
            batches,
            done: told,
            ..staff_home(&app, &actor, &tenant, (bakery, orders)).await?
        };
        let page = frame(&app, &actor);
        return Ok(layout::private(page, move || view! { <StaffPage view=view/> }));
    }
    let first = load_first_steps(&actor, &app.services).await;
    let first = first.map_err(|error| error.code)?;
    let orders = orders(&app, who, &query).await?;
    let nothing = orders.waiting.is_empty() && orders.record.is_none() && orders.done.is_none();
    if first.is_none() && nothing && batches.is_none() {
        return Ok(Redirect::to(paths::SUBSCRIPTION).into_response());
    }
    let view = HomeView {
        name: actor.name.clone(),
        bakery,
        first,
        orders,
        batches,
        done: told,
    };
    let page = frame(&app, &actor);
    Ok(layout::private(page, move || view! { <HomePage view=view/> }))
}

async fn orders(app: &App, who: SignedIn, query: &HomeQuery) -> Result<OrdersToDo, PageError> {
    let user = TenantUser::new(who, Permission::ViewCatalogue)?;
    let asked = Asked {
        view: &query.view,
        edit: &query.edit,
        done: (&query.done, &query.of),
    };
    to_do(app, &user, asked).await
}

/// The batches that are being made, where the plan has production; and what was just done with one.
async fn batches(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    query: &HomeQuery,
) -> Result<(Option<BatchesNow>, Option<Told>), PageError> {
    if app
        .entitlement
        .feature(tenant, FeatureId::Production)
        .await
        .is_err()
    {
        return Ok((None, None));
    }
    let day = app.production.day(tenant, None).await;
    // The first page is there without it; the page of production says what is the matter.
    let Ok(day) = day else { return Ok((None, None)) };
    let done = day
        .batches
        .iter()
        .find(|record| record.batch.as_stored().id == query.of)
        .and_then(|record| told_step(Texts::of(actor.lang), &query.step, record));
    Ok((BatchesNow::of(actor, &day, app.clock.now()), done))
}

fn frame(app: &App, actor: &Actor) -> obrador_app::page::Page {
    let title = Texts::of(actor.lang).get("nav-home");
    layout::signed_in(app, actor, paths::HOME, Section::Other, title)
}

async fn staff_home(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    (bakery, orders): (String, OrdersToDo),
) -> Result<StaffHome, PageError> {
    let query = ListQuery {
        words: String::new(),
        sort: Sort::Newest,
        archived: false,
        start: Start::First,
        limit: NEWEST,
    };
    let recipes = app.catalogue.list(tenant, ItemKind::Recipe, &query).await?;
    let newest = recipes.items.into_iter().map(|item| {
        let name = item.content.name().to_owned();
        (item.id, name)
    });
    let overview = app.usage.summary(tenant).await?;
    let kinds = [
        ItemKind::Recipe,
        ItemKind::Product,
        ItemKind::Supplier,
        ItemKind::Location,
    ];
    let count = |kind: ItemKind| {
        let usage = kind.metric().and_then(|metric| overview.metric(metric));
        let count = usage.map_or(0.0, |usage| usage.current);
        (kind, format_number(actor.lang, count, 0))
    };
    Ok(StaffHome {
        name: actor.name.clone(),
        bakery,
        newest: newest.collect(),
        orders,
        batches: None,
        done: None,
        counts: kinds.map(count).into(),
    })
}

/// Puts the first steps away, for all of the bakery who see them.
async fn hide_first_steps(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ViewSubscription)?;
    app.services
        .tenant
        .hide_first_steps(&tenant, who.actor.by())
        .await?;
    Ok(Redirect::to(paths::SUBSCRIPTION).into_response())
}
