//! Settings → subscription: what am I on, what do I have to do, and by when.

use super::{
    ask::AskedNotice,
    at_a_glance::AtAGlance,
    compare_table::{CompareNotes, CompareTable},
    comparison::Comparison,
    current_use::CurrentUse,
    plan_state::{PlanState, StandingNotice},
    tabs::{PlanHead, Tab},
};
use crate::{
    dashboard::{FirstSteps, FirstStepsNote},
    dialog::OpensDialog,
    i18n::texts,
    page::{FormOf, FormOwner, Icon, ready},
    subscription::{PlanRequestSection, PlanRequestView},
    usage::{ExportLink, UsagePanel, UsageSummary},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_core::{
    subscription::{BillingCycle, PlanId, PriceList},
    usage::Assessment,
};
use std::sync::Arc;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct SubscriptionView {
    /// The bakery's name.
    pub bakery: String,
    /// All plans.
    pub price_list: Arc<PriceList>,
    /// The bakery's plan.
    pub plan: PlanId,
    /// Monthly or yearly.
    pub cycle: BillingCycle,
    /// When the present period ends and the next begins, if one does.
    pub renews_on: NaiveDate,
    /// How it goes on.
    pub standing: PlanState,
    /// What may be asked for, and what was.
    pub asking: Comparison,
    /// May the reader ask, and take back?
    pub may_ask: bool,
    /// The nine metrics.
    pub metrics: Vec<Assessment>,
    /// The panel as it is first.
    pub summary: UsageSummary,
    /// When its days begin.
    pub day_note: String,
    /// The plan somebody came for.
    pub plan_request_view: Option<PlanRequestView>,
    /// A new bakery's first steps, as long as some are open.
    pub first: Option<FirstSteps>,
    /// Where one was before asking for a plan.
    pub was_at: Option<String>,
}

/// The page.
#[component]
pub fn SubscriptionPage(view: SubscriptionView) -> impl IntoView {
    let t = texts();
    let of = use_context::<FormOwner>().map_or_else(String::new, |owner| owner.of);
    let present = CurrentUse::of(view.plan, &view.metrics);
    // Texts alone, so this can't fail.
    let first = serde_json::to_string(&view.summary).unwrap_or_default();
    let note = view.day_note.clone();
    // Whoever comes back finds it ready, as long as nothing has changed.
    let panel = ready(&["panel", &of, &note, &first].join("\n"), None, || {
        view! { <UsagePanel first=first.clone() of=of note=note.clone()/> }
    });
    let panel = view! { <div id="usage-panel" inner_html=panel></div> };
    // The buttons of cards that ask for a plan.
    let panel = if view.may_ask {
        view! { <form method="post" action="/app/settings/subscription/ask"><FormOf/>{panel}</form> }
            .into_any()
    } else {
        panel.into_any()
    };
    view! {
        <PlanHead bakery=view.bakery.clone() tab=Tab::Usage/>
        {view.first.map(|first| view! { <FirstStepsNote first=first/> })}
        {view.may_ask.then(|| view! { <AskedNotice comparison=view.asking.clone()/> })}
        {view.was_at.map(|href| view! { <p><a class="button" href=href data-back="">{t.get("wish-back")}</a></p> })}
        <StandingNotice standing=view.standing day=view.renews_on/>
        {view.plan_request_view.map(|plan_request_view| view! { <PlanRequestSection plan_request_view=plan_request_view present=present.clone()/> })}
        <AtAGlance price_list=view.price_list.clone() plan=view.plan cycle=view.cycle renews_on=view.renews_on
            standing=view.standing/>
        {panel}
        <p class="own-limits">
            <a href="/app/settings/limits">{t.get("caps-title")}</a> " " <span class="muted">{t.get("caps-link-note")}</span>
        </p>
        <ExportLink price_list=view.price_list.clone() plan=view.plan/>
        <OpensDialog dialog="compare-dialog".to_owned()/>
        <dialog id="compare-dialog" class="dialog wide" aria-labelledby="compare-dialog-title">
            <div class="dialog-head">
                <h2 id="compare-dialog-title">{t.get("compare-title")}</h2>
                <form method="dialog">
                    <button class="icon-button" aria-label=t.get("close")><Icon name="close"/></button>
                </form>
            </div>
            <CompareNotes price_list=view.price_list.clone() present=present.clone() asking=view.asking.clone()/>
            <CompareTable price_list=view.price_list present=Some(present) asking=view.asking name="dialog"/>
        </dialog>
    }
    .into_any()
}
