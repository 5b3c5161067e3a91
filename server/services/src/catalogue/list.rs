//! Lists: searched, sorted, a page at a time.

use super::Item;
use crate::paging::{Cursor, Start};

/// How a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// The newest first.
    Newest,
}

impl Sort {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Name, Self::Newest];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Newest => "-created",
        }
    }
}

impl std::str::FromStr for Sort {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == text).ok_or(())
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
