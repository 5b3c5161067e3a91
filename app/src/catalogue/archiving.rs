//! Archiving and restoring, with the figure that follows: for the server functions and for forms.

use super::counted::Counted;
use crate::{
    caller::at_bakery,
    entitlement::not_admitted,
    error::{AppError, ErrorCode},
    usage::status_words,
};
use obrador_core::{
    auth::Permission,
    catalogue::ItemKind,
    i18n::format_number,
    ids::TenantId,
    usage::{Assessment, LimitBy},
};
use obrador_locales::Texts;
use obrador_services::{
    Services,
    actor::{Actor, By},
    audit::AuditContext,
    catalogue::CatalogueError,
};

impl Counted {
    /// So many count, of what the plan or the owner allows, and that stands so.
    pub fn of(t: Texts, usage: &Assessment) -> Self {
        let counted = format_number(t.lang, usage.current, 0);
        let figure = match usage.limit.at_most() {
            Some(limit) => t.with(
                if usage.limit_by() == Some(LimitBy::Owner) {
                    "catalogue-figure-own"
                } else {
                    "catalogue-figure"
                },
                &[
                    ("counted", counted.into()),
                    ("limit", format_number(t.lang, limit, 0).into()),
                ],
            ),
            None => t.with("catalogue-figure-unlimited", &[("counted", counted.into())]),
        };
        let (status, status_word) = if usage.status.needs_attention() {
            (usage.status.as_str().to_owned(), status_words(t, usage))
        } else {
            (String::new(), String::new())
        };
        Self {
            figure,
            status,
            status_word,
        }
    }
}

/// The kind that addresses call so.
pub(super) fn named(actor: &Actor, item_kind: &str) -> Result<ItemKind, AppError> {
    let found = ItemKind::ALL
        .into_iter()
        .find(|known| known.as_str() == item_kind);
    found.ok_or_else(|| AppError::of(ErrorCode::NotFound, actor.lang))
}

/// Archives it; one that is archived stays so.
pub async fn archive(
    actor: &Actor,
    services: &Services,
    item_kind: ItemKind,
    id: &str,
) -> Result<Counted, AppError> {
    let (tenant, by) = (at_bakery(actor, Permission::EditCatalogue)?, actor.by());
    let done = services
        .catalogue
        .archive(audit_context(&tenant, &by), item_kind, id, None)
        .await;
    done.map_err(|error| failure(actor, error))?;
    counted(actor, services, &tenant, item_kind).await
}

/// Restores it, if the plan has room; one that counts stays as it is.
pub async fn restore(
    actor: &Actor,
    services: &Services,
    item_kind: ItemKind,
    id: &str,
) -> Result<Counted, AppError> {
    let (tenant, by) = (at_bakery(actor, Permission::EditCatalogue)?, actor.by());
    let done = services
        .catalogue
        .restore(audit_context(&tenant, &by), item_kind, id, None)
        .await;
    done.map_err(|error| failure(actor, error))?;
    counted(actor, services, &tenant, item_kind).await
}

fn audit_context<'a>(tenant: &'a TenantId, by: &'a By) -> AuditContext<'a> {
    AuditContext { tenant, by }
}

/// How many count now.
async fn counted(
    actor: &Actor,
    services: &Services,
    tenant: &TenantId,
    item_kind: ItemKind,
) -> Result<Counted, AppError> {
    let Some(metric) = item_kind.metric() else {
        return Ok(Counted::default());
    };
    let overview = services.usage.summary(tenant).await;
    let overview = overview.map_err(|error| AppError::usage(actor.lang, &error))?;
    let usage = overview.metric(metric);
    let usage = usage.ok_or_else(|| AppError::of(ErrorCode::Internal, actor.lang))?;
    let t = Texts::of(actor.lang);
    Ok(Counted::of(t, usage))
}

/// Why nothing was done.
fn failure(actor: &Actor, error: CatalogueError) -> AppError {
    match error {
        CatalogueError::Refused(error) => not_admitted(actor, &error),
        CatalogueError::Database(error) => AppError::storage(actor.lang, &error),
        CatalogueError::Conflict(_) | CatalogueError::Archived(_) => AppError {
            text: Texts::of(actor.lang).get("wish-failed"),
            ..AppError::of(ErrorCode::Conflict, actor.lang)
        },
        CatalogueError::NotFound
        | CatalogueError::Invalid(_)
        | CatalogueError::Lines(_)
        | CatalogueError::UnitInUse(_)
        | CatalogueError::TooMany(_)
        | CatalogueError::TooManyAtOnce(_) => AppError::of(ErrorCode::NotFound, actor.lang),
    }
}
