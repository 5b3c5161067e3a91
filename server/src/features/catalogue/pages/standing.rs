//! Whether there is room for another, and whether more counts than the plan allows.

use crate::{
    page::{error::PageError, tenant_user::TenantUser},
    state::App,
};
use obrador_app::{
    catalogue::{Counted, EditAccess},
    usage::room as room_page,
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
        let room = room_page(user.who.actor.role, metric).map(|room| format!("{room}?back={back}"));
        (figure, room)
    }))
}

/// How many more fit where that is fewer than `new`, and where room can be made, which leads back to `back`.
pub(super) async fn room_for(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    (new, back): (usize, &str),
) -> Result<Option<(i64, Option<String>)>, PageError> {
    let Some(metric) = item_kind.metric() else {
        return Ok(None);
    };
    let overview = app.usage.summary(&user.tenant).await?;
    let usage = overview.metric(metric);
    let room = usage.and_then(|usage| Some((usage.limit.at_most()? - usage.current).max(0.0)));
    Ok(room.filter(|room| (new as f64) > *room).map(|left| {
        let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
        let href = room_page(user.who.actor.role, metric).map(|page| format!("{page}?back={back}"));
        (left as i64, href)
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
