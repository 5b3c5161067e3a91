//! Plan and usage → what it earns: the calculator with the bakery's own figures, as far as they are known.

use super::tabs::{PlanHead, Tab};
use crate::{
    i18n::texts,
    roi::{RoiForm, RoiView},
};
use leptos::prelude::*;
use obrador_core::{i18n::format_percent, roi::Percent};

/// The page.
#[component]
pub fn OwnRoiPage(bakery: String, roi: RoiView, unsold: Option<Percent>) -> impl IntoView {
    let t = texts();
    let unsold = unsold.map(|unsold| {
        let share = format_percent(t.lang, unsold.percent(), 1);
        view! { <p>{t.with("own-roi-unsold", &[("share", share.into())])} " " <a href="/app/sales">{t.get("own-roi-sales")}</a></p> }
    });
    view! {
        <PlanHead bakery=bakery tab=Tab::Roi/>
        <section class="own-roi" aria-labelledby="own-roi-title">
            <h2 id="own-roi-title">{t.get("own-roi-title")}</h2>
            <p class="muted">{t.get("own-roi-intro")}</p>
            {unsold}
            <RoiForm view=roi/>
        </section>
    }
    .into_any()
}
