//! What an import would do, before anything is imported.

use super::import_rows::{BadLines, FirstLines};
use crate::{
    catalogue::{import_words::quoted, labels::label},
    entitlement::{UpgradeDialog, UpgradeView},
    i18n::texts,
    page::{FormOf, Icon, Notice, base, title},
};
use leptos::prelude::*;
use obrador_core::i18n::{format_exact, format_number};
use obrador_locales::{Arg, Texts};
use obrador_services::catalogue::Preview;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct PreviewView {
    /// Under which identifier the file is kept.
    pub id: String,
    /// The file's name.
    pub file: String,
    /// What it would do.
    pub preview: Preview,
    /// Something has changed since it was shown before.
    pub changed: bool,
    /// How many more fit, where that is fewer than are new, and where room can be made.
    pub room: Option<(i64, Option<String>)>,
    /// Why it was refused.
    pub upgrade: Option<UpgradeView>,
}

/// The page.
#[component]
pub fn PreviewPage(view: PreviewView) -> impl IntoView {
    let t = texts();
    let item_kind = view.preview.item_kind;
    let heading = t.with("import-preview-title", &[("file", view.file.clone().into())]);
    view! {
        <div class="catalogue-one import-preview">
            {view.upgrade.clone().map(|upgrade| view! { <UpgradeDialog view=upgrade/> })}
            <p class="breadcrumb">
                <a href=base(item_kind)>{title(t, item_kind)}</a>
                <a href=format!("{}/import", base(item_kind))>{t.get("import-title")}</a>
            </p>
            <h1>{heading}</h1>
            {view.changed.then(|| view! { <Notice good=false>{t.get("import-changed-meanwhile")}</Notice> })}
            <Counts preview=view.preview.clone()/>
            <Remarks view=view.clone()/>
            <Confirm view=view.clone()/>
            <BadLines item_kind=item_kind bad=view.preview.bad.clone()/>
            <FirstLines preview=view.preview/>
        </div>
    }
    .into_any()
}

fn number(t: Texts, number: usize) -> String {
    format_number(t.lang, number as f64, 0)
}

/// How many lines of each sort.
#[component]
fn Counts(preview: Preview) -> impl IntoView {
    let t = texts();
    let counts = [
        ("import-count-new", preview.new),
        ("import-count-changed", preview.changed),
        ("import-count-unchanged", preview.unchanged),
        ("import-count-bad", preview.bad_lines),
    ];
    let counts = counts.map(|(key, count)| {
        let bad = key == "import-count-bad" && count > 0;
        view! {
            <div class:bad=bad>
                <dt>{t.get(key)}</dt>
                <dd>{number(t, count)}</dd>
            </div>
        }
    });
    view! { <dl class="card import-counts">{counts.to_vec()}</dl> }.into_any()
}

/// What to know before it is confirmed.
#[component]
fn Remarks(view: PreviewView) -> impl IntoView {
    let t = texts();
    let preview = &view.preview;
    let mut remarks: Vec<String> = Vec::new();
    let mut counted = |key: &str, count: usize| {
        if count > 0 {
            let args: [(&str, Arg); 2] = [
                ("count", (count as f64).into()),
                ("number", number(t, count).into()),
            ];
            remarks.push(t.with(key, &args));
        }
    };
    counted("import-by-name", preview.by_name);
    counted("import-strange-ids", preview.strange_ids);
    if !preview.left_out.is_empty() {
        let columns = quoted(t, &preview.left_out);
        remarks.push(t.with("import-left-out", &[("columns", columns.into())]));
    }
    for doubt in &preview.doubts {
        let read = format_exact(t.lang, doubt.read);
        let args = [
            ("field", label(t, preview.item_kind, doubt.field).into()),
            ("number", doubt.number.clone().into()),
            ("read", read.into()),
        ];
        remarks.push(t.with("import-doubt", &args));
    }
    let separator = t.get(&format!("import-separator-{}", preview.separator.as_str()));
    let encoding = preview.encoding.as_str();
    remarks.push(t.with(
        "import-read-as",
        &[("encoding", encoding.into()), ("separator", separator.into())],
    ));
    let remarks: Vec<_> = remarks
        .into_iter()
        .map(|text| view! { <li>{text}</li> })
        .collect();
    let room = view.room.filter(|_| view.upgrade.is_none()).map(|(room, href)| {
        let fits = usize::try_from(room).unwrap_or_default();
        let args = [
            ("room", number(t, fits).into()),
            ("new", number(t, view.preview.new).into()),
        ];
        let link = href.map(|href| view! { <a href=href>{t.get("upgrade-room")}</a> });
        view! {
            <div class="notice quiet" role="note">
                <Icon name="full"/>
                <p>{t.with("import-no-room", &args)} " " {link}</p>
            </div>
        }
    });
    view! {
        {room}
        <ul class="import-remarks muted">{remarks}</ul>
    }
    .into_any()
}

/// The button that imports, and what it does; or why there is none.
#[component]
fn Confirm(view: PreviewView) -> impl IntoView {
    let t = texts();
    let preview = &view.preview;
    let (writes, bad) = (preview.writes(), preview.bad_lines);
    let action = format!("{}/import/{}", base(preview.item_kind), view.id);
    let other = format!("{}/import", base(preview.item_kind));
    let args = [
        ("count", (writes as f64).into()),
        ("number", number(t, writes).into()),
        ("bad", number(t, bad).into()),
    ];
    let (text, button) = match (writes, bad) {
        (0, 0) => (Some(t.get("import-nothing")), None),
        (0, _) => (Some(t.get("import-none-good")), None),
        (_, 0) => (None, Some(("button primary", t.with("import-go", &args)))),
        _ => (
            Some(t.get("import-some-bad")),
            Some(("button", t.with("import-go-good", &args))),
        ),
    };
    let other_class = if bad > 0 { "button primary" } else { "button" };
    let leave_out = (bad > 0).then(|| view! { <input type="hidden" name="leave_out" value="true"/> });
    let button = button.map(|(class, words)| view! { <button class=class type="submit">{words}</button> });
    let send = button.map(|button| {
        view! {
            <form method="post" action=action>
                <FormOf/>
                <input type="hidden" name="seen" value=preview.seen.clone()/>
                {leave_out}
                {button}
            </form>
        }
    });
    view! {
        <div class="import-confirm">
            {text.map(|text| view! { <p>{text}</p> })}
            <div class="form-actions">
                {send}
                <a class=other_class href=other>{t.get("import-other-file")}</a>
            </div>
        </div>
    }
    .into_any()
}
