//! The state of the forecast, and the way to another one.

use super::{FORECAST, HORIZONS, page_view::ForecastView};
use crate::{
    i18n::texts,
    page::{FormOf, Icon},
};
use leptos::prelude::*;

#[component]
pub(super) fn ForecastCard(view: ForecastView) -> impl IntoView {
    let t = texts();
    let made = view.made.clone();
    let is_first = made.is_none();
    let made = made.unwrap_or_else(|| t.get("demand-forecast-none"));
    let newer = view.newer.clone().map(|words| {
        view! { <p class="demand-newer"><Icon name="alert"/><span>{words}</span></p> }
    });
    let form = view.may_forecast.then(|| {
        let options: Vec<_> = HORIZONS
            .into_iter()
            .map(|days| {
                let key = if days > view.horizon {
                    "demand-horizon-beyond"
                } else {
                    "demand-horizon"
                };
                let args = [
                    ("count", f64::from(days).into()),
                    ("days", days.to_string().into()),
                ];
                let chosen = days == chosen(&view);
                view! { <option value=days.to_string() selected=chosen>{t.with(key, &args)}</option> }
            })
            .collect();
        let (class, key) = match (is_first, view.newer.is_some()) {
            (true, _) => ("button primary", "demand-forecast-first"),
            (false, true) => ("button primary", "demand-forecast-again"),
            (false, false) => ("button", "demand-forecast-again"),
        };
        view! {
            <form method="post" action=FORECAST class="demand-act">
                <FormOf/>
                <div class="field">
                    <label for="days">{t.get("demand-horizon-label")}</label>
                    <select id="days" name="days">{options}</select>
                </div>
                <button class=class type="submit">{t.get(key)}</button>
            </form>
        }
    });
    view! {
        <section class="card demand-forecast no-print" aria-labelledby="forecast-title">
            <h2 id="forecast-title">{t.get("demand-forecast-title")}</h2>
            <p>{made}</p>
            {newer}
            {form}
            {view.left.map(|words| view! { <p class="field-help">{words}</p> })}
        </section>
    }
    .into_any()
}

/// As far as the last one looked, where that is a choice; else as far as the plan lets it.
fn chosen(view: &ForecastView) -> u32 {
    let fits = |days: &u32| *days <= view.horizon;
    let last = HORIZONS.into_iter().find(|days| *days == view.days);
    last.filter(fits)
        .unwrap_or_else(|| HORIZONS.into_iter().filter(fits).max().unwrap_or(HORIZONS[0]))
}
