//! Asking for a plan and taking it back, where the page stands. Both are buttons of a plain form around the island.

use super::comparison::{Choice, Comparison};
use crate::{
    icon::{drawn, icon_path},
    island::{Latest, silent},
    messages::Messages,
};
use leptos::{ev, prelude::*};

/// What all islands of a page know of it, so that what is asked for in one is seen in the others.
#[derive(Clone, Copy)]
pub struct SharedComparison(pub RwSignal<Option<Comparison>>);

/// How the bakery stands, first as `first` says it.
fn comparison(first: &str) -> Latest<Comparison> {
    let first = serde_json::from_slice(first.as_bytes()).unwrap_or_default();
    Latest::new(first, use_context::<SharedComparison>().map(|shared| shared.0))
}

/// What was asked for, and the button that takes it back; nothing where nothing was. `first` is a [`Comparison`] in JSON, `of`
/// whose page it is. The form around it posts to where it is taken back.
#[island]
pub fn PlanRequested(first: String, of: String, texts: String) -> impl IntoView {
    let now = comparison(&first);
    let messages = Messages::from_lines(&texts);
    let failed = RwSignal::new(String::new());
    let (back, not_done) = (messages.get("wish-take-back"), messages.get("wish-failed"));
    let act = withdrawal(of, now.shared, failed, not_done);
    let none = move || now.with(|now| now.asked.is_empty());
    view! {
        <div class="notice good" role="status" hidden=none>
            {drawn(|| icon_path("check"))}
            <div>
                <p>{move || now.with(|now| now.asked.clone())}</p>
                <button class="button small" type="submit" on:click=act>{back}</button>
                <p class="field-error" role="alert" hidden=silent(failed)>{failed}</p>
            </div>
        </div>
    }
}

/// A button for each plan that may be asked for. The form around it posts to where plans are asked for.
#[island]
pub fn PlanChoices(first: String, of: String, texts: String) -> impl IntoView {
    let now = comparison(&first);
    let messages = Messages::from_lines(&texts);
    let failed = RwSignal::new(String::new());
    let not_done = messages.get("wish-failed");
    #[cfg(feature = "hydrate")]
    keep_fresh(of.clone(), now.shared);
    let choices = move || {
        let button = |choice: Choice| {
            let act = request(
                of.clone(),
                choice.plan.clone(),
                now.shared,
                failed,
                not_done.clone(),
            );
            view! {
                <button class="button" type="submit" name="plan" value=choice.plan on:click=act>{choice.label}</button>
            }
        };
        now.with(|now| now.choices.iter().cloned().map(button).collect::<Vec<_>>())
    };
    view! {
            <p class="muted">{messages.get("wish-how")}</p>
            <p class="asked" role="status" hidden=move || now.with(|now| now.asked.is_empty())>{move || now.with(|now| now.asked.clone())}</p>
            <div class="form-actions">
    {choices}
            </div>
            <p class="field-error" role="alert" hidden=silent(failed)>{failed}</p>
        }
}

#[cfg(feature = "hydrate")]
mod acts {
    use super::{Comparison, RwSignal, ev};
    use crate::{error::AppError, subscription::comparison as functions};
    use leptos::{prelude::Set as _, task::spawn_local};

    fn taken(
        answer: Result<Comparison, AppError>,
        shared: RwSignal<Option<Comparison>>,
        failed: RwSignal<String>,
        not_done: String,
    ) {
        match answer {
            Ok(now) => {
                failed.set(String::new());
                shared.set(Some(now));
            }
            Err(error) if error.text.is_empty() => failed.set(not_done),
            Err(error) => failed.set(error.text),
        }
    }

    pub(super) fn request(
        of: String,
        plan: String,
        shared: RwSignal<Option<Comparison>>,
        failed: RwSignal<String>,
        not_done: String,
    ) -> impl Fn(ev::MouseEvent) + Clone {
        move |event| {
            event.prevent_default();
            let (of, plan, not_done) = (of.clone(), plan.clone(), not_done.clone());
            spawn_local(async move {
                taken(functions::request_plan(of, plan).await, shared, failed, not_done);
            });
        }
    }

    pub(super) fn withdrawal(
        of: String,
        shared: RwSignal<Option<Comparison>>,
        failed: RwSignal<String>,
        not_done: String,
    ) -> impl Fn(ev::MouseEvent) + Clone {
        move |event| {
            event.prevent_default();
            let (of, not_done) = (of.clone(), not_done.clone());
            spawn_local(async move {
                taken(functions::withdraw_request(of).await, shared, failed, not_done);
            });
        }
    }

    /// The operator may answer while the page is open.
    pub(super) fn keep_fresh(of: String, shared: RwSignal<Option<Comparison>>) {
        crate::browser::each_while_seen(std::time::Duration::from_mins(5), move || {
            let of = of.clone();
            spawn_local(async move {
                if let Ok(now) = functions::read_comparison(of).await {
                    shared.set(Some(now));
                }
            });
        });
    }
}

#[cfg(feature = "hydrate")]
use acts::{keep_fresh, request, withdrawal};

/// On the server nothing is clicked.
#[cfg(not(feature = "hydrate"))]
fn request(
    _: String,
    _: String,
    _: RwSignal<Option<Comparison>>,
    _: RwSignal<String>,
    _: String,
) -> impl Fn(ev::MouseEvent) + Clone {
    |_| {}
}

#[cfg(not(feature = "hydrate"))]
fn withdrawal(
    _: String,
    _: RwSignal<Option<Comparison>>,
    _: RwSignal<String>,
    _: String,
) -> impl Fn(ev::MouseEvent) + Clone {
    |_| {}
}
