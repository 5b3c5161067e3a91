//! A day's sales are entered by hand.

use super::{
    failure,
    till_typed::{self, Read},
};
use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        refusal,
        sent::Sent,
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    extract::{Query, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_app::{
    entitlement::Back,
    page::{Section, Told},
    sales::{TILL, TillPage, TillView, till_href},
};
use obrador_core::{
    auth::Permission,
    i18n::{DateStyle, format_date, format_number},
    sales::{Merge, is_sales_day},
};
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    sales::{DayInput, DayRecord, SalesError},
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TillQuery {
    date: String,
    shop: String,
    find: String,
    done: String,
}

/// What an address may say was done.
const DONE: [&str; 4] = ["saved", "cleared", "closed", "opened"];

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<TillQuery>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ViewCatalogue)?;
    let day = query.date.trim().parse().ok();
    let record = record(&app, &user, (day, &query.shop)).await?;
    let t = Texts::of(user.who.actor.lang);
    let mut view = blank(t, &record);
    (view.lines, view.more) = till_typed::stored(t.lang, &record, &query.find);
    view.find = query.find;
    let done = DONE.into_iter().find(|done| *done == query.done);
    view.told = done.map(|done| Told {
        text: t.get(&format!("sales-told-{done}")),
        ..Told::default()
    });
    Ok(show(&app, &user, view, StatusCode::OK))
}

pub(super) async fn save(
    State(app): State<App>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ViewCatalogue)?;
    let sent = Sent::read(&body);
    let day: NaiveDate = sent.one("date").parse().map_err(|_| PageError::UNREADABLE)?;
    let record = record(&app, &user, (Some(day), sent.one("shop"))).await?;
    let shop = record.shop.location.as_deref();
    let of = user.audit_context();
    let done = match sent.one("do") {
        "close" => app.sales.close_day(of, (day, shop)).await.map(|_| "closed"),
        "open" => app.sales.open_day(of, (day, shop)).await.map(|_| "opened"),
        "clear" => app.sales.remove(of, (day, shop), None).await.map(|_| "cleared"),
        "find" => {
            let t = Texts::of(user.who.actor.lang);
            let mut view = blank(t, &record);
            till_typed::typed(&sent, &record, &mut view);
            return Ok(show(&app, &user, view, StatusCode::OK));
        }
        "save" => return save_lines(&app, &user, (&sent, &record)).await,
        _ => return Err(PageError::UNREADABLE),
    };
    match done {
        Ok(done) => Ok(told(&record, done)),
        Err(error) => wrong(&app, &user, (&sent, &record), error).await,
    }
}

/// Enters what was typed, and takes away what was emptied.
async fn save_lines(
    app: &App,
    user: &TenantUser,
    (sent, record): (&Sent, &DayRecord),
) -> Result<Response, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let mut view = blank(t, record);
    till_typed::typed(sent, record, &mut view);
    let Some(Read { lines, emptied }) = till_typed::read(t, &mut view) else {
        return Ok(show(app, user, view, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let shop = record.shop.location.clone();
    if !lines.is_empty() {
        let input = DayInput {
            day: record.day,
            location: shop.clone(),
            lines,
            merge: Merge::Replace,
            request_key: None,
        };
        if let Err(error) = app.sales.enter(user.audit_context(), &input).await {
            return wrong(app, user, (sent, record), error).await;
        }
    }
    for product in emptied {
        let at = (record.day, shop.as_deref());
        match app.sales.remove(user.audit_context(), at, Some(&product)).await {
            // Somebody else took it away: it is gone, as was asked.
            Ok(_) | Err(SalesError::NotFound) => {}
            Err(error) => return wrong(app, user, (sent, record), error).await,
        }
    }
    Ok(told(record, "saved"))
}

fn told(record: &DayRecord, done: &str) -> Response {
    let href = till_href(&record.day.to_string(), record.shop.location.as_deref());
    Redirect::to(&format!("{href}&done={done}")).into_response()
}

/// The form again, with what is wrong.
async fn wrong(
    app: &App,
    user: &TenantUser,
    (sent, record): (&Sent, &DayRecord),
    error: SalesError,
) -> Result<Response, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let (words, status) = match error {
        SalesError::Denied(CheckError::Refused(refusal)) => {
            let href = till_href(&record.day.to_string(), record.shop.location.as_deref());
            return Ok(refusal::refusal_page(app, &user.who, *refusal, Back::Page(href)).await);
        }
        SalesError::NoSuchDay => (t.get("sales-no-such-day"), StatusCode::UNPROCESSABLE_ENTITY),
        SalesError::Closed => (t.get("sales-day-closed"), StatusCode::UNPROCESSABLE_ENTITY),
        SalesError::Lines(_) => (t.get("sales-lines-gone"), StatusCode::UNPROCESSABLE_ENTITY),
        SalesError::NotFound => (t.get("sales-nothing-there"), StatusCode::CONFLICT),
        SalesError::HasSales(products) => {
            let number = format_number(t.lang, products as f64, 0);
            let args = [("count", (products as f64).into()), ("number", number.into())];
            (t.with("sales-has-sales", &args), StatusCode::CONFLICT)
        }
        error => return Err(failure(error)),
    };
    let mut view = blank(t, record);
    till_typed::typed(sent, record, &mut view);
    view.wrong = Some(words);
    Ok(show(app, user, view, status))
}

/// The day of a shop that is asked for, no later than today.
async fn record(
    app: &App,
    user: &TenantUser,
    (day, shop): (Option<NaiveDate>, &str),
) -> Result<DayRecord, PageError> {
    let shop = (!shop.is_empty()).then_some(shop);
    let found = app.sales.day(&user.tenant, day, shop).await.map_err(failure)?;
    if is_sales_day(found.day, found.today) {
        return Ok(found);
    }
    Err(PageError::NOT_FOUND)
}

/// The page of a day without its lines.
fn blank(t: Texts, record: &DayRecord) -> TillView {
    let in_use = record
        .shops
        .iter()
        .filter(|it| !it.archived || it.location == record.shop.location);
    let shops: Vec<_> = in_use
        .filter_map(|it| Some((it.location.clone()?, it.name.clone()?)))
        .collect();
    let can_be = |day: &NaiveDate| is_sales_day(*day, record.today);
    let day = |day: Option<NaiveDate>| day.filter(can_be).map(|day| day.to_string());
    TillView {
        day: record.day.to_string(),
        title: format_date(t.lang, record.day, DateStyle::Long),
        before: day(record.day.pred_opt()),
        after: day(record.day.succ_opt()),
        today: record.today.to_string(),
        shop: record.shop.location.clone(),
        shops: if shops.len() > 1 { shops } else { Vec::new() },
        closed: record.closed,
        has_rows: !record.rows.is_empty(),
        no_products: record.rows.is_empty() && record.others.is_empty(),
        lines: Vec::new(),
        more: 0,
        find: String::new(),
        written_in: t.lang,
        wrong: None,
        told: None,
    }
}

fn show(app: &App, user: &TenantUser, view: TillView, status: StatusCode) -> Response {
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let title = t.with("sales-day-title", &[("day", view.title.clone().into())]);
    let mut page = layout::signed_in(app, actor, TILL, Section::Sales, title);
    page.query = format!("?date={}", view.day);
    with_status(
        layout::private(page, move || view! { <TillPage view=view/> }),
        status,
    )
}
