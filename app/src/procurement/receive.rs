//! The form of a goods receipt: by line, each with its lots.

use super::{LotForm, OrderRecord, ReceiveForm, behind::behind, load::path, steps::About};
use crate::{
    i18n::texts,
    page::{FormOf, Notice, WrittenIn},
};
use leptos::prelude::*;
use obrador_core::bounds::length::LOT_CODE;

#[component]
pub(super) fn Receive(order: OrderRecord, form: ReceiveForm) -> impl IntoView {
    let t = texts();
    let action = format!("{}/receive", path(&order.id));
    let back = behind(order.list.as_deref()).href();
    let written_in = form.written_in;
    let lines: Vec<_> = form
        .lines
        .iter()
        .map(|(id, name, outstanding)| {
            let lots = form.lots.iter().enumerate();
            let of_line = lots.filter(|(_, lot)| lot.line == *id);
            let lots: Vec<_> = of_line
                .map(|(place, lot)| lot_fields(place, name, lot.clone()))
                .collect();
            let rest = t.with("order-outstanding", &[("quantity", outstanding.clone().into())]);
            view! {
                <fieldset class="field wide order-receipt-line">
                    <legend>{name.clone()}</legend>
                    <p class="field-help">{rest}</p>
                    {lots}
                </fieldset>
            }
        })
        .collect();
    let wrong = form.wrong.clone();
    view! {
        {wrong.map(|words| view! { <Notice good=false leads=true>{words}</Notice> })}
        <form method="post" action=action class="form item-form order-form" novalidate=true>
            <FormOf/>
            <About version=order.version list=order.list.clone()/>
            <WrittenIn lang=written_in/>
            <input type="hidden" name="key" value=form.key.clone()/>
            <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">{t.get("order-receive-save")}</button>
            <p class="wide field-help">{t.get("order-receive-help")}</p>
            {lines}
            <div class="wide">
                <button class="button small" type="submit" name="more" value="1">{t.get("order-more-lots")}</button>
            </div>
            <div class="form-actions">
                <button class="button primary" type="submit">{t.get("order-receive-save")}</button>
                <a class="button" href=back data-close="">{t.get("catalogue-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn lot_fields(place: usize, name: &str, lot: LotForm) -> AnyView {
    let t = texts();
    let labelled = |key: &str| t.with(key, &[("name", name.to_owned().into())]);
    let wrong = lot.error.is_some();
    let said = format!("lot-{place}-error");
    let described = wrong.then(|| said.clone());
    view! {
        <div class="order-lot" class:invalid=wrong>
            <input type="hidden" name="lot_line" value=lot.line.clone()/>
            <label>
                <span>{t.get("order-lot-quantity")}</span>
                <input name="lot_quantity" value=lot.quantity.clone() autocomplete="off" aria-label=labelled("order-lot-quantity-of")
                    aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=described/>
            </label>
            <label>
                <span>{t.get("order-lot-code")}</span>
                <input name="lot_code" value=lot.code.clone() autocomplete="off" maxlength=LOT_CODE.to_string()
                    aria-label=labelled("order-lot-code-of")/>
            </label>
            <label>
                <span>{t.get("order-lot-best-before")}</span>
                <input name="lot_best_before" type="date" value=lot.best_before.clone()
                    aria-label=labelled("order-lot-best-before-of")/>
            </label>
            {lot.error.clone().map(|words| view! { <p class="field-error" id=said>{words}</p> })}
        </div>
    }
    .into_any()
}
