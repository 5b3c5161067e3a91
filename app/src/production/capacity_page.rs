//! Ovens, mixers and the like: all of them, and one.

use super::{
    CAPACITIES, PRODUCTION, capacity_path,
    capacity_view::{BATCHES, CapacitiesView, CapacityForm, CapacityRow},
    typed_form::{Line, choice, line},
    words::stage_words,
};
use crate::{
    i18n::texts,
    list::NothingYet,
    page::{FormOf, Notice, ToldNotice, WrittenIn},
};
use leptos::prelude::*;
use obrador_core::{
    bounds::length::{ITEM_NAME, QUANTITY},
    production::Stage,
    quantity::Unit,
};
use obrador_locales::Texts;

/// The list, and the form of a new one.
#[component]
pub fn CapacitiesPage(view: CapacitiesView) -> impl IntoView {
    let t = texts();
    let form = view.form.map(|form| {
        view! {
            <section class="card capacity-new" aria-labelledby="new-title">
                <h2 id="new-title">{t.get("capacity-new")}</h2>
                <CapacityFields form=form/>
            </section>
        }
    });
    view! {
        <div class="medium capacities">
            <p class="breadcrumb"><a href=PRODUCTION>{t.get("stock-production")}</a></p>
            <h1>{t.get("capacities-title")}</h1>
            <p class="lead">{t.get("capacities-lead")}</p>
            <ToldNotice told=view.told/>
            {list(t, view.rows, view.placed)}
            {form}
        </div>
    }
    .into_any()
}

fn list(t: Texts, rows: Vec<CapacityRow>, placed: bool) -> AnyView {
    if rows.is_empty() {
        return view! { <NothingYet icon="loaf" text=t.get("capacities-none")>""</NothingYet> }.into_any();
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let name = match row.href {
                Some(href) => view! { <a href=href>{row.name}</a> }.into_any(),
                None => row.name.into_any(),
            };
            let somewhere = (!row.location.is_empty()).then(|| t.get("capacity-location"));
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td data-label=t.get("capacity-stage")>{row.stage}</td>
                    {placed.then(|| view! { <td data-label=somewhere>{row.location}</td> })}
                    <td data-label=t.get("capacity-holds")>{row.holds}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-scroll list-box">
            <table class="list stacks">
                <thead><tr>
                    <th scope="col">{t.get("capacity-name")}</th>
                    <th scope="col">{t.get("capacity-stage")}</th>
                    {placed.then(|| view! { <th scope="col">{t.get("capacity-location")}</th> })}
                    <th scope="col">{t.get("capacity-holds")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// One, with the question before it is removed.
#[component]
pub fn CapacityPage(form: CapacityForm) -> impl IntoView {
    let t = texts();
    let id = form.id.clone().unwrap_or_default();
    let version = form.typed.get("version").to_owned();
    let question = t.with("capacity-remove-text", &[("name", form.name.clone().into())]);
    view! {
        <div class="medium capacities">
            <p class="breadcrumb"><a href=CAPACITIES>{t.get("capacities-title")}</a></p>
            <h1>{form.name.clone()}</h1>
            {form.conflict.then(|| view! { <Notice good=false leads=true>{t.get("catalogue-conflict")}</Notice> })}
            <section class="card"><CapacityFields form=form/></section>
            <details class="capacity-remove">
                <summary class="button">{t.get("capacity-remove")}</summary>
                <form method="post" action=format!("{}/remove", capacity_path(&id)) class="archive-form">
                    <FormOf/>
                    <input type="hidden" name="version" value=version/>
                    <p>{question}</p>
                    <button class="button danger" type="submit">{t.get("capacity-remove-yes")}</button>
                </form>
            </details>
        </div>
    }
    .into_any()
}

#[component]
fn CapacityFields(form: CapacityForm) -> impl IntoView {
    let t = texts();
    let typed = &form.typed;
    let action = form
        .id
        .as_deref()
        .map_or_else(|| CAPACITIES.to_owned(), capacity_path);
    let version = form.id.is_some().then(|| typed.get("version").to_owned());
    let save = match (&form.id, form.conflict) {
        (None, _) => "capacity-add",
        (_, true) => "catalogue-overwrite",
        _ => "save",
    };
    let stages = Stage::ALL.map(|stage| (stage.to_string(), stage_words(t, stage)));
    let mut units = vec![(BATCHES.to_owned(), t.get("capacity-in-batches"))];
    let offered = [Unit::Piece, Unit::Kilogram].into_iter().chain(form.unit);
    for unit in offered {
        if !units.iter().any(|(known, _)| known == unit.as_str()) {
            units.push((unit.to_string(), t.get(&format!("unit-{unit}"))));
        }
    }
    let locations = form.locations.map(|mut places| {
        places.insert(0, (String::new(), t.get("capacity-everywhere")));
        let label = ("location", t.get("capacity-location"));
        choice(typed, label, places, Some(t.get("capacity-location-help")))
    });
    let name = Line {
        name: "name",
        label: t.get("capacity-name"),
        help: Some(t.get("capacity-name-help")),
        most: Some(ITEM_NAME),
        ..Line::default()
    };
    let holds = Line {
        name: "holds",
        label: t.get("capacity-holds"),
        most: Some(QUANTITY),
        ..Line::default()
    };
    let wrong = typed.is_wrong();
    let cancel = form
        .id
        .is_some()
        .then(|| view! { <a class="button" href=CAPACITIES>{t.get("catalogue-cancel")}</a> });
    view! {
        {wrong.then(|| view! { <Notice good=false>{t.get("catalogue-wrong")}</Notice> })}
        <form method="post" action=action class="form item-form" novalidate=true>
            <FormOf/>
            <WrittenIn lang=t.lang/>
            {version.map(|version| view! { <input type="hidden" name="version" value=version/> })}
            {line(typed, name)}
            {choice(typed, ("stage", t.get("capacity-stage")), stages.to_vec(), None)}
            {line(typed, holds)}
            {choice(typed, ("holds_in", t.get("capacity-holds-in")), units, None)}
            {locations}
            <div class="form-actions">
                <button class="button primary" type="submit">{t.get(save)}</button>
                {cancel}
            </div>
        </form>
    }
    .into_any()
}
