//! A week of sales, and all of them as a file.

use super::failure;
use crate::{
    http::csv_file::csv_file,
    page::{error::PageError, layout, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use chrono::{Datelike as _, Days, NaiveDate};
use leptos::prelude::*;
use obrador_app::{
    imports::told_imported,
    page::Section,
    sales::{SALES, WeekPage, WeekShop, WeekView, day_cells},
};
use obrador_core::{
    auth::Permission,
    bounds::count::SALES_IMPORT_LINES,
    i18n::{DateStyle, format_date_range},
    sales::earliest_day,
};
use obrador_locales::Texts;
use obrador_services::{
    imports::Imported,
    sales::{Shop, ShopDay},
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct WeekQuery {
    day: String,
    done: String,
    new: String,
    changed: String,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<WeekQuery>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ViewCatalogue)?;
    let (today, span) = app.sales.span(&user.tenant).await.map_err(failure)?;
    let asked = query.day.trim().parse::<NaiveDate>().ok();
    let day = asked.unwrap_or(today).clamp(earliest_day(), today);
    let from = monday(day);
    let to = from.checked_add_days(Days::new(6)).unwrap_or(from);
    let days = app.sales.days(&user.tenant, (from, to)).await.map_err(failure)?;
    let shops = app.sales.shops(&user.tenant).await?;
    let t = Texts::of(user.who.actor.lang);
    let is_now = monday(today) == from;
    let before = from.pred_opt().filter(|day| *day >= earliest_day());
    let view = WeekView {
        title: format_date_range(t.lang, from, to, DateStyle::Long),
        before: before.map(|day| day.to_string()),
        after: to.succ_opt().filter(|_| !is_now).map(|day| day.to_string()),
        day: day.to_string(),
        today: today.to_string(),
        is_now,
        first_day: span.is_none() && days.iter().all(|day| !day.closed),
        shops: by_shop(t, &days, &shops, today),
        may_import: user.may(Permission::EditCatalogue),
        told: told(t, &query),
    };
    let title = t.get("sales-title");
    let mut page = layout::signed_in(&app, &user.who.actor, SALES, Section::Sales, title);
    page.query = format!("?day={day}");
    Ok(layout::private(page, move || view! { <WeekPage view=view/> }))
}

fn told(t: Texts, query: &WeekQuery) -> Option<obrador_app::page::Told> {
    let number = |text: &str| text.parse().ok().filter(|number| *number <= SALES_IMPORT_LINES);
    if query.done != "imported" {
        return None;
    }
    let (new, changed) = (number(&query.new)?, number(&query.changed)?);
    Some(told_imported(t, Imported { new, changed }))
}

fn monday(day: NaiveDate) -> NaiveDate {
    let back = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}

/// Each shop's days, the first first; a bakery with one shop says nothing of shops.
fn by_shop(t: Texts, days: &[ShopDay], shops: &[Shop], today: NaiveDate) -> Vec<WeekShop> {
    let mut places: Vec<Option<String>> = Vec::new();
    for day in days {
        if !places.contains(&day.location) {
            places.push(day.location.clone());
        }
    }
    let several = places.len() > 1;
    let weeks = places.into_iter().map(|place| {
        let named = shops.iter().find(|shop| shop.location == place);
        let name = named.and_then(|shop| shop.name.clone());
        let of = days.iter().filter(|day| day.location == place);
        let mut of: Vec<_> = of.collect();
        of.sort_by_key(|day| day.day);
        WeekShop {
            name: several.then(|| name.unwrap_or_else(|| t.get("sales-no-shop"))),
            days: of.into_iter().map(|day| day_cells(t, day, today)).collect(),
            location: place,
        }
    });
    weeks.collect()
}

pub(super) async fn export(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ViewCatalogue)?;
    let (today, _) = app.sales.span(&user.tenant).await.map_err(failure)?;
    let span = (earliest_day(), today);
    let file = app
        .sales
        .export(&user.tenant, span, (None, None), user.who.actor.lang)
        .await?;
    Ok(csv_file("sales", file))
}
