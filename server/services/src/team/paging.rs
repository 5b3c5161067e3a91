//! Which part of a team, in which order.

use crate::paging::{Cursor, MOST};
use obrador_core::i18n::fold;
use std::str::FromStr;

/// How a team is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Who has been in it longest comes first.
    #[default]
    Since,
    /// Who joined last comes first.
    Latest,
    /// By name.
    Name,
    /// By name, backwards.
    NameBack,
    /// Who was here last comes first.
    Seen,
    /// Who has not been here for longest comes first.
    Unseen,
}

impl Order {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Since,
        Self::Latest,
        Self::Name,
        Self::NameBack,
        Self::Seen,
        Self::Unseen,
    ];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Since => "since",
            Self::Latest => "-since",
            Self::Name => "name",
            Self::NameBack => "-name",
            Self::Seen => "-seen",
            Self::Unseen => "seen",
        }
    }

    /// Does a cursor of it hold a name?
    fn is_by_name(self) -> bool {
        matches!(self, Self::Name | Self::NameBack)
    }
}

impl FromStr for Order {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|order| order.as_str() == text)
            .ok_or(())
    }
}

/// Which page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRequest {
    pub(super) after: Option<Cursor>,
    pub(super) order: Order,
    pub(super) limit: i64,
    /// A pattern of `LIKE` with `\` before what is meant literally; empty for everybody.
    pub(super) pattern: String,
}

impl PageRequest {
    /// The entries in that order, a page of at most `limit`, after a cursor of the same order or from the beginning.
    pub fn new(limit: i64, order: Order, after: Option<Cursor>) -> Self {
        let fits = |cursor: &Cursor| cursor.is_of_names() == order.is_by_name();
        Self {
            after: after.filter(fits),
            order,
            limit,
            pattern: String::new(),
        }
    }

    /// The longest list there can be, from the beginning.
    pub fn whole() -> Self {
        Self {
            after: None,
            order: Order::Since,
            limit: MOST,
            pattern: String::new(),
        }
    }

    /// Only those whose name or address holds `text`, whatever its case and accents.
    #[must_use]
    pub fn holding(mut self, text: &str) -> Self {
        let text = fold(&text.replace('\0', ""));
        if !text.is_empty() {
            let literal = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            self.pattern = format!("%{literal}%");
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_of_another_order_is_none() {
        for (order, after, fits) in [
            (Order::Since, "17.a", true),
            (Order::Seen, "-17.a", true),
            (Order::Name, "~61.a", true),
            (Order::Since, "~61.a", false),
            (Order::Name, "17.a", false),
        ] {
            let request = PageRequest::new(50, order, Some(after.parse().unwrap()));
            assert_eq!(request.after.is_some(), fits, "{order:?} {after}");
            assert_eq!(order.as_str().parse(), Ok(order));
        }
    }
}
