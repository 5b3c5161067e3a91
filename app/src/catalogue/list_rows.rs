//! The list's rows, or why there are none.

use super::{
    archive_item::ArchiveItem,
    ingredient::said,
    labels::{label, shown},
    list_view::{ListView, Row},
};
use crate::{
    i18n::texts,
    list::{Choice, ChosenForm, ListAddress, NothingFound, NothingYet, SortHeading},
    messages::Messages,
    page::{FormOf, FormOwner, Icon, base, of_kind, title},
    record::{NEW, Viewed},
};
use leptos::prelude::*;
use obrador_core::{
    auth::{Permission, Role},
    catalogue::{Field, FieldKind, ItemKind},
};
use obrador_locales::Texts;

#[component]
pub(super) fn Rows(view: ListView) -> impl IntoView {
    let t = texts();
    if view.rows.is_empty() {
        return view! { <Empty view=view/> }.into_any();
    }
    let item_kind = view.item_kind;
    let columns = columns(item_kind, view.role);
    let address = view.address();
    let heading = |key: &'static str, label: String, descends: bool| {
        view! { <SortHeading address=address.clone() sort=view.sort.clone() key=key label=label descends=descends class=key/> }
    };
    let heads: Vec<_> = columns
        .iter()
        .map(|field| {
            let label = label(t, item_kind, field);
            if sorts(field) {
                heading(field.key, label, false).into_any()
            } else {
                view! { <th scope="col" class=field.key>{label}</th> }.into_any()
            }
        })
        .collect();
    let stocked = item_kind == ItemKind::Ingredient;
    let stock = stocked.then(|| view! { <th scope="col" class="in_stock">{t.get("stock-column")}</th> });
    let acts = Acts::of(t, &view);
    let here = view.here();
    let above_acts = acts.is_some().then(|| view! { <td class="row-act"></td> });
    let above_choice = acts.is_some().then(|| view! { <td class="list-choice"></td> });
    let chosen = acts.is_some().then(|| {
        let (does, key) = if view.archived {
            ("restore", "list-restore")
        } else {
            ("archive", "list-archive")
        };
        let action = format!("{}/{does}", base(item_kind));
        view! { <ChosenForm address=view.here() action=action does=t.get(key)/> }
    });
    let headings = view! {
        <tr>
            {above_choice}
            {heading("name", t.get("field-name"), false)}
            {stock}
            {heads}
            {heading("created", t.get("catalogue-created"), true)}
            {above_acts}
        </tr>
    };
    let rows: Vec<_> = view
        .rows
        .into_iter()
        .map(|row| one(t, &here, (item_kind, &columns), acts.as_ref(), row))
        .collect();
    view! {
        <div class="table-scroll list-box" tabindex="0" role="group" aria-label=title(t, item_kind)>
            <table class="list">
                <thead>{headings}</thead>
                <tbody>{rows}</tbody>
            </table>
            {chosen}
        </div>
    }
    .into_any()
}

/// What a list shows besides names.
pub(super) fn columns(item_kind: ItemKind, role: Role) -> Vec<&'static Field> {
    let listed = item_kind.fields().iter().filter(|field| field.listed);
    let shown = listed.filter(|field| !field.is_price() || role.may(Permission::ViewPrices));
    shown.collect()
}

/// Can the list be sorted by it? By what it links to, it can't.
pub(super) fn sorts(field: &Field) -> bool {
    !matches!(field.kind, FieldKind::Link(_))
}

/// What the buttons of all rows are told.
struct Acts {
    of: String,
    archived: bool,
    plans: bool,
    texts: String,
}

impl Acts {
    /// None for whoever only reads.
    fn of(t: Texts, view: &ListView) -> Option<Self> {
        let [does, said] = if view.archived {
            ["catalogue-restore", "catalogue-item-restored"]
        } else {
            ["catalogue-archive", "catalogue-item-archived"]
        };
        let keys = [does, said, "catalogue-undo", "catalogue-see-plans", "wish-failed"];
        view.role.may(Permission::EditCatalogue).then(|| Self {
            of: use_context::<FormOwner>().map_or_else(String::new, |owner| owner.of),
            archived: view.archived,
            plans: view.role.may(Permission::ViewSubscription),
            texts: Messages::new(t.lang).with_texts(t, &keys).to_lines(),
        })
    }

