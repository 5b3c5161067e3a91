//! The page: choose a metric, see how it grows, where it goes, its week, its unusual days, and how far to believe it.

use super::{
    accuracy::AccuracySection,
    anomalies::AnomaliesSection,
    chart::ChartSection,
    growth::GrowthCards,
    tables::Tables,
    view::{AnalyticsView, Place},
    weekdays::WeekdaysSection,
};
use crate::{
    i18n::texts,
    page::Icon,
    usage::{metric_key, metric_name},
};
use leptos::prelude::*;
use obrador_core::usage::forecast::DAYS_FOR_A_DATE;

/// The page.
#[component]
pub fn AnalyticsPage(view: AnalyticsView) -> impl IntoView {
    let t = texts();
    let analysis = view.analysis.clone();
    let enough = analysis.history.len() as u32 >= DAYS_FOR_A_DATE;
    let csv = (view.place == Place::Own && enough)
        .then(|| format!("/app/analytics/forecast.csv?metric={}", analysis.metric));
    view! {
        <div class="page-head">
            <div>
                <p class="eyebrow">{view.bakery.clone()}</p>
                <h1>{t.get("analytics-title")}</h1>
            </div>
        </div>
        {preview_banner(&view.place)}
        <nav class="analytics-picker no-print" aria-label=t.get("analytics-picker")>
            <ul>{picker(&view)}</ul>
        </nav>
        <div class="analytics-head">
            <h2>{metric_name(t, analysis.metric)}</h2>
            {csv.map(|href| view! {
                <a class="button small no-print" href=href download="">
                    <Icon name="download"/>
                    {t.get("analytics-csv")}
                </a>
            })}
        </div>
        {if enough {
            view! {
                <GrowthCards analysis=analysis.clone()/>
                <ChartSection analysis=analysis.clone() horizon_days=view.horizon_days/>
                <WeekdaysSection analysis=analysis.clone()/>
                <AnomaliesSection analysis=analysis.clone()/>
                <AccuracySection analysis=analysis.clone()/>
                <Tables analysis=analysis/>
                <p class="muted">{view.day_note.clone()}</p>
            }
            .into_any()
        } else {
            too_early(analysis.history.len())
        }}
    }
    .into_any()
}

fn picker(view: &AnalyticsView) -> Vec<AnyView> {
    let t = texts();
    let entry = |metric: &_| {
        let metric = *metric;
        let current = (metric == view.analysis.metric).then_some("page");
        view! { <li><a href=view.address(metric) aria-current=current>{t.get(metric_key(metric))}</a></li> }
            .into_any()
    };
    view.choices.iter().map(entry).collect()
}

fn too_early(have: usize) -> AnyView {
    let t = texts();
    let words = t.with(
        "analytics-too-early-text",
        &[
            ("count", (have as f64).into()),
            ("have", have.to_string().into()),
            ("need", DAYS_FOR_A_DATE.to_string().into()),
        ],
    );
    view! {
        <div class="empty">
            <h3>{t.get("analytics-too-early")}</h3>
            <p>{words}</p>
        </div>
    }
    .into_any()
}

/// Says in words that the figures are made up from a shop's, whose they are, and where to go from here.
fn preview_banner(place: &Place) -> Option<AnyView> {
    let Place::Preview { back, .. } = place else {
        return None;
    };
    let t = texts();
    let banner = view! {
        <section class="sample-banner" aria-labelledby="sample-title">
            <h2 id="sample-title">{t.get("analytics-sample-title")}</h2>
            <p>{t.get("analytics-sample-text")}</p>
            <p class="muted">{t.get("analytics-sample-source")}</p>
            <p class="actions no-print">
                <a class="button primary" href="/app/settings/subscription/compare">
                    {t.get("compare-open")}
                    <Icon name="arrow"/>
                </a>
                <a class="button" href=back.clone()>{t.get("analytics-sample-back")}</a>
            </p>
        </section>
    };
    Some(banner.into_any())
}
