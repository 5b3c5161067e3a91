//! The list of stored files.

use super::{file_row::FileRow, files_view::FilesView};
use crate::{
    i18n::texts,
    list::{
        Choice, ChosenForm, Filter, Found, ListForm, ListPart, ListTabs, NothingFound, NothingYet, Pager,
        SortHeading,
    },
    page::FormOf,
};
use leptos::prelude::*;
use obrador_core::bounds::length::FILE_NAME;
use obrador_locales::Texts;

/// Which of both lists, the search, and the page's files.
#[component]
pub(super) fn FileList(view: FilesView) -> impl IntoView {
    let t = texts();
    let (address, archived) = (view.address.clone(), is_archived(&view));
    let order = order(t, &view.sort);
    let nothing = view.files.is_empty() && address.get("q").is_empty();
    view! {
        <ListTabs address=address.clone() label=t.get("files-tabs") active=t.get("files-active")
            archived=t.get("files-archived")/>
        {archived.then(|| view! { <p class="muted">{t.get("files-archive-note")}</p> })}
        {(!nothing).then(|| {
            view! { <ListForm address=address label=t.get("files-search") filters=vec![order]/> }
        })}
        <Found address=view.address.clone() total=Some(view.total)/>
        <ListPart id="list" class="list-rows">
            <Rows view=view.clone()/>
            <Pager pages=view.pages/>
        </ListPart>
    }
    .into_any()
}

fn is_archived(view: &FilesView) -> bool {
    !view.address.get("archived").is_empty()
}

/// What the headings sort by, for whoever has none.
fn order(t: Texts, sort: &str) -> Filter {
    let options = [
        ("name", "list-by-name"),
        ("-name", "list-by-name-back"),
        ("-created", "list-newest"),
        ("created", "list-oldest"),
        ("-bytes", "files-by-largest"),
        ("bytes", "files-by-smallest"),
    ];
    let options = options.map(|(value, key)| (value.to_owned(), t.get(key)));
    Filter::order(t.get("list-order"), options.into(), sort)
}

#[component]
fn Rows(view: FilesView) -> impl IntoView {
    let t = texts();
    let archived = is_archived(&view);
    if view.files.is_empty() {
        let words = view.address.get("q").to_owned();
        return match (words.is_empty(), archived) {
            (false, _) => view! { <NothingFound address=view.address words=words/> }.into_any(),
            (true, true) => view! { <p class="empty">{t.get("files-none-archived")}</p> }.into_any(),
            (true, false) => {
                view! { <NothingYet icon="file" text=t.get("files-none")>""</NothingYet> }.into_any()
            }
        };
    }
    let may_change = view.may_change;
    let heading = |key: &'static str, label: &str, descends: bool| {
        view! {
            <SortHeading address=view.address.clone() sort=view.sort.clone() key=key label=t.get(label)
                descends=descends class=key/>
        }
    };
    let headings = view! {
        <tr>
            {may_change.then(|| view! { <td class="list-choice"></td> })}
            {heading("name", "files-name", false)}
            {heading("bytes", "files-size", true)}
            {heading("created", "files-created", true)}
            {may_change.then(|| view! { <td class="row-act"></td> })}
        </tr>
    };
    let chosen = may_change.then(|| {
        let (action, key) = if archived {
            ("/app/files/restore", "list-restore")
        } else {
            ("/app/files/archive", "list-archive")
        };
        view! { <ChosenForm address=view.address.clone() action=action.to_owned() does=t.get(key)/> }
    });
    let rows: Vec<_> = view
        .files
        .into_iter()
        .map(|file| view! { <Row file=file archived=archived may_change=may_change/> })
        .collect();
    view! {
        <div class="table-scroll list-box" tabindex="0" role="group" aria-label=t.get("files-title")>
            <table class="list files-list">
                <thead>{headings}</thead>
                <tbody>{rows}</tbody>
            </table>
            {chosen}
        </div>
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
    let choice = may_change.then(|| view! { <Choice id=file.id.clone() name=file.name.clone()/> });
    let changes = may_change.then(|| {
        view! { <td class="row-act"><Changes file=file.clone() base=base archived=archived/></td> }
    });
    let summary = [file.size.as_str(), &file.created].join(" · ");
    view! {
        <tr>
            {choice}
            <th scope="row">{name}<small class="row-summary">{summary}</small></th>
            <td class="bytes">{file.size}</td>
            <td class="created">{file.created}</td>
            {changes}
        </tr>
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
                    <input id=field name="name" value=typed maxlength=FILE_NAME.to_string() aria-invalid=open.then_some("true") autofocus=open
                        aria-describedby=open.then_some(error_id.clone())/>
                    {error.map(|text| view! { <p class="field-error" id=error_id>{text}</p> })}
                </div>
                <button class="button small primary" type="submit">{t.get("save")}</button>
            </form>
        </details>
    }
    .into_any()
}
