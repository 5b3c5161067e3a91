//! The ways out of a refusal: the plan is asked for or room is made, right below the reason; further on, what to look at
//! first, and the way back.

use super::upgrade_view::{Back, UpgradeView, preview_url, upgrade_url};
use crate::{
    i18n::texts,
    page::{FormOf, Icon},
    plan_labels::plan_name,
};
use leptos::prelude::*;
use obrador_core::{
    i18n::{Case, DateStyle, format_date_in_case},
    subscription::PlanId,
};

/// The two ways out, and what is asked for already.
#[component]
pub(super) fn Ways(view: UpgradeView) -> impl IntoView {
    let t = texts();
    let back = view.back.address().to_owned();
    let proposal = view.refusal.proposal.as_ref().filter(|_| view.may_see_prices);
    let asked = view.ways.asked.filter(|_| view.may_see_prices);
    let is_asked = |plan| asked.is_some_and(|(asked, _)| asked == plan);
    let ask = proposal.filter(|proposal| view.ways.may_ask && !is_asked(proposal.plan.id));
    let ask = ask.map(|proposal| view! { <Ask plan=proposal.plan.id back=back.clone()/> });
    let room = view.ways.room.map(|href| {
        // It leads back to a form; from a page one just goes there.
        let href = match view.back {
            Back::Form(_) => leading_back(&href, &back),
            Back::Page(_) => href,
        };
        view! { <a class="button" href=href data-room="">{t.get("upgrade-room")}</a> }
    });
    let asked = asked.map(|(plan, day)| {
        let day = format_date_in_case(t.lang, day, DateStyle::Long, Case::Inessive);
        let args = [("plan", plan_name(t, plan).into()), ("day", day.into())];
        view! { <p class="upgrade-asked"><Icon name="check"/>{t.with("upgrade-asked", &args)}</p> }
    });
    if ask.is_none() && room.is_none() {
        return asked.into_any();
    }
    view! {
        {asked}
        <div class="upgrade-actions">{ask}{room}</div>
    }
    .into_any()
}

/// What to look at before, and the way back.
#[component]
pub(super) fn FurtherWays(view: UpgradeView) -> impl IntoView {
    let t = texts();
    let back = view.back.address().to_owned();
    let proposal = view.refusal.proposal.as_ref().filter(|_| view.may_see_prices);
    let go = proposal.zip(upgrade_url(&view.refusal)).map(|(proposal, href)| {
        let label = t.with("upgrade-go", &[("plan", plan_name(t, proposal.plan.id).into())]);
        let href = with_back(&href, &back);
        view! { <a class="button" href=href>{label}</a> }
    });
    let preview = proposal.and_then(|_| preview_url(&view.refusal)).map(|address| {
        let href = with_back(&address, &back);
        view! { <a class="button" href=href data-preview="">{t.get("upgrade-preview")}</a> }
    });
    let caps = (view.may_see_prices && view.refusal.proposal.is_none())
        .then(|| view! { <a class="button" href="/app/settings/limits">{t.get("upgrade-caps")}</a> });
    let back = match view.back {
        Back::Form(_) => view! {
            <form method="dialog"><button class="button plain">{t.get("upgrade-back-to-form")}</button></form>
        }
        .into_any(),
        Back::Page(address) => view! { <a href=address>{t.get("upgrade-back")}</a> }.into_any(),
    };
    view! { <div class="upgrade-actions">{go}{preview}{caps}{back}</div> }.into_any()
}

/// The page at `path`, which leads back to `back`. Where the form stands on that page, it is the form as it was typed.
fn leading_back(path: &str, back: &str) -> String {
    if back.split('?').next() == Some(path) {
        return back.to_owned();
    }
    with_back(path, back)
}

fn with_back(address: &str, back: &str) -> String {
    let mark = if address.contains('?') { '&' } else { '?' };
    let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
    format!("{address}{mark}back={back}")
}

/// Asks for the plan from where it was missed; the page that says so leads back to `back`.
#[component]
fn Ask(plan: PlanId, back: String) -> impl IntoView {
    let t = texts();
    let label = t.with("wish-ask", &[("plan", plan_name(t, plan).into())]);
    view! {
        <form method="post" action="/app/settings/subscription/ask">
            <FormOf/>
            <input type="hidden" name="plan" value=plan.as_str()/>
            <input type="hidden" name="back" value=back/>
            <button class="button primary" type="submit">{label}</button>
        </form>
    }
    .into_any()
}
