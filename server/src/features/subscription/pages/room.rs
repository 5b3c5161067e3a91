//! Room is made for more of a metric: what has lain untouched for longest is archived, and brought back.

use super::{PATH, read};
use crate::{
    page::{
        error::PageError,
        layout,
        list_choice::{Changed, Outcome, chosen, told_of},
        path_param::PathParam,
        redirect::safe_next,
        refusal,
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    extract::{RawForm, RawQuery, State},
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    entitlement::Back,
    files::file_size,
    page::{Section, base},
    usage::{BACK, RoomDone, RoomPage, RoomRow, RoomView, metric_name},
};
use obrador_core::{auth::Permission, bounds::count::PAGE, catalogue::ItemKind, usage::Metric};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, clock::from_micros};

/// What a metric counts that can be archived.
#[derive(Debug, Clone, Copy)]
enum Things {
    Items(ItemKind),
    Files,
}

impl Things {
    fn of(metric: Metric) -> Result<Self, PageError> {
        if metric == Metric::StorageGb {
            return Ok(Self::Files);
        }
        let kind = ItemKind::ALL
            .into_iter()
            .find(|kind| kind.metric() == Some(metric));
        kind.map(Self::Items).ok_or(PageError::NOT_FOUND)
    }

    /// The list of all of them.
    fn list(self) -> &'static str {
        match self {
            Self::Items(kind) => base(kind),
            Self::Files => "/app/files",
        }
    }

    /// What counts, the longest untouched first: one more than is shown tells that there is more.
    async fn idle(self, app: &App, user: &TenantUser) -> Result<Vec<RoomRow>, PageError> {
        let (lang, most) = (user.who.actor.lang, i64::from(PAGE) + 1);
        Ok(match self {
            Self::Items(kind) => {
                let idle = app.catalogue.idle(&user.tenant, kind, most).await?;
                let row = |(item, touched): (obrador_services::catalogue::Item, i64)| RoomRow {
                    name: item.content.name().to_owned(),
                    id: item.id,
                    touched: day(&user.who.actor, touched),
                    size: None,
                };
                idle.into_iter().map(row).collect()
            }
            Self::Files => {
                let idle = app.files.idle(&user.tenant, most).await?;
                let row = |(file, touched): (obrador_services::files::StoredFile, i64)| RoomRow {
                    size: Some(file_size(lang, file.bytes as f64)),
                    name: file.name,
                    id: file.id,
                    touched: day(&user.who.actor, touched),
                };
                idle.into_iter().map(row).collect()
            }
        })
    }

    /// Archives one; one that is archived stays as it is.
    async fn archive(self, app: &App, user: &TenantUser, id: &str) -> Result<Outcome, PageError> {
        let by = user.audit_context();
        match self {
            Self::Items(kind) => Outcome::of_item(app.catalogue.archive(by, kind, id, None).await),
            Self::Files => Outcome::of_file(app.files.archive(by, id, None).await),
        }
    }

    /// Brings one back.
    async fn restore(self, app: &App, user: &TenantUser, id: &str) -> Result<Outcome, PageError> {
        let by = user.audit_context();
        match self {
            Self::Items(kind) => Outcome::of_item(app.catalogue.restore(by, kind, id, None).await),
            Self::Files => Outcome::of_file(app.files.restore(by, id, None).await),
        }
    }

    /// The name of one that is archived.
    async fn archived(self, app: &App, user: &TenantUser, id: &str) -> Option<String> {
        match self {
            Self::Items(kind) => {
                let item = app.catalogue.get(&user.tenant, kind, id).await.ok()?;
                item.archived_at.map(|_| item.content.name().to_owned())
            }
            Self::Files => {
                let file = app.files.one(&user.tenant, id).await.ok()??;
                file.archived_at.map(|_| file.name)
            }
        }
    }
}

fn day(actor: &Actor, micros: i64) -> String {
    actor.zone.short_day(actor.lang, from_micros(micros))
}

