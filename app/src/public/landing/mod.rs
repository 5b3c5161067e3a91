//! The first page: what Obrador does, shown by doing it.

mod sample;

use crate::{
    i18n::texts,
    page::{EntryPoints, Icon},
    roi::{RoiForm, RoiView},
    subscription::PlanCards,
    usage::UsageCard,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_core::subscription::PriceList;
use std::sync::Arc;

/// The landing page on the day `today`; `ways` says how one gets in.
#[component]
pub fn LandingPage(
    price_list: Arc<PriceList>,
    today: NaiveDate,
    ways: EntryPoints,
    roi: RoiView,
) -> impl IntoView {
    let t = texts();
    let sign_in = format!("/{}/sign-in", t.lang);
    let pricing = format!("/{}/pricing", t.lang);
    let cards: Vec<_> = sample::metrics(today)
        .into_iter()
        .map(|usage| view! { <UsageCard usage=usage/> })
        .collect();
    let point = |icon: &'static str, name: &str| {
        view! {
            <li>
                <Icon name=icon/>
                <h3>{t.get(&format!("landing-{name}"))}</h3>
                <p>{t.get(&format!("landing-{name}-text"))}</p>
            </li>
        }
    };
    let sign_up = format!("/{}/sign-up", t.lang);
    let action = if ways.demo {
        "landing-try-demo"
    } else {
        "nav-sign-in"
    };
    let first = if ways.sign_up {
        view! {
            <a class="button primary" href=sign_up>{t.get("sign-up-title")}<Icon name="arrow"/></a>
            {ways.demo.then(|| view! { <a class="button" href=sign_in>{t.get(action)}</a> })}
        }
        .into_any()
    } else {
        view! { <a class="button primary" href=sign_in>{t.get(action)}<Icon name="arrow"/></a> }.into_any()
    };
    view! {
        <section class="hero">
            <div class="hero-text">
                <h1>{t.get("landing-title")}</h1>
                <p class="lead">{t.get("landing-lead")}</p>
                <p class="actions">
                    {first}
                    <a class="button" href=pricing>{t.get("landing-see-prices")}</a>
                </p>
            </div>
            <figure class="hero-cards">
                <h2 class="visually-hidden">{t.get("landing-example-title")}</h2>
                <div>{cards}</div>
                <figcaption>{t.get("landing-example")}</figcaption>
            </figure>
        </section>
        <section class="points" aria-labelledby="points-title">
            <h2 id="points-title">{t.get("landing-points")}</h2>
            <ul>
                {point("calendar", "when")}
                {point("forecasts", "what-if")}
                {point("api_calls", "api")}
                {point("globe", "languages")}
            </ul>
        </section>
        <section class="teaser" id="roi" aria-labelledby="teaser-title">
            <h2 id="teaser-title">{t.get("landing-roi")}</h2>
            <p class="lead">{t.get("landing-roi-text")}</p>
            <RoiForm view=roi/>
        </section>
        <section aria-labelledby="prices-title">
            <h2 id="prices-title">{t.get("landing-prices")}</h2>
            <p class="lead">{t.get("pricing-lead")}</p>
            <PlanCards price_list=price_list ways=ways/>
        </section>
    }
    .into_any()
}
