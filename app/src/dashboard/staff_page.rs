//! The first page of staff: what they look up at work.

use crate::{
    i18n::texts,
    page::{Icon, Told, base, title},
    procurement::{OrdersToDo, OrdersToDoCard},
    production::{BatchesNow, BatchesNowCard},
};
use leptos::prelude::*;
use obrador_core::{bounds::length::SEARCH, catalogue::ItemKind};

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct StaffHome {
    /// The person's name.
    pub name: String,
    /// The bakery's name.
    pub bakery: String,
    /// The newest recipes: identifier and name.
    pub newest: Vec<(String, String)>,
    /// Orders whose goods are to come.
    pub orders: OrdersToDo,
    /// Batches that are being made, and what was just done with one.
    pub batches: Option<BatchesNow>,
    /// See `batches`.
    pub done: Option<Told>,
    /// How many there are of each kind, in words.
    pub counts: Vec<(ItemKind, String)>,
}

/// The page.
#[component]
pub fn StaffPage(view: StaffHome) -> impl IntoView {
    let t = texts();
    let StaffHome {
        name,
        bakery,
        newest,
        orders,
        batches,
        done,
        counts,
    } = view;
    let tile = |icon: &'static str, href: &'static str, name: String, count: String, key: String| {
        view! {
            <li class="card">
                <Icon name=icon/>
                <h2><a href=href>{name}</a> " " <span class="muted">{count}</span></h2>
                <p class="muted">{t.get(&key)}</p>
            </li>
        }
    };
    let mut tiles: Vec<_> = counts
        .into_iter()
        .map(|(kind, count)| {
            let key = format!("home-staff-{}", kind.as_str());
            tile(kind.as_str(), base(kind), title(t, kind), count, key)
        })
        .collect();
    let files = (t.get("nav-files"), "home-staff-files".to_owned());
    tiles.push(tile("storage_gb", "/app/files", files.0, String::new(), files.1));
    view! {
        <div class="medium staff-home">
            <p class="eyebrow">{bakery}</p>
            <h1>{t.with("home-title", &[("name", name.into())])}</h1>
            {batches.map(|batches| view! { <BatchesNowCard batches=batches done=done/> })}
            <form method="get" action=base(ItemKind::Recipe) role="search" class="card staff-search">
                <div class="field">
                    <label for="recipe-q">{t.get("home-staff-find")}</label>
                    <input id="recipe-q" name="q" type="search" maxlength=SEARCH.to_string() autocomplete="off"/>
                </div>
                <button class="button primary" type="submit">{t.get("catalogue-find")}</button>
                <Newest newest=newest/>
            </form>
            {(!orders.is_empty()).then(|| view! { <OrdersToDoCard orders=orders/> })}
            <ul class="next-steps">{tiles}</ul>
            <p class="muted">{t.get("home-staff")}</p>
        </div>
    }
    .into_any()
}

#[component]
fn Newest(newest: Vec<(String, String)>) -> impl IntoView {
    let t = texts();
    if newest.is_empty() {
        return view! { <p class="muted">{t.get("home-staff-no-recipes")}</p> }.into_any();
    }
    let links: Vec<_> = newest
        .into_iter()
        .map(|(id, name)| view! { <li><a href=format!("{}/{id}", base(ItemKind::Recipe))>{name}</a></li> })
        .collect();
    view! {
        <div class="staff-newest">
            <p class="muted" id="newest-recipes">{t.get("home-staff-newest")}</p>
            <ul aria-labelledby="newest-recipes">{links}</ul>
        </div>
    }
    .into_any()
}
