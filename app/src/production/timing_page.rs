//! How long a recipe takes: the form, and what its times come to.

use super::{
    RECIPES, timing_path,
    timing_view::{TimingForm, TimingPreview, days_words, until_words},
    typed_form::{Line, Typed, choice, line},
    words::stage_words,
};
use crate::{
    i18n::texts,
    page::{FormOf, Notice, Told, ToldNotice, WrittenIn, base},
};
use leptos::prelude::*;
use obrador_core::{bounds::time::LEAD_HOURS, catalogue::ItemKind, production::Stage};
use obrador_locales::Texts;

/// The page.
#[component]
pub fn TimingPage(form: TimingForm) -> impl IntoView {
    let t = texts();
    let told = form.done.then(|| Told {
        text: t.with("timing-saved", &[("recipe", form.name.clone().into())]),
        link: Some((RECIPES.to_owned(), t.get("timing-title"))),
        ..Told::default()
    });
    let recipe = format!("{}/{}", base(ItemKind::Recipe), form.recipe);
    let heading = t.with("timing-heading", &[("recipe", form.name.clone().into())]);
    let save = if form.conflict {
        "catalogue-overwrite"
    } else {
        "save"
    };
    view! {
        <div class="medium timing">
            <p class="breadcrumb"><a href=RECIPES>{t.get("timing-title")}</a></p>
            <h1>{heading}</h1>
            <p class="lead">{t.get("timing-lead")}</p>
            <ToldNotice told=told/>
            {form.typed.is_wrong().then(|| view! { <Notice good=false>{t.get("catalogue-wrong")}</Notice> })}
            {form.conflict.then(|| view! { <Notice good=false leads=true>{t.get("catalogue-conflict")}</Notice> })}
            <form method="post" action=timing_path(&form.recipe) class="card form" novalidate=true>
                <FormOf/>
                <WrittenIn lang=t.lang/>
                <input type="hidden" name="version" value=form.typed.get("version").to_owned()/>
                {stages(t, &form.typed)}
                {lead(t, &form.typed)}
                <div class="form-actions">
                    <button class="button primary" type="submit">{t.get(save)}</button>
                    <a class="button" href=recipe>{t.get("timing-to-recipe")}</a>
                </div>
            </form>
            {form.preview.map(|preview| view! { <Preview preview=preview/> })}
        </div>
    }
    .into_any()
}

fn stages(t: Texts, typed: &Typed) -> AnyView {
    let each: Vec<_> = Stage::ALL
        .into_iter()
        .map(|stage| {
            let of_stage = Line {
                name: stage.as_str(),
                label: stage_words(t, stage),
                ..Line::default()
            };
            line(typed, of_stage)
        })
        .collect();
    let options = Stage::ALL.map(|stage| (stage.to_string(), until_words(t, stage)));
    let until = choice(
        typed,
        ("until", t.get("timing-until")),
        options.to_vec(),
        Some(t.get("timing-until-help")),
    );
    view! {
        <fieldset class="timing-part" aria-describedby="timing-stages-help">
            <legend>{t.get("timing-stages")}</legend>
            <p class="field-help" id="timing-stages-help">{t.get("timing-stages-help")}</p>
            <div class="timing-stages">{each}</div>
            {until}
        </fieldset>
    }
    .into_any()
}

fn lead(t: Texts, typed: &Typed) -> AnyView {
    let kinds = ["length", "by"].map(|kind| (kind.to_owned(), t.get(&format!("timing-lead-is-{kind}"))));
    let length = Line {
        name: "lead_length",
        label: t.get("timing-lead-length"),
        help: Some(t.get("timing-lead-length-help")),
        ..Line::default()
    };
    let by = Line {
        name: "lead_by",
        label: t.get("timing-lead-by"),
        kind: Some("time"),
        ..Line::default()
    };
    let most = u8::try_from(LEAD_HOURS / 24).unwrap_or(u8::MAX);
    let days = (0..=most).map(|days| (days.to_string(), days_words(t, days)));
    view! {
        <fieldset class="timing-part timing-lead" aria-describedby="timing-part-help">
            <legend>{t.get("timing-part")}</legend>
            <p class="field-help" id="timing-part-help">{t.get("timing-part-help")}</p>
            {choice(typed, ("lead", t.get("timing-lead-is")), kinds.to_vec(), None)}
            <div class="timing-before">{line(typed, length)}</div>
            <div class="timing-by">
                {line(typed, by)}
                {choice(typed, ("lead_days", t.get("timing-lead-days")), days.collect(), None)}
            </div>
        </fieldset>
    }
    .into_any()
}

/// What the times come to, counted backwards.
#[component]
fn Preview(preview: TimingPreview) -> impl IntoView {
    let t = texts();
    let rows: Vec<_> = preview
        .stages
        .into_iter()
        .map(|[stage, from, to, length]| {
            view! {
                <tr>
                    <th scope="row">{stage}</th>
                    <td data-label=t.get("timing-from")>{from}</td>
                    <td data-label=t.get("timing-to")>{to}</td>
                    <td data-label=t.get("timing-takes")>{length}</td>
                </tr>
            }
        })
        .collect();
    let lead = (!preview.lead.is_empty()).then(|| {
        let said = [
            ("wanted", preview.wanted.clone().into()),
            ("ready", preview.lead.clone().into()),
        ];
        view! { <p>{t.with("timing-preview-lead", &said)}</p> }
    });
    view! {
        <section class="card timing-preview" aria-labelledby="preview-title">
            <h2 id="preview-title">{t.with("timing-preview", &[("wanted", preview.wanted.clone().into())])}</h2>
            <div class="table-scroll">
                <table class="list stacks">
                    <thead><tr>
                        <th scope="col">{t.get("timing-stage")}</th>
                        <th scope="col">{t.get("timing-from")}</th>
                        <th scope="col">{t.get("timing-to")}</th>
                        <th scope="col">{t.get("timing-takes")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {lead}
        </section>
    }
    .into_any()
}
