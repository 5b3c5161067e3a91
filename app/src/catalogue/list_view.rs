//! What a list shows.

use super::{FormView, StockView};
use crate::{
    list::{ListAddress, Pages},
    page::{Told, base},
};
use obrador_core::{
    auth::Role,
    catalogue::{Content, ItemKind},
    usage::Assessment,
};

/// A thing in the list.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// What it consists of.
    pub content: Content,
    /// What the things are called that it links to, by the field's key.
    pub links: Vec<(&'static str, String)>,
    /// What is in store, where it is an ingredient.
    pub stock: Option<StockView>,
    /// When it was added, in words.
    pub created: String,
    /// Does the plan leave it writable?
    pub writable: bool,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ListView {
    /// The kind.
    pub item_kind: ItemKind,
    /// The page's rows.
    pub rows: Vec<Row>,
    /// What was searched for, as typed.
    pub words: String,
    /// The order, as addresses name it: `name`, `-price_cents`.
    pub sort: String,
    /// Those that no longer count?
    pub archived: bool,
    /// How many were found.
    pub total: i64,
    /// Which page this is, from 1.
    pub page: i64,
    /// Of how many.
    pub pages: i64,
    /// How many count.
    pub counted: i64,
    /// How that stands; none where no plan limits it.
    pub usage: Option<Assessment>,
    /// What the plan allows, where more counts.
    pub exceeds: Option<i64>,
    /// What the reader is.
    pub role: Role,
    /// What was just done.
    pub done: Option<Told>,
    /// What is shown in the dialog.
    pub record: Option<FormView>,
    /// Was something to be done with what is chosen, and nothing is?
    pub none_chosen: bool,
}

impl ListView {
    /// The list's address: its first page.
    pub(super) fn address(&self) -> ListAddress {
        let sort = if self.sort == "name" { "" } else { &self.sort };
        ListAddress::new(base(self.item_kind))
            .with("q", &self.words)
            .with("sort", sort)
            .with("archived", if self.archived { "true" } else { "" })
    }

    /// The part of it that is shown.
    pub(super) fn here(&self) -> ListAddress {
        self.address().on_page(self.page)
    }

    /// Where its other pages are.
    pub(super) fn other_pages(&self) -> Pages {
        Pages::numbered(self.page, self.pages, |page| self.address().on_page(page).href())
    }
}