fn room(metric: Metric) -> String {
    format!("{PATH}/usage/{metric}/room")
}

/// The form that led here, on this site and nowhere else.
fn form_back(back: &str) -> String {
    match safe_next(back) {
        "/app" => String::new(),
        own => own.to_owned(),
    }
}

fn back_in(body: &[u8]) -> String {
    let back = form_urlencoded::parse(body).find(|(name, _)| name == BACK);
    back.map(|(_, back)| form_back(&back)).unwrap_or_default()
}

/// What could be archived, and what was just done.
pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    PathParam(metric): PathParam<Metric>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let things = Things::of(metric)?;
    let current = read(&app, &who).await?;
    let usage = current.overview.metric(metric).cloned();
    let user = TenantUser::new(who, Permission::ViewSubscription)?;
    let query = query.unwrap_or_default();
    let said = |key: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.into_owned())
    };
    let mut rows = things.idle(&app, &user).await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let mut archived = Vec::new();
    for id in told_of(&said("archived").unwrap_or_default()) {
        if let Some(name) = things.archived(&app, &user, id).await {
            archived.push((id.to_owned(), name));
        }
    }
    let done = match archived.is_empty() {
        false => RoomDone::Archived(archived),
        true if said("undone").is_some() => RoomDone::Undone,
        true if said("none").is_some() => RoomDone::NoneChosen,
        true => RoomDone::Nothing,
    };
    let view = RoomView {
        usage: usage.ok_or(PageError::NOT_FOUND)?,
        rows,
        more,
        list: things.list(),
        may_archive: user.may(Permission::EditCatalogue),
        done,
        back: said(BACK).map(|back| form_back(&back)).unwrap_or_default(),
    };
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let title = t.with("room-title", &[("metric", metric_name(t, metric).into())]);
    let page = layout::signed_in(&app, actor, &room(metric), Section::Subscription, title);
    Ok(layout::private(page, move || view! { <RoomPage view=view/> }))
}

/// Archives what was chosen.
pub(super) async fn archive(
    State(app): State<App>,
    who: SignedIn,
    PathParam(metric): PathParam<Metric>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let things = Things::of(metric)?;
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut changed = Changed::default();
    for id in chosen(&body) {
        let done = things.archive(&app, &user, &id).await?;
        changed.take(id, done);
    }
    let archived = changed.ids;
    let back = back_in(&body);
    let mut query = form_urlencoded::Serializer::new(String::new());
    if archived.is_empty() {
        query.append_pair("none", "1");
    } else {
        query.append_pair("archived", &archived.join(" "));
    }
    if !back.is_empty() {
        query.append_pair(BACK, &back);
    }
    Ok(Redirect::to(&format!("{}?{}", room(metric), query.finish())).into_response())
}

/// Brings back what was archived, as long as there is room for it.
pub(super) async fn undo(
    State(app): State<App>,
    who: SignedIn,
    PathParam(metric): PathParam<Metric>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let things = Things::of(metric)?;
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut pairs = form_urlencoded::parse(&body);
    let ids = pairs.find(|(key, _)| key == "archived");
    let ids = ids.map(|(_, ids)| ids.into_owned()).unwrap_or_default();
    let mut changed = Changed::default();
    for id in told_of(&ids) {
        if !changed.take(id.to_owned(), things.restore(&app, &user, id).await?) {
            break;
        }
    }
    if let Some(refused) = changed.refused {
        let mut to = room(metric);
        let back = back_in(&body);
        if !back.is_empty() {
            let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
            to = format!("{to}?{BACK}={back}");
        }
        return Ok(refusal::refusal_page(&app, &user.who, *refused, Back::Page(to)).await);
    }
    let mut query = form_urlencoded::Serializer::new("undone=1".to_owned());
    let back = back_in(&body);
    if !back.is_empty() {
        query.append_pair(BACK, &back);
    }
    Ok(Redirect::to(&format!("{}?{}", room(metric), query.finish())).into_response())
}
