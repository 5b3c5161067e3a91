//! A product's weeks that were, days ahead, and how far to believe them.

use super::{at_demand, past::past_days, unread};
use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        refusal,
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    demand::{HORIZONS, KnownOf, ProductPage, ProductView, product_href, product_path, product_view},
    entitlement::Back,
    page::{Section, Told},
};
use obrador_core::auth::Permission;
use obrador_locales::Texts;
use obrador_services::entitlement::CheckError;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ProductQuery {
    location: String,
    days: String,
    done: String,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Path(product): Path<String>,
    Query(query): Query<ProductQuery>,
) -> Result<Response, PageError> {
    let user = at_demand(&app, who, Permission::ViewCatalogue).await?;
    let horizon = app.demand.horizon_days(&user.tenant).await?;
    let ahead = ahead(&query.days, horizon)?;
    // What the plan looks at is read, also once the subscription is over.
    if ahead > horizon
        && let Err(error) = app.entitlement.horizon(&user.tenant, ahead).await
    {
        let back = Back::Page(product_href(&product, &query.location, None));
        return match error {
            CheckError::Refused(refused) => Ok(refusal::refusal_page(&app, &user.who, *refused, back).await),
            CheckError::Database(error) => Err(error.into()),
            _ => Err(PageError::NOT_FOUND),
        };
    }
    let mut view = read(&app, &user, &product, (&query.location, ahead, horizon)).await?;
    view.told = told(Texts::of(user.who.actor.lang), &query.done);
    Ok(show(&app, &user, view, StatusCode::OK))
}

/// So many days as the address says, else as far as most look; a number that nobody is offered is no page.
fn ahead(days: &str, horizon: u32) -> Result<u32, PageError> {
    if days.is_empty() {
        let usual = HORIZONS.into_iter().take(2).filter(|days| *days <= horizon);
        return Ok(usual.max().unwrap_or(HORIZONS[0]));
    }
    let days = days.parse().ok();
    days.filter(|days| HORIZONS.contains(days))
        .ok_or(PageError::NOT_FOUND)
}

/// What is known of the product in that shop, or in the first that it is sold in.
pub(super) async fn read(
    app: &App,
    user: &TenantUser,
    product: &str,
    (shop, ahead, horizon): (&str, u32, u32),
) -> Result<ProductView, PageError> {
    let tenant = &user.tenant;
    let found = app.demand.product(tenant, product).await.map_err(unread)?;
    let of = |id: &str| {
        let is_it =
            |it: &&obrador_services::demand::ShopDemand| it.location.as_ref().map_or("", |it| &it.id) == id;
        found.shops.iter().find(is_it)
    };
    let chosen = of(shop).or(found.shops.first());
    let shop = chosen
        .and_then(|it| it.location.as_ref())
        .map_or("", |it| it.id.as_str());
    let forecasts = app
        .demand
        .forecasts(tenant, product, None)
        .await
        .map_err(unread)?;
    let forecast = forecasts
        .iter()
        .find(|it| it.location.as_ref().map_or("", |it| it.id.as_str()) == shop);
    let days = past_days(app, user, product, shop).await?;
    let known = KnownOf {
        product: &found,
        shop: chosen,
        forecast,
        days: &days,
        ahead,
        horizon,
    };
    Ok(product_view(&user.who.actor, &known))
}

pub(super) fn show(app: &App, user: &TenantUser, view: ProductView, status: StatusCode) -> Response {
    let actor = &user.who.actor;
    let path = product_path(&view.id);
    let mut page = layout::signed_in(app, actor, &path, Section::Demand, view.name.clone());
    let query = product_href(&view.id, &view.shop, Some(view.days));
    query[path.len()..].clone_into(&mut page.query);
    with_status(
        layout::private(page, move || view! { <ProductPage view=view/> }),
        status,
    )
}

/// What was just done.
fn told(t: Texts, done: &str) -> Option<Told> {
    let key = match done {
        "level" => "demand-told-level",
        "removed" => "demand-told-level-removed",
        _ => return None,
    };
    Some(Told {
        text: t.get(key),
        ..Told::default()
    })
}
