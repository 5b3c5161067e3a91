//! How much to bake, and what that stands on.

use super::{
    at_demand, left,
    past::{Known, known},
    unread,
};
use crate::{
    page::{error::PageError, layout, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_app::{
    demand::{
        DEMAND, DemandPage, DemandView, Missing, Shop, accuracy_of, bake_list_view, forecast_view, missing,
        training_view,
    },
    page::{Section, Told},
};
use obrador_core::{auth::Permission, demand::NEED_DAYS, subscription::FeatureId, usage::Metric};
use obrador_locales::Texts;
use obrador_services::demand::{BakeList, Demand};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    date: String,
    location: String,
    done: String,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Response, PageError> {
    let user = at_demand(&app, who, Permission::ViewCatalogue).await?;
    let view = read(&app, &user, &query).await?;
    let actor = &user.who.actor;
    let title = Texts::of(actor.lang).get("demand-title");
    let mut page = layout::signed_in(&app, actor, DEMAND, Section::Demand, title);
    page.query = kept(&query);
    Ok(layout::private(page, move || view! { <DemandPage view=view/> }))
}

/// What the language picker keeps of the address.
fn kept(query: &ListQuery) -> String {
    let mut kept = form_urlencoded::Serializer::new(String::new());
    for (name, value) in [("date", &query.date), ("location", &query.location)] {
        if !value.is_empty() {
            kept.append_pair(name, value);
        }
    }
    match kept.finish() {
        kept if kept.is_empty() => kept,
        kept => format!("?{kept}"),
    }
}

async fn read(app: &App, user: &TenantUser, query: &ListQuery) -> Result<DemandView, PageError> {
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let today = actor.zone.day(app.clock.now());
    let tomorrow = today.succ_opt().unwrap_or(today);
    let date = query
        .date
        .trim()
        .parse::<NaiveDate>()
        .unwrap_or(tomorrow)
        .max(today);
    let demand = app.demand.overview(&user.tenant).await.map_err(unread)?;
    let list = app
        .demand
        .bake_list(&user.tenant, Some(date), None)
        .await
        .map_err(unread)?;
    let shops = shops(t, &demand);
    let several = shops.len() > 1;
    let shop = shops.iter().find(|shop| shop.id == query.location);
    let shop = shop.map(|shop| shop.id.clone()).unwrap_or_default();
    let missing = missing(&demand, too_few(app, user, &demand).await?);
    let ways = ways(app, user, &list).await;
    let may = user.may(Permission::EditCatalogue);
    let forecasts = left(app, user, Metric::Forecasts).await;
    let trainings = left(app, user, Metric::TrainingJobs).await;
    Ok(DemandView {
        told: told(t, &query.done),
        list: missing
            .is_none()
            .then(|| bake_list_view(actor, &list, (&shop, shops), ways)),
        missing,
        forecast: forecast_view(actor, &demand, &list.stale, (forecasts, may)),
        training: training_view(actor, &demand, several, (trainings, may)),
        accuracy: accuracy_of(t, &demand.results, several),
    })
}

/// Too few sales to learn from, before anything was learned.
async fn too_few(app: &App, user: &TenantUser, demand: &Demand) -> Result<Option<Missing>, PageError> {
    if demand.results.iter().any(|it| it.outcome.is_ok()) {
        return Ok(None);
    }
    Ok(match known(app, user).await? {
        Known::Nothing => Some(Missing::Sales),
        Known::TooFew(have) => Some(Missing::Days {
            have,
            need: NEED_DAYS,
        }),
        Known::Enough => None,
    })
}

/// All shops together, and each, where there are several.
fn shops(t: Texts, demand: &Demand) -> Vec<Shop> {
    let mut shops: Vec<Shop> = Vec::new();
    for shop in demand.results.iter().filter_map(|it| it.location.as_ref()) {
        if !shops.iter().any(|known| known.id == shop.id) {
            shops.push(Shop {
                id: shop.id.clone(),
                name: shop.name.clone(),
            });
        }
    }
    if shops.len() < 2 {
        return Vec::new();
    }
    shops.sort_by(|one, other| one.name.cmp(&other.name));
    let all = Shop {
        id: String::new(),
        name: t.get("demand-all-shops"),
    };
    shops.insert(0, all);
    shops
}

/// The ways into production, for whoever may plan there.
async fn ways(app: &App, user: &TenantUser, list: &BakeList) -> (Option<String>, Option<String>) {
    let production = app.entitlement.feature(&user.tenant, FeatureId::Production).await;
    let has_production = production.is_ok();
    let plan = (has_production && user.may(Permission::EditCatalogue))
        .then(|| format!("/app/production/plan?demand={}", list.date));
    let ingredients = has_production.then(|| "/app/production/ingredients?days=7".to_owned());
    (plan, ingredients)
}

/// What was just done.
fn told(t: Texts, done: &str) -> Option<Told> {
    let key = format!("demand-told-{done}");
    (!done.is_empty() && t.has(&key)).then(|| Told {
        text: t.get(&key),
        ..Told::default()
    })
}
