//! The parts of plan and usage, each at its own address.

use crate::i18n::texts;
use leptos::prelude::*;

/// A part of plan and usage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Usage,
    WhatIf,
    Roi,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Usage, Self::WhatIf, Self::Roi];

    /// Its address, its name and its id: before they had addresses, links led to these places of one page.
    fn link(self) -> (&'static str, &'static str, Option<&'static str>) {
        match self {
            Self::Usage => ("/app/settings/subscription", "tab-usage", None),
            Self::WhatIf => (
                "/app/settings/subscription/what-if",
                "tab-what-if",
                Some("what-if"),
            ),
            Self::Roi => ("/app/settings/subscription/roi", "tab-roi", Some("roi")),
        }
    }
}

/// What stands above each part.
#[component]
pub(super) fn PlanHead(bakery: String, tab: Tab) -> impl IntoView {
    let t = texts();
    let links: Vec<_> = Tab::ALL
        .into_iter()
        .map(|it| {
            let (href, name, id) = it.link();
            let id = id.filter(|_| tab == Tab::Usage);
            view! { <a href=href id=id aria-current=(it == tab).then_some("page")>{t.get(name)}</a> }
        })
        .collect();
    view! {
        <div class="page-head plan-head">
            <div>
                <p class="eyebrow">{bakery}</p>
                <h1>{t.get("subscription-title")}</h1>
            </div>
            <nav class="tabs" aria-label=t.get("subscription-title")>{links}</nav>
        </div>
    }
}
