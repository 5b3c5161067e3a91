//! Who is signed in, and the way in or out.

use super::{Icon, Page, Section, Visitor, navigation};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::auth::Role;

/// Sign in, or who is signed in and the way out.
#[component]
pub(super) fn AccountMenu(page: Page) -> impl IntoView {
    let Some(visitor) = page.visitor.clone().filter(|_| !page.public) else {
        return view! { <WayIn page=page/> }.into_any();
    };
    view! {
        <details class="menu account-menu">
            <summary>
                <Icon name="person"/>
                <span class="menu-label">{visitor.name.clone()}</span>
                <Icon name="chevron"/>
            </summary>
            <div class="menu-panel">
                <AccountLinks page=page visitor=visitor/>
            </div>
        </details>
    }
    .into_any()
}

/// The button that leads in from a public page.
#[component]
pub(super) fn WayIn(page: Page) -> impl IntoView {
    let t = texts();
    let (href, key) = if page.visitor.is_some() {
        ("/app".to_owned(), "nav-open-app")
    } else {
        (format!("/{}/sign-in", page.lang), "nav-sign-in")
    };
    let current = (page.section == Section::SignIn).then_some("page");
    view! { <a class="button small way-in" href=href aria-current=current>{t.get(key)}</a> }
}

/// Who it is, what is theirs, and the way out.
#[component]
pub(super) fn AccountLinks(page: Page, visitor: Visitor) -> impl IntoView {
    let t = texts();
    let links: Vec<_> = navigation::account(&visitor)
        .into_iter()
        .map(|link| link.view(&page))
        .collect();
    let Visitor {
        email, tenant, role, ..
    } = visitor;
    let at = tenant.map_or_else(|| t.get("platform"), |(_, name)| name);
    view! {
        <p class="menu-who"><strong>{at}</strong><span>{email}</span><span>{t.get(role_key(role))}</span></p>
        {links}
        <form method="post" action="/sign-out">
            <button type="submit">{t.get("sign-out")}</button>
        </form>
    }
}

/// The text key of a role's name.
pub fn role_key(role: Role) -> &'static str {
    match role {
        Role::Owner => "role-owner",
        Role::Manager => "role-manager",
        Role::Staff => "role-staff",
        Role::PlatformOperator => "role-platform-operator",
    }
}
