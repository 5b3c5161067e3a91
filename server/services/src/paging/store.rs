//! SQL of pages: what comes after a cursor, in which order.

use super::{Cursor, Key};
use crate::db::Statement;

/// What a list is sorted by: a key, and the identifier where keys are alike.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sorted {
    /// The key, a column or an expression.
    pub(crate) key: &'static str,
    /// The identifier's column.
    pub(crate) id: &'static str,
    /// The largest key first?
    pub(crate) key_descends: bool,
    /// The largest identifier first among those of one key?
    pub(crate) id_descends: bool,
}

impl Sorted {
    /// Both ascending.
    pub(crate) fn ascending(key: &'static str, id: &'static str) -> Self {
        Self {
            key,
            id,
            key_descends: false,
            id_descends: false,
        }
    }

    /// Adds the condition that an entry comes after the cursor's; a `WHERE` stands before.
    pub(crate) fn after(self, statement: &mut Statement, cursor: &Cursor) {
        let beyond = |descends| if descends { " < " } else { " > " };
        for (before, sign) in [(" AND (", beyond(self.key_descends)), (" OR (", " = ")] {
            statement.push(before).push(self.key).push(sign);
            match &cursor.key {
                Key::Number(number) => statement.push_bind(*number),
                Key::Name(name) => statement.push_bind(name.clone()),
            };
        }
        statement
            .push(" AND ")
            .push(self.id)
            .push(beyond(self.id_descends))
            .push_bind(cursor.id.clone())
            .push("))");
    }

    /// Adds the order and the limit.
    pub(crate) fn order(self, statement: &mut Statement, limit: i64) {
        let direction = |descends| if descends { " DESC" } else { "" };
        statement
            .push(" ORDER BY ")
            .push(self.key)
            .push(direction(self.key_descends));
        statement
            .push(", ")
            .push(self.id)
            .push(direction(self.id_descends));
        statement.push(" LIMIT ").push_bind(limit);
    }
}
