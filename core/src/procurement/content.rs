//! What somebody wants to order, checked.

use super::{LineContent, Totals};
use crate::{
    bounds::{
        amount::{CATALOGUE, ORDER_CENTS, ORDERED, VAT_BASIS_POINTS},
        count::ORDER_LINES,
        length::{NOTES, UNIT},
    },
    text::{Lines, is_visible},
};
use chrono::NaiveDate;

/// A thing of the catalogue that an order names, as it was called on that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// How it was called.
    pub name: String,
}

/// What an order says, but for its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderContent {
    /// From whom.
    pub supplier: Named,
    /// Where it is delivered to, where that is said.
    pub location: Option<Named>,
    /// When it is needed, at the latest.
    pub needed_by: Option<NaiveDate>,
    /// What else is to be said.
    pub notes: Option<String>,
}

/// What can't be so in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fault {
    /// In which line, counted from 0; none where it is about the order.
    pub line: Option<usize>,
    /// In which field.
    pub field: &'static str,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaultKind {
    /// It is not there, and has to be.
    Missing,
    /// It is longer, or there are more, than so many.
    TooMany(usize),
    /// It is more than nothing, or has to be.
    NotPositive,
    /// It is larger than can be kept.
    TooLarge,
    /// It measures something else than what it is compared with.
    OtherDimension,
    /// It has characters that can't be seen.
    Hidden,
    /// Nothing of the bakery is called so.
    Unknown,
    /// It is archived, and so nothing is ordered of it.
    Archived,
}

impl FaultKind {
    /// Its name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooMany(_) => "too_long",
            Self::NotPositive => "not_positive",
            Self::TooLarge => "too_large",
            Self::OtherDimension => "other_dimension",
            Self::Hidden => "control_characters",
            Self::Unknown => "unknown_value",
            Self::Archived => "archived",
        }
    }
}

impl OrderContent {
    /// The same, tidied: notes without space around them.
    ///
    /// # Errors
    /// Everything that can't be so, the lines' faults included.
    pub fn checked(self, lines: &[LineContent]) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let notes = self.notes.as_deref().map(|notes| notes.replace("\r\n", "\n"));
        let notes = notes
            .map(|notes| notes.trim().to_owned())
            .filter(|notes| !notes.is_empty());
        if let Some(notes) = &notes {
            if !is_visible(notes, Lines::Many) {
                faults.push(of_order("notes", FaultKind::Hidden));
            } else if notes.chars().count() > NOTES {
                faults.push(of_order("notes", FaultKind::TooMany(NOTES)));
            }
        }
        if lines.len() > ORDER_LINES {
            faults.push(of_order("lines", FaultKind::TooMany(ORDER_LINES)));
            return Err(faults);
        }
        for (place, line) in lines.iter().enumerate() {
            faults.extend(line.faults().map(|(field, kind)| Fault {
                line: Some(place),
                field,
                kind,
            }));
        }
        if faults.is_empty() && !costs_little_enough(lines) {
            faults.push(of_order("lines", FaultKind::TooLarge));
        }
        if faults.is_empty() {
            Ok(Self { notes, ..self })
        } else {
            Err(faults)
        }
    }
}

fn of_order(field: &'static str, kind: FaultKind) -> Fault {
    Fault {
        line: None,
        field,
        kind,
    }
}

fn costs_little_enough(lines: &[LineContent]) -> bool {
    let amounts = lines.iter().map(|line| {
        let cents = line.cents_of(line.quantity).unwrap_or(i64::MAX);
        (cents, line.vat_basis_points)
    });
    Totals::of(amounts).is_some_and(|totals| totals.gross_cents <= ORDER_CENTS)
}

impl LineContent {
    /// What can't be so in it.
    fn faults(&self) -> impl Iterator<Item = (&'static str, FaultKind)> {
        let bounded = |value: i64, least: i64, most: i64| {
            if value < least {
                Some(FaultKind::NotPositive)
            } else {
                (value > most).then_some(FaultKind::TooLarge)
            }
        };
        let holds = self.pack.as_ref().map(|pack| pack.holds);
        let alike = holds.is_none_or(|holds| holds.dimension() == self.quantity.dimension());
        let pack = match holds {
            Some(_) if !alike => Some(FaultKind::OtherDimension),
            Some(holds) => bounded(holds.small, 1, ORDERED),
            None => None,
        };
        let name = self.pack.as_ref().map_or("", |pack| pack.name.as_str());
        let pack_name = if name.chars().count() > UNIT {
            Some(FaultKind::TooMany(UNIT))
        } else {
            (!name.is_empty() && !is_visible(name, Lines::One)).then_some(FaultKind::Hidden)
        };
        [
            ("quantity", bounded(self.quantity.small, 1, ORDERED)),
            ("pack", pack),
            ("pack_name", pack_name),
            ("price_cents", bounded(self.price_cents, 0, CATALOGUE as i64)),
            (
                "vat_basis_points",
                bounded(self.vat_basis_points, 0, VAT_BASIS_POINTS),
            ),
        ]
        .into_iter()
        .filter_map(|(field, fault)| Some((field, fault?)))
    }
}
