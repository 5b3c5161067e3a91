//! Plan and usage → what it earns: the calculator with the bakery's own figures, as far as they are known.

use super::tabs::{PlanHead, Tab};
use crate::{
    i18n::texts,
    roi::{RoiForm, RoiView},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn OwnRoiPage(bakery: String, roi: RoiView) -> impl IntoView {
    let t = texts();
    view! {
        <PlanHead bakery=bakery tab=Tab::Roi/>
        <section class="own-roi" aria-labelledby="own-roi-title">
            <h2 id="own-roi-title">{t.get("own-roi-title")}</h2>
            <p class="muted">{t.get("own-roi-intro")}</p>
            <RoiForm view=roi/>
        </section>
    }
    .into_any()
}
