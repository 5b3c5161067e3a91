//! The form of an order: from whom, where to, until when, and its lines.

use super::{LineField, LineForm, OrderForm, OrderRecord, behind::behind, load::path, steps::About};
use crate::{
    i18n::texts,
    page::{FormOf, Notice, WrittenIn, in_textarea},
    record::NEW,
};
use leptos::prelude::*;
use obrador_core::bounds::length::NOTES;

/// The ids of the names to choose from.
const INGREDIENTS: &str = "order-ingredients";

#[component]
pub(super) fn OrderFields(order: OrderRecord, form: OrderForm) -> impl IntoView {
    let t = texts();
    let id = if order.id.is_empty() { NEW } else { &order.id };
    let action = path(id);
    let back = behind(order.list.as_deref()).href();
    let wrong = form
        .is_wrong()
        .then(|| view! { <Notice good=false>{t.get("catalogue-wrong")}</Notice> });
    let names: Vec<_> = form
        .ingredients
        .iter()
        .map(|name| view! { <option value=name.clone()></option> })
        .collect();
    let (written_in, priced) = (form.written_in, form.priced);
    let lines: Vec<_> = form
        .lines
        .iter()
        .enumerate()
        .map(|(place, line)| line_fields(place, line.clone(), priced))
        .collect();
    let location = (!form.locations.is_empty()).then(|| {
        choice(
            "location_id",
            "order-location",
            &form.locations,
            &form.location,
            &form,
        )
    });
    let key = (id == NEW).then(|| view! { <input type="hidden" name="key" value=form.key.clone()/> });
    let (needed, bad_notes) = (form.error("needed_by"), form.error("notes"));
    let no_day = needed.is_some();
    view! {
        {wrong}
        <form method="post" action=action class="form item-form order-form" novalidate=true>
            <FormOf/>
            <About version=order.version list=order.list.clone()/>
            <WrittenIn lang=written_in/>
            {key}
            <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">{t.get("save")}</button>
            {choice("supplier_id", "order-supplier", &form.suppliers, &form.supplier, &form)}
            {location}
            <div class="field" class:invalid=no_day>
                <label for="needed_by">{t.get("order-needed-by")}</label>
                <input id="needed_by" name="needed_by" type="date" value=form.needed_by.clone()
                    aria-invalid=no_day.then_some("true") autofocus=no_day
                    aria-describedby=no_day.then_some("needed_by-error")/>
                {needed.map(|words| view! { <p class="field-error" id="needed_by-error">{words}</p> })}
            </div>
            <fieldset class="field wide order-line-fields">
                <legend>{t.get("order-lines")}</legend>
                <p class="field-help">{t.get("order-lines-help")}</p>
                {form.error("lines").map(|words| view! { <p class="field-error" tabindex="-1" autofocus=true>{words}</p> })}
                <div class="order-line order-line-heads" aria-hidden="true">
                    <span>{t.get("order-ingredient")}</span>
                    <span>{t.get("order-quantity")}</span>
                    <span>{t.get("order-counted")}</span>
                    {priced.then(|| view! { <span>{t.get("order-price-each")}</span> })}
                </div>
                {lines}
                <button class="button small" type="submit" name="more" value="1">{t.get("order-more-lines")}</button>
                <datalist id=INGREDIENTS>{names}</datalist>
            </fieldset>
            <div class="field wide">
                <label for="notes">{t.get("order-notes")}</label>
                <textarea id="notes" name="notes" rows="2" maxlength=NOTES.to_string() aria-invalid=bad_notes.is_some().then_some("true")
                    autofocus=bad_notes.is_some() aria-describedby=bad_notes.is_some().then_some("notes-error")
                    inner_html=in_textarea(&form.notes)></textarea>
                {bad_notes.map(|words| view! { <p class="field-error" id="notes-error">{words}</p> })}
            </div>
            <div class="form-actions">
                <button class="button primary" type="submit">{t.get("save")}</button>
                <a class="button" href=back data-close="">{t.get("catalogue-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn choice(
    name: &'static str,
    label: &str,
    options: &[(String, String)],
    chosen: &str,
    form: &OrderForm,
) -> AnyView {
    let t = texts();
    let error = form.error(name);
    let wrong = error.is_some();
    let options: Vec<_> = options
        .iter()
        .map(
            |(id, words)| view! { <option value=id.clone() selected={id == chosen}>{words.clone()}</option> },
        )
        .collect();
    let described = wrong.then(|| format!("{name}-error"));
    view! {
        <div class="field" class:invalid=wrong>
            <label for=name>{t.get(label)}</label>
            <select id=name name=name aria-invalid=wrong.then_some("true") autofocus=wrong
                aria-describedby=described>
                <option value="">{t.get("order-choose")}</option>
                {options}
            </select>
            {error.map(|words| view! { <p class="field-error" id=format!("{name}-error")>{words}</p> })}
        </div>
    }
    .into_any()
}

fn line_fields(place: usize, line: LineForm, priced: bool) -> AnyView {
    let t = texts();
    let number = (place + 1).to_string();
    let labelled = |key: &str| t.with(key, &[("number", number.clone().into())]);
    let wrong = |field: LineField| line.error.as_ref().is_some_and(|(at, _)| *at == field);
    let said = format!("line-{place}-error");
    let described = line.error.is_some().then(|| said.clone());
    let invalid = |field| wrong(field).then_some("true");
    let price = priced.then(|| {
        view! {
            <span class="with-unit order-line-price">
                <input name="line_price" value=line.price.clone() inputmode="decimal" autocomplete="off"
                    aria-label=labelled("order-line-price") placeholder=t.get("order-line-price-usual")
                    aria-invalid=invalid(LineField::Price) autofocus=wrong(LineField::Price) aria-describedby=described.clone()/>
                <span>"€"</span>
            </span>
        }
    });
    view! {
        <div class="order-line" class:invalid=line.error.is_some()>
            <input type="hidden" name="line_id" value=line.id.clone()/>
            <input class="order-line-name" name="line_name" list=INGREDIENTS value=line.name.clone() autocomplete="off"
                aria-label=labelled("order-line-name") placeholder=t.get("order-ingredient")
                aria-invalid=invalid(LineField::Name) autofocus=wrong(LineField::Name) aria-describedby=described.clone()/>
            <input class="order-line-quantity" name="line_quantity" value=line.quantity.clone() autocomplete="off"
                aria-label=labelled("order-line-quantity") placeholder=t.get("order-quantity")
                aria-invalid=invalid(LineField::Quantity) autofocus=wrong(LineField::Quantity)
                aria-describedby=described.clone()/>
            <select class="order-line-in" name="line_in" aria-label=labelled("order-line-in")>
                <option value="pack" selected=line.in_packs>{t.get("order-in-packs")}</option>
                <option value="unit" selected=!line.in_packs>{t.get("order-in-unit")}</option>
            </select>
            {price}
            {line.error.clone().map(|(_, words)| view! { <p class="field-error" id=said>{words}</p> })}
        </div>
    }
    .into_any()
}
