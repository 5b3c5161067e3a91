//! The page on which a file is chosen that something is imported from.

use super::words::most;
use crate::{
    entitlement::{UpgradeDialog, UpgradeView},
    i18n::texts,
    page::FormOwner,
};
use leptos::prelude::*;

/// What is imported, and what is read of a file.
#[derive(Debug, Clone)]
pub struct Importing {
    /// The address of the list that it comes to.
    pub list: &'static str,
    /// How the list is called.
    pub title: String,
    /// The columns that are read.
    pub columns: Vec<String>,
    /// Which of them a file needs.
    pub needed: String,
    /// Which lines are new, and which change something.
    pub same: String,
}

impl Importing {
    /// Where a file is chosen; below it each is shown.
    pub fn path(&self) -> String {
        format!("{}/import", self.list)
    }
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ImportView {
    /// What is imported.
    pub importing: Importing,
    /// Why the file that was sent can't be read.
    pub error: Option<String>,
    /// Why it was refused.
    pub upgrade: Option<UpgradeView>,
}

/// The page.
#[component]
pub fn ImportPage(view: ImportView) -> impl IntoView {
    let t = texts();
    let Importing { list, title, .. } = view.importing.clone();
    let invalid = view.error.is_some();
    let described = if invalid {
        "file-help file-error"
    } else {
        "file-help"
    };
    let action = FormOwner::in_address(&view.importing.path());
    view! {
        <div class="medium catalogue-one">
            {view.upgrade.map(|upgrade| view! { <UpgradeDialog view=upgrade/> })}
            <p class="breadcrumb"><a href=list>{title}</a></p>
            <h1>{t.get("import-title")}</h1>
            <p class="lead">{t.get("import-lead")}</p>
            <form method="post" action=action enctype="multipart/form-data" class="card form">
                <div class="field" class:invalid=invalid>
                    <label for="file">{t.get("import-file")}</label>
                    <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv"
                        aria-invalid=invalid.then_some("true") autofocus=invalid aria-describedby=described/>
                    <p class="field-help" id="file-help">{t.with("import-file-help", &most(t))}</p>
                    {view.error.map(|text| view! { <p class="field-error" id="file-error">{text}</p> })}
                </div>
                <div class="form-actions">
                    <button class="button primary" type="submit">{t.get("import-see")}</button>
                    <a class="button" href=list>{t.get("catalogue-cancel")}</a>
                </div>
            </form>
            <Columns importing=view.importing/>
        </div>
    }
    .into_any()
}

/// Which columns are read.
#[component]
fn Columns(importing: Importing) -> impl IntoView {
    let t = texts();
    let columns = importing.columns.into_iter();
    let columns: Vec<_> = columns.map(|label| view! { <li>{label}</li> }).collect();
    let pattern = format!("{}/export.csv", importing.list);
    view! {
        <section class="card import-columns" aria-labelledby="import-columns">
            <h2 id="import-columns">{t.get("import-columns")}</h2>
            <p>{importing.needed}</p>
            <ul>{columns}</ul>
            <p class="muted">{importing.same}</p>
            <p><a href=pattern download="">{t.get("import-pattern")}</a></p>
        </section>
    }
    .into_any()
}
