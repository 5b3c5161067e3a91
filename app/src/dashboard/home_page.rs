//! The first page of a new bakery's owners and managers, until its first steps are done.

use super::first_steps::{FirstSteps, FirstStepsCard};
use crate::i18n::texts;
use leptos::prelude::*;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct HomeView {
    /// The person's name.
    pub name: String,
    /// The bakery's name.
    pub bakery: String,
    /// Its first steps.
    pub first: FirstSteps,
}

/// The page.
#[component]
pub fn HomePage(view: HomeView) -> impl IntoView {
    let t = texts();
    view! {
        <div class="medium">
            <p class="eyebrow">{view.bakery}</p>
            <h1>{t.with("home-title", &[("name", view.name.into())])}</h1>
            <FirstStepsCard first=view.first/>
            <p><a class="button" href="/app/settings/subscription">{t.get("welcome-usage")}</a></p>
        </div>
    }
    .into_any()
}
