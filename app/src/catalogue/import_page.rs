//! The page on which a file is chosen that things are imported from.

use super::{import_words::most, labels::label};
use crate::{
    entitlement::{UpgradeDialog, UpgradeView},
    i18n::texts,
    page::{FormOwner, base, title},
};
use leptos::prelude::*;
use obrador_core::catalogue::ItemKind;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ImportView {
    /// The kind.
    pub item_kind: ItemKind,
    /// Why the file that was sent can't be read.
    pub error: Option<String>,
    /// Why it was refused.
    pub upgrade: Option<UpgradeView>,
}

/// The page.
#[component]
pub fn ImportPage(view: ImportView) -> impl IntoView {
    let t = texts();
    let item_kind = view.item_kind;
    let invalid = view.error.is_some();
    let described = if invalid {
        "file-help file-error"
    } else {
        "file-help"
    };
    let action = FormOwner::in_address(&format!("{}/import", base(item_kind)));
    view! {
        <div class="medium catalogue-one">
            {view.upgrade.map(|upgrade| view! { <UpgradeDialog view=upgrade/> })}
            <p class="breadcrumb"><a href=base(item_kind)>{title(t, item_kind)}</a></p>
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
                    <a class="button" href=base(item_kind)>{t.get("catalogue-cancel")}</a>
                </div>
            </form>
            <Columns item_kind=item_kind/>
        </div>
    }
    .into_any()
}

/// Which columns are read.
#[component]
fn Columns(item_kind: ItemKind) -> impl IntoView {
    let t = texts();
    let fields: Vec<_> = item_kind
        .fields()
        .iter()
        .map(|field| view! { <li>{label(t, item_kind, field)}</li> })
        .collect();
    let pattern = format!("{}/export.csv", base(item_kind));
    view! {
        <section class="card import-columns" aria-labelledby="import-columns">
            <h2 id="import-columns">{t.get("import-columns")}</h2>
            <p>{t.get("import-columns-text")}</p>
            <ul>{fields}</ul>
            <p class="muted">{t.get("import-columns-same")}</p>
            <p><a href=pattern download="">{t.get("import-pattern")}</a></p>
        </section>
    }
    .into_any()
}
