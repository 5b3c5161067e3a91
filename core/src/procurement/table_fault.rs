//! Why a line of a table of orders can't be taken.

use super::{FaultKind, OrderColumn, State};

/// Why a line of a table of orders can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderLineFault {
    /// A cell can't be so.
    Cell(OrderColumn, FaultKind),
    /// It is no number.
    NotANumber(OrderColumn),
    /// It is no day.
    NotADay,
    /// Several things are called so.
    Several(OrderColumn),
    /// That line, of the same order, says something else.
    Differs(OrderColumn, u64),
    /// The identifier is of a line of another order, the one of that number.
    OtherOrder(i64),
    /// That line has the same identifier.
    SameId(u64),
    /// The order stands where it is no longer changed.
    Stands(State),
    /// The order has too many lines.
    TooManyLines(usize),
    /// The order costs more than can be kept.
    TooDear,
    /// There are more cells than headings.
    TooManyCells,
    /// A quotation mark is opened and never closed.
    OpenQuote,
}

impl OrderLineFault {
    /// Its name for programs and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cell(_, kind) => match kind {
                FaultKind::Missing => "missing",
                FaultKind::TooMany(_) => "too-long",
                FaultKind::NotPositive => "not-above-zero",
                FaultKind::TooLarge => "too-large",
                FaultKind::OtherDimension => "other-unit",
                FaultKind::Hidden => "control-characters",
                FaultKind::Unknown => "unknown",
                FaultKind::Archived => "archived",
            },
            Self::NotANumber(_) => "not-a-number",
            Self::NotADay => "not-a-day",
            Self::Several(_) => "several-links",
            Self::Differs(..) => "differs",
            Self::OtherOrder(_) => "other-order",
            Self::SameId(_) => "same-id",
            Self::Stands(_) => "stands",
            Self::TooManyLines(_) => "too-many-lines",
            Self::TooDear => "too-dear",
            Self::TooManyCells => "too-many-cells",
            Self::OpenQuote => "open-quote",
        }
    }

    /// The column it is about, where it is one.
    pub fn column(self) -> Option<OrderColumn> {
        match self {
            Self::Cell(column, _)
            | Self::NotANumber(column)
            | Self::Several(column)
            | Self::Differs(column, _) => Some(column),
            Self::NotADay => Some(OrderColumn::NeededBy),
            Self::OtherOrder(_) | Self::SameId(_) => Some(OrderColumn::Id),
            _ => None,
        }
    }
}
