//! The bar at the top: where am I, where can I go, who am I. A narrow screen has one row of it, and a menu with all that the
//! bar of a wide one holds; both are in the page, and the style sheet shows one.

use super::{
    Icon, Page,
    account_menu::{AccountLinks, AccountMenu, WayIn},
    language_picker::{LanguagePicker, languages},
    navigation,
};
use crate::i18n::texts;
use leptos::prelude::*;

#[component]
pub(super) fn Header(page: Page) -> impl IntoView {
    let t = texts();
    let home = if page.public {
        format!("/{}/", page.lang)
    } else {
        "/app".to_owned()
    };
    let parts = links(navigation::parts(&page), &page);
    let way_in = page.public.then(|| view! { <WayIn page=page.clone()/> });
    view! {
        <header class="site-header">
            <div class="site-header-inner">
                <a class="brand" href=home>
                    <Icon name="loaf"/>
                    <span>"Obrador"</span>
                </a>
                <nav class="site-nav" aria-label=t.get("nav-label")>
                    <ul>{catalogue(&page)}{parts}</ul>
                </nav>
                <div class="site-header-end">
                    <LanguagePicker page=page.clone()/>
                    <AccountMenu page=page.clone()/>
                </div>
                <div class="site-header-narrow">
                    {way_in}
                    <SiteMenu page=page/>
                </div>
            </div>
        </header>
    }
}

fn links(links: Vec<navigation::Link>, page: &Page) -> Vec<AnyView> {
    links
        .into_iter()
        .map(|link| view! { <li>{link.view(page)}</li> }.into_any())
        .collect()
}

/// The bakery's own things, as a menu.
fn catalogue(page: &Page) -> Option<AnyView> {
    let things = navigation::catalogue(page);
    if things.is_empty() {
        return None;
    }
    let here = things.iter().any(|link| link.is_here(page));
    let menu = view! {
        <li>
            <details class="menu nav-menu" class:here=here>
                <summary>
                    <span>{texts().get("nav-catalogue")}</span>
                    <Icon name="chevron"/>
                </summary>
                <ul class="menu-panel">{links(things, page)}</ul>
            </details>
        </li>
    };
    Some(menu.into_any())
}

/// All of it behind one button, for narrow screens.
#[component]
fn SiteMenu(page: Page) -> impl IntoView {
    let t = texts();
    let things = links(navigation::catalogue(&page), &page);
    let things = (!things.is_empty()).then(|| {
        view! {
            <p class="menu-title" id="menu-things">{t.get("nav-catalogue")}</p>
            <ul aria-labelledby="menu-things">{things}</ul>
        }
    });
    let visitor = page.visitor.clone().filter(|_| !page.public);
    let account = match visitor {
        Some(visitor) => view! { <AccountLinks page=page.clone() visitor=visitor/> }.into_any(),
        None => view! { <WayIn page=page.clone()/> }.into_any(),
    };
    view! {
        <details class="menu site-menu">
            <summary>
                <Icon name="menu"/>
                <span>{t.get("menu")}</span>
            </summary>
            <div class="menu-panel">
                <nav aria-label=t.get("nav-label")>
                    <ul>{links(navigation::parts(&page), &page)}</ul>
                    {things}
                </nav>
                <div class="site-menu-person">
                    {account}
                    <p class="menu-title" id="menu-languages">{t.get("language")}</p>
                    <ul class="site-menu-languages" aria-labelledby="menu-languages">{languages(&page)}</ul>
                </div>
            </div>
        </details>
    }
}
