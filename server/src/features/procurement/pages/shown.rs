//! An order as a page shows it.

use super::{failure, filled::blank};
use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    procurement::{ORDERS, OrderPage, OrderRecord, load_order},
    record::NEW,
};
use obrador_locales::Texts;
use obrador_services::procurement::OrderView;

pub(super) async fn read(app: &App, user: &TenantUser, view: &OrderView) -> Result<OrderRecord, PageError> {
    let read = load_order(&user.who.actor, &app.services, &user.tenant, view).await;
    read.map_err(failure)
}

/// One that is not there yet.
pub(super) async fn fresh(app: &App, user: &TenantUser) -> Result<OrderRecord, PageError> {
    Ok(OrderRecord {
        id: String::new(),
        title: Texts::of(user.who.actor.lang).get("orders-new"),
        version: 0,
        state: None,
        facts: Vec::new(),
        lines: Vec::new(),
        totals: None,
        receipts: Vec::new(),
        history: Vec::new(),
        steps: Vec::new(),
        email: None,
        may_change: true,
        may_receive: false,
        form: Some(blank(app, user).await?),
        receive: None,
        done: None,
        wrong: None,
        asked: None,
        list: None,
    })
}

pub(super) fn show(app: &App, user: &TenantUser, order: OrderRecord, status: StatusCode) -> Response {
    let actor = &user.who.actor;
    let id = if order.id.is_empty() { NEW } else { &order.id };
    let path = format!("{ORDERS}/{id}");
    let page = layout::signed_in(app, actor, &path, Section::Orders, order.title.clone());
    with_status(
        layout::private(page, move || view! { <OrderPage order=order/> }),
        status,
    )
}
