//! The list of stored files, and the form that stores one.

use super::{file_list::FileList, files_view::FilesView};
use crate::{
    entitlement::UpgradeDialog,
    i18n::texts,
    page::{FormOwner, Notice, ToldNotice},
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
    let upload = view
        .may_change
        .then(|| view! { <Upload most=view.most.clone() error=view.error.clone()/> });
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

#[component]
fn Upload(most: String, error: Option<String>) -> impl IntoView {
    let t = texts();
    let invalid = error.is_some();
    let described = if invalid {
        "file-help file-error"
    } else {
        "file-help"
    };
    view! {
        <form method="post" action=FormOwner::in_address("/app/files") enctype="multipart/form-data" class="card form">
            <div class="field" class:invalid=invalid>
                <label for="file">{t.get("files-choose")}</label>
                <input id="file" name="file" type="file" accept=".pdf,.png,.jpg,.jpeg,.webp,.gif,.txt,.csv"
                    aria-invalid=invalid.then_some("true") aria-describedby=described/>
                <p class="field-help" id="file-help">{t.with("files-help", &[("most", most.into())])}</p>
                {error.map(|text| view! { <p class="field-error" id="file-error">{text}</p> })}
            </div>
            <button class="button primary" type="submit">{t.get("files-upload")}</button>
        </form>
    }
    .into_any()
}
