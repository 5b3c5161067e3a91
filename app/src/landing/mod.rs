//! The first page: what Obrador does, shown by doing it.

mod sample;

use crate::{
    i18n::texts,
    page::Icon,
    roi::{RoiForm, RoiView},
    subscription::PlanCards,
    usage::UsageCard,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_core::subscription::Catalogue;
use std::sync::Arc;

/// The landing page on the day `today`; `demo` says whether there is a demo to try.
#[component]
pub fn LandingPage(catalogue: Arc<Catalogue>, today: NaiveDate, demo: bool, roi: RoiView) -> impl IntoView {
    let t = texts();
    let sign_in = format!("/{}/sign-in", t.lang);
    let pricing = format!("/{}/pricing", t.lang);
    let cards: Vec<_> = sample::metrics(today)
        .into_iter()
        .map(|usage| view! { <UsageCard usage=usage way_up=None/> })
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
    let action = if demo { "landing-try-demo" } else { "nav-sign-in" };
    view! {
        <section class="hero">
            <div class="hero-text">
                <h1>{t.get("landing-title")}</h1>
                <p class="lead">{t.get("landing-lead")}</p>
                <p class="actions">
                    <a class="button primary" href=sign_in>{t.get(action)}<Icon name="arrow"/></a>
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
            <PlanCards catalogue=catalogue demo=demo/>
        </section>
    }
    .into_any()
}
