//! A product's weeks that were, days ahead, and how far to believe them.

use super::{
    HORIZONS, bake_href,
    level_form::LevelFormView,
    product_chart::ProductChart,
    product_href, product_path,
    product_tables::{DaysAhead, DaysBefore, Models},
    product_view::ProductView,
};
use crate::{
    i18n::texts,
    page::{Notice, ToldNotice},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ProductPage(view: ProductView) -> impl IntoView {
    let t = texts();
    let why_none = view
        .why_none
        .clone()
        .map(|words| view! { <Notice good=false>{words}</Notice> });
    let ends_before = view
        .ends_before
        .clone()
        .map(|words| view! { <p class="muted">{words}</p> });
    let sold_out = view.sold_out_words.clone().map(|words| view! { <p>{words}</p> });
    let ahead = (!view.ahead.is_empty()).then(|| {
        view! {
            <section aria-labelledby="ahead-title">
                <h2 id="ahead-title">{t.get("demand-days-ahead")}</h2>
                {ends_before}
                <DaysAhead days=view.ahead.clone()/>
            </section>
        }
    });
    let before = (!view.past.is_empty()).then(|| {
        view! {
            <section aria-labelledby="before-title">
                <h2 id="before-title">{t.get("demand-days-before")}</h2>
                {sold_out}
                <DaysBefore days=view.past.clone()/>
            </section>
        }
    });
    let accuracy: Vec<_> = view
        .accuracy
        .iter()
        .map(|words| view! { <p>{words.clone()}</p> })
        .collect();
    let models = (!view.models.is_empty()).then(|| {
        view! {
            <section class="demand-models" aria-labelledby="models-title">
                <h2 id="models-title">{t.get("demand-accuracy-title")}</h2>
                {accuracy}
                <p class="muted">{t.get("demand-models-how")}</p>
                <Models models=view.models.clone()/>
            </section>
        }
    });
    let level = match (view.level.clone(), view.level_words.clone()) {
        (Some(form), _) => view! { <LevelFormView form=form/> }.into_any(),
        (None, Some(words)) => view! { <p class="muted">{words}</p> }.into_any(),
        (None, None) => ().into_any(),
    };
    view! {
        <div class="demand demand-product">
            <p class="breadcrumb"><a href=bake_href("", &view.shop)>{t.get("demand-title")}</a></p>
            <h1>{view.name.clone()}</h1>
            <ToldNotice told=view.told.clone()/>
            {why_none}
            <Choose view=view.clone()/>
            <ProductChart view=view.clone()/>
            <div class="demand-columns">{ahead}{before}</div>
            {models}
            {level}
        </div>
    }
    .into_any()
}

/// The way to other shops, and further ahead.
#[component]
fn Choose(view: ProductView) -> impl IntoView {
    let t = texts();
    let shops = (view.shops.len() > 1).then(|| {
        let options: Vec<_> = view
            .shops
            .iter()
            .map(|shop| {
                view! { <option value=shop.id.clone() selected={shop.id == view.shop}>{shop.name.clone()}</option> }
            })
            .collect();
        view! {
            <form method="get" action=product_path(&view.id) class="bake-choose">
                <label class="visually-hidden" for="location">{t.get("demand-shop")}</label>
                <select id="location" name="location">{options}</select>
                <input type="hidden" name="days" value=view.days.to_string()/>
                <button class="button small" type="submit">{t.get("demand-show")}</button>
            </form>
        }
    });
    let days: Vec<_> = HORIZONS
        .into_iter()
        .map(|days| {
            let href = product_href(&view.id, &view.shop, Some(days));
            let current = (days == view.days).then_some("true");
            let key = if days > view.horizon {
                "demand-horizon-beyond"
            } else {
                "demand-horizon"
            };
            let args = [
                ("count", f64::from(days).into()),
                ("days", days.to_string().into()),
            ];
            view! { <a class="button small" href=href aria-current=current>{t.with(key, &args)}</a> }
        })
        .collect();
    view! {
        <nav class="bake-days no-print" aria-label=t.get("demand-horizon-label")>
            <div class="bake-next">{days}</div>
            {shops}
        </nav>
    }
    .into_any()
}
