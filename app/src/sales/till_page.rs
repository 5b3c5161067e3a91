//! A day's sales are entered by hand.

use super::{
    SALES, TILL, till_href,
    till_view::{TillField, TillLine, TillView},
};
use crate::{
    i18n::texts,
    page::{FormOf, Notice, ToldNotice, WrittenIn},
};
use leptos::prelude::*;
use obrador_core::{bounds::length::SEARCH, i18n::format_number};

/// The page.
#[component]
pub fn TillPage(view: TillView) -> impl IntoView {
    let t = texts();
    let wrong = view.is_wrong().then(|| {
        let words = view.wrong.clone().unwrap_or_else(|| t.get("catalogue-wrong"));
        view! { <Notice good=false leads=view.wrong.is_some()>{words}</Notice> }
    });
    let content = if view.closed {
        view! { <Closed view=view.clone()/> }.into_any()
    } else if view.no_products {
        view! {
            <p>{t.get("sales-no-products")} " "
            <a href="/app/catalogue/products/new">{t.get("sales-make-product")}</a></p>
        }
        .into_any()
    } else {
        view! { <Lines view=view.clone()/> <Others view=view.clone()/> }.into_any()
    };
    view! {
        <div class="sales sales-till">
            <p class="breadcrumb"><a href=format!("{SALES}?day={}", view.day)>{t.get("sales-title")}</a></p>
            <h1>{t.with("sales-day-title", &[("day", view.title.clone().into())])}</h1>
            <Days view=view.clone()/>
            <ToldNotice told=view.told.clone()/>
            {wrong}
            {content}
        </div>
    }
    .into_any()
}

/// The way to other days and shops.
#[component]
fn Days(view: TillView) -> impl IntoView {
    let t = texts();
    let shop = view.shop.clone();
    let link = |day: Option<String>, key: &str| {
        let words = t.get(key);
        let shop = shop.clone();
        day.map(|day| view! { <a class="button small" href=till_href(&day, shop.as_deref())>{words}</a> })
    };
    let options: Vec<_> = view
        .shops
        .iter()
        .map(|(id, name)| {
            let selected = Some(id) == view.shop.as_ref();
            view! { <option value=id.clone() selected=selected>{name.clone()}</option> }
        })
        .collect();
    let shops = (!options.is_empty()).then(|| {
        view! {
            <label class="visually-hidden" for="shop">{t.get("sales-shop")}</label>
            <select id="shop" name="shop">{options}</select>
        }
    });
    view! {
        <nav class="production-days" aria-label=t.get("sales-days")>
            {link(view.before.clone(), "production-day-before")}
            {link(view.after.clone(), "production-day-after")}
            <form method="get" action=TILL class="production-day">
                <label class="visually-hidden" for="date">{t.get("sales-day")}</label>
                <input id="date" name="date" type="date" value=view.day.clone() max=view.today.clone() required=true/>
                {shops}
                <button class="button small" type="submit">{t.get("production-show")}</button>
            </form>
        </nav>
    }
    .into_any()
}

/// Which day of which shop a form is about.
fn about(view: &TillView) -> AnyView {
    view! {
        <input type="hidden" name="date" value=view.day.clone()/>
        <input type="hidden" name="shop" value=view.shop.clone().unwrap_or_default()/>
    }
    .into_any()
}

#[component]
fn Closed(view: TillView) -> impl IntoView {
    let t = texts();
    view! {
        <p>{t.get("sales-day-closed")}</p>
        <form method="post" action=TILL>
            <FormOf/>
            {about(&view)}
            <button class="button" type="submit" name="do" value="open">{t.get("sales-open-day")}</button>
        </form>
    }
    .into_any()
}

/// What else can be done with the day.
#[component]
fn Others(view: TillView) -> impl IntoView {
    let t = texts();
    let (action, words, help) = if view.has_rows {
        ("clear", "sales-clear-day", "sales-clear-help")
    } else {
        ("close", "sales-close-day", "sales-close-help")
    };
    view! {
        <form method="post" action=TILL class="sales-other">
            <FormOf/>
            {about(&view)}
            <p class="muted">{t.get(help)}</p>
            <button class="button" type="submit" name="do" value=action>{t.get(words)}</button>
        </form>
    }
    .into_any()
}

#[component]
fn Lines(view: TillView) -> impl IntoView {
    let t = texts();
    let more = (view.more > 0 || !view.find.is_empty()).then(|| {
        let number = format_number(t.lang, view.more as f64, 0);
        let args = [("count", (view.more as f64).into()), ("number", number.into())];
        view! {
            <div class="sales-find">
                <label for="find">{t.get("sales-find")}</label>
                <input id="find" name="find" type="search" value=view.find.clone() maxlength=SEARCH.to_string()
                    autocomplete="off" aria-describedby="find-help"/>
                <button class="button small" type="submit" name="do" value="find">{t.get("sales-find-do")}</button>
                <p class="field-help" id="find-help">{t.with("sales-more-products", &args)}</p>
            </div>
        }
    });
    let rows: Vec<_> = view.lines.iter().map(|line| row(line.clone())).collect();
    let headings = ["sales-sold", "sales-made", "sales-unsold", "sales-sold-out"];
    let headings = headings
        .map(|key| view! { <th scope="col">{t.get(key)}</th> })
        .to_vec();
    view! {
        <form method="post" action=TILL class="form" novalidate=true>
            <FormOf/>
            {about(&view)}
            <WrittenIn lang=view.written_in/>
            <button class="visually-hidden" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true">{t.get("sales-save")}</button>
            {more}
            <p class="muted">{t.get("sales-help")}</p>
            <div class="table-scroll list-box" tabindex="0" role="group" aria-label=t.get("sales-lines")>
                <table class="list stacks sales-lines">
                    <thead><tr><th scope="col">{t.get("sales-product")}</th>{headings}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div class="form-actions">
                <button class="button primary" type="submit" name="do" value="save">{t.get("sales-save")}</button>
                <a class="button" href=format!("{SALES}?day={}", view.day)>{t.get("catalogue-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn row(line: TillLine) -> AnyView {
    let t = texts();
    let said = format!("sale-{}-error", line.product);
    let field = |(name, heading): (&'static str, &str), field: TillField, value: &str, key: &str| {
        let wrong = line.error.as_ref().is_some_and(|(at, _)| *at == field);
        let label = t.with(key, &[("product", line.name.clone().into())]);
        view! {
            <td class:invalid=wrong data-label=t.get(heading)>
                <input name=name value=value.to_owned() inputmode="decimal" autocomplete="off" aria-label=label
                    aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=wrong.then(|| said.clone())/>
            </td>
        }
    };
    let out = t.with("sales-line-sold-out", &[("product", line.name.clone().into())]);
    let error = line
        .error
        .clone()
        .map(|(_, words)| view! { <p class="field-error" id=said.clone()>{words}</p> });
    view! {
        <tr>
            <th scope="row">
                {line.name.clone()}
                <input type="hidden" name="sale_product" value=line.product.clone()/>
                <input type="hidden" name="sale_was" value=line.was.clone()/>
                {error}
            </th>
            {field(("sale_sold", "sales-sold"), TillField::Sold, &line.sold, "sales-line-sold")}
            {field(("sale_made", "sales-made"), TillField::Made, &line.made, "sales-line-made")}
            {field(("sale_unsold", "sales-unsold"), TillField::Unsold, &line.unsold, "sales-line-unsold")}
            <td data-label=t.get("sales-sold-out")><input type="checkbox" name="sale_out" value=line.product.clone() checked=line.sold_out aria-label=out/></td>
        </tr>
    }
    .into_any()
}
