//! The calculator as a public page and a printed sheet.

use super::form::{RoiForm, RoiView};
use crate::i18n::texts;
use leptos::prelude::*;

/// The page.
#[component]
pub fn RoiPage(view: RoiView) -> impl IntoView {
    let t = texts();
    view! {
        <div class="page-head">
            <div>
                <h1>{t.get("roi-title")}</h1>
                <p class="lead roi-lead">{t.get("roi-lead")}</p>
            </div>
        </div>
        <h2 class="visually-hidden">{t.get("roi-calculator")}</h2>
        <RoiForm view=view/>
        <p class="muted roi-honesty">{t.get("roi-honesty")}</p>
    }
}
