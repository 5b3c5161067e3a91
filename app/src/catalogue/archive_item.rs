//! Archiving and restoring where the list stands, and the figure above it that follows.

use super::{
    counted::Counted,
    server_fns::{archive_catalogue_item, restore_catalogue_item},
};
use crate::{
    error::ErrorCode,
    icon::{drawn, icon_path},
    island::{self, Busy, Clicked, Latest, silent},
    messages::Messages,
    usage::status_icon,
};
use leptos::{ev, prelude::*, task::spawn_local};

/// How many count since something was archived or restored on the page.
#[derive(Clone, Copy)]
pub struct SharedCount(pub RwSignal<Option<Counted>>);

fn shared_count() -> RwSignal<Option<Counted>> {
    use_context::<SharedCount>().map_or_else(|| RwSignal::new(None), |shared| shared.0)
}

/// How many count, of how many. `first` is a [`Counted`] in JSON.
#[island]
pub fn CatalogueFigure(first: String) -> impl IntoView {
    let first: Counted = island::first(&first);
    let now = Latest::new(first, use_context::<SharedCount>().map(|shared| shared.0));
    let text = move |read: fn(&Counted) -> &String| move || now.with(|now| read(now).clone());
    view! {
        <p class="catalogue-figure">
            <span>{text(|now| &now.figure)}</span>
            <span class=move || now.with(|now| ["badge ", &now.status].concat())
                hidden=move || now.with(|now| now.status.is_empty())>
                {drawn(move || now.with(|now| icon_path(status_icon(&now.status))))}
                {text(|now| &now.status_word)}
            </span>
        </p>
    }
}

/// How an item stands since the page was opened.
#[derive(Clone, Copy)]
struct Item {
    /// Whose page it is, which kind, which one.
    of: StoredValue<[String; 3]>,
    words: StoredValue<Words>,
    count: RwSignal<Option<Counted>>,
    /// It was archived, in the archived list restored.
    done: RwSignal<bool>,
    said: RwSignal<String>,
    /// What the button says, and the same with the item's name.
    label: RwSignal<String>,
    named: RwSignal<String>,
    /// Why nothing was done; empty where nothing failed.
    failed: RwSignal<String>,
    /// Another plan would help, and the reader may see which.
    plans: RwSignal<bool>,
    busy: Busy,
}

/// What is said of an item.
struct Words {
    name: String,
    does: String,
    undo: String,
    done: String,
    not_done: String,
}

/// The button that archives an item, in the archived list restores it, and then takes that back. The form around it
/// posts to where the same is done. `of` is whose page it is, `plans` whether the reader may see them.
#[island]
pub fn ArchiveItem(
    of: String,
    item_kind: String,
    id: String,
    name: String,
    archived: bool,
    plans: bool,
    texts: String,
) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let (does, done) = if archived {
        ("catalogue-restore", "catalogue-item-restored")
    } else {
        ("catalogue-archive", "catalogue-item-archived")
    };
    let words = Words {
        name,
        does: messages.get(does),
        undo: messages.get("catalogue-undo"),
        done: messages.get(done),
        not_done: messages.get("wish-failed"),
    };
    let label = words.does.clone();
    let named = [&label, ": ", &words.name].concat();
    let item = Item {
        of: StoredValue::new([of, item_kind, id]),
        words: StoredValue::new(words),
        count: shared_count(),
        done: RwSignal::new(false),
        said: RwSignal::new(String::new()),
        label: RwSignal::new(label),
        named: RwSignal::new(named),
        failed: RwSignal::new(String::new()),
        plans: RwSignal::new(false),
        busy: Busy::new(),
    };
    let act = move |event: ev::MouseEvent| item.act(&event, archived, plans);
    view! {
        <span class="row-done" class:done=item.done aria-live="polite">{item.said}</span>
        <button class="button small" type="submit" aria-label=item.named on:click=act>{item.label}</button>
        <p class="field-error" role="alert" hidden=silent(item.failed)>
            <span>{item.failed}</span>
            " "
            <a href="/app/settings/subscription/compare" hidden=move || !item.plans.get()>
                {messages.get("catalogue-see-plans")}
            </a>
        </p>
    }
}

impl Item {
    /// Does what the button says: the opposite of what was done last.
    fn act(self, event: &ev::MouseEvent, archived: bool, may_see_plans: bool) {
        if !self.busy.begin(event) {
            return;
        }
        let (clicked, act) = (Clicked::of(event), island::begin_act());
        let [of, item_kind, id] = self.of.get_value();
        spawn_local(async move {
            let was_done = self.done.get_untracked();
            let answer = if archived == was_done {
                archive_catalogue_item(of, item_kind, id).await
            } else {
                restore_catalogue_item(of, item_kind, id).await
            };
            self.busy.end();
            match answer {
                Ok(now) => {
                    self.show(!was_done);
                    if island::is_latest(act) {
                        self.count.set(Some(now));
                    }
                }
                // Its form does what the button did at first.
                Err(error) if error.is_for_the_page() && !was_done => clicked.send(),
                Err(error) => {
                    let covered = error.code != ErrorCode::PaymentRequired;
                    self.plans.set(may_see_plans && !covered);
                    let not_done = || self.words.with_value(|words| words.not_done.clone());
                    self.failed.set(error.text_or(not_done));
                }
            }
        });
    }

    fn show(self, done: bool) {
        self.words.with_value(|words| {
            let (label, said) = if done {
                (&words.undo, words.done.as_str())
            } else {
                (&words.does, "")
            };
            // Which of the rows' buttons it is, for whoever does not see the row.
            self.named.set([label, ": ", &words.name].concat());
            self.label.set(label.clone());
            self.said.set(said.to_owned());
        });
        self.done.set(done);
        self.failed.set(String::new());
        self.plans.set(false);
    }
}
