//! A day is planned: what is wanted is typed, what it would take is shown, and then it is planned.

use super::{
    PLAN,
    day_page::day_href,
    needs::{Needs, ToBuy},
    plan_view::{PlanField, PlanForm, PlanLine, PlanPreview, PlannedRow},
};
use crate::{
    i18n::texts,
    page::{FormOf, Notice, WrittenIn},
};
use leptos::prelude::*;

/// The ids of the names to choose from.
const NAMES: &str = "plan-recipes";

/// The page.
#[component]
pub fn PlanPage(form: PlanForm) -> impl IntoView {
    let t = texts();
    let day = form.day.clone();
    let preview = form.preview.clone();
    view! {
        <div class="production production-plan">
            <p class="breadcrumb"><a href=day_href(&day)>{t.get("production-title")}</a></p>
            <h1>{t.get("plan-title")}</h1>
            <p class="lead">{t.get("plan-lead")}</p>
            {form.is_wrong().then(|| {
                let words = form.wrong.clone().unwrap_or_else(|| t.get("catalogue-wrong"));
                view! { <Notice good=false leads=form.wrong.is_some()>{words}</Notice> }
            })}
            <PlanFields form=form/>
            {preview.map(|preview| view! { <Preview preview=preview/> })}
        </div>
    }
    .into_any()
}