    /// A row's last cell.
    fn cell(&self, item_kind: ItemKind, row: &Row) -> impl IntoView + use<> {
        let does = if self.archived { "restore" } else { "archive" };
        view! {
            <td class="row-act">
                <form method="post" action=format!("{}/{}/{does}", base(item_kind), row.id)>
                    <FormOf/>
                    <ArchiveItem of=self.of.clone() item_kind=item_kind.as_str().to_owned() id=row.id.clone()
                        name=row.content.name().to_owned() archived=self.archived plans=self.plans
                        texts=self.texts.clone()/>
                </form>
            </td>
        }
    }
}

fn one(
    t: Texts,
    here: &ListAddress,
    (item_kind, columns): (ItemKind, &[&'static Field]),
    acts: Option<&Acts>,
    row: Row,
) -> AnyView {
    let viewed = Viewed::read(item_kind.one(), &row.id);
    let href = viewed.href(here);
    let values: Vec<_> = columns
        .iter()
        .map(|field| {
            let linked = row.links.iter().find(|(key, _)| *key == field.key);
            let value = row.content.get(field.key).filter(|_| sorts(field));
            let value = value.map(|value| shown(t, field.kind, value));
            let text = value.or_else(|| linked.map(|(_, name)| name.clone()));
            (field.key, text.unwrap_or_default())
        })
        .collect();
    let in_stock = row.stock.as_ref().map(|stock| stock.line(t));
    let summary: Vec<&str> = in_stock
        .iter()
        .chain(values.iter().map(|(_, text)| text))
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    let summary = summary.join(" · ");
    let cells: Vec<_> = values
        .into_iter()
        .map(|(key, text)| view! { <td class=key>{text}</td> })
        .collect();
    let stock = row.stock.clone().map(|stock| {
        let notes: Vec<_> = stock.notes.into_iter().map(said).collect();
        view! { <td class="in_stock">{stock.left}{notes}</td> }
    });
    let read_only = (!row.writable)
        .then(|| view! { <span class="badge"><Icon name="lock"/>{t.get("catalogue-read-only")}</span> });
    let name = row.content.name().to_owned();
    let choice = acts.map(|_| view! { <Choice id=row.id.clone() name=name.clone()/> });
    view! {
        <tr>
            {choice}
            <th scope="row">
                <a href=href data-view=viewed.key()>{name}</a>" "{read_only}
                <small class="row-summary">{summary}</small>
            </th>
            {stock}
            {cells}
            <td class="created">{row.created.clone()}</td>
            {acts.map(|acts| acts.cell(item_kind, &row))}
        </tr>
    }
    .into_any()
}

#[component]
fn Empty(view: ListView) -> impl IntoView {
    let t = texts();
    if !view.words.is_empty() {
        return view! { <NothingFound address=view.address() words=view.words/> }.into_any();
    }
    if view.archived {
        return view! { <p class="empty">{t.get("catalogue-none-archived")}</p> }.into_any();
    }
    let new = view.role.may(Permission::EditCatalogue).then(|| {
        let viewed = Viewed::read(view.item_kind.one(), NEW);
        let href = viewed.href(&view.address());
        let import = format!("{}/import", base(view.item_kind));
        view! {
            <p><a class="button primary" href=href data-view=viewed.key()>{of_kind(t, view.item_kind, "new")}</a></p>
            <p><a href=import>{t.get("import-title")}</a></p>
        }
    });
    let text = of_kind(t, view.item_kind, "empty");
    view! { <NothingYet icon=view.item_kind.as_str() text=text>{new}</NothingYet> }.into_any()
}
