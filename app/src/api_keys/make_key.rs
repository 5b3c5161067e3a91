//! Making an API key where its form stands, and showing it this once.

use super::{key_list::SharedKeys, key_table::KeyTable};
use crate::{
    copy_button::copy_button,
    icon::{drawn, icon_path},
    island::{Busy, silent},
    messages::Messages,
};
use leptos::{ev, prelude::*};

/// Where the key stands.
const NEW: &str = "new-key";

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
        busy: Busy::new(),
        copied: RwSignal::new(false),
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
                        <input class="token" id=NEW readonly=true value=token aria-label=text("keys-made")/>
                        {copy_button(token, making.copied, text("keys-copy"), text("roi-copied"))}
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
    busy: Busy,
    /// The key is copied.
    copied: RwSignal<bool>,
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
            copied,
            not_done,
        } = self;
        let _ = (of, shared, token, failed, busy, copied, not_done);
    }
}

#[cfg(feature = "hydrate")]
impl Making {
    /// Makes a key of what is typed into the form around the button.
    fn make(self, event: &ev::MouseEvent) {
        use crate::{
            browser,
            island::{self, Clicked},
        };
        let Some(form) = browser::form_around(event) else {
            return;
        };
        if !self.busy.begin(event) {
            return;
        }
        let (clicked, act) = (Clicked::of(event), island::begin_act());
        let (of, sent) = (self.of.get_value(), browser::typed(&form));
        leptos::task::spawn_local(async move {
            let answer = super::server_fns::create_key(of, sent.clone()).await;
            self.busy.end();
            match answer {
                Ok(made) => {
                    self.failed.set(String::new());
                    // What has been typed for the next key meanwhile stays.
                    if browser::typed(&form) == sent {
                        browser::reset(&form);
                    }
                    browser::fill(&form, "once", &made.once);
                    if let Some(shared) = self.shared.filter(|_| island::is_latest(act)) {
                        let shown = shared.with_untracked(|shown| match shown {
                            Some(shown) => shown.with_newest_of(made.keys),
                            None => made.keys,
                        });
                        shared.set(Some(shown));
                    }
                    self.copied.set(false);
                    self.token.set(made.token);
                    island::lead_to(NEW).await;
                }
                // The page says what is wrong beside its field, and for a form that was sent before it has a new one.
                Err(error) if error.is_for_the_page() || !error.fields.is_empty() => clicked.send(),
                Err(error) => self.failed.set(error.text_or(|| self.not_done.get_value())),
            }
        });
    }
}
