//! A stock count: what is written of an ingredient, and the form that says what is there.

use super::{
    count_path,
    count_view::{CountView, CountedLot, MovementRow},
    typed_form::{Line, choice, line},
};
use crate::{
    i18n::texts,
    page::{FormOf, Icon, Notice, ToldNotice, WrittenIn, base},
};
use leptos::prelude::*;
use obrador_core::{
    bounds::length::{QUANTITY, REASON},
    catalogue::ItemKind,
};
use obrador_locales::Texts;

/// Reasons to choose from; any other may be typed.
const REASONS: [&str; 5] = ["counted", "spilt", "spoilt", "wrong", "found"];

/// The page.
#[component]
pub fn CountPage(view: CountView) -> impl IntoView {
    let t = texts();
    let own = format!("{}/{}", base(ItemKind::Ingredient), view.ingredient.id);
    let several = view.places.len() > 1;
    let places: Vec<_> = view
        .places
        .iter()
        .map(|(name, lots)| {
            let name = several.then(|| view! { <h3>{name.clone()}</h3> });
            view! { {name}{lots_table(t, lots.clone())} }
        })
        .collect();
    let no_lots = view
        .places
        .is_empty()
        .then(|| view! { <p class="muted">{t.get("count-no-lots")}</p> });
    let in_no_lot = (!view.in_no_lot.is_empty()).then(|| view! { <p>{view.in_no_lot.clone()}</p> });
    let below = view.below.clone().map(
        |words| view! { <div class="notice quiet" role="note"><Icon name="warning"/><p>{words}</p></div> },
    );
    view! {
        <div class="medium count">
            <p class="breadcrumb"><a href=own>{view.ingredient.name.clone()}</a></p>
            <h1>{t.with("count-title", &[("ingredient", view.ingredient.name.clone().into())])}</h1>
            <ToldNotice told=view.told.clone()/>
            {view.typed.is_wrong().then(|| view! { <Notice good=false>{t.get("catalogue-wrong")}</Notice> })}
            {view.meanwhile.clone().map(|words| view! { <Notice good=false leads=true>{words}</Notice> })}
            <section class="card in-store" aria-labelledby="written-title">
                <h2 id="written-title">{t.get("count-written")}</h2>
                <p class="in-store-sum">{view.left.clone()}</p>
                {below}
                {in_no_lot}
                {places}
                {no_lots}
            </section>
            <CountForm view=view.clone()/>
            {movements(t, view.movements)}
        </div>
    }
    .into_any()
}

fn lots_table(t: Texts, lots: Vec<CountedLot>) -> AnyView {
    let rows: Vec<_> = lots.into_iter().map(|lot| lot_row(t, lot)).collect();
    view! {
        <div class="table-scroll">
            <table class="stacks">
                <thead><tr>
                    <th scope="col">{t.get("stock-lot")}</th>
                    <th scope="col">{t.get("count-is-written")}</th>
                    <th scope="col">{t.get("count-came")}</th>
                    <th scope="col">{t.get("stock-lot-best-before")}</th>
                    <td></td>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn lot_row(t: Texts, lot: CountedLot) -> AnyView {
    let label = (!lot.best_before.is_empty()).then(|| t.get("stock-lot-best-before"));
    let past = lot.is_past.then(|| view! { <Icon name="warning"/> });
    let of_lot = |key: &str| t.with(key, &[("lot", lot.code.clone().into())]);
    let (count, recall) = (of_lot("count-this-lot-of"), of_lot("recall-of"));
    view! {
        <tr>
            <th scope="row">{lot.code.clone()}</th>
            <td data-label=t.get("count-is-written")>{lot.left}</td>
            <td data-label=t.get("count-came")>{lot.came}</td>
            <td data-label=label><span class="stock-note" class:warns=lot.is_past>{past}{lot.best_before}</span></td>
            <td class="lot-links">
                <a href=lot.count aria-label=count>{t.get("count-this-lot")}</a>
                " "<a href=lot.recall aria-label=recall>{t.get("recall-link")}</a>
            </td>
        </tr>
    }
    .into_any()
}

#[component]
fn CountForm(view: CountView) -> impl IntoView {
    let t = texts();
    // used: unit-{kg,g,l,ml,piece}
    let unit = t.get(&format!("unit-{}", view.unit));
    let counted = Line {
        name: "counted",
        label: t.get("count-counted"),
        help: Some(t.with("count-counted-help", &[("unit", unit.into())])),
        most: Some(QUANTITY),
        ..Line::default()
    };
    let reason = Line {
        name: "reason",
        label: t.get("count-reason"),
        help: Some(t.get("count-reason-help")),
        list: Some("count-reasons"),
        most: Some(REASON),
        ..Line::default()
    };
    // used: count-reason-{counted,spilt,spoilt,wrong,found}
    let reasons =
        REASONS.map(|reason| view! { <option value=t.get(&format!("count-reason-{reason}"))></option> });
    let again = if view.meanwhile.is_some() {
        "count-again"
    } else {
        "count-save"
    };
    view! {
        <section class="card" id="count" aria-labelledby="count-heading">
            <h2 id="count-heading">{t.get("count-heading")}</h2>
            <form method="post" action=count_path(&view.ingredient.id) class="form item-form" novalidate=true>
                <FormOf/>
                <WrittenIn lang=t.lang/>
                {choice(&view.typed, ("what", t.get("count-what")), view.choices, Some(t.get("count-what-help")))}
                {line(&view.typed, counted)}
                <div class="wide">
                    {line(&view.typed, reason)}
                    <datalist id="count-reasons">{reasons.to_vec()}</datalist>
                </div>
                <div class="form-actions">
                    <button class="button primary" type="submit">{t.get(again)}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn movements(t: Texts, rows: Vec<MovementRow>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let reason = (!row.reason.is_empty()).then(|| view! { <q>{row.reason}</q> });
            view! {
                <li>
                    <strong>{row.quantity}</strong>
                    <span>{row.what}" · "{row.lot}</span>
                    {reason}
                    <small>{row.who}", "{row.at}</small>
                </li>
            }
        })
        .collect();
    Some(
        view! {
            <section class="card count-latest" aria-labelledby="latest-title">
                <h2 id="latest-title">{t.get("count-latest")}</h2>
                <ol>{rows}</ol>
            </section>
        }
        .into_any(),
    )
}
