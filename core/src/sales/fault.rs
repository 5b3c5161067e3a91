//! Why something that was sold can't be entered.

use super::SalesColumn;

/// What can't be so in an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SoldFault {
    /// It is less than nothing.
    Negative,
    /// It is more than can be kept.
    TooMuch,
}

impl SoldFault {
    /// Its name for programs and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Negative => "negative",
            Self::TooMuch => "too-large",
        }
    }
}

/// Why a line of a table of sales can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SalesLineFault {
    /// Nothing stands where something has to.
    Missing(SalesColumn),
    /// It is no number with at most three decimals.
    NotANumber(SalesColumn),
    /// It is less than nothing.
    Negative(SalesColumn),
    /// It is more than can be kept.
    TooMuch(SalesColumn),
    /// It is no day.
    NotADay,
    /// That day is ahead.
    Ahead,
    /// That day is too long ago.
    TooLongAgo,
    /// Nothing is called so.
    Unknown(SalesColumn),
    /// Several things are called so.
    Several(SalesColumn),
    /// Neither a yes nor a no.
    NotYesOrNo,
    /// The shop is marked as closed on that day.
    Closed,
    /// The line was added to by as many files and requests as are remembered.
    TooManyAdditions,
    /// There are more cells than headings.
    TooManyCells,
    /// A quotation mark is opened and never closed.
    OpenQuote,
}

impl SalesLineFault {
    /// Its name for programs and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing(_) => "missing",
            Self::NotANumber(_) => "not-a-number",
            Self::Negative(_) => "negative",
            Self::TooMuch(_) => "too-large",
            Self::NotADay => "not-a-day",
            Self::Ahead => "ahead",
            Self::TooLongAgo => "too-long-ago",
            Self::Unknown(_) => "unknown",
            Self::Several(_) => "several",
            Self::NotYesOrNo => "not-yes-or-no",
            Self::Closed => "closed",
            Self::TooManyAdditions => "too-many-additions",
            Self::TooManyCells => "too-many-cells",
            Self::OpenQuote => "open-quote",
        }
    }

    /// The column it is about, where it is one.
    pub fn column(self) -> Option<SalesColumn> {
        match self {
            Self::Missing(column)
            | Self::NotANumber(column)
            | Self::Negative(column)
            | Self::TooMuch(column)
            | Self::Unknown(column)
            | Self::Several(column) => Some(column),
            Self::NotADay | Self::Ahead | Self::TooLongAgo | Self::Closed => Some(SalesColumn::Date),
            Self::NotYesOrNo => Some(SalesColumn::SoldOut),
            Self::TooManyAdditions | Self::TooManyCells | Self::OpenQuote => None,
        }
    }
}
