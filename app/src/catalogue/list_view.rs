//! What a list shows.

use crate::page::{Told, base};
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
    /// The order: `name` or `-created`.
    pub sort: &'static str,
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
    /// How that stands.
    pub usage: Assessment,
    /// What the plan allows, where more counts.
    pub exceeds: Option<i64>,
    /// What the reader is.
    pub role: Role,
    /// What was just done.
    pub done: Option<Told>,
}

impl ListView {
    /// The list's address, on that page.
    pub(super) fn address(&self, archived: bool, page: i64) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.words.is_empty() {
            query.append_pair("q", &self.words);
        }
        if self.sort != "name" {
            query.append_pair("sort", self.sort);
        }
        if archived {
            query.append_pair("archived", "true");
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        let query = query.finish();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", base(self.item_kind))
    }
}
