//! An order: on its page, and in the dialog of every page that leads to it.

use super::{
    ORDER, OrderRecord,
    behind::behind,
    form::OrderFields,
    labels::{state_class, state_words},
    load::path,
    receipts::deliveries,
    receive::Receive,
    record_view::LineRow,
    steps::{Steps, with_reason},
    totals::totals,
};
use crate::{
    i18n::texts,
    page::{Notice, ToldNotice},
    record::{RecordContent, Viewed},
};
use leptos::prelude::*;
use obrador_core::procurement::State;

#[component]
pub(super) fn OrderContent(order: OrderRecord) -> impl IntoView {
    let t = texts();
    let title = order.title.clone();
    let wrong = order.wrong.clone();
    let state = order
        .state
        .map(|state| view! { <p><span class=state_class(state)>{state_words(t, state)}</span></p> });
    let inner = if let Some(form) = order.form.clone() {
        view! { <OrderFields order=order.clone() form=form/> }.into_any()
    } else if let Some(receive) = order.receive.clone() {
        view! { <Receive order=order.clone() form=receive/> }.into_any()
    } else {
        view! { <Read order=order.clone()/> }.into_any()
    };
    view! {
        <RecordContent title=title>
            {state}
            <ToldNotice told=order.done.clone()/>
            {wrong.map(|wrong| view! { <Notice good=false leads=true>{wrong}</Notice> })}
            {inner}
        </RecordContent>
    }
    .into_any()
}

#[component]
fn Read(order: OrderRecord) -> impl IntoView {
    let t = texts();
    let facts: Vec<_> = order
        .facts
        .iter()
        .map(|fact| {
            view! { <div class="fact"><dt>{fact.label.clone()}</dt><dd>{fact.words.clone()}</dd></div> }
        })
        .collect();
    let totals = order.totals.clone().map(totals);
    view! {
        <dl class="record-facts">{facts}</dl>
        <Lines order=order.clone()/>
        {totals}
        <Actions order=order.clone()/>
        {deliveries(order.receipts.clone())}
        <section class="order-history">
            <h2>{t.get("order-history")}</h2>
            <ol>{order.history.iter().map(happened).collect::<Vec<_>>()}</ol>
        </section>
    }
    .into_any()
}

fn happened(entry: &super::HistoryRow) -> AnyView {
    let reason = entry
        .reason
        .clone()
        .map(|reason| view! { <span class="order-reason-said">{reason}</span> });
    view! {
        <li>
            <span>{entry.what.clone()}</span>
            {reason}
            <small>{entry.at.clone()}</small>
        </li>
    }
    .into_any()
}

/// What can be done with it, what matters most first, and what leads to its forms.
#[component]
fn Actions(order: OrderRecord) -> impl IntoView {
    let t = texts();
    let list = behind(order.list.as_deref());
    let way = |mode: &str, key: &str, class: &'static str| {
        let viewed = Viewed {
            mode: mode.to_owned(),
            ..Viewed::read(ORDER, &order.id)
        };
        view! { <a class=class href=viewed.href(&list) data-view=viewed.key()>{t.get(key)}</a> }
    };
    let receive = order
        .may_receive
        .then(|| way("receive", "order-receive", "button primary"));
    let edit = order.may_change.then(|| way("1", "record-edit", "button"));
    let again = (order.may_change && order.state != Some(State::Draft))
        .then(|| view! { <p class="field-help">{t.get("order-edit-asks-again")}</p> });
    let print =
        view! { <a class="button" href=format!("{}/print", path(&order.id))>{t.get("order-print")}</a> };
    view! {
        <div class="order-steps">{receive}<Steps order=order/>{edit}{print}</div>
        {again}
    }
    .into_any()
}

#[component]
fn Lines(order: OrderRecord) -> impl IntoView {
    let t = texts();
    if order.lines.is_empty() {
        return view! { <p class="muted">{t.get("order-no-lines")}</p> }.into_any();
    }
    let priced = order.totals.is_some();
    let came = order.lines.iter().any(|line| !line.received.is_empty());
    let heads = view! {
        <tr>
            <th scope="col">{t.get("order-ingredient")}</th>
            <th scope="col" class="wide-only">{t.get("order-ordered")}</th>
            {came.then(|| view! { <th scope="col">{t.get("order-received")}</th> })}
            {priced.then(|| view! { <th scope="col" class="number wide-only">{t.get("field-price-cents")}</th> })}
            {priced.then(|| view! { <th scope="col" class="number wide-only">{t.get("order-net")}</th> })}
        </tr>
    };
    let rows: Vec<_> = order
        .lines
        .iter()
        .map(|line| row(&order, line, priced, came))
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=t.get("order-lines")>
            <table class="order-lines">
                <thead>{heads}</thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(order: &OrderRecord, line: &LineRow, priced: bool, came: bool) -> AnyView {
    let t = texts();
    let closed = line.closed.clone().map(|reason| {
        let words = t.with("order-closed", &[("reason", reason.into())]);
        view! { <small>{words}</small> }
    });
    let close = (line.open && order.may_change_lines()).then(|| {
        let step = format!("lines/{}/close", line.id);
        with_reason(order, &step, t.get("order-close-line"), "button small")
    });
    let received = came.then(|| view! { <td>{line.received.clone()}{closed}{close}</td> });
    let summary: Vec<String> = [Some(line.ordered.clone()), line.net.clone()]
        .into_iter()
        .flatten()
        .collect();
    let price = priced.then(|| view! { <td class="number wide-only">{line.price.clone()}</td> });
    let net = priced.then(|| view! { <td class="number wide-only">{line.net.clone()}</td> });
    view! {
        <tr>
            <th scope="row">
                {line.name.clone()}
                <small class="narrow-only">{summary.join(" · ")}</small>
            </th>
            <td class="wide-only">{line.ordered.clone()}</td>
            {received}
            {price}
            {net}
        </tr>
    }
    .into_any()
}

impl OrderRecord {
    /// Whoever can write orders can close their lines.
    fn may_change_lines(&self) -> bool {
        self.may_receive && self.totals.is_some()
    }
}
