//! Asking for a plan and taking it back, where the page stands. Both are buttons of a plain form around the island.

use super::{
    comparison::Comparison,
    server_fns::{request_plan, withdraw_request},
};
use crate::{
    error::AppError,
    icon::{drawn, icon_path},
    island::{self, Busy, Clicked, Latest, PlanAsked, lead_to, silent},
    messages::Messages,
};
use leptos::{ev, prelude::*, task::spawn_local};
#[cfg(feature = "hydrate")]
use obrador_core::subscription::PlanId;

/// What all islands of a page know of it, so that what is asked for in one is seen in the others.
#[derive(Clone, Copy)]
pub struct SharedComparison(pub RwSignal<Option<Comparison>>);

/// How the bakery stands, and what is done about it.
#[derive(Clone, Copy)]
struct Asking {
    of: StoredValue<String>,
    now: Latest<Comparison>,
    asked: Option<PlanAsked>,
    failed: RwSignal<String>,
    not_done: StoredValue<String>,
    busy: Busy,
}

impl Asking {
    /// First as `first` says it, a [`Comparison`] in JSON.
    fn new(first: &str, of: String, messages: &Messages) -> Self {
        let first = island::first(first);
        Self {
            of: StoredValue::new(of),
            now: Latest::new(first, use_context::<SharedComparison>().map(|shared| shared.0)),
            asked: use_context(),
            failed: RwSignal::new(String::new()),
            not_done: StoredValue::new(messages.get("wish-failed")),
            busy: Busy::new(),
        }
    }

    /// Asks for `plan`, without one takes back what was asked for, and leads to the element that says so.
    fn act(self, event: &ev::MouseEvent, plan: Option<String>, said: &'static str) {
        if !self.busy.begin(event) {
            return;
        }
        let (of, clicked, act) = (self.of.get_value(), Clicked::of(event), island::begin_act());
        spawn_local(async move {
            let answer = match plan {
                Some(plan) => request_plan(of, plan).await,
                None => withdraw_request(of).await,
            };
            self.busy.end();
            if self.taken(answer, &clicked, act) {
                if let Some(asked) = self.asked {
                    asked.0.update(|asked| *asked += 1);
                }
                lead_to(said).await;
            }
        });
    }

    fn taken(self, answer: Result<Comparison, AppError>, clicked: &Clicked, act: u32) -> bool {
        match answer {
            Ok(now) => {
                self.failed.set(String::new());
                if island::is_latest(act) {
                    self.now.shared.set(Some(now));
                }
                return true;
            }
            Err(error) if error.is_for_the_page() => clicked.send(),
            Err(error) => self.failed.set(error.text_or(|| self.not_done.get_value())),
        }
        false
    }
}

/// The lines that say what was asked for and what was taken back. The focus goes there, as the button that had it is gone
/// or has become another.
const ASKED: &str = "plan-asked";
const TAKEN_BACK: &str = "plan-taken-back";

/// What was asked for, and the button that takes it back; nothing where nothing was. `of` is whose page it is. The form
/// around it posts to where it is taken back.
#[island]
pub fn PlanRequested(first: String, of: String, texts: String) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let asking = Asking::new(&first, of, &messages);
    let Asking { now, failed, .. } = asking;
    let none = move || now.with(|now| now.asked.is_empty());
    // Said only of what is taken back here.
    let taken_back = RwSignal::new(false);
    let act = move |event: ev::MouseEvent| {
        taken_back.set(true);
        asking.act(&event, None, TAKEN_BACK);
    };
    view! {
        <div role="status">
            <div class="notice good" hidden=none>
                {drawn(|| icon_path("check"))}
                <div>
                    <p>{move || now.with(|now| now.asked.clone())}</p>
                    <button class="button small" type="submit" on:click=act>{messages.get("wish-take-back")}</button>
                </div>
            </div>
            <p class="muted" id=TAKEN_BACK tabindex="-1" hidden=move || !(taken_back.get() && none())>
                {messages.get("wish-taken-back")}
            </p>
        </div>
        <p class="field-error" role="alert" hidden=silent(failed)>{failed}</p>
    }
}

/// How plans are asked for, and what was. The buttons stand in the table, under their plan's name, and send the form around
/// this, which posts to where plans are asked for.
#[island]
pub fn PlanChoices(first: String, of: String, texts: String) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let asking = Asking::new(&first, of, &messages);
    let Asking { now, failed, .. } = asking;
    #[cfg(feature = "hydrate")]
    {
        keep_fresh(asking);
        crate::browser::on_click("[data-ask]", move |event, plan| {
            asking.act(event, Some(plan), ASKED);
        });
        Effect::new(move |_| {
            now.with(|now| {
                for plan in PlanId::ALL {
                    let plan = plan.as_str();
                    let open = now.choices.iter().any(|choice| choice == plan);
                    crate::browser::show(&["[data-ask=", plan, "]"].concat(), open);
                    crate::browser::show(&["[data-asked=", plan, "]"].concat(), now.asked_plan == plan);
                }
            });
        });
    }
    view! {
        <p class="muted">{messages.get("wish-how")}</p>
        <div role="status">
            <p class="asked" id=ASKED tabindex="-1" hidden=move || now.with(|now| now.asked.is_empty())>
                {move || now.with(|now| now.asked.clone())}
            </p>
        </div>
        <p class="field-error" role="alert" hidden=silent(failed)>{failed}</p>
    }
}

/// The operator may answer while the page is open. What can't be read is read the next time.
#[cfg(feature = "hydrate")]
fn keep_fresh(asking: Asking) {
    crate::browser::each_while_seen(std::time::Duration::from_mins(5), move || {
        spawn_local(async move {
            let act = island::last_act();
            let answer = super::server_fns::read_comparison(asking.of.get_value()).await;
            if let Ok(now) = answer
                && island::is_latest(act)
            {
                asking.now.shared.set(Some(now));
            }
        });
    });
}
