//! The list of orders.

use super::{
    ORDER, ORDERS, OrderRecord, SETTINGS,
    labels::{state_class, state_words},
    record::OrderContent,
    shopping_page::shopping_link,
};
use crate::{
    i18n::texts,
    imports::ExportLink,
    list::{Filter, Found, ListAddress, ListForm, ListPart, NothingFound, NothingYet, Pager, Pages},
    page::{Told, ToldNotice},
    record::{NEW, RecordDialog, RecordFrame, Viewed},
};
use leptos::prelude::*;
use obrador_core::procurement::State;

/// An order on the list.
#[derive(Debug, Clone)]
pub struct OrderRow {
    /// Which.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// Until when it is needed, in words.
    pub needed_by: String,
    /// How many lines it has, in words.
    pub lines: String,
    /// What it costs with VAT, for whom it is.
    pub gross: Option<String>,
    /// When something last happened to it.
    pub changed: String,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct OrdersView {
    /// The page's rows.
    pub rows: Vec<OrderRow>,
    /// Only those that stand there.
    pub state: String,
    /// Only those from that supplier.
    pub supplier: String,
    /// Suppliers to choose from.
    pub suppliers: Vec<(String, String)>,
    /// How many were found, which page this is, of how many.
    pub total: i64,
    /// See `total`.
    pub page: i64,
    /// See `total`.
    pub pages: i64,
    /// May the reader write one?
    pub may_write: bool,
    /// May the reader say who approves?
    pub may_set: bool,
    /// Does the reader see prices?
    pub priced: bool,
    /// What the dialog shows.
    pub record: Option<OrderRecord>,
    /// What was just done.
    pub done: Option<Told>,
}

impl OrdersView {
    fn address(&self) -> ListAddress {
        ListAddress::new(ORDERS)
            .with("state", &self.state)
            .with("supplier", &self.supplier)
    }

    fn here(&self) -> ListAddress {
        self.address().on_page(self.page)
    }

    fn other_pages(&self) -> Pages {
        Pages::numbered(self.page, self.pages, |page| self.address().on_page(page).href())
    }
}

/// The page.
#[component]
pub fn OrdersPage(view: OrdersView) -> impl IntoView {
    let t = texts();
    let new = view.may_write.then(|| {
        let viewed = Viewed::read(ORDER, NEW);
        let href = viewed.href(&view.here());
        view! { <a class="button primary" href=href data-view=viewed.key()>{t.get("orders-new")}</a> }
    });
    let settings = view
        .may_set
        .then(|| view! { <a class="button" href=SETTINGS>{t.get("approval-link")}</a> });
    let import = view.may_write.then(|| {
        let href = format!("{ORDERS}/import");
        view! { <a class="button" href=href>{t.get("import-link")}</a> }
    });
    let told = view.done.clone();
    let (found, total) = (view.address(), view.total);
    let filtered = !view.state.is_empty() || !view.supplier.is_empty();
    let form = (!view.rows.is_empty() || filtered).then(|| {
        let filters = filters(&view);
        view! { <ListForm address=view.address() label=t.get("orders-search") filters=filters words=false/> }
    });
    view! {
        <div class="catalogue orders">
            <div class="page-head">
                <div>
                    <h1>{t.get("orders-title")}</h1>
                    <p class="lead">{t.get("orders-lead")}</p>
                </div>
                <div class="page-acts">{new}{shopping_link()}{import}{settings}</div>
            </div>
            <Shown view=view.clone()/>
            <ListPart id="list-told"><ToldNotice told=told/></ListPart>
            {form}
            <Found address=found total=Some(total)/>
            <ListPart id="list" class="list-rows">
                <Rows view=view.clone()/>
                <Pager pages=view.other_pages()/>
                <ExportLink address=view.address() total=view.total/>
            </ListPart>
        </div>
    }
    .into_any()
}

fn filters(view: &OrdersView) -> Vec<Filter> {
    let t = texts();
    let all = |key: &str| (String::new(), t.get(key));
    let states = State::ALL
        .into_iter()
        .map(|state| (state.as_str().to_owned(), state_words(t, state)));
    let suppliers = view.suppliers.iter().cloned();
    vec![
        Filter {
            name: "state",
            label: t.get("order-state"),
            options: [all("orders-all-states")].into_iter().chain(states).collect(),
            chosen: view.state.clone(),
        },
        Filter {
            name: "supplier",
            label: t.get("order-supplier"),
            options: [all("orders-all-suppliers")]
                .into_iter()
                .chain(suppliers)
                .collect(),
            chosen: view.supplier.clone(),
        },
    ]
}

#[component]
fn Shown(view: OrdersView) -> impl IntoView {
    let back = view.here().href();
    let frame = view.record.as_ref().map(|record| RecordFrame {
        title: record.title.clone(),
        key: Viewed::read(ORDER, if record.id.is_empty() { NEW } else { &record.id }).key(),
        back,
    });
    let record = view.record;
    let record = record.map(|record| view! { <OrderContent order=record/> });
    view! { <RecordDialog frame=frame>{record}</RecordDialog> }
}

#[component]
fn Rows(view: OrdersView) -> impl IntoView {
    let t = texts();
    if view.rows.is_empty() {
        if !view.state.is_empty() || !view.supplier.is_empty() {
            return view! { <NothingFound address=view.address()/> }.into_any();
        }
        return view! { <NothingYet icon="suppliers" text=t.get("orders-empty")>""</NothingYet> }.into_any();
    }
    let (here, priced) = (view.here(), view.priced);
    let rows: Vec<_> = view.rows.into_iter().map(|row| one(&here, row, priced)).collect();
    view! {
        <div class="table-scroll list-box" tabindex="0" role="group" aria-label=t.get("orders-title")>
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{t.get("order")}</th>
                        <th scope="col">{t.get("order-state")}</th>
                        <th scope="col">{t.get("order-needed-by")}</th>
                        <th scope="col">{t.get("order-lines")}</th>
                        {priced.then(|| view! { <th scope="col" class="price_cents">{t.get("order-total-gross")}</th> })}
                        <th scope="col" class="created">{t.get("orders-changed")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn one(here: &ListAddress, row: OrderRow, priced: bool) -> AnyView {
    let t = texts();
    let viewed = Viewed::read(ORDER, &row.id);
    let state = state_words(t, row.state);
    let summary = [
        Some(state.clone()),
        row.gross.clone(),
        Some(row.needed_by.clone()),
    ];
    let summary: Vec<String> = summary
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect();
    let gross = priced.then(|| view! { <td class="price_cents">{row.gross.clone()}</td> });
    view! {
        <tr>
            <th scope="row">
                <a href=viewed.href(here) data-view=viewed.key()>{row.title}</a>
                <small class="row-summary">{summary.join(" · ")}</small>
            </th>
            <td><span class=state_class(row.state)>{state}</span></td>
            <td>{row.needed_by}</td>
            <td>{row.lines}</td>
            {gross}
            <td class="created">{row.changed}</td>
        </tr>
    }
    .into_any()
}
