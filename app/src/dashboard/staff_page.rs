//! What staff look up at work, on their first page.

use crate::{
    i18n::texts,
    page::{Icon, base, title},
};
use leptos::prelude::*;
use obrador_core::{bounds::length::SEARCH, catalogue::ItemKind};

/// What they look up.
#[derive(Debug, Clone, Default)]
pub struct StaffHome {
    /// The newest recipes: identifier and name.
    pub newest: Vec<(String, String)>,
    /// How many there are of each kind, in words.
    pub counts: Vec<(ItemKind, String)>,
}

/// A search, the newest recipes, and all that they may read.
#[component]
pub(super) fn LookUps(home: StaffHome) -> impl IntoView {
    let t = texts();
    let StaffHome { newest, counts } = home;
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
        <div class="staff-home">
            <form method="get" action=base(ItemKind::Recipe) role="search" class="card staff-search">
                <div class="field">
                    <label for="recipe-q">{t.get("home-staff-find")}</label>
                    <input id="recipe-q" name="q" type="search" maxlength=SEARCH.to_string() autocomplete="off"/>
                </div>
                <button class="button primary" type="submit">{t.get("catalogue-find")}</button>
                <Newest newest=newest/>
            </form>
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
