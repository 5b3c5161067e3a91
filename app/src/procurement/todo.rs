//! Orders that somebody is to act on, on the page where they begin: each opens in the one dialog.

use super::{
    ORDER, OrderRecord, OrderRow,
    behind::HOME,
    labels::{state_class, state_words},
    record::OrderContent,
};
use crate::{
    i18n::texts,
    list::{ListAddress, ListPart},
    page::{Told, ToldNotice},
    record::{RecordDialog, RecordFrame, Viewed},
};
use leptos::prelude::*;

/// Orders that somebody is to act on.
#[derive(Debug, Clone, Default)]
pub struct OrdersToDo {
    /// Those that wait for the reader's approval.
    pub waiting: Vec<OrderRow>,
    /// Those whose goods are to come.
    pub coming: Vec<OrderRow>,
    /// What the dialog shows.
    pub record: Option<OrderRecord>,
    /// What was just done.
    pub done: Option<Told>,
}

impl OrdersToDo {
    /// Is there nothing to do, and nothing to tell?
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.coming.is_empty() && self.record.is_none() && self.done.is_none()
    }
}

/// The orders, with their dialog.
#[component]
pub fn OrdersToDoCard(orders: OrdersToDo) -> impl IntoView {
    let t = texts();
    let frame = orders.record.as_ref().map(|record| RecordFrame {
        title: record.title.clone(),
        key: Viewed::read(ORDER, &record.id).key(),
        back: HOME.to_owned(),
    });
    let record = orders.record.map(|record| view! { <OrderContent order=record/> });
    view! {
        <RecordDialog frame=frame>{record}</RecordDialog>
        <ListPart id="list-told"><ToldNotice told=orders.done/></ListPart>
        <ListPart id="list" class="orders-todo">
            {part(t.get("orders-waiting"), orders.waiting)}
            {part(t.get("orders-coming"), orders.coming)}
        </ListPart>
    }
    .into_any()
}

fn part(title: String, rows: Vec<OrderRow>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let rows: Vec<_> = rows.into_iter().map(one).collect();
    Some(
        view! {
            <section class="card">
                <h2>{title}</h2>
                <ul class="orders-todo-list">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn one(row: OrderRow) -> AnyView {
    let t = texts();
    let viewed = Viewed::read(ORDER, &row.id);
    let facts: Vec<String> = [row.gross, Some(row.needed_by)]
        .into_iter()
        .flatten()
        .filter(|words| !words.is_empty())
        .collect();
    view! {
        <li>
            <a href=viewed.href(&ListAddress::new(HOME)) data-view=viewed.key()>{row.title}</a>
            <span class=state_class(row.state)>{state_words(t, row.state)}</span>
            <small>{facts.join(" · ")}</small>
        </li>
    }
    .into_any()
}
