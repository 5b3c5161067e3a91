//! The API keys in use, each revoked where it stands.

use super::{
    end_view::end_view,
    key_table::{Key, KeyTable},
    server_fns::revoke_key,
};
use crate::{
    icon::{drawn, icon_path},
    island::{self, Busy, Clicked, Latest, lead_to, silent},
    messages::Messages,
};
use leptos::{ev, prelude::*, task::spawn_local};

/// What all islands of a page know of the keys, so that one that is made is in the list.
#[derive(Clone, Copy)]
pub struct SharedKeys(pub RwSignal<Option<KeyTable>>);

/// The line that says what was done. The focus goes there, as the button that had it is gone.
const SAID: &str = "keys-said";

/// The keys, first as `first` says it ([`KeyTable`] in JSON), below `heads` (JSON: words, address, order); without any, what `none` says. `of`, `person` and `bakery` are whose page it is, as its
/// forms say it; `texts` are [`Messages`].
#[island]
pub fn KeyList(
    first: String,
    heads: String,
    none: String,
    of: String,
    person: String,
    bakery: String,
    texts: String,
) -> impl IntoView {
    let first: KeyTable = island::first(&first);
    let heads: Vec<[String; 3]> = island::first(&heads);
    let labels = heads.iter().map(|[words, ..]| words.clone()).collect();
    let heads: Vec<_> = heads.into_iter().map(head).collect();
    let now = Latest::new(first, use_context::<SharedKeys>().map(|shared| shared.0));
    // What comes with a list that was searched is newer than what was known before, and what its rows are woken with;
    // whoever makes a key adds it to this.
    now.shared.set(Some(now.first.get_value()));
    let messages = StoredValue::new(Messages::from_lines(&texts));
    let text = move |key: &str| messages.with_value(|messages| messages.get(key));
    let (said, failed) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let list = List {
        owner: StoredValue::new([of, person, bakery]),
        now,
        said,
        failed,
        busy: Busy::new(),
        labels: StoredValue::new(labels),
        messages,
    };
    let is_empty = move || now.with(|now| now.keys.is_empty());
    let rows = move || {
        let row = |key: Key| row(key, list, text("keys-revoke"));
        now.with(|now| now.keys.iter().cloned().map(row).collect::<Vec<_>>())
    };
    view! {
        <div class="keys">
            <div role="status">
                <p class="notice good" id=SAID tabindex="-1" hidden=silent(said)>{said}</p>
            </div>
            <p class="field-error" role="alert" hidden=silent(failed)>{failed}</p>
            <p class="empty" hidden=move || !is_empty()>{none}</p>
            <div class="table-scroll list-box" tabindex="0" role="group" aria-label=text("keys-title") hidden=is_empty>
                <table class="list stacks key-list">
                    <thead>
                        <tr>
                            {heads}
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
}

/// A heading: its words, where it leads, how the table is sorted by it. What sorts nothing leads nowhere.
fn head([words, href, sorted]: [String; 3]) -> impl IntoView {
    let sorted = (!sorted.is_empty()).then_some(sorted);
    let href = (!href.is_empty()).then_some(href);
    view! {
        <th scope="col" aria-sort=sorted>
            <a class="sort-heading" href=href>{words}</a>
        </th>
    }
}

/// What the rows share.
#[derive(Clone, Copy)]
struct List {
    /// Whose page it is, as its forms say it.
    owner: StoredValue<[String; 3]>,
    now: Latest<KeyTable>,
    said: RwSignal<String>,
    failed: RwSignal<String>,
    busy: Busy,
    /// The columns' words, for the cells of a list too narrow for columns.
    labels: StoredValue<Vec<String>>,
    messages: StoredValue<Messages>,
}

impl List {
    /// Revokes the key whose button is clicked.
    fn revoke(self, event: &ev::MouseEvent, id: String, name: String) {
        // The second click of two would hit the next row, which has come up meanwhile.
        if !self.busy.begin(event) {
            return;
        }
        let (clicked, act) = (Clicked::of(event), island::begin_act());
        let of = self.owner.with_value(|[of, ..]| of.clone());
        spawn_local(async move {
            let answer = revoke_key(of, id).await;
            self.busy.end();
            self.said.set(String::new());
            match answer {
                Ok(keys) => {
                    self.failed.set(String::new());
                    if island::is_latest(act) {
                        let shown = self.now.with(|now| now.still_in(keys.clone()));
                        self.now.shared.set(Some(shown));
                    }
                    let said =
                        |messages: &Messages| messages.phrase("keys-revoked-now", None, &[("name", &name)]);
                    self.said.set(self.messages.with_value(said));
                    lead_to(SAID).await;
                }
                Err(error) if error.is_for_the_page() => clicked.send(),
                Err(error) => {
                    let not_done = || self.messages.with_value(|messages| messages.get("wish-failed"));
                    self.failed.set(error.text_or(not_done));
                }
            }
        });
    }
}

/// A key. Its form does the same without the island.
fn row(key: Key, list: List, revoke: String) -> impl IntoView {
    let scopes: Vec<_> = key
        .scopes
        .split_whitespace()
        .map(|scope| view! { <code>{scope.to_owned()}</code> " " })
        .collect();
    let label = |place: usize| list.labels.with_value(|labels| labels.get(place).cloned());
    let [of, person, bakery] = list.owner.get_value();
    let (id, name, kept) = (key.id.clone(), key.name.clone(), key.lost.is_empty());
    view! {
        <tr>
            <th scope="row">{key.name}<small><code>{key.prefix}"…"</code></small></th>
            <td data-label=label(1)>{scopes}</td>
            <td data-label=label(2)>{key.created}<small>{key.maker}</small></td>
            <td data-label=label(3)>{key.used}</td>
            <td data-label=label(4)>{end_view(key.end_tone, key.end_badge, key.end)}</td>
            <td>
                <form method="post" action="/app/settings/api-keys/revoke">
                    <input type="hidden" name="form_of" value=of/>
                    <input type="hidden" name="form_person" value=person/>
                    <input type="hidden" name="form_bakery" value=bakery/>
                    <input type="hidden" name="id" value=key.id/>
                    <button class="button small danger" type="submit" aria-label=key.revoke
                        on:click=move |event| list.revoke(&event, id.clone(), name.clone())>{revoke}</button>
                </form>
            </td>
        </tr>
        <tr class="key-note" hidden=kept>
            <td colspan="6"><p>{drawn(|| icon_path("alert"))}{key.lost}</p></td>
        </tr>
    }
}
