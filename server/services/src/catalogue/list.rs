//! Lists: searched, sorted, a page at a time.

use super::Item;
use crate::paging::{Cursor, Start};
use obrador_core::catalogue::{Field, FieldKind, ItemKind};
use std::{fmt, str::FromStr};

/// How a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// The newest first.
    Newest,
    /// By a column, on pages alone: these are asked for by number, not from a cursor on.
    Column(Column),
}

/// A column that a page's list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// `name`, `created`, or the key of a field that the list shows.
    pub(super) key: &'static str,
    /// The largest first?
    pub(super) descends: bool,
}

impl Sort {
    /// Those that go on from a cursor, by their names.
    pub const NAMES: [&'static str; 2] = ["name", "-created"];

    /// The order that an address of a page names; by name where it names none. Whoever sees no prices gets no order of them.
    pub fn on_page(item_kind: ItemKind, text: &str, sees_prices: bool) -> Self {
        if let Ok(sort) = text.parse() {
            return sort;
        }
        let (descends, name) = match text.strip_prefix('-') {
            Some(name) => (true, name),
            None => (false, text),
        };
        let seen = |field: &&Field| {
            let by_name = !matches!(field.kind, FieldKind::Link(_));
            field.listed && by_name && (sees_prices || !field.is_price())
        };
        let listed = item_kind.fields().iter().filter(seen);
        let mut keys = ["name", "created"]
            .into_iter()
            .chain(listed.map(|field| field.key));
        let key = keys.find(|key| *key == name);
        key.map_or(Self::Name, |key| Self::Column(Column { key, descends }))
    }
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name => f.write_str("name"),
            Self::Newest => f.write_str("-created"),
            Self::Column(Column { key, descends }) => write!(f, "{}{key}", if *descends { "-" } else { "" }),
        }
    }
}

impl FromStr for Sort {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "name" => Ok(Self::Name),
            "-created" => Ok(Self::Newest),
            _ => Err(()),
        }
    }
}

/// What to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// Words that all occur; empty for everything.
    pub words: String,
    /// How it is sorted.
    pub sort: Sort,
    /// The archived ones, or those that count?
    pub archived: bool,
    /// Where the page begins.
    pub start: Start,
    /// How many on a page.
    pub limit: i64,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemPage {
    /// The things on it.
    pub items: Vec<Item>,
    /// How many were found.
    pub total: i64,
    /// Which page it is: the last where a later one was asked for.
    pub page: i64,
    /// Where the next page begins; none on the last.
    pub next: Option<Cursor>,
    /// How many pages there are, at least 1.
    pub pages: i64,
    /// How many things of the kind count.
    pub counted: i64,
    /// What the plan allows, where more than that counts: the rest is read-only.
    pub exceeds: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_sorted_by_what_it_shows_and_by_nothing_else() {
        for (item_kind, text, name) in [
            (ItemKind::Product, "", "name"),
            (ItemKind::Product, "name", "name"),
            (ItemKind::Product, "-name", "-name"),
            (ItemKind::Product, "created", "created"),
            (ItemKind::Product, "-created", "-created"),
            (ItemKind::Product, "-price_cents", "-price_cents"),
            (ItemKind::Supplier, "price_cents", "name"),
            (ItemKind::Product, "notes", "name"),
            (ItemKind::Product, "name; DROP TABLE products", "name"),
        ] {
            assert_eq!(Sort::on_page(item_kind, text, true).to_string(), name, "{text}");
        }
        assert_eq!(
            Sort::on_page(ItemKind::Product, "-price_cents", false),
            Sort::Name
        );
    }
}
