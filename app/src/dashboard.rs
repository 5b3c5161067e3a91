//! The first page after signing in, for those who may not see the subscription.

use crate::{i18n::texts, page::Visitor};
use leptos::prelude::*;

/// A welcome for those who may not see the subscription.
#[component]
pub fn HomePage(visitor: Visitor) -> impl IntoView {
    let t = texts();
    view! {
        <div class="narrow centered error-page">
            <h1>{t.with("home-title", &[("name", visitor.name.into())])}</h1>
            <p class="lead">{t.get("home-staff")}</p>
            <a class="button" href="/app/settings/account">{t.get("nav-account")}</a>
        </div>
    }
}
