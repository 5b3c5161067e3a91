//! A statement put together from constant pieces and bound values, for both databases.
//!
//! sqlx's own builder writes `?` for a value in an `Any` statement, which PostgreSQL does not read; this one writes `$n`,
//! which both do.

use sqlx::{Any, Arguments as _, AssertSqlSafe, Encode, Type, any::AnyArguments, query::Query, query_with};
use std::fmt::Write as _;

/// A statement in the making. Its text comes from constants and quoted names only; every value is bound.
pub(crate) struct Statement {
    sql: String,
    arguments: AnyArguments,
    bound: usize,
}

impl Statement {
    /// A statement that begins with `sql`.
    pub(crate) fn new(sql: &'static str) -> Self {
        Self {
            sql: sql.to_owned(),
            arguments: AnyArguments::default(),
            bound: 0,
        }
    }

    /// Goes on with `sql`.
    pub(crate) fn push(&mut self, sql: &'static str) -> &mut Self {
        self.sql.push_str(sql);
        self
    }

    /// Goes on with the name of a table or column as the database's own catalogue has it, quoted.
    pub(crate) fn push_name(&mut self, name: &str) -> &mut Self {
        self.sql.push('"');
        self.sql.push_str(&name.replace('"', "\"\""));
        self.sql.push('"');
        self
    }

    /// Goes on with a value.
    pub(crate) fn push_bind<'t, T: Encode<'t, Any> + Type<Any>>(&mut self, value: T) -> &mut Self {
        self.bound += 1;
        // Writing to a String can't fail.
        let _ = write!(self.sql, "${}", self.bound);
        // It can't fail for texts and numbers; if it did, the database would miss the value and refuse.
        let _ = self.arguments.add(value);
        self
    }

    /// Goes on with `condition IN (…)` of these texts; without any, no row fits.
    pub(crate) fn one_of(
        &mut self,
        condition: &'static str,
        texts: impl IntoIterator<Item = String>,
    ) -> &mut Self {
        self.push(condition).push(" IN (");
        let mut some = false;
        for text in texts {
            self.push(if some { ", " } else { "" }).push_bind(text);
            some = true;
        }
        self.push(if some { ")" } else { "NULL)" })
    }

    /// Goes on with `VALUES (…), (…)`, a row for each of `rows`.
    pub(crate) fn push_values<I: IntoIterator>(
        &mut self,
        rows: I,
        mut write_row: impl FnMut(RowOf<'_>, I::Item),
    ) -> &mut Self {
        self.sql.push_str("VALUES ");
        for (place, row) in rows.into_iter().enumerate() {
            self.sql.push_str(if place == 0 { "(" } else { ", (" });
            write_row(
                RowOf {
                    statement: self,
                    first: true,
                },
                row,
            );
            self.sql.push(')');
        }
        self
    }

    /// The statement, to be run; what is left is empty.
    pub(crate) fn build(&mut self) -> Query<'static, Any, AnyArguments> {
        let sql = std::mem::take(&mut self.sql);
        let arguments = std::mem::take(&mut self.arguments);
        self.bound = 0;
        query_with(AssertSqlSafe(sql), arguments)
    }
}

/// A row of `VALUES`: its pieces are separated by commas.
pub(crate) struct RowOf<'a> {
    statement: &'a mut Statement,
    first: bool,
}

impl RowOf<'_> {
    fn separate(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.statement.sql.push_str(", ");
        }
    }

    /// The next column, a constant.
    pub(crate) fn push(&mut self, sql: &'static str) -> &mut Self {
        self.separate();
        self.statement.push(sql);
        self
    }

    /// The next column, a value.
    pub(crate) fn push_bind<'t, T: Encode<'t, Any> + Type<Any>>(&mut self, value: T) -> &mut Self {
        self.separate();
        self.statement.push_bind(value);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_numbered_in_their_order() {
        let mut statement = Statement::new("INSERT INTO t (a, b, c) ");
        statement.push_values([1_i64, 2], |mut row, value| {
            row.push_bind(value).push("1").push_bind("x");
        });
        statement
            .push(" ON CONFLICT (a) DO UPDATE SET b = ")
            .push_bind(7.5);
        assert_eq!(
            statement.sql,
            "INSERT INTO t (a, b, c) VALUES ($1, 1, $2), ($3, 1, $4) ON CONFLICT (a) DO UPDATE SET b = $5"
        );
    }

    #[test]
    fn one_of_some_or_of_none() {
        let mut statement = Statement::new("SELECT 1 FROM t WHERE a = ");
        statement.push_bind("x");
        statement.one_of(" AND b", ["y", "z"].map(str::to_owned));
        assert_eq!(statement.sql, "SELECT 1 FROM t WHERE a = $1 AND b IN ($2, $3)");
        let mut none = Statement::new("SELECT 1 FROM t WHERE");
        none.one_of(" b", []);
        assert_eq!(none.sql, "SELECT 1 FROM t WHERE b IN (NULL)");
    }

    #[test]
    fn a_name_stays_a_name() {
        let mut statement = Statement::new("DELETE FROM ");
        statement.push_name("a\"; DROP TABLE b; --");
        assert_eq!(statement.sql, "DELETE FROM \"a\"\"; DROP TABLE b; --\"");
    }
}
