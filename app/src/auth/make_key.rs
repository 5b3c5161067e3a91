//! Making an API key where its form stands, and showing it this once.

use super::{key_list::SharedKeys, key_table::KeyTable};
use crate::{
    copy::copy_button,
    icon::{drawn, icon_path},
    island::silent,
    messages::Messages,
};
use leptos::{ev, prelude::*};

/// The button that sends the form around it, and below it the key that was made. `of` is whose page it is, `texts` are
/// [`Messages`].
#[island]
pub fn MakeKey(of: String, texts: String) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let text = |key: &str| messages.get(key);
    let making = Making {
        of: StoredValue::new(of),
        shared: use_context::<SharedKeys>().map(|shared| shared.0),
        token: RwSignal::new(String::new()),
        failed: RwSignal::new(String::new()),
        busy: RwSignal::new(false),
        not_done: StoredValue::new(text("wish-failed")),
    };
    let Making { token, failed, .. } = making;
    view! {
        <div class="make-key">
            <div class="form-actions">
                <button class="button primary" type="submit" on:click=move |event| making.make(&event)>
                    {text("keys-create")}
                </button>
            </div>
            <div role="status">
                <div class="notice good" hidden=silent(token)>
                    {drawn(|| icon_path("check"))}
                    <div>
                        <p><strong>{text("keys-made")}</strong></p>
                        <p><code class="token">{token}</code></p>
                        {copy_button(token, text("keys-copy"), text("roi-copied"))}
                    </div>
                </div>
            </div>
            <p class="field-error" role="alert" hidden=silent(failed)>{failed}</p>
        </div>
    }
}

/// What making a key needs and leaves.
#[derive(Clone, Copy)]
struct Making {
    of: StoredValue<String>,
    shared: Option<RwSignal<Option<KeyTable>>>,
    token: RwSignal<String>,
    failed: RwSignal<String>,
    busy: RwSignal<bool>,
    not_done: StoredValue<String>,
}

#[cfg(not(feature = "hydrate"))]
impl Making {
    /// On the server nothing is clicked.
    fn make(self, _: &ev::MouseEvent) {
        let Self {
            of,
            shared,
            token,
            failed,
            busy,
            not_done,
        } = self;
        let _ = (of, shared, token, failed, busy, not_done);
    }
}

#[cfg(feature = "hydrate")]
impl Making {
    /// Makes a key of what is typed into the form around the button.
    fn make(self, event: &ev::MouseEvent) {
        use crate::{browser, error::ErrorCode};
        let Some(form) = browser::form_around(event) else {
            return;
        };
        event.prevent_default();
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let of = self.of.get_value();
        leptos::task::spawn_local(async move {
            match super::key_table::create_key(of, browser::typed(&form)).await {
                Ok(made) => {
                    self.failed.set(String::new());
                    browser::fill(&form, "once", &made.once);
                    browser::fill(&form, "name", "");
                    if let Some(shared) = self.shared {
                        shared.set(Some(made.keys));
                    }
                    self.token.set(made.token);
                }
                // The page says what is wrong beside its field, and for a form that was sent before it has a new one.
                Err(error) if error.code == ErrorCode::Conflict || !error.fields.is_empty() => {
                    browser::submit(&form);
                }
                Err(error) => self.failed.set(error.text_or(|| self.not_done.get_value())),
            }
            self.busy.set(false);
        });
    }
}
