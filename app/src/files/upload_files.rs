//! Storing several files from where the form stands: chosen, or dropped anywhere on the page. Each says how far it is and
//! what came of it, and can be stopped and tried again.

use super::upload::{State, Upload};
use crate::{
    island::{self, ChosenFile, Sending, silent},
    messages::Messages,
};
use leptos::prelude::*;
use obrador_core::i18n::format_percent;

/// The button that sends the form around it, and what has been sent since the page was opened. `address` takes one file,
/// of at most `most` MB; `plans` is whether the reader may see them, `texts` are [`Messages`].
#[island]
pub fn UploadFiles(address: String, most: u32, plans: bool, texts: String) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let text = |key: &str| messages.get(key);
    let uploads = Uploads {
        address: StoredValue::new(address),
        most,
        may_see_plans: plans,
        all: RwSignal::new(Vec::new()),
        files: StoredValue::new_local(Vec::new()),
        sending: StoredValue::new_local(None),
        over: RwSignal::new(false),
        left_out: RwSignal::new(String::new()),
        said: RwSignal::new(String::new()),
        full: RwSignal::new(false),
        messages: StoredValue::new(messages.clone()),
    };
    let (all, said, left_out) = (uploads.all, uploads.said, uploads.left_out);
    let awake = island::awake(move || uploads.listen());
    let rows = move || {
        let row = |(place, upload)| row(uploads, place, upload);
        all.get().into_iter().enumerate().map(row).collect::<Vec<_>>()
    };
    view! {
        <div class="form-actions">
            <button class="button primary" type="submit" on:click=move |event| uploads.send_chosen(&event)>
                {text("files-upload")}
            </button>
            <p class="drop-hint" class:over=uploads.over hidden=move || !awake.get()>{text("files-drop")}</p>
        </div>
        <p class="field-error" role="alert" hidden=silent(left_out)>{left_out}</p>
        <ul class="uploads">{rows}</ul>
        <p class="uploads-said" role="status" hidden=silent(said)>
            <span>{said}</span>
            " "
            <a href="/app/files?sort=-created">{text("files-anew")}</a>
            " "
            <a href="/app/settings/subscription/usage/storage_gb/room" hidden=move || !uploads.full.get()>
                {text("upgrade-room")}
            </a>
            " "
            <a href="/app/settings/subscription/compare" hidden=move || !uploads.full.get()>
                {text("catalogue-see-plans")}
            </a>
        </p>
    }
}

/// A file: its name, how far it is, and the one button that makes sense now. It is made anew at each change, of values and
/// not of signals, which would take more of the client.
fn row(uploads: Uploads, place: usize, upload: Upload) -> impl IntoView {
    let (name, state) = (upload.name.clone(), upload.state);
    let said = uploads.words_of(&upload);
    let class = if state.went_wrong() {
        "field-error"
    } else {
        "upload-said"
    };
    let label = uploads.text(if state.is_open() {
        "files-stop"
    } else {
        "files-again"
    });
    let named = [&label, ": ", &name].concat();
    // What has gone to its end is no longer to be stopped.
    let stoppable = state.is_open() && upload.percent < 100;
    view! {
        <li>
            <span class="upload-name">{name.clone()}</span>
            <progress max="100" value=upload.percent.to_string() aria-label=name hidden=state != State::Sending>
            </progress>
            <span class=class>{said}</span>
            <button class="button small" type="button" aria-label=named hidden=!(stoppable || state.may_again())
                on:click=move |_| uploads.press(place)>{label}</button>
        </li>
    }
}

/// What was chosen and dropped, and how far it is.
#[derive(Clone, Copy)]
pub(super) struct Uploads {
    pub(super) address: StoredValue<String>,
    /// The largest file, in MB.
    pub(super) most: u32,
    pub(super) may_see_plans: bool,
    pub(super) all: RwSignal<Vec<Upload>>,
    /// Their contents, in the same order.
    pub(super) files: StoredValue<Vec<ChosenFile>, LocalStorage>,
    /// The one that is on its way.
    pub(super) sending: StoredValue<Option<Sending>, LocalStorage>,
    /// Files are held over the page.
    pub(super) over: RwSignal<bool>,
    pub(super) left_out: RwSignal<String>,
    pub(super) said: RwSignal<String>,
    /// There is no room, and the reader can make some or see which plan has it.
    pub(super) full: RwSignal<bool>,
    pub(super) messages: StoredValue<Messages>,
}

impl Uploads {
    pub(super) fn text(self, key: &str) -> String {
        self.messages.with_value(|messages| messages.get(key))
    }

    fn words_of(self, upload: &Upload) -> String {
        match upload.state {
            State::Waiting => self.text("files-waiting"),
            State::Sending => {
                let lang = self.messages.with_value(Messages::lang);
                format_percent(lang, f64::from(upload.percent), 0)
            }
            State::Stored => self.text("files-one-stored"),
            State::Stopped => self.text("files-stopped"),
            State::Failed | State::Refused => upload.words.clone(),
        }
    }
}

#[cfg(not(feature = "hydrate"))]
impl Uploads {
    /// On the server nothing is sent.
    fn listen(self) {
        let _ = (
            self.address,
            self.most,
            self.may_see_plans,
            self.files,
            self.sending,
        );
    }

    #[expect(clippy::unused_self, reason = "what the browser's does")]
    fn send_chosen(self, _: &leptos::ev::MouseEvent) {}

    #[expect(clippy::unused_self, reason = "what the browser's does")]
    fn press(self, _: usize) {}
}
