//! What a thing can be linked to: a recipe to its product, an ingredient to its supplier.

use crate::{
    page::{error::PageError, tenant_user::TenantUser},
    state::App,
};
use obrador_app::catalogue::{FormView, Linkable};
use obrador_core::catalogue::{Field, FieldKind, ItemKind};
use obrador_services::{
    catalogue::{Item, ListQuery, Sort},
    paging::Start,
};

/// So many are listed to choose from for a link; with more, they are searched.
const LISTED: i64 = 100;

/// The kind of thing that the field links to.
pub(super) fn linked(field: &Field) -> Option<ItemKind> {
    match field.kind {
        FieldKind::Link(item_kind) => Some(item_kind),
        _ => None,
    }
}

/// What this one can be linked to, by name: what is searched for, and the one that is linked.
pub(super) async fn linkable(app: &App, user: &TenantUser, view: &FormView) -> Result<Linkable, PageError> {
    let link = view
        .fields
        .iter()
        .find_map(|field| Some((linked(field.field)?, field)));
    let Some((item_kind, link)) = link else {
        return Ok(Linkable::default());
    };
    let query = ListQuery {
        words: view.linkable.words.clone(),
        sort: Sort::Name,
        archived: false,
        start: Start::First,
        limit: LISTED,
    };
    let page = app.catalogue.list(&user.tenant, item_kind, &query).await?;
    let named = |item: Item| {
        let name = item.content.name().to_owned();
        (item.id, name)
    };
    let mut found: Vec<_> = page.items.into_iter().map(named).collect();
    for id in [Some(&link.typed), link.stored.as_ref()].into_iter().flatten() {
        if id.is_empty() || found.iter().any(|(known, _)| known == id) {
            continue;
        }
        // One that is not there any more is told when the form is saved.
        if let Ok(item) = app.catalogue.get(&user.tenant, item_kind, id).await {
            found.insert(0, named(item));
        }
    }
    Ok(Linkable {
        found,
        total: page.total,
        many: page.counted > LISTED,
        ..view.linkable.clone()
    })
}
