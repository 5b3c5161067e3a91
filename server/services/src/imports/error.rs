//! Why nothing is imported.

use crate::{
    db::DbError,
    entitlement::{CheckError, MayBeDenied},
    tabular::NotText,
};

/// Why nothing is imported; `P` shows what the file would do.
#[derive(Debug, thiserror::Error)]
pub enum ImportError<P> {
    /// No file was chosen.
    #[error("there is no file")]
    NoFile,
    /// It has more bytes than are read.
    #[error("the file is too large")]
    TooLarge,
    /// It is no text.
    #[error(transparent)]
    NotText(#[from] NotText),
    /// It has more lines than are read.
    #[error("the file has more than {0} lines")]
    TooManyLines(usize),
    /// It has more columns than are read.
    #[error("the file has more than {0} columns")]
    TooManyColumns(usize),
    /// No column is headed as what no line goes without; these are the headings there are.
    #[error("a column is missing that no line goes without")]
    NoColumn(Vec<String>),
    /// There is nothing below the headings.
    #[error("the file has headings alone")]
    NoLines,
    /// There would be more things than there may be: so many more fit.
    #[error("{0} more fit")]
    TooManyThings(usize),
    /// The file was not kept, or no longer is.
    #[error("there is no such file")]
    NotFound,
    /// Something is not as the preview showed it: this is how it is now.
    #[error("something has changed since the preview")]
    Changed(Box<P>),
    /// Some lines can't be imported, and nobody said to leave them out.
    #[error("some lines can't be imported")]
    Bad(Box<P>),
    /// The plan, the owner's cap or the end of the subscription stands in the way.
    #[error(transparent)]
    Refused(#[from] CheckError),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl<P> MayBeDenied for ImportError<P> {
    fn check(&mut self) -> Option<&mut CheckError> {
        match self {
            Self::Refused(check) => Some(check),
            _ => None,
        }
    }
}
