//! Where one can go from any page: the same links in the bar of a wide screen and in the menu of a narrow one.

use super::{Page, Section, Visitor, base, section, title};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{auth::Permission, catalogue::ItemKind};

/// A place to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    section: Section,
    href: String,
    label: String,
}

impl Link {
    fn new(section: Section, href: impl Into<String>, key: &'static str) -> Self {
        Self {
            section,
            href: href.into(),
            label: texts().get(key),
        }
    }

    /// Does the page belong to it?
    pub(super) fn is_here(&self, page: &Page) -> bool {
        self.section == page.section
    }

    /// The link; where the page belongs to it, it says so.
    pub(super) fn view(self, page: &Page) -> impl IntoView + use<> {
        let current = self.is_here(page).then_some("page");
        view! { <a href=self.href aria-current=current>{self.label}</a> }
    }
}

/// The bakery's own things; none on public pages and for the platform's operator.
pub(super) fn catalogue(page: &Page) -> Vec<Link> {
    let reads = |visitor: &Visitor| visitor.role.may(Permission::ViewCatalogue);
    if page.public || !page.visitor.as_ref().is_some_and(reads) {
        return Vec::new();
    }
    let order = [
        ItemKind::Product,
        ItemKind::Recipe,
        ItemKind::Ingredient,
        ItemKind::Supplier,
        ItemKind::Location,
    ];
    let link = |item_kind| Link {
        section: section(item_kind),
        href: base(item_kind).to_owned(),
        label: title(texts(), item_kind),
    };
    order.map(link).into()
}

/// The parts of the product, or of the public pages.
pub(super) fn parts(page: &Page) -> Vec<Link> {
    let Some(visitor) = page.visitor.as_ref().filter(|_| !page.public) else {
        let public = |path: &str| format!("/{}{path}", page.lang);
        return vec![
            Link::new(Section::Pricing, public("/pricing"), "nav-pricing"),
            Link::new(Section::Roi, public("/roi"), "nav-roi"),
        ];
    };
    let may = |permission| visitor.role.may(permission);
    let at_bakery = |permission| visitor.tenant.is_some() && may(permission);
    let plan = may(Permission::ViewSubscription);
    let operator = may(Permission::OperatePlatform);
    [
        (
            plan,
            Section::Subscription,
            "/app/settings/subscription",
            "nav-subscription",
        ),
        (
            at_bakery(Permission::ViewCatalogue),
            Section::Production,
            "/app/production",
            "nav-production",
        ),
        (
            at_bakery(Permission::ViewCatalogue),
            Section::Orders,
            "/app/procurement/orders",
            "nav-orders",
        ),
        // Where the plan lacks it, it leads on to the preview.
        (plan, Section::Analytics, "/app/analytics", "nav-analytics"),
        (
            at_bakery(Permission::ViewCatalogue),
            Section::Files,
            "/app/files",
            "nav-files",
        ),
        (
            at_bakery(Permission::ViewTeam),
            Section::Team,
            "/app/settings/team",
            "nav-team",
        ),
        (
            may(Permission::ManageTokens),
            Section::ApiKeys,
            "/app/settings/api-keys",
            "nav-api-keys",
        ),
        (operator, Section::Tenants, "/app/platform/tenants", "nav-tenants"),
        (operator, Section::Jobs, "/app/platform/jobs", "nav-jobs"),
        (
            operator,
            Section::OperatorTokens,
            "/app/platform/tokens",
            "nav-tokens",
        ),
        (
            operator && page.demo,
            Section::DemoReset,
            "/app/platform/demo-reset",
            "nav-demo-reset",
        ),
    ]
    .into_iter()
    .filter(|(shown, ..)| *shown)
    .map(|(_, section, href, key)| Link::new(section, href, key))
    .collect()
}

/// What belongs to the person, and to the bakery as its owner has it.
pub(super) fn account(visitor: &Visitor) -> Vec<Link> {
    let may = |permission| visitor.role.may(permission);
    let bakery = visitor.tenant.is_some() && may(Permission::ManageBakery);
    [
        (bakery, Section::Bakery, "/app/settings/bakery", "nav-bakery"),
        (true, Section::Account, "/app/settings/account", "nav-account"),
        (
            may(Permission::ManageSubscription),
            Section::Data,
            "/app/settings/data",
            "nav-data",
        ),
    ]
    .into_iter()
    .filter(|(shown, ..)| *shown)
    .map(|(_, section, href, key)| Link::new(section, href, key))
    .collect()
}
