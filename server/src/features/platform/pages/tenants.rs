//! All bakeries, for the platform's operator.

use crate::{
    page::{error::PageError, layout, paths, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use futures::future::join_all;
use leptos::prelude::*;
use obrador_app::{
    list::{ListAddress, Pages},
    page::Section,
    platform::{TenantRow, TenantsPage, TenantsView, highest},
};
use obrador_core::i18n::{Case, DateStyle, Lang, format_date_in_case, format_number};
use obrador_locales::Texts;
use obrador_services::{
    platform::{COUNTED, Found, From, Listed, Order, Search},
    subscription::{State as SubscriptionState, Subscription},
    usage::Overview,
    zone::Zone,
};
use serde::Deserialize;

/// Stands among the states in the filter: those whose owner asks for a plan.
const ASKING: &str = "asking";

/// The address's part behind the question mark; what can't be read is as if it were not there.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TenantsQuery {
    q: String,
    plan: String,
    state: String,
    sort: String,
    after: String,
    before: String,
}

impl TenantsQuery {
    fn search(&self) -> Search {
        let from = match (self.after.parse(), self.before.parse()) {
            (Ok(id), _) => From::After(id),
            (_, Ok(id)) => From::Before(id),
            _ => From::Start,
        };
        Search {
            text: self.q.chars().take(100).collect(),
            plan: self.plan.parse().ok(),
            state: self.state.parse().ok(),
            asking: self.state == ASKING,
            order: match self.sort.as_str() {
                "-name" => Order::NameBack,
                // Two of them were called otherwise before.
                "-since" | "newest" => Order::Newest,
                "since" | "oldest" => Order::Oldest,
                _ => Order::Name,
            },
            from,
        }
    }
}

/// The list.
pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<TenantsQuery>,
) -> Result<Response, PageError> {
    who.on_platform()?;
    let actor = &who.actor;
    let search = query.search();
    let found = app.directory.search(&search).await?;
    let usage = join_all(found.rows.iter().map(|row| app.usage.summary(&row.tenant.id))).await;
    let now = app.clock.now();
    let rows = found.rows.iter().zip(&usage);
    let rows = rows.map(|(row, usage)| self::row(actor.lang, row, usage.as_deref().ok(), now));
    let address = address(&search);
    let view = TenantsView {
        rows: rows.collect(),
        count: count_words(actor.lang, found.count),
        pages: Pages {
            number: None,
            before: first(&found).map(|id| address.clone().with("before", id).href()),
            next: last(&found).map(|id| address.clone().with("after", id).href()),
        },
        address,
        states: states(),
        order: order_name(search.order),
    };
    let title = Texts::of(actor.lang).get("tenants-title");
    let page = layout::signed_in(&app, actor, paths::TENANTS, Section::Tenants, title);
    Ok(layout::private(page, move || view! { <TenantsPage view=view/> }))
}

fn first(found: &Found) -> Option<&str> {
    let first = found.rows.first().filter(|_| found.has_before)?;
    Some(first.tenant.id.as_str())
}

fn last(found: &Found) -> Option<&str> {
    let last = found.rows.last().filter(|_| found.has_after)?;
    Some(last.tenant.id.as_str())
}

fn order_name(order: Order) -> &'static str {
    match order {
        Order::Name => "name",
        Order::NameBack => "-name",
        Order::Newest => "-since",
        Order::Oldest => "since",
    }
}

fn states() -> Vec<&'static str> {
    let mut states = SubscriptionState::ALL.map(SubscriptionState::as_str).to_vec();
    states.push(ASKING);
    states
}

fn state_name(search: &Search) -> Option<&'static str> {
    let state = search.state.map(SubscriptionState::as_str);
    state.or(search.asking.then_some(ASKING))
}

/// The search's first page.
fn address(search: &Search) -> ListAddress {
    let order = match search.order {
        Order::Name => "",
        order => order_name(order),
    };
    ListAddress::new(paths::TENANTS)
        .with("q", search.text.as_str())
        .with("plan", search.plan.map_or("", |plan| plan.as_str()))
        .with("state", state_name(search).unwrap_or_default())
        .with("sort", order)
}

fn count_words(lang: Lang, count: i64) -> String {
    let t = Texts::of(lang);
    let number = |count: i64| format_number(lang, count as f64, 0);
    if count > COUNTED {
        return t.with("tenants-count-more", &[("number", number(COUNTED).into())]);
    }
    t.with(
        "tenants-count",
        &[("count", (count as f64).into()), ("number", number(count).into())],
    )
}

/// The state, or `ended` for what ran to its end without the row saying so.
pub(super) fn standing_name(subscription: &Subscription, now: DateTime<Utc>) -> &'static str {
    if subscription.state == SubscriptionState::ReadOnly || subscription.is_running(now) {
        subscription.state.as_str()
    } else {
        "ended"
    }
}

fn row(lang: Lang, listed: &Listed, usage: Option<&Overview>, now: DateTime<Utc>) -> TenantRow {
    let zone = Zone::of(&listed.tenant.time_zone);
    let deleted = |at| format_date_in_case(lang, zone.day(at), DateStyle::Long, Case::Inessive);
    TenantRow {
        id: listed.tenant.id.to_string(),
        name: listed.tenant.name.clone(),
        plan: listed.subscription.plan,
        state: standing_name(&listed.subscription, now),
        highest: usage.and_then(|usage| highest(&usage.metrics)),
        last_activity: listed.last_activity.map(|at| zone.moment(lang, at)),
        since: zone.short_day(lang, listed.created_at()),
        deleted_after: listed.deleted_after.map(deleted),
        asks_for: listed.subscription.request.as_ref().map(|request| request.plan),
    }
}
