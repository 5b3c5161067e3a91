//! Sales, a week at a time.

use super::{
    SALES, till_href,
    week_view::{WeekDay, WeekShop, WeekView},
};
use crate::{
    i18n::texts,
    list::NothingYet,
    page::{Icon, ToldNotice},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn WeekPage(view: WeekView) -> impl IntoView {
    let t = texts();
    let today = till_href(&view.today, None);
    let import = view.may_import.then(|| {
        view! { <a class="button" href="/app/sales/import">{t.get("import-link")}</a> }
    });
    let export = (!view.first_day).then(|| {
        view! { <a class="button" href="/app/sales/export.csv" download="">{t.get("sales-export")}</a> }
    });
    let content = if view.first_day {
        view! { <NothingYet icon="loaf" text=t.get("sales-nothing")>""</NothingYet> }.into_any()
    } else {
        let shops: Vec<_> = view.shops.iter().map(|shop| week(shop.clone())).collect();
        shops.into_any()
    };
    view! {
        <div class="sales">
            <div class="page-head">
                <div>
                    <h1>{t.get("sales-title")}</h1>
                    <p class="lead">{view.title.clone()}</p>
                </div>
                <div class="page-acts">
                    <a class="button primary" href=today>{t.get("sales-enter-today")}</a>
                    {import}
                    {export}
                </div>
            </div>
            <Weeks view=view.clone()/>
            <ToldNotice told=view.told.clone()/>
            {content}
        </div>
    }
    .into_any()
}

/// The way to other weeks.
#[component]
fn Weeks(view: WeekView) -> impl IntoView {
    let t = texts();
    let link = |day: Option<String>, key: &str| {
        let words = t.get(key);
        day.map(|day| view! { <a class="button small" href=format!("{SALES}?day={day}")>{words}</a> })
    };
    let now =
        (!view.is_now).then(|| view! { <a class="button small" href=SALES>{t.get("sales-this-week")}</a> });
    view! {
        <nav class="production-days" aria-label=t.get("sales-weeks")>
            {link(view.before, "sales-week-before")}
            {now}
            {link(view.after, "sales-week-after")}
            <form method="get" action=SALES class="production-day">
                <label class="visually-hidden" for="day">{t.get("sales-day")}</label>
                <input id="day" name="day" type="date" value=view.day required=true/>
                <button class="button small" type="submit">{t.get("production-show")}</button>
            </form>
        </nav>
    }
    .into_any()
}

/// Above the numbers of a day.
// used: sales-sold sales-made sales-unsold sales-sold-out-products
const HEADINGS: [&str; 4] = [
    "sales-sold",
    "sales-made",
    "sales-unsold",
    "sales-sold-out-products",
];

fn week(shop: WeekShop) -> AnyView {
    let t = texts();
    let headings = HEADINGS
        .map(|key| view! { <th scope="col" class="number">{t.get(key)}</th> })
        .to_vec();
    let rows: Vec<_> = shop
        .days
        .iter()
        .filter(|day| !day.ahead)
        .map(|day| row(day.clone(), shop.location.as_deref()))
        .collect();
    let caption = shop.name.clone().unwrap_or_else(|| t.get("sales-title"));
    let heading = shop.name.clone().map(|name| view! { <h2>{name}</h2> });
    view! {
        <section class="sales-week">
            {heading}
            <div class="table-scroll list-box" tabindex="0" role="group" aria-label=caption>
                <table class="list stacks sales-days">
                    <thead><tr><th scope="col">{t.get("sales-day")}</th>{headings}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn row(day: WeekDay, location: Option<&str>) -> AnyView {
    let t = texts();
    let href = till_href(&day.day, location);
    let cells = match day.cells {
        Some(cells) => cells
            .into_iter()
            .zip(HEADINGS)
            .map(|(cell, key)| view! { <td class="number" data-label=t.get(key)>{cell}</td> })
            .collect::<Vec<_>>()
            .into_any(),
        None if day.closed => {
            view! { <td colspan="4" class="sales-closed"><Icon name="lock"/>" "{t.get("sales-closed")}</td> }
                .into_any()
        }
        None => view! { <td colspan="4" class="sales-unknown">{t.get("sales-not-entered")}</td> }.into_any(),
    };
    view! { <tr><th scope="row"><a href=href>{day.words}</a></th>{cells}</tr> }.into_any()
}
