//! Plan and usage → what if: every date at another growth.

use super::tabs::{PlanHead, Tab};
use crate::{i18n::texts, usage::WhatIfForm};
use leptos::prelude::*;
use obrador_core::usage::{Assessment, Limit};

/// The page. `growth` is in percent, added to the present one.
#[component]
pub fn WhatIfPage(bakery: String, metrics: Vec<Assessment>, growth: f64) -> impl IntoView {
    let none = metrics.iter().all(|usage| usage.limit == Limit::Unlimited);
    view! {
        <PlanHead bakery=bakery tab=Tab::WhatIf/>
        {none.then(|| view! { <p class="empty">{texts().get("what-if-none")}</p> })}
        <WhatIfForm metrics=metrics growth=growth/>
    }
    .into_any()
}
