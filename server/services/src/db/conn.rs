//! What a transaction's statements run on.

use futures::{future::BoxFuture, stream::BoxStream};
use sqlx::{
    Any, AnyConnection, Either, Execute, Executor, SqlStr, Transaction,
    any::{AnyArguments, AnyQueryResult, AnyRow, AnyStatement, AnyTypeInfo},
    error::BoxDynError,
};

/// A connection within a transaction. Behind a pooler that gives each transaction another of the database's connections, no
/// statement has a name: the next transaction would look for it on a connection that doesn't know it.
#[derive(Debug)]
pub struct Conn {
    pub(super) transaction: Transaction<'static, Any>,
    pub(super) pooled: bool,
}

/// A statement, as it is or without a name.
struct Once<E> {
    statement: E,
    pooled: bool,
}

impl<'q, E: Execute<'q, Any>> Execute<'q, Any> for Once<E> {
    fn sql(self) -> SqlStr {
        self.statement.sql()
    }

    fn statement(&self) -> Option<&AnyStatement> {
        self.statement.statement()
    }

    fn take_arguments(&mut self) -> Result<Option<AnyArguments>, BoxDynError> {
        self.statement.take_arguments()
    }

    fn persistent(&self) -> bool {
        !self.pooled && self.statement.persistent()
    }
}

impl Conn {
    fn parts<E>(&mut self, statement: E) -> (&mut AnyConnection, Once<E>) {
        let pooled = self.pooled;
        (&mut self.transaction, Once { statement, pooled })
    }
}

impl<'c> Executor<'c> for &'c mut Conn {
    type Database = Any;

    fn fetch_many<'e, 'q: 'e, E>(
        self,
        query: E,
    ) -> BoxStream<'e, Result<Either<AnyQueryResult, AnyRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Any>,
    {
        let (connection, query) = self.parts(query);
        connection.fetch_many(query)
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Option<AnyRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Any>,
    {
        let (connection, query) = self.parts(query);
        connection.fetch_optional(query)
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [AnyTypeInfo],
    ) -> BoxFuture<'e, Result<AnyStatement, sqlx::Error>>
    where
        'c: 'e,
    {
        (&mut *self.transaction).prepare_with(sql, parameters)
    }
}