#[component]
fn PlanFields(form: PlanForm) -> impl IntoView {
    let t = texts();
    let names: Vec<_> = form
        .recipes
        .iter()
        .map(|name| view! { <option value=name.clone()></option> })
        .collect();
    let several = !form.locations.is_empty();
    let lines: Vec<_> = form
        .lines
        .iter()
        .enumerate()
        .map(|(place, line)| line_fields(place, line.clone(), &form.locations))
        .collect();
    let made_at = several.then(|| {
        let options = options(&form.locations, &form.made_at);
        view! {
            <div class="field">
                <label for="made_at">{t.get("plan-made-at")}</label>
                <select id="made_at" name="made_at"><option value="">{t.get("plan-anywhere")}</option>{options}</select>
            </div>
        }
    });
    let previewed = form.preview.is_some() && !form.is_wrong();
    let (see, plan) = if previewed {
        ("button", "button primary")
    } else {
        ("button primary", "button")
    };
    let wrong_day = form.day_error.is_some();
    view! {
        <form method="post" action=PLAN class="form plan-form" novalidate=true>
            <FormOf/>
            <WrittenIn lang=form.written_in/>
            <input type="hidden" name="key" value=form.key.clone()/>
            <button class="visually-hidden" type="submit" name="do" value="preview" tabindex="-1" aria-hidden="true">{t.get("plan-see")}</button>
            <div class="plan-head">
                <div class="field" class:invalid=wrong_day>
                    <label for="day">{t.get("plan-day")}</label>
                    <input id="day" name="day" type="date" value=form.day.clone() required=true aria-invalid=wrong_day.then_some("true")
                        autofocus=wrong_day aria-describedby="day-help"/>
                    <p class="field-help" id="day-help">{t.with("plan-day-help", &[("clock", form.clock.clone().into())])}</p>
                    {form.day_error.clone().map(|words| view! { <p class="field-error">{words}</p> })}
                </div>
                {made_at}
            </div>
            <fieldset class="plan-lines" class:one-place=!several>
                <legend>{t.get("plan-lines")}</legend>
                <div class="plan-line plan-line-heads" aria-hidden="true">
                    <span>{t.get("plan-recipe")}</span>
                    <span>{t.get("plan-quantity")}</span>
                    {several.then(|| view! { <span>{t.get("plan-location")}</span> })}
                    <span>{t.get("plan-time")}</span>
                </div>
                {lines}
                <button class="button small" type="submit" name="do" value="more">{t.get("plan-more-lines")}</button>
                <datalist id=NAMES>{names}</datalist>
            </fieldset>
            <div class="plan-copy">
                <label for="copy">{t.get("plan-copy")}</label>
                <input id="copy" name="copy" type="date" value=form.copy.clone()/>
                <button class="button small" type="submit" name="do" value="copy">{t.get("plan-copy-do")}</button>
            </div>
            <div class="form-actions">
                <button class=see type="submit" name="do" value="preview">{t.get("plan-see")}</button>
                <button class=plan type="submit" name="do" value="plan">{t.get("plan-do")}</button>
                <a class="button" href=day_href(&form.day)>{t.get("catalogue-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn options(locations: &[(String, String)], chosen: &str) -> Vec<AnyView> {
    locations
        .iter()
        .map(|(id, name)| {
            view! { <option value=id.clone() selected={id == chosen}>{name.clone()}</option> }.into_any()
        })
        .collect()
}

fn line_fields(place: usize, line: PlanLine, locations: &[(String, String)]) -> AnyView {
    let t = texts();
    let number = (place + 1).to_string();
    let labelled = |key: &str| t.with(key, &[("number", number.clone().into())]);
    let wrong = |field: PlanField| line.error.as_ref().is_some_and(|(at, _)| *at == field);
    let invalid = |field| wrong(field).then_some("true");
    let said = format!("plan-{place}-error");
    let described = line.error.is_some().then(|| said.clone());
    let location = (!locations.is_empty()).then(|| {
        view! {
            <select name="line_location" aria-label=labelled("plan-line-location") aria-invalid=invalid(PlanField::Location)
                autofocus=wrong(PlanField::Location) aria-describedby=described.clone()>
                <option value="">{t.get("plan-no-location")}</option>
                {options(locations, &line.location)}
            </select>
        }
    });
    view! {
        <div class="plan-line" class:invalid=line.error.is_some()>
            <input name="line_recipe" list=NAMES value=line.recipe.clone() autocomplete="off" placeholder=t.get("plan-recipe")
                aria-label=labelled("plan-line-recipe") aria-invalid=invalid(PlanField::Recipe)
                autofocus=wrong(PlanField::Recipe) aria-describedby=described.clone()/>
            <input name="line_quantity" value=line.quantity.clone() autocomplete="off" placeholder=t.get("plan-quantity")
                aria-label=labelled("plan-line-quantity") aria-invalid=invalid(PlanField::Quantity)
                autofocus=wrong(PlanField::Quantity) aria-describedby=described.clone()/>
            {location}
            <input name="line_time" type="time" value=line.time.clone() aria-label=labelled("plan-line-time")
                aria-invalid=invalid(PlanField::Time) autofocus=wrong(PlanField::Time) aria-describedby=described/>
            {line.error.clone().map(|(_, words)| view! { <p class="field-error" id=said>{words}</p> })}
        </div>
    }
    .into_any()
}

#[component]
fn Preview(preview: PlanPreview) -> impl IntoView {
    let t = texts();
    let rows: Vec<_> = preview.batches.into_iter().map(planned).collect();
    let told = |title: &str, lines: Vec<String>| {
        let title = t.get(title);
        (!lines.is_empty()).then(|| {
            let lines: Vec<_> = lines
                .into_iter()
                .map(|words| view! { <li>{words}</li> })
                .collect();
            view! { <Notice good=false><p><strong>{title}</strong></p><ul>{lines}</ul></Notice> }
        })
    };
    view! {
        <section class="plan-preview" id="plan-preview" tabindex="-1" autofocus=true aria-labelledby="plan-preview-title">
            <h2 id="plan-preview-title">{t.get("plan-preview")}</h2>
            {told("production-overloads", preview.overloads)}
            {told("plan-notes", preview.notes)}
            <div class="table-scroll" tabindex="0" role="group" aria-label=t.get("plan-preview")>
                <table class="list plan-batches">
                    <thead>
                        <tr>
                            <th scope="col">{t.get("plan-recipe")}</th>
                            <th scope="col" class="number">{t.get("plan-quantity")}</th>
                            <th scope="col">{t.get("plan-location")}</th>
                            <th scope="col">{t.get("plan-begins")}</th>
                            <th scope="col">{t.get("plan-due")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <h2>{t.get("needs-title")}</h2>
            <Needs needs=preview.needs.clone()/>
            <ToBuy to_buy=preview.needs.to_buy/>
        </section>
    }
    .into_any()
}

fn planned(row: PlannedRow) -> AnyView {
    let t = texts();
    let part = row
        .is_part
        .then(|| view! { " " <span class="badge">{t.get("plan-part")}</span> });
    view! {
        <tr>
            <th scope="row">{row.recipe}{part}<small class="muted plan-stages">{row.stages}</small></th>
            <td class="number">{row.quantity}</td>
            <td>{row.location}</td>
            <td>{row.begins}{row.is_late.then(|| view! { " " <span class="badge critical">{t.get("plan-late")}</span> })}</td>
            <td>{row.due}</td>
        </tr>
    }
    .into_any()
}
