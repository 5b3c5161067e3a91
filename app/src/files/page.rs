//! The list of stored files, and the form that stores one.

use super::file_row::FileRow;
use crate::{
    entitlement::{UpgradeDialog, UpgradeView},
    i18n::texts,
    page::{FormOf, FormOwner, Notice, Told, ToldNotice},
};
use leptos::prelude::*;
use obrador_core::bounds::length::FILE_NAME;

/// What the page shows.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct FilesView {
    /// The files.
    pub files: Vec<FileRow>,
    /// What was searched for.
    pub q: String,
    /// How it is sorted: `name`, `newest`, `largest`.
    pub sort: &'static str,
    /// The archived ones?
    pub archived: bool,
    /// The address of the page before.
    pub before: Option<String>,
    /// The address of the next page.
    pub next: Option<String>,
    /// How much is used, and of how much, in words.
    pub used: String,
    /// None without a limit.
    pub limit: Option<String>,
    /// Is the limit the owner's own?
    pub own_limit: bool,
    /// The largest file, in words.
    pub most: String,
    /// May the reader change anything?
    pub may_change: bool,
    /// Why the file was not stored, in words.
    pub error: Option<String>,
    /// What was just done.
    pub done: Option<Told>,
    /// Somebody was faster.
    pub conflict: bool,
    /// The plan has no room.
    pub upgrade: Option<UpgradeView>,
}

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
            <Tabs archived=view.archived/>
            {view.archived.then(|| view! { <p class="muted">{t.get("files-archive-note")}</p> })}
            <Search q=view.q.clone() sort=view.sort archived=view.archived/>
            <List view=view/>
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

#[component]
fn Tabs(archived: bool) -> impl IntoView {
    let t = texts();
    view! {
        <nav class="files-tabs" aria-label=t.get("files-tabs")>
            <a href="/app/files" aria-current=(!archived).then_some("page")>{t.get("files-active")}</a>
            <a href="/app/files?archived=true" aria-current=archived.then_some("page")>{t.get("files-archived")}</a>
        </nav>
    }
}

#[component]
fn Search(q: String, sort: &'static str, archived: bool) -> impl IntoView {
    let t = texts();
    let sorts = [
        ("name", "files-by-name"),
        ("-created", "files-by-newest"),
        ("-bytes", "files-by-largest"),
    ];
    let options: Vec<_> = sorts
        .into_iter()
        .map(|(value, key)| view! { <option value=value selected=value == sort>{t.get(key)}</option> })
        .collect();
    view! {
        <form method="get" action="/app/files" class="files-search" role="search">
            {archived.then(|| view! { <input type="hidden" name="archived" value="true"/> })}
            <div class="field">
                <label for="q">{t.get("files-search")}</label>
                <input id="q" name="q" type="search" value=q/>
            </div>
            <div class="field">
                <label for="sort">{t.get("files-sort")}</label>
                <select id="sort" name="sort">{options}</select>
            </div>
            <button class="button" type="submit">{t.get("files-show")}</button>
        </form>
    }
    .into_any()
}

#[component]
fn List(view: FilesView) -> impl IntoView {
    let t = texts();
    if view.files.is_empty() {
        let key = match (view.q.is_empty(), view.archived) {
            (false, _) => "files-none-found",
            (true, true) => "files-none-archived",
            (true, false) => "files-none",
        };
        return view! { <p class="empty">{t.get(key)}</p> }.into_any();
    }
    let (archived, may_change) = (view.archived, view.may_change);
    let rows: Vec<_> = view
        .files
        .into_iter()
        .map(|file| view! { <Row file=file archived=archived may_change=may_change/> })
        .collect();
    view! {
        <ul class="files-list card">{rows}</ul>
        <p class="files-pages">
            {view.before.map(|href| view! { <a class="button small" rel="prev" href=href>{t.get("files-before")}</a> })}
            {view.next.map(|href| view! { <a class="button small" rel="next" href=href>{t.get("files-next")}</a> })}
        </p>
    }
    .into_any()
}

#[component]
fn Row(file: FileRow, archived: bool, may_change: bool) -> impl IntoView {
    let t = texts();
    let base = format!("/app/files/{}", file.id);
    let name = if file.has_content && !file.may_read {
        view! { <span>{file.name.clone()}</span> }.into_any()
    } else if file.has_content {
        view! { <a href=format!("{base}/content") download="">{file.name.clone()}</a> }.into_any()
    } else {
        view! { <span>{file.name.clone()}</span> <small>{t.get("files-no-content")}</small> }.into_any()
    };
    let changes = may_change.then(|| view! { <Changes file=file.clone() base=base archived=archived/> });
    view! {
        <li>
            <div class="files-name">{name}</div>
            <div class="files-facts">{file.size}" · "{file.created}</div>
            {changes}
        </li>
    }
    .into_any()
}

#[component]
fn Changes(file: FileRow, base: String, archived: bool) -> impl IntoView {
    let t = texts();
    let (action, key) = if archived {
        ("restore", "files-restore")
    } else {
        ("archive", "files-archive")
    };
    let label = format!("{}: {}", t.get(key), file.name);
    view! {
        <div class="files-changes">
            <form method="post" action=format!("{base}/{action}")>
                <FormOf/>
                <input type="hidden" name="version" value=file.version/>
                <button class="button small" type="submit" aria-label=label>{t.get(key)}</button>
            </form>
            <Rename file=file base=base/>
        </div>
    }
    .into_any()
}

/// The new name; open with what was typed and why it was not taken.
#[component]
fn Rename(file: FileRow, base: String) -> impl IntoView {
    let t = texts();
    let field = format!("name-{}", file.id);
    let error_id = format!("{field}-error");
    let label = format!("{}: {}", t.get("files-rename"), file.name);
    let (open, typed, error) = match file.renaming {
        Some(renaming) => (true, renaming.typed, Some(renaming.error)),
        None => (false, file.name, None),
    };
    view! {
        <details open=open>
            <summary class="button small" aria-label=label>{t.get("files-rename")}</summary>
            <form method="post" action=format!("{base}/rename") class="form" novalidate=true>
                <FormOf/>
                <input type="hidden" name="version" value=file.version/>
                <div class="field" class:invalid=open>
                    <label for=field.clone()>{t.get("files-new-name")}</label>
                    <input id=field name="name" value=typed maxlength=FILE_NAME.to_string() aria-invalid=open.then_some("true")
                        aria-describedby=open.then_some(error_id.clone())/>
                    {error.map(|text| view! { <p class="field-error" id=error_id>{text}</p> })}
                </div>
                <button class="button small primary" type="submit">{t.get("save")}</button>
            </form>
        </details>
    }
    .into_any()
}
