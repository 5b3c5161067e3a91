//! On how many days what is baked of a product shall be enough.

use super::product_view::LevelForm;
use crate::{
    i18n::texts,
    page::{FormOf, WrittenIn},
};
use leptos::prelude::*;

#[component]
pub(super) fn LevelFormView(form: LevelForm) -> impl IntoView {
    let t = texts();
    let wrong = form.error.is_some();
    let described = if wrong {
        "level-error level-help"
    } else {
        "level-help"
    };
    let error = form
        .error
        .clone()
        .map(|words| view! { <p class="field-error" id="level-error">{words}</p> });
    let means: Vec<_> = form
        .means
        .iter()
        .map(|words| view! { <p>{words.clone()}</p> })
        .collect();
    let back = form.is_own.then(|| {
        view! { <button class="button" type="submit" name="do" value="remove" formnovalidate=true>{t.get("demand-level-remove")}</button> }
    });
    view! {
        <section class="card demand-level" id="level" aria-labelledby="level-title">
            <h2 id="level-title">{t.get("demand-level-title")}</h2>
            {means}
            <form method="post" action=form.action.clone() class="form" novalidate=true>
                <FormOf/>
                <WrittenIn lang=form.written_in/>
                <button class="visually-hidden" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true">{t.get("save")}</button>
                <div class="field demand-level-field" class:invalid=wrong>
                    <label for="service_level">{t.get("demand-level-label")}</label>
                    <input id="service_level" name="service_level" inputmode="decimal" autocomplete="off" value=form.typed.clone()
                        aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=described/>
                    {error}
                    <p class="field-help" id="level-help">{t.get("demand-level-help")}</p>
                </div>
                <div class="form-actions">
                    <button class="button primary" type="submit" name="do" value="save">{t.get("save")}</button>
                    {back}
                </div>
            </form>
        </section>
    }
    .into_any()
}
