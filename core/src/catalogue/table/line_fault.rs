//! Why a line of a table can't be taken.

use crate::catalogue::{Field, FieldError};

/// Why a line of a table can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineFault {
    /// A field can't be so.
    Field(&'static Field, FieldError),
    /// The field names several things that are called alike.
    SeveralLinks(&'static Field),
    /// There are more cells than headings: a separator stands in one that is not quoted.
    TooManyCells,
    /// A quotation mark is opened and never closed, so that the rest of the table is in one cell.
    OpenQuote,
    /// That line has the same identifier.
    SameId(u64),
    /// That line has the same name, and nothing says which of both is meant.
    SameName(u64),
    /// Several things are called so, and no identifier says which is meant.
    SeveralNames,
    /// It is archived: it can be restored, not changed.
    Archived,
}

impl LineFault {
    /// Its name for programs and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Field(_, error) => error.as_str(),
            Self::SeveralLinks(_) => "several-links",
            Self::TooManyCells => "too-many-cells",
            Self::OpenQuote => "open-quote",
            Self::SameId(_) => "same-id",
            Self::SameName(_) => "same-name",
            Self::SeveralNames => "several-names",
            Self::Archived => "archived",
        }
    }

    /// The field it is about, where it is one.
    pub fn field(self) -> Option<&'static Field> {
        match self {
            Self::Field(field, _) | Self::SeveralLinks(field) => Some(field),
            _ => None,
        }
    }
}
