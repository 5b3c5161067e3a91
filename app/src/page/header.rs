//! The bar at the top: where am I, where can I go, who am I.

use super::{Icon, Page, Section, Visitor, language_picker::LanguagePicker};
use crate::{
    i18n::texts,
    page::{base, section, title},
};
use leptos::prelude::*;
use obrador_core::{auth::Permission, catalogue::ItemKind};

#[component]
pub(super) fn Header(page: Page) -> impl IntoView {
    let t = texts();
    let home = if page.public {
        format!("/{}/", page.lang)
    } else {
        "/app".to_owned()
    };
    view! {
        <header class="site-header">
            <div class="site-header-inner">
                <a class="brand" href=home>
                    <Icon name="loaf"/>
                    <span>"Obrador"</span>
                </a>
                <nav aria-label=t.get("nav-label")>
                    <ul>{catalogue(&page)}{entries(&page)}</ul>
                </nav>
                <div class="site-header-end">
                    <LanguagePicker page=page.clone()/>
                    <AccountMenu page=page/>
                </div>
            </div>
        </header>
    }
}

fn entries(page: &Page) -> Vec<AnyView> {
    let t = texts();
    let public = |path: &str| format!("/{}{path}", page.lang);
    let mut entries = Vec::new();
    if let (Some(visitor), false) = (&page.visitor, page.public) {
        if visitor.role.may(Permission::ViewSubscription) {
            entries.push((
                Section::Subscription,
                "/app/settings/subscription".to_owned(),
                t.get("nav-subscription"),
            ));
            // Where the plan lacks it, it leads on to the preview.
            entries.push((
                Section::Analytics,
                "/app/analytics".to_owned(),
                t.get("nav-analytics"),
            ));
        }
        if visitor.tenant.is_some() && visitor.role.may(Permission::ViewCatalogue) {
            entries.push((Section::Files, "/app/files".to_owned(), t.get("nav-files")));
        }
        if visitor.tenant.is_some() && visitor.role.may(Permission::ViewTeam) {
            entries.push((Section::Team, "/app/settings/team".to_owned(), t.get("nav-team")));
        }
        if visitor.role.may(Permission::ManageTokens) {
            entries.push((
                Section::ApiKeys,
                "/app/settings/api-keys".to_owned(),
                t.get("nav-api-keys"),
            ));
        }
        if visitor.role.may(Permission::OperatePlatform) {
            let path = "/app/platform/tenants".to_owned();
            entries.push((Section::Tenants, path, t.get("nav-tenants")));
            let path = "/app/platform/jobs".to_owned();
            entries.push((Section::Jobs, path, t.get("nav-jobs")));
            let path = "/app/platform/tokens".to_owned();
            entries.push((Section::OperatorTokens, path, t.get("nav-tokens")));
        }
        if page.demo && visitor.role.may(Permission::OperatePlatform) {
            let path = "/app/platform/demo-reset".to_owned();
            entries.push((Section::DemoReset, path, t.get("nav-demo-reset")));
        }
    } else {
        entries.push((Section::Pricing, public("/pricing"), t.get("nav-pricing")));
        entries.push((Section::Roi, public("/roi"), t.get("nav-roi")));
    }
    entries
        .into_iter()
        .map(|(section, href, label)| {
            let current = (section == page.section).then_some("page");
            view! { <li><a href=href aria-current=current>{label}</a></li> }.into_any()
        })
        .collect()
}

/// The bakery's own things, as a menu.
fn catalogue(page: &Page) -> Option<AnyView> {
    let t = texts();
    let visitor = page.visitor.as_ref().filter(|_| !page.public)?;
    if !visitor.role.may(Permission::ViewCatalogue) {
        return None;
    }
    let inside = |item_kind: &ItemKind| section(*item_kind) == page.section;
    let here = ItemKind::ALL.iter().any(inside);
    let order = [
        ItemKind::Product,
        ItemKind::Recipe,
        ItemKind::Supplier,
        ItemKind::Location,
    ];
    let links: Vec<_> = order
        .into_iter()
        .map(|item_kind| {
            let current = (section(item_kind) == page.section).then_some("page");
            view! { <li><a href=base(item_kind) aria-current=current>{title(t, item_kind)}</a></li> }
        })
        .collect();
    let menu = view! {
        <li>
            <details class="menu nav-menu" class:here=here>
                <summary>
                    <span>{t.get("nav-catalogue")}</span>
                    <Icon name="chevron"/>
                </summary>
                <ul class="menu-panel">{links}</ul>
            </details>
        </li>
    };
    Some(menu.into_any())
}

/// Sign in, or who is signed in and the way out.
#[component]
fn AccountMenu(page: Page) -> impl IntoView {
    let t = texts();
    let Some(visitor) = page.visitor else {
        let current = (page.section == Section::SignIn).then_some("page");
        let href = format!("/{}/sign-in", page.lang);
        return view! { <a class="button small" href=href aria-current=current>{t.get("nav-sign-in")}</a> }
            .into_any();
    };
    if page.public {
        return view! { <a class="button small" href="/app">{t.get("nav-open-app")}</a> }.into_any();
    }
    let Visitor {
        name,
        email,
        tenant,
        role,
        ..
    } = visitor;
    let may_manage_bakery = tenant.is_some() && role.may(Permission::ManageBakery);
    let where_ = tenant.map_or_else(|| t.get("platform"), |(_, name)| name);
    view! {
        <details class="menu account-menu">
            <summary>
                <Icon name="person"/>
                <span class="menu-label">{name}</span>
                <Icon name="chevron"/>
            </summary>
            <div class="menu-panel">
                <p class="menu-who"><strong>{where_}</strong><span>{email}</span><span>{t.get(role_key(role))}</span></p>
                {may_manage_bakery.then(|| view! { <a href="/app/settings/bakery">{t.get("nav-bakery")}</a> })}
                <a href="/app/settings/account">{t.get("nav-account")}</a>
                {role.may(Permission::ManageSubscription).then(|| view! { <a href="/app/settings/data">{t.get("nav-data")}</a> })}
                <form method="post" action="/sign-out">
                    <button type="submit">{t.get("sign-out")}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}

/// The text key of a role's name.
pub fn role_key(role: obrador_core::auth::Role) -> &'static str {
    use obrador_core::auth::Role;
    match role {
        Role::Owner => "role-owner",
        Role::Manager => "role-manager",
        Role::Staff => "role-staff",
        Role::PlatformOperator => "role-platform-operator",
    }
}
