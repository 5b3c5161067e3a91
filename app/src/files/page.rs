//! The list of stored files, and the form that stores one.

use super::{file_list::FileList, files_view::FilesView, upload_form::UploadForm};
use crate::{
    entitlement::UpgradeDialog,
    i18n::texts,
    page::{Notice, ToldNotice},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn FilesPage(view: FilesView) -> impl IntoView {
    let t = texts();
    let used = match &view.limit {
        Some(limit) => t.with(
            if view.own_limit {
                "files-used-of-own"
            } else {
                "files-used-of"
            },
            &[
                ("used", view.used.clone().into()),
                ("limit", limit.clone().into()),
            ],
        ),
        None => t.with("files-used", &[("used", view.used.clone().into())]),
    };
    let upload = view.may_change.then(|| view! { <UploadForm view=view.clone()/> });
    view! {
        {view.upgrade.clone().map(|upgrade| view! { <UpgradeDialog view=upgrade/> })}
        <div class="medium files">
            <h1>{t.get("files-title")}</h1>
            <p class="lead">{used}</p>
            <ToldNotice told=view.done.clone()/>
            {view.conflict.then(|| view! { <Notice good=false>{t.get("files-conflict")}</Notice> })}
            {upload}
            {view.none_chosen.then(|| view! { <Notice good=false>{t.get("list-none-chosen")}</Notice> })}
            <FileList view=view/>
        </div>
    }
    .into_any()
}
