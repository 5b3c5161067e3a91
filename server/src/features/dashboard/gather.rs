//! What the first page shows, of several features. One that can't be read is named; the rest is shown.

use super::{
    needs::{Known, needs},
    sold::{bake_view, yesterday_view},
};
use crate::{
    features::procurement::pages::{Asked, to_do},
    page::{error::PageError, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use chrono::{Days, NaiveDate};
use obrador_app::{
    dashboard::{HomeView, StaffHome, load_first_steps},
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
    production::{ProductionDay, ProductionError},
    sales::SalesError,
};
use serde::Deserialize;

/// So many of the newest recipes are named to staff.
const NEWEST: i64 = 5;
/// Whoever sold on that day of the week within so many weeks is asked what they sold yesterday.
const WEEKS: u64 = 4;

/// What the address says: which order is shown, what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct HomeQuery {
    pub(super) view: String,
    pub(super) edit: String,
    pub(super) done: String,
    pub(super) of: String,
    pub(super) step: String,
}

/// All of the page. What can't be read is in `unread`; it is an error only where that would be all of it.
pub(super) async fn gather(app: &App, who: SignedIn, query: &HomeQuery) -> Result<HomeView, PageError> {
    let actor = who.actor.clone();
    let t = Texts::of(actor.lang);
    let bakery = actor.tenant.clone().zip(actor.tenant_name.clone());
    let (tenant, bakery) = bakery.ok_or(PageError::FORBIDDEN)?;
    let sees_plan = actor.may(Permission::ViewSubscription);
    let mut view = HomeView {
        name: actor.name.clone(),
        bakery,
        sees_plan,
        ..HomeView::default()
    };
    let mut known = Known::default();
    let mut unread: Vec<&'static str> = Vec::new();
    match production(app, &tenant).await {
        Ok(Some([today, tomorrow, week_ago])) => {
            let record = today
                .batches
                .iter()
                .find(|it| it.batch.as_stored().id == query.of);
            view.done = record.and_then(|record| told_step(t, &query.step, record));
            known.may_plan = actor.may(Permission::EditCatalogue);
            known.unplanned =
                (tomorrow.batches.is_empty() && !week_ago.batches.is_empty()).then_some(tomorrow.day);
            view.batches = Some(BatchesNow::of(&actor, &today, app.clock.now()));
        }
        Ok(None) => {}
        // The page of production says what is the matter.
        Err(_) => unread.push("home-unread-production"),
    }
    let user = TenantUser::new(who, Permission::ViewCatalogue)?;
    let asked = Asked {
        view: &query.view,
        edit: &query.edit,
        done: (&query.done, &query.of),
    };
    match to_do(app, &user, asked).await {
        Ok(orders) => view.orders = orders,
        // An order that is asked for and is not there is said as a page of its own.
        Err(error) if !query.view.is_empty() => return Err(error),
        Err(_) => unread.push("home-unread-orders"),
    }
    match app.usage.summary(&tenant).await {
        Ok(overview) if sees_plan => {
            known.usage.clone_from(&overview.metrics);
            match load_first_steps(&actor, &app.services).await {
                Ok(first) => view.first = first,
                Err(_) => unread.push("home-unread-usage"),
            }
        }
        Ok(_) => {}
        Err(_) => unread.push("home-unread-usage"),
    }
    match unsold_days(app, &actor, &tenant).await {
        Ok(day) => known.no_sales = day,
        Err(_) => unread.push("home-unread-sales"),
    }
    match app.demand.yesterday(&tenant).await {
        Ok(yesterday) => {
            let sees_prices = actor.may(Permission::ViewPrices);
            view.yesterday = yesterday.map(|it| yesterday_view(t, &it, sees_prices));
        }
        Err(_) => unread.push("home-unread-sales"),
    }
    match app.demand.bake_list(&tenant, None, None).await {
        Ok(list) => view.bake = bake_view(t, &list),
        Err(_) => unread.push("home-unread-demand"),
    }
    if !sees_plan {
        match look_ups(app, &actor, &tenant).await {
            Ok(look_ups) => view.look_ups = Some(look_ups),
            Err(_) => unread.push("home-unread-catalogue"),
        }
    }
    view.now = needs(t, view.batches.as_ref(), view.orders.as_ref(), &known);
    unread.dedup();
    view.unread = unread.into_iter().map(|key| t.get(key)).collect();
    Ok(view)
}

/// Today, tomorrow and that day a week before, where the plan has production.
async fn production(app: &App, tenant: &TenantId) -> Result<Option<[ProductionDay; 3]>, ProductionError> {
    let covered = app.entitlement.feature(tenant, FeatureId::Production).await;
    if covered.is_err() {
        return Ok(None);
    }
    let today = app.production.day(tenant, None).await?;
    let day = |days| {
        today
            .today
            .checked_add_days(Days::new(days))
            .unwrap_or(today.today)
    };
    let tomorrow = app.production.day(tenant, Some(day(1))).await?;
    let week_ago = day(1).checked_sub_days(Days::new(7));
    let week_ago = app.production.day(tenant, week_ago).await?;
    Ok(Some([today, tomorrow, week_ago]))
}

/// Yesterday, where a shop that usually sells on such a day has no sales of it yet.
async fn unsold_days(app: &App, actor: &Actor, tenant: &TenantId) -> Result<Option<NaiveDate>, SalesError> {
    let Some(yesterday) = actor.zone.day(app.clock.now()).pred_opt() else {
        return Ok(None);
    };
    let from = yesterday
        .checked_sub_days(Days::new(7 * WEEKS))
        .unwrap_or(yesterday);
    let days = app.sales.days(tenant, (from, yesterday)).await?;
    let sells = |location: &Option<String>| {
        days.iter().any(|day| {
            day.day < yesterday
                && (yesterday - day.day).num_days() % 7 == 0
                && day.location == *location
                && day.total.products > 0
        })
    };
    let missing = days
        .iter()
        .any(|day| day.day == yesterday && !day.closed && day.total.products == 0 && sells(&day.location));
    Ok(missing.then_some(yesterday))
}

/// What staff look up.
async fn look_ups(app: &App, actor: &Actor, tenant: &TenantId) -> Result<StaffHome, PageError> {
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
        newest: newest.collect(),
        counts: kinds.map(count).into(),
    })
}
