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

    /// No connection, or nothing could be begun on it: whatever the database says, it is not there for us just now.
    pub(super) fn no_connection(error: sqlx::Error) -> Self {
        Self::Unavailable(error)
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

/// Where the same may work in a moment, by class of SQLSTATE or by code.
const POSTGRES: [&str; 14] = [
    "08",    // the connection broke, or could not be made
    "25006", // read-only: a stand-by, or the primary while its operator lets nobody write
    "25P03", // it was idle in a transaction for too long,
    "25P04", // or the transaction took too long
    "26000", // a pooler gave the next statement to another connection,
    "42P05", // which has one of that name
    "40",    // a lost race
    "53",    // memory, disk or connections are used up
    "55P03", // a lock was not to be had
    "55006", "57014", // it was cancelled: somebody's time limit
    "57P",   // it is shutting down or starting
    "58",    // its disk fails
    "72000", // the snapshot is too old
];
/// PERM 3, BUSY 5, LOCKED 6, NOMEM 7, READONLY 8, INTERRUPT 9, IOERR 10, FULL 13, CANTOPEN 14, PROTOCOL 15, with their
/// extended codes.
const SQLITE: [u32; 10] = [3, 5, 6, 7, 8, 9, 10, 13, 14, 15];

/// SQLSTATE has five characters, SQLite's codes are numbers of at most four digits.
fn is_transient(code: &str) -> bool {
    if code.len() == 5 {
        return POSTGRES.iter().any(|class| code.starts_with(class));
    }
    code.parse::<u32>()
        .is_ok_and(|number| SQLITE.contains(&(number & 0xff)))
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
            ("57P03", true),
            ("57014", true),
            ("25006", true),
            ("25P02", false),
            ("55P03", true),
            ("53100", true),
            ("58030", true),
            ("26000", true),
            ("08P01", true),
            ("42P01", false),
            ("22003", false),
            ("23505", false),
            ("XX000", false),
            ("5", true),
            ("517", true),
            ("10", true),
            ("14", true),
            ("8", true),
            ("1032", true),
            ("13", true),
            ("6410", true),
            ("1", false),
            ("11", false),
            ("19", false),
            ("2067", false),
        ] {
            assert_eq!(is_transient(code), transient, "{code}");
        }
    }
}
