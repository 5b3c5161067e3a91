//! Where whoever is signed in begins: what needs them now, then what is being made, ordered and sold.

use super::{
    first_steps::{FirstSteps, FirstStepsCard},
    now::{NowCard, NowItem},
    sold_card::{BakeCard, BakeView, YesterdayCard, YesterdayView},
    staff_page::{LookUps, StaffHome},
};
use crate::{
    i18n::texts,
    live_page::{LivePage, live_texts},
    page::Told,
    procurement::{OrdersToDo, OrdersToDoCard},
    production::{BatchesNow, BatchesNowCard},
};
use leptos::prelude::*;

/// In how many seconds the page asks for itself again.
const LIVE_SECONDS: u32 = 60;

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct HomeView {
    /// The person's name.
    pub name: String,
    /// The bakery's name.
    pub bakery: String,
    /// What needs them, what presses most first.
    pub now: Vec<NowItem>,
    /// What can't be read just now, in words.
    pub unread: Vec<String>,
    /// Batches that are being made, and what was just done with one.
    pub batches: Option<BatchesNow>,
    /// See `batches`.
    pub done: Option<Told>,
    /// Orders to act on.
    pub orders: Option<OrdersToDo>,
    /// How yesterday went.
    pub yesterday: Option<YesterdayView>,
    /// What is to be baked tomorrow.
    pub bake: Option<BakeView>,
    /// The bakery's first steps, until they are done.
    pub first: Option<FirstSteps>,
    /// What staff look up at work; none for whoever sees plan and usage.
    pub look_ups: Option<StaffHome>,
    /// Do they see plan and usage?
    pub sees_plan: bool,
}

/// The page.
#[component]
pub fn HomePage(view: HomeView) -> impl IntoView {
    let t = texts();
    let plan = view.sees_plan.then(|| {
        view! { <p><a class="button" href="/app/settings/subscription">{t.get("welcome-usage")}</a></p> }
    });
    let work = view! {
        <div class="home-work">
            {view.batches.map(|batches| view! { <BatchesNowCard batches=batches done=view.done/> })}
            {view.first.map(|first| view! { <FirstStepsCard first=first/> })}
            {view.look_ups.map(|look_ups| view! { <LookUps home=look_ups/> })}
        </div>
    }
    .into_any();
    let numbers = view! {
        <div class="home-numbers">
            {view.orders.map(|orders| view! { <OrdersToDoCard orders=orders/> })}
            <YesterdayCard yesterday=view.yesterday/>
            <BakeCard bake=view.bake/>
            {plan}
        </div>
    }
    .into_any();
    // Who runs the bakery reads first how it stands, who bakes what is to be done.
    let (class, parts) = if view.sees_plan {
        ("home numbers-first", vec![numbers, work])
    } else {
        ("home", vec![work, numbers])
    };
    view! {
        <div class=class data-live=LIVE_SECONDS.to_string()>
            <div class="home-head">
                <p class="eyebrow">{view.bakery}</p>
                <h1>{t.with("home-title", &[("name", view.name.into())])}</h1>
            </div>
            <LivePage texts=live_texts(t)/>
            <NowCard items=view.now unread=view.unread/>
            <div class="home-parts">{parts}</div>
        </div>
    }
    .into_any()
}
