//! What can be chosen in forms.

use super::{error::PageError, tenant_user::TenantUser};
use crate::state::App;
use obrador_core::catalogue::ItemKind;
use obrador_services::{
    catalogue::{ListQuery, Sort},
    paging::Start,
};

/// Those who deliver, by name.
pub(crate) async fn suppliers(app: &App, user: &TenantUser) -> Result<Vec<(String, String)>, PageError> {
    things(app, user, ItemKind::Supplier).await
}

/// Things of a kind in use, by name: at most as many as a page of a choice bears.
pub(crate) async fn things(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
) -> Result<Vec<(String, String)>, PageError> {
    const CHOICES: i64 = 5_000;
    let query = ListQuery {
        words: String::new(),
        sort: Sort::Name,
        archived: false,
        start: Start::First,
        limit: CHOICES,
    };
    let found = app.catalogue.list(&user.tenant, item_kind, &query).await?;
    let named = found.items.into_iter().map(|item| {
        let name = item.content.name().to_owned();
        (item.id, name)
    });
    Ok(named.collect())
}
