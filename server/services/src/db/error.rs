//! What can go wrong with storage, by what the caller can do about it.

use sqlx::error::ErrorKind;

/// A failure of storage.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// The database can't be reached or is too busy: the same may work in a moment.
    #[error("the database is unavailable: {0}")]
    Unavailable(#[source] sqlx::Error),
    /// A row with that key is there already.
    #[error("it is there already: {0}")]
    Unique(#[source] sqlx::Error),
    /// The database, or what is in it, is not as this program expects.
    #[error("the database refused: {0}")]
    Other(#[source] sqlx::Error),
    /// A stored text is not what it should be.
    #[error("the database holds an unexpected value: {0}")]
    Corrupt(String),
}

impl DbError {
    /// May the same work in a moment?
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Unavailable(_))
    }

    /// Is it there already?
    pub fn is_unique(&self) -> bool {
        matches!(self, Self::Unique(_))
    }

    /// Storage did not answer somebody else a moment ago.
    pub fn out_of_reach() -> Self {
        Self::Unavailable(sqlx::Error::PoolTimedOut)
    }

    /// A stored value that can't be read.
    pub fn corrupt(what: impl std::fmt::Display) -> Self {
        Self::Corrupt(what.to_string())
    }
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::BeginFailed => Self::Unavailable(error),
            sqlx::Error::Database(database) if database.kind() == ErrorKind::UniqueViolation => {
                Self::Unique(error)
            }
            sqlx::Error::Database(database) if database.code().is_some_and(|code| is_transient(&code)) => {
                Self::Unavailable(error)
            }
            _ => Self::Other(error),
        }
    }
}

/// PostgreSQL: connection exceptions (08), resources (53), shutdown (57P), lost serialisation races (40).
/// SQLite: BUSY 5, LOCKED 6, IOERR 10, FULL 13, CANTOPEN 14, with their extended codes.
fn is_transient(code: &str) -> bool {
    if code.len() == 5 && code.parse::<u32>().is_ok_and(|number| number > 9_999) || code.contains('P') {
        return ["08", "40", "53", "57P"]
            .iter()
            .any(|class| code.starts_with(class));
    }
    if code.starts_with("08") {
        return true;
    }
    code.parse::<u32>()
        .is_ok_and(|number| matches!(number & 0xff, 5 | 6 | 10 | 13 | 14))
}

#[cfg(test)]
mod tests {
    use super::is_transient;

    #[test]
    fn transient_codes_of_both_databases() {
        for (code, transient) in [
            ("08006", true),
            ("40001", true),
            ("40P01", true),
            ("53300", true),
            ("57P01", true),
            ("57014", false),
            ("42P01", false),
            ("22003", false),
            ("5", true),
            ("517", true),
            ("10", true),
            ("14", true),
            ("1", false),
            ("2067", false),
        ] {
            assert_eq!(is_transient(code), transient, "{code}");
        }
    }
}
