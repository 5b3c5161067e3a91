//! Whether there is room for another, and whether more counts than the plan allows.

use crate::{
    page::{error::PageError, tenant_user::TenantUser},
    state::App,
};
use obrador_app::{
    catalogue::{Counted, EditAccess},
    usage::room,
};
use obrador_core::catalogue::ItemKind;
use obrador_locales::Texts;
use obrador_services::{
    catalogue::{ListQuery, Sort},
    paging::Start,
    usage::UsageError,
};

/// How many count where there is no room for another, and where room can be made, which leads
/// back to `back`.
pub(super) async fn full(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    back: &str,
) -> Result<Option<(String, Option<String>)>, PageError> {
    let Some(metric) = item_kind.metric() else {
        return Ok(None);
    };
    let overview = match app.usage.summary(&user.tenant).await {
        Ok(overview) => overview,
        Err(UsageError::UnknownTenant(_)) => return Ok(None),
        Err(UsageError::Database(error)) => return Err(error.into()),
    };
    let usage = overview.metric(metric);
    let full = usage.filter(|usage| usage.limit.at_most().is_some_and(|limit| usage.current >= limit));
    Ok(full.map(|usage| {
        let figure = Counted::of(Texts::of(user.who.actor.lang), usage).figure;
        let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
        let room = room(user.who.actor.role, metric).map(|room| format!("{room}?back={back}"));
        (figure, room)
    }))
}

/// What may be done with one that counts.
pub(super) async fn exceeds(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
) -> Result<EditAccess, PageError> {
    let query = ListQuery {
        words: String::new(),
        sort: Sort::Name,
        archived: false,
        start: Start::First,
        limit: 1,
    };
    let page = app.catalogue.list(&user.tenant, item_kind, &query).await?;
    Ok(page
        .exceeds
        .map_or(EditAccess::Writable, |limit| EditAccess::Exceeds {
            counted: page.counted,
            limit,
        }))
}
