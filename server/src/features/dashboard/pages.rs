//! The way in.

use crate::{
    page::{error::PageError, layout, paths, session_user::SignedIn},
    state::App,
};
use axum::{
    Router,
    extract::State,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use leptos::prelude::*;
use obrador_app::{
    dashboard::{HomePage, HomeView, StaffHome, StaffPage, load_first_steps},
    page::Section,
};
use obrador_core::{auth::Permission, catalogue::ItemKind, i18n::format_number, ids::TenantId};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    catalogue::{ListQuery, Sort},
    paging::Start,
};

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app", get(home))
        .route("/app/first-steps/hide", post(hide_first_steps))
}

/// So many of the newest recipes are named to staff.
const NEWEST: i64 = 5;

/// The way in: a new bakery's first steps, then plan and usage, for those who may see them; what staff look up.
async fn home(State(app): State<App>, SignedIn { actor }: SignedIn) -> Result<Response, PageError> {
    if actor.may(Permission::OperatePlatform) {
        return Ok(Redirect::to(paths::TENANTS).into_response());
    }
    let bakery = actor.tenant.clone().zip(actor.tenant_name.clone());
    let (tenant, bakery) = bakery.ok_or(PageError::FORBIDDEN)?;
    if !actor.may(Permission::ViewSubscription) {
        let view = staff_home(&app, &actor, &tenant, bakery).await?;
        let page = frame(&app, &actor);
        return Ok(layout::private(page, move || view! { <StaffPage view=view/> }));
    }
    let first = load_first_steps(&actor, &app.services).await;
    let Some(first) = first.map_err(|error| error.code)? else {
        return Ok(Redirect::to(paths::SUBSCRIPTION).into_response());
    };
    let view = HomeView {
        name: actor.name.clone(),
        bakery,
        first,
    };
    let page = frame(&app, &actor);
    Ok(layout::private(page, move || view! { <HomePage view=view/> }))
}

fn frame(app: &App, actor: &Actor) -> obrador_app::page::Page {
    let title = Texts::of(actor.lang).get("nav-home");
    layout::signed_in(app, actor, paths::HOME, Section::Other, title)
}

async fn staff_home(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    bakery: String,
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
