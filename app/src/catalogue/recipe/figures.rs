//! What a batch of a recipe comes to, below its form.

use super::{
    figures_view::{FiguresView, MarginView},
    scaling::Scale,
};
use crate::{i18n::texts, page::Icon};
use leptos::prelude::*;

#[component]
pub(in super::super) fn Figures(view: FiguresView) -> impl IntoView {
    let t = texts();
    // used: recipe-{dough,flour,good-yield,cost,cost-piece,cost-kilogram,cost-litre}
    let facts: Vec<_> = view
        .facts
        .into_iter()
        .map(|(key, fact)| view! { <div><dt>{t.get(key)}</dt><dd>{fact}</dd></div> })
        .collect();
    let margins: Vec<_> = view
        .margins
        .into_iter()
        .map(|margin| view! { <Remains margin=margin/> })
        .collect();
    let notes: Vec<_> = view
        .notes
        .into_iter()
        .map(|note| view! { <li>{note}</li> })
        .collect();
    let notes = (!notes.is_empty()).then(|| {
        view! { <div class="notice quiet" role="note"><Icon name="alert"/><ul class="recipe-notes">{notes}</ul></div> }
    });
    view! {
        <section class="card recipe-figures" aria-labelledby="figures-title">
            <h2 id="figures-title">{t.get("recipe-figures")}</h2>
            <dl class="recipe-facts">{facts}</dl>
            {margins}
            {notes}
            <Contains allergens=view.allergens/>
            <Label items=view.label declared=view.declared/>
            <Scale scaling=view.scaling unit=view.unit path=view.path scaled=view.scaled/>
        </section>
    }
    .into_any()
}

/// The same in a line, above the form, which is longer than a screen.
#[component]
pub(in super::super) fn Brief(facts: Vec<(&'static str, String)>) -> impl IntoView {
    let t = texts();
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(key, fact)| view! { <li>{t.get(key)}" "<strong>{fact}</strong></li> })
        .collect();
    view! {
        <nav class="recipe-brief" aria-labelledby="brief-title">
            <a id="brief-title" href="#figures-title">{t.get("recipe-figures")}</a>
            <ul>{facts}</ul>
        </nav>
    }
    .into_any()
}

/// What remains of a product's price once the ingredients are paid.
#[component]
fn Remains(margin: MarginView) -> impl IntoView {
    let t = texts();
    let remains = t.with(
        "recipe-margin",
        &[("price", margin.price.into()), ("margin", margin.margin.into())],
    );
    let target = margin.target.map(|target| {
        let target = ("target", target.into());
        match (margin.is_below, margin.restoring) {
            (false, _) => t.with("recipe-margin-met", &[target]),
            (true, Some(price)) => t.with("recipe-margin-below", &[target, ("price", price.into())]),
            (true, None) => t.with("recipe-margin-never", &[target]),
        }
    });
    let class = if margin.is_below {
        "recipe-margin below"
    } else {
        "recipe-margin"
    };
    let icon = margin.is_below.then(|| view! { <Icon name="warning"/> });
    view! { <p class=class>{icon}<span><a href=margin.href>{margin.product}</a>": "{remains}" "{target}</span></p> }.into_any()
}

#[component]
fn Contains(allergens: Vec<(String, String)>) -> impl IntoView {
    let t = texts();
    let each: Vec<_> = allergens
        .into_iter()
        .map(|(name, from)| view! { <li><strong>{name}</strong>": "{from}</li> })
        .collect();
    let shown = if each.is_empty() {
        view! { <p>{t.get("recipe-allergens-none")}</p> }.into_any()
    } else {
        view! { <ul>{each}</ul> }.into_any()
    };
    view! { <section class="recipe-allergens"><h3>{t.get("recipe-allergens")}</h3>{shown}</section> }
        .into_any()
}

/// The list of ingredients as a label has it, allergens standing out.
#[component]
fn Label(items: Vec<(String, String)>, declared: String) -> impl IntoView {
    let t = texts();
    let last = items.len().saturating_sub(1);
    let each: Vec<_> = items
        .into_iter()
        .enumerate()
        .map(|(place, (name, allergens))| {
            let end = if place == last { "." } else { ", " };
            let allergens = (!allergens.is_empty()).then(|| view! { " ("<strong>{allergens}</strong>")" });
            view! { {name}{allergens}{end} }
        })
        .collect();
    let declared = (!declared.is_empty()).then(|| {
        view! { " "{t.get("recipe-label-contains")}" "<strong>{declared}</strong>"." }
    });
    view! {
        <details class="recipe-more">
            <summary><h3>{t.get("recipe-label")}</h3></summary>
            <p class="label-text">{t.get("recipe-label-ingredients")}" "{each}{declared}</p>
            <p class="field-help">{t.get("recipe-label-help")}</p>
        </details>
    }
    .into_any()
}
