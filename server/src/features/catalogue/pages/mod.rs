//! Pages of products, recipes, suppliers and locations: one implementation for all kinds.

mod brought;
mod chosen;
mod edit;
mod form;
mod import;
mod ingredient;
mod item_form;
mod links;
mod list;
mod prefill;
mod production_links;
mod recipe;
mod standing;
mod typed;
mod writable;

use crate::{
    page::{error::PageError, imports},
    state::App,
};
use axum::{
    Extension, Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use obrador_app::page::base;
use obrador_core::catalogue::ItemKind;
use obrador_services::{catalogue::CatalogueError, entitlement::CheckError};
use serde::Deserialize;

/// The pages of all kinds.
pub(crate) fn routes() -> Router<App> {
    ItemKind::ALL.into_iter().fold(Router::new(), |all, item_kind| {
        let at = |path: &str| format!("{}{path}", base(item_kind));
        let most = DefaultBodyLimit::max(imports::MOST_OF_A_REQUEST);
        let routes = Router::new()
            .route(&at(""), get(list::page))
            .route(&at("/archive"), post(chosen::archive))
            .route(&at("/restore"), post(chosen::restore))
            .route(&at("/export.csv"), get(list::export))
            .route(
                &at("/import"),
                get(imports::page::<ItemKind>).merge(post(imports::upload::<ItemKind>).layer(most)),
            )
            .route(
                &at("/import/{import}"),
                get(imports::preview::<ItemKind>).post(imports::confirm::<ItemKind>),
            )
            .route(&at("/new"), get(form::new).post(edit::create))
            .route(&at("/writable"), get(writable::page).post(writable::choose))
            .route(&at("/{item}"), get(form::one).post(edit::update))
            .route(&at("/{item}/archive"), post(edit::archive))
            .route(&at("/{item}/restore"), post(edit::restore));
        all.merge(routes.layer(Extension(item_kind)))
    })
}

/// What an address says besides which thing.
#[derive(Debug, Default, Deserialize)]
struct ItemQuery {
    /// What was just done.
    #[serde(default)]
    done: String,
    /// Show what was typed before it was refused.
    #[serde(default)]
    draft: String,
    /// The form that was given back and is filled in again.
    #[serde(default)]
    kept: String,
    /// By what a recipe is scaled, and to how much.
    #[serde(default)]
    by: String,
    /// See `by`.
    #[serde(default)]
    amount: String,
}

/// A failure that no form can show.
impl From<CatalogueError> for PageError {
    fn from(error: CatalogueError) -> Self {
        match error {
            CatalogueError::Database(error) | CatalogueError::Refused(CheckError::Database(error)) => {
                error.into()
            }
            _ => Self::NOT_FOUND,
        }
    }
}
