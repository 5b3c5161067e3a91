//! The calculator as a public page and a printed sheet.

use super::form::{RoiForm, RoiView};
use crate::i18n::texts;
use leptos::prelude::*;

/// The page.
#[component]
pub fn RoiPage(view: RoiView, shared: bool) -> impl IntoView {
    let t = texts();
    // A link opens on the result.
    let lead = (!shared).then(|| view! { <p class="lead roi-lead">{t.get("roi-lead")}</p> });
    view! {
        <div class="page-head">
            <div>
                <h1>{t.get("roi-title")}</h1>
                {lead}
            </div>
        </div>
        <h2 class="visually-hidden">{t.get("roi-calculator")}</h2>
        <RoiForm view=view/>
        <p class="muted roi-honesty">{t.get("roi-own-features")} " " {t.get("roi-honesty")}</p>
    }
}
