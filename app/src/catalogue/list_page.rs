//! A list of one kind of thing: searched, sorted, a page at a time.

use super::{
    archive_item::CatalogueFigure,
    counted::Counted,
    form_page::ItemRecord,
    labels::label,
    list_rows::{Rows, columns, sorts},
    list_view::ListView,
    notices::Exceeds,
};
use crate::{
    i18n::texts,
    imports::ExportLink,
    list::{Filter, Found, ListForm, ListPart, ListTabs, Pager},
    page::{Notice, ToldNotice, base, of_kind, title},
    record::{NEW, RecordDialog, RecordFrame, Viewed},
};
use leptos::prelude::*;
use obrador_core::auth::Permission;
use obrador_locales::Texts;

/// The page.
#[component]
pub fn ListPage(view: ListView) -> impl IntoView {
    let t = texts();
    let item_kind = view.item_kind;
    let new = view.role.may(Permission::EditCatalogue).then(|| {
        let viewed = Viewed::read(item_kind.one(), NEW);
        let href = viewed.href(&view.here());
        view! { <a class="button primary" href=href data-view=viewed.key()>{of_kind(t, item_kind, "new")}</a> }
    });
    let import = view.role.may(Permission::EditCatalogue).then(|| {
        let href = format!("{}/import", base(item_kind));
        view! { <a class="button" href=href>{t.get("import-link")}</a> }
    });
    let exceeds = view.exceeds.map(|limit| {
        view! {
            <Exceeds item_kind=item_kind counted=view.counted limit=limit role=view.role/>
        }
    });
    let told = view.done.clone();
    view! {
        <div class="catalogue">
            <div class="page-head">
                <div>
                    <h1>{title(t, item_kind)}</h1>
                    <p class="lead">{of_kind(t, item_kind, "lead")}</p>
                </div>
                <div class="page-acts">{import}{new}</div>
            </div>
            <Shown view=view.clone()/>
            <ListPart id="list-told"><ToldNotice told=told/></ListPart>
            {view.none_chosen.then(|| view! { <Notice good=false>{t.get("list-none-chosen")}</Notice> })}
            {exceeds}
            <Tools view=view.clone()/>
            <ListPart id="list" class="list-rows">
                <Rows view=view.clone()/>
                <Pager pages=view.other_pages()/>
                <ExportLink address=view.address() total=view.total/>
            </ListPart>
        </div>
    }
    .into_any()
}

/// What is shown above the list.
#[component]
fn Shown(view: ListView) -> impl IntoView {
    let t = texts();
    let back = view.here().href();
    let frame = view.record.as_ref().map(|record| RecordFrame {
        title: record.heading(t),
        key: Viewed::read(view.item_kind.one(), record.id.as_deref().unwrap_or(NEW)).key(),
        back,
    });
    let record = view.record;
    let record = record.map(|record| view! { <ItemRecord view=record/> });
    view! { <RecordDialog frame=frame>{record}</RecordDialog> }
}

/// Which of both lists; how many count, of how many; the search.
#[component]
fn Tools(view: ListView) -> impl IntoView {
    let t = texts();
    let address = view.address();
    let figure = view.usage.as_ref().map(|usage| {
        // Texts alone, so this can't fail.
        let counted = serde_json::to_string(&Counted::of(t, usage)).unwrap_or_default();
        view! { <CatalogueFigure first=counted/> }
    });
    let label = of_kind(t, view.item_kind, "search");
    let nothing = view.rows.is_empty() && view.words.is_empty();
    let (found, total) = (address.clone(), view.total);
    view! {
        <div class="catalogue-tools">
            <ListTabs address=address.clone() label=t.get("catalogue-tabs") active=t.get("catalogue-active")
                archived=t.get("catalogue-archived")/>
            {figure}
        </div>
        {(!nothing).then(|| {
            let filters = vec![order(t, &view)];
            view! { <ListForm address=address label=label filters=filters/> }
        })}
        <Found address=found total=Some(total)/>
    }
    .into_any()
}

/// What the headings sort by, for whoever has none.
fn order(t: Texts, view: &ListView) -> Filter {
    let columns = columns(view.item_kind, view.role);
    let both = |(key, field): (&str, String)| {
        let way = |text: &str| t.with(text, &[("field", field.clone().into())]);
        [
            (key.to_owned(), way("list-ascending")),
            (["-", key].concat(), way("list-descending")),
        ]
    };
    let own = [
        ("name", "list-by-name"),
        ("-name", "list-by-name-back"),
        ("-created", "list-newest"),
        ("created", "list-oldest"),
    ];
    let mut options: Vec<_> = own.map(|(value, text)| (value.to_owned(), t.get(text))).into();
    options.extend(
        columns
            .iter()
            .filter(|field| sorts(field))
            .flat_map(|field| both((field.key, label(t, view.item_kind, field)))),
    );
    Filter::order(t.get("list-order"), options, &view.sort)
}
