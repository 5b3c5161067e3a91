//! What an import would do, before anything is imported.

use super::{
    import_page::Importing,
    preview_rows::{BadLines, BadRow, FirstLines, FirstRow},
};
use crate::{
    entitlement::{UpgradeDialog, UpgradeView},
    i18n::texts,
    page::{FormOf, Icon, Notice},
};
use leptos::prelude::*;
use obrador_core::i18n::format_number;
use obrador_locales::Texts;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct PreviewView {
    /// What is imported.
    pub importing: Importing,
    /// Under which identifier the file is kept.
    pub id: String,
    /// The file's name.
    pub file: String,
    /// What it would do.
    pub shown: Shown,
    /// Something has changed since it was shown before.
    pub changed: bool,
    /// How many more fit, where that is fewer than are new, and where room can be made.
    pub room: Option<(i64, Option<String>)>,
    /// Why it was refused.
    pub upgrade: Option<UpgradeView>,
}

/// What a file would do, in words.
#[derive(Debug, Clone)]
pub struct Shown {
    /// How many are made, are changed, stay.
    pub new: usize,
    /// See `new`.
    pub changed: usize,
    /// See `new`.
    pub unchanged: usize,
    /// What to know before it is confirmed.
    pub remarks: Vec<String>,
    /// How many lines can't be imported; one line may have several faults.
    pub bad_lines: usize,
    /// Why these can't.
    pub bad: Vec<BadRow>,
    /// What it means to leave them out.
    pub some_bad: String,
    /// The columns of `lines`: a class and a heading of each.
    pub columns: Vec<(&'static str, String)>,
    /// The first lines as they would be.
    pub lines: Vec<FirstRow>,
    /// What stands for all this.
    pub seen: String,
}

/// The page.
#[component]
pub fn PreviewPage(view: PreviewView) -> impl IntoView {
    let t = texts();
    let Importing { list, title, .. } = view.importing.clone();
    let heading = t.with("import-preview-title", &[("file", view.file.clone().into())]);
    view! {
        <div class="catalogue-one import-preview">
            {view.upgrade.clone().map(|upgrade| view! { <UpgradeDialog view=upgrade/> })}
            <p class="breadcrumb">
                <a href=list>{title}</a>
                <a href=view.importing.path()>{t.get("import-title")}</a>
            </p>
            <h1>{heading}</h1>
            {view.changed.then(|| view! { <Notice good=false>{t.get("import-changed-meanwhile")}</Notice> })}
            <Counts shown=view.shown.clone()/>
            <Known view=view.clone()/>
            <Confirm view=view.clone()/>
            <BadLines bad=view.shown.bad/>
            <FirstLines columns=view.shown.columns lines=view.shown.lines/>
        </div>
    }
    .into_any()
}

fn number(t: Texts, number: usize) -> String {
    format_number(t.lang, number as f64, 0)
}

/// How many of each sort.
#[component]
fn Counts(shown: Shown) -> impl IntoView {
    let t = texts();
    let counts = [
        ("import-count-new", shown.new),
        ("import-count-changed", shown.changed),
        ("import-count-unchanged", shown.unchanged),
        ("import-count-bad", shown.bad_lines),
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
fn Known(view: PreviewView) -> impl IntoView {
    let t = texts();
    let remarks = view.shown.remarks.into_iter();
    let remarks: Vec<_> = remarks.map(|text| view! { <li>{text}</li> }).collect();
    let room = view.room.filter(|_| view.upgrade.is_none()).map(|(room, href)| {
        let fits = usize::try_from(room).unwrap_or_default();
        let args = [
            ("room", number(t, fits).into()),
            ("new", number(t, view.shown.new).into()),
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
    let shown = &view.shown;
    let (writes, bad) = (shown.new + shown.changed, shown.bad_lines);
    let other = view.importing.path();
    let action = format!("{other}/{}", view.id);
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
            Some(shown.some_bad.clone()),
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
                <input type="hidden" name="seen" value=shown.seen.clone()/>
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
