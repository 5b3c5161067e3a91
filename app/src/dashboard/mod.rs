//! The first page after signing in, for those who may not see the subscription.

use crate::{i18n::texts, page::Visitor};
use leptos::prelude::*;
use obrador_core::auth::Role;

/// A welcome that says what this role finds here.
#[component]
pub fn HomePage(visitor: Visitor) -> impl IntoView {
    let t = texts();
    let key = if visitor.role == Role::PlatformOperator {
        "home-operator"
    } else {
        "home-staff"
    };
    view! {
        <div class="narrow centered error-page">
            <h1>{t.with("home-title", &[("name", visitor.name.into())])}</h1>
            <p class="lead">{t.get(key)}</p>
            <a class="button" href="/app/settings/account">{t.get("nav-account")}</a>
        </div>
    }
}
