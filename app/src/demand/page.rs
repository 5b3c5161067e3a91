//! How much to bake tomorrow, and what that stands on.

use super::{
    accuracy::AccuracySection,
    bake_list::BakeList,
    forecast_card::ForecastCard,
    page_view::{DemandView, Missing},
    training_card::TrainingCard,
    words::history_words,
};
use crate::{
    i18n::texts,
    list::{ListPart, NothingYet},
    live_page::{LivePage, live_texts},
    page::ToldNotice,
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn DemandPage(view: DemandView) -> impl IntoView {
    let t = texts();
    // Nothing is forecast before something is learned, and nothing is learned of too few days.
    let forecast = matches!(view.missing, None | Some(Missing::Forecast));
    let training = match view.missing {
        Some(Missing::Sales) => false,
        Some(Missing::Days { .. }) => view.training.running.is_some() || view.training.last.is_some(),
        _ => true,
    };
    let missing = view
        .missing
        .map(|missing| view! { <WhatIsMissing missing=missing/> });
    let forecast = forecast.then(|| view! { <ForecastCard view=view.forecast/> });
    let training = training.then(|| view! { <TrainingCard view=view.training/> });
    view! {
        <div class="demand">
            <div class="page-head"><div><h1>{t.get("demand-title")}</h1></div></div>
            <LivePage texts=live_texts(t)/>
            <ToldNotice told=view.told/>
            // Whoever works in one part sees the others change.
            <div class="demand-now">
                <ListPart id="demand-list">
                    {missing}
                    {view.list.map(|list| view! { <BakeList view=list/> })}
                </ListPart>
                <div class="demand-cards">
                    <ListPart id="demand-forecast">{forecast}</ListPart>
                    <ListPart id="demand-training">{training}</ListPart>
                </div>
                <ListPart id="demand-accuracy"><AccuracySection view=view.accuracy/></ListPart>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn WhatIsMissing(missing: Missing) -> impl IntoView {
    let t = texts();
    match missing {
        Missing::Sales => view! {
            <NothingYet icon="loaf" text=t.get("demand-no-sales")>
                <p class="empty-ways">
                    <a class="button primary" href="/app/sales/import">{t.get("demand-import-sales")}</a>
                    <a class="button" href="/app/sales/day">{t.get("demand-enter-sales")}</a>
                </p>
            </NothingYet>
        }
        .into_any(),
        Missing::Days { have, need } => view! {
            <NothingYet icon="loaf" text=history_words(t, have, need)>
                <p class="empty-ways">
                    <a class="button primary" href="/app/sales/import">{t.get("demand-import-sales")}</a>
                    <a class="button" href="/app/sales">{t.get("demand-see-sales")}</a>
                </p>
            </NothingYet>
        }
        .into_any(),
        Missing::Training => view! { <p class="lead">{t.get("demand-not-trained")}</p> }.into_any(),
        Missing::Forecast => view! { <p class="lead">{t.get("demand-not-forecast")}</p> }.into_any(),
        Missing::Learned => view! { <p class="lead">{t.get("demand-nothing-learned")}</p> }.into_any(),
    }
}
