//! The state of trainings, and the way to another one.

use super::{TRAIN, bake_href, page_view::TrainingView};
use crate::{
    i18n::texts,
    page::{FormOf, Notice},
};
use leptos::prelude::*;

/// So often a running training is asked about, in seconds.
const EVERY: &str = "3";

#[component]
pub(super) fn TrainingCard(view: TrainingView) -> impl IntoView {
    let t = texts();
    let is_running = view.running.is_some();
    let running = view.running.clone().map(|(percent, words)| {
        view! {
            <div class="demand-running" data-live=EVERY role="status">
                <progress max="100" value=percent.to_string() aria-label=t.get("demand-training-running")></progress>
                <p>{words}</p>
                <p><a class="button small" href=bake_href("", "")>{t.get("demand-training-look")}</a></p>
            </div>
        }
    });
    let last = view.last.clone().filter(|_| !is_running).map(|words| {
        if view.failed {
            view! { <Notice good=false>{words}</Notice> }.into_any()
        } else {
            view! { <p>{words}</p> }.into_any()
        }
    });
    let not_learned = (!is_running && !view.not_learned.is_empty()).then(|| {
        let lines: Vec<_> = view
            .not_learned
            .iter()
            .map(|row| {
                let shop = row.shop.clone().map(|shop| format!(" ({shop})"));
                view! { <li><strong>{row.product.clone()}{shop}</strong> ": " {row.why.clone()}</li> }
            })
            .collect();
        let args = [
            ("count", (lines.len() as f64).into()),
            ("number", lines.len().to_string().into()),
        ];
        view! { <details><summary>{t.with("demand-not-learned", &args)}</summary><ul>{lines}</ul></details> }
    });
    let form = (view.may_train && !is_running).then(|| {
        let (class, key) = if view.last.is_some() {
            ("button", "demand-train-again")
        } else {
            ("button primary", "demand-train")
        };
        view! {
            <form method="post" action=TRAIN class="demand-act">
                <FormOf/>
                <button class=class type="submit">{t.get(key)}</button>
            </form>
        }
    });
    view! {
        <section class="card demand-training no-print" aria-labelledby="training-title">
            <h2 id="training-title">{t.get("demand-training-title")}</h2>
            <p class="muted">{t.get("demand-training-lead")}</p>
            {running}
            {last}
            {not_learned}
            {form}
            {view.left.map(|words| view! { <p class="field-help">{words}</p> })}
        </section>
    }
    .into_any()
}
