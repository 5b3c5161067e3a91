//! The dialog, and what in a page can be shown in it.

use super::ViewRecord;
use crate::{i18n::texts, page::Icon};
use leptos::prelude::*;

/// What stands around a thing's content.
#[derive(Debug, Clone)]
pub struct RecordFrame {
    /// What the thing is called.
    pub title: String,
    /// What it is, as `product:17`: the focus returns to what leads there.
    pub key: String,
    /// The page without the dialog.
    pub back: String,
}

/// The dialog of a page: open where its address names a thing, else empty until somebody follows a link that does.
#[component]
pub fn RecordDialog(frame: Option<RecordFrame>, children: Children) -> impl IntoView {
    let t = texts();
    let open = frame.is_some();
    let (title, key, back) = frame.map_or_else(Default::default, |it| (it.title, it.key, it.back));
    let close = back.clone();
    view! {
        <dialog id="record" class="dialog record" aria-labelledby="record-title" open=open data-modal=open.then_some("")
            data-of=key data-back=back>
            <div class="dialog-head">
                <h2 id="record-title" tabindex="-1" autofocus=open>{title}</h2>
                <a class="button small" data-close="" href=close aria-label=t.get("record-close")><Icon name="close"/></a>
            </div>
            <div class="record-alert record-guard" role="alertdialog" aria-labelledby="record-guard" hidden=true>
                <p id="record-guard">{t.get("record-unsaved")}</p>
                <div class="notice-actions">
                    <button class="button small" type="button" data-stay="">{t.get("record-stay")}</button>
                    <button class="button small" type="button" data-leave="">{t.get("record-leave")}</button>
                </div>
            </div>
            <p class="record-alert record-failed" role="alert" hidden=true>{t.get("record-not-sent")}</p>
            <div id="record-content">{children()}</div>
        </dialog>
        <ViewRecord/>
    }
}

/// A thing's content, on its page and in the dialog alike; `title` is the dialog's.
#[component]
pub fn RecordContent(title: String, children: Children) -> impl IntoView {
    view! { <div class="record-content" data-record=title>{children()}</div> }
}
