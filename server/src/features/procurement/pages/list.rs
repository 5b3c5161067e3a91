//! The list.

use super::{at_orders, failure, one};
use crate::page::choices::suppliers;
use crate::{
    http::csv_file::csv_file,
    page::{error::PageError, layout, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    imports::told_imported,
    list::ListAddress,
    page::{Section, Told},
    procurement::{ORDER, ORDERS, OrderRecord, OrderRow, OrdersPage, OrdersView, done_words},
    record::Viewed,
};
use obrador_core::{
    auth::Permission,
    bounds::count::{IMPORT_LINES, PAGE},
    i18n::{DateStyle, Money, MoneyStyle, format_date, format_money, format_number},
};
use obrador_locales::Texts;
use obrador_services::{
    clock::from_micros,
    imports::Imported,
    paging::Start,
    procurement::{OrderQuery, OrderSummary},
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct OrdersQuery {
    state: String,
    supplier: String,
    page: String,
    done: String,
    of: String,
    view: String,
    edit: String,
    /// How many an import made and changed.
    new: String,
    changed: String,
}

impl OrdersQuery {
    fn asked(&self) -> OrderQuery {
        OrderQuery {
            state: self.state.parse().ok(),
            supplier: Some(self.supplier.clone()).filter(|id| !id.is_empty()),
            start: Start::Page(self.page.parse().unwrap_or(1)),
            limit: i64::from(PAGE),
        }
    }

    /// What an import did; nothing where the address says no numbers.
    fn imported(&self) -> Option<Imported> {
        let number = |text: &str| text.parse().ok().filter(|number| *number <= IMPORT_LINES);
        let (new, changed) = (number(&self.new)?, number(&self.changed)?);
        (self.done == "imported").then_some(Imported { new, changed })
    }

    fn shown(&self) -> ListAddress {
        ListAddress::new(ORDERS)
            .with("state", &self.state)
            .with("supplier", &self.supplier)
            .with("page", &self.page)
    }
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<OrdersQuery>,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::ViewCatalogue).await?;
    let record = record(&app, &user, &query).await?;
    let done = match query.imported() {
        Some(imported) => Some(told_imported(Texts::of(user.who.actor.lang), imported)),
        None => told(&app, &user, (&query.done, &query.of)).await?,
    };
    let view = OrdersView {
        record,
        done,
        ..view(&app, &user, &query).await?
    };
    let actor = &user.who.actor;
    let title = Texts::of(actor.lang).get("orders-title");
    let page = layout::signed_in(&app, actor, ORDERS, Section::Orders, title);
    Ok(layout::private(page, move || view! { <OrdersPage view=view/> }))
}

async fn record(app: &App, user: &TenantUser, query: &OrdersQuery) -> Result<Option<OrderRecord>, PageError> {
    let viewed = Viewed::asked(&query.view, &query.edit).filter(|viewed| viewed.kind == ORDER);
    let Some(viewed) = viewed else {
        return Ok(None);
    };
    let record = one::viewed(app, user, &viewed.id, &viewed.mode).await?;
    Ok(Some(OrderRecord {
        list: Some(query.shown().query()),
        ..record
    }))
}

/// What was just done, to which order; nothing where the address names none.
pub(super) async fn told(
    app: &App,
    user: &TenantUser,
    (done, of): (&str, &str),
) -> Result<Option<Told>, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let Some(words) = done_words(t, done) else {
        return Ok(None);
    };
    let Ok(view) = app.procurement.get(&user.tenant, of).await else {
        return Ok(None);
    };
    let number = view.order.as_stored().number.to_string();
    Ok(Some(Told {
        text: words(number),
        ..Told::default()
    }))
}

async fn view(app: &App, user: &TenantUser, query: &OrdersQuery) -> Result<OrdersView, PageError> {
    let asked = query.asked();
    let found = app
        .procurement
        .list(&user.tenant, &asked)
        .await
        .map_err(failure)?;
    let rows = found.orders.iter().map(|summary| row(user, summary));
    Ok(OrdersView {
        rows: rows.collect(),
        state: asked
            .state
            .map(|state| state.as_str().to_owned())
            .unwrap_or_default(),
        supplier: query.supplier.clone(),
        suppliers: suppliers(app, user).await?,
        total: found.total,
        page: found.page,
        pages: found.pages,
        may_write: user.may(Permission::EditCatalogue),
        may_set: user.may(Permission::ManageBakery),
        priced: user.may(Permission::ViewPrices),
        record: None,
        done: None,
    })
}

/// What the list shows, on all its pages, as a CSV file.
pub(super) async fn export(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<OrdersQuery>,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::ViewCatalogue).await?;
    let reader = (user.who.actor.lang, user.may(Permission::ViewPrices));
    let file = app.procurement.export(&user.tenant, &query.asked(), reader).await;
    Ok(csv_file("purchase_orders", file.map_err(failure)?))
}

pub(super) fn row(user: &TenantUser, summary: &OrderSummary) -> OrderRow {
    let actor = &user.who.actor;
    let stored = summary.order.as_stored();
    let t = Texts::of(actor.lang);
    let day = |day| format_date(actor.lang, day, DateStyle::Short);
    let gross = summary.order.totals().gross_cents;
    OrderRow {
        id: stored.id.clone(),
        title: t.with(
            "order-title",
            &[
                ("number", stored.number.to_string().into()),
                ("supplier", stored.content.supplier.name.clone().into()),
            ],
        ),
        state: stored.state,
        needed_by: stored.content.needed_by.map(day).unwrap_or_default(),
        lines: format_number(actor.lang, stored.lines.len() as f64, 0),
        gross: user
            .may(Permission::ViewPrices)
            .then(|| format_money(actor.lang, Money::eur(gross), MoneyStyle::Exact)),
        changed: actor.zone.short_day(actor.lang, from_micros(summary.changed_at)),
    }
}
