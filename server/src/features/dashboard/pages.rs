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
    page::Section,
    procurement::OrdersToDo,
};
use obrador_core::{auth::Permission, catalogue::ItemKind, i18n::format_number, ids::TenantId};
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
    if !actor.may(Permission::ViewSubscription) {
        let orders = orders(&app, who, &query).await?;
        let view = staff_home(&app, &actor, &tenant, (bakery, orders)).await?;
        let page = frame(&app, &actor);
        return Ok(layout::private(page, move || view! { <StaffPage view=view/> }));
    }
    let first = load_first_steps(&actor, &app.services).await;
    let first = first.map_err(|error| error.code)?;
    let orders = orders(&app, who, &query).await?;
    if first.is_none() && orders.waiting.is_empty() && orders.record.is_none() && orders.done.is_none() {
        return Ok(Redirect::to(paths::SUBSCRIPTION).into_response());
    }
    let view = HomeView {
        name: actor.name.clone(),
        bakery,
        first,
        orders,
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
