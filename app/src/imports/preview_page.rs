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
    /// How many are made, are changed, stay, and how many lines can't be imported, each with what it is called.
    pub counts: [(String, usize); 4],
    /// What to know before it is confirmed.
    pub remarks: Vec<String>,
    /// Why lines can't be imported; one line may have several faults.
    pub bad: Vec<BadRow>,
    /// What the button says that imports all.
    pub go: String,
    /// What it says where bad lines are left out, and what that means.
    pub go_good: String,
    /// See `go_good`.
    pub some_bad: String,
    /// The columns of `lines`: a class and a heading of each.
    pub columns: Vec<(&'static str, String)>,
    /// The first lines as they would be.
    pub lines: Vec<FirstRow>,
    /// What stands for all this.
    pub seen: String,
}

impl Shown {
    /// How many are made.
    pub fn new_ones(&self) -> usize {
        self.counts[0].1
    }
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
    let counts = shown.counts.into_iter().enumerate().map(|(at, (label, count))| {
        let bad = at == 3 && count > 0;
        view! {
            <div class:bad=bad>
                <dt>{label}</dt>
                <dd>{number(t, count)}</dd>
            </div>
        }
    });
    let counts: Vec<_> = counts.collect();
    view! { <dl class="card import-counts">{counts}</dl> }.into_any()
}

/// What to know before it is confirmed.
#[component]
fn Known(view: PreviewView) -> impl IntoView {
    let t = texts();
    let new_ones = view.shown.new_ones();
    let remarks = view.shown.remarks.into_iter();
    let remarks: Vec<_> = remarks.map(|text| view! { <li>{text}</li> }).collect();
    let room = view.room.filter(|_| view.upgrade.is_none()).map(|(room, href)| {
        let fits = usize::try_from(room).unwrap_or_default();
        let args = [
            ("room", number(t, fits).into()),
            ("new", number(t, new_ones).into()),
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
    let [new, changed, _, bad] = shown.counts.each_ref().map(|(_, count)| *count);
    let other = view.importing.path();
    let action = format!("{other}/{}", view.id);
    let (text, button) = match (new + changed, bad) {
        (0, 0) => (Some(t.get("import-nothing")), None),
        (0, _) => (Some(t.get("import-none-good")), None),
        (_, 0) => (None, Some(("button primary", shown.go.clone()))),
        _ => (
            Some(shown.some_bad.clone()),
            Some(("button", shown.go_good.clone())),
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
