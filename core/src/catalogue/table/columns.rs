//! Which heading names which field.

use crate::{
    catalogue::{Field, FieldKind, ItemKind},
    quantity::Unit,
    table::{Brackets, brackets, heading},
};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The identifier, as an export says it.
    Id,
    /// A field as somebody types it.
    Field(&'static Field),
    /// An amount in whole cents, a share in hundredths of a percent: the heading is the field's name for programs, which says
    /// so.
    Whole(&'static Field),
}

impl Column {
    /// The field, where it is one.
    pub fn field(self) -> Option<&'static Field> {
        match self {
            Self::Id => None,
            Self::Field(field) | Self::Whole(field) => Some(field),
        }
    }
}

/// No heading names the name, without which nothing is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no column is headed as the name")]
pub struct NoName;

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// Each, in the table's order; none where it is left out.
    pub all: Vec<Option<Column>>,
    /// The unit that each one's heading says.
    pub units: Vec<Option<Unit>>,
    /// Headings that name nothing, or say in brackets what makes other numbers of what is below.
    pub unknown: Vec<String>,
    /// Headings of what an earlier column holds already.
    pub repeated: Vec<String>,
}

impl Columns {
    /// By their headings. A field goes by its name for programs and by each of `names`, whatever the case, accents, signs
    /// and what stands in brackets: `Precio (€)` is `precio`.
    ///
    /// # Errors
    /// No heading names the name.
    pub fn of<'h>(
        item_kind: ItemKind,
        headings: impl IntoIterator<Item = &'h str>,
        names: impl Fn(&Field) -> Vec<String>,
    ) -> Result<Self, NoName> {
        let known: Vec<(String, Column)> = known(item_kind, names);
        let mut columns = Self {
            all: Vec::new(),
            units: Vec::new(),
            unknown: Vec::new(),
            repeated: Vec::new(),
        };
        for text in headings {
            let sought = heading(text);
            let found = known.iter().find(|(name, _)| *name == sought);
            let (found, unit) = understood(found.map(|(_, column)| *column), text);
            let taken = |column: &Column| {
                let before = columns.all.iter().flatten();
                before.into_iter().any(|it| it.field() == column.field())
            };
            let column = match found {
                Some(column) if taken(&column) => {
                    columns.repeated.push(text.trim().to_owned());
                    None
                }
                Some(column) => Some(column),
                None => {
                    if !sought.is_empty() {
                        columns.unknown.push(text.trim().to_owned());
                    }
                    None
                }
            };
            columns.all.push(column);
            columns.units.push(unit);
        }
        let named = columns.all.iter().flatten().filter_map(|column| column.field());
        if named.into_iter().any(|field| field.required) {
            Ok(columns)
        } else {
            Err(NoName)
        }
    }

    /// How many headings name something.
    pub fn recognised(&self) -> usize {
        self.all.iter().flatten().count()
    }

    /// The fields that have a column.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        self.all.iter().flatten().filter_map(|column| column.field())
    }
}

/// The column, unless its brackets say what is not understood; and the unit that they say.
fn understood(column: Option<Column>, text: &str) -> (Option<Column>, Option<Unit>) {
    match (
        column.map(|column| (column, column.field().map(|field| field.kind))),
        brackets(text),
    ) {
        (Some((column, Some(FieldKind::Quantity))), Brackets::Unit(unit)) => (Some(column), Some(unit)),
        (Some((_, Some(FieldKind::Quantity))), Brackets::Unknown)
        | (Some((_, Some(FieldKind::Money))), Brackets::Unknown | Brackets::Unit(_)) => (None, None),
        _ => (column, None),
    }
}

fn known(item_kind: ItemKind, names: impl Fn(&Field) -> Vec<String>) -> Vec<(String, Column)> {
    let mut known = vec![("id".to_owned(), Column::Id)];
    for field in item_kind.fields() {
        let key = heading(field.key);
        if matches!(field.kind, FieldKind::Money | FieldKind::Percent) {
            known.push((key, Column::Whole(field)));
        } else {
            known.push((key, Column::Field(field)));
        }
        let called = names(field).into_iter();
        known.extend(called.map(|name| (heading(&name), Column::Field(field))));
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(field: &Field) -> Vec<String> {
        let names: &[&str] = match field.key {
            "name" => &["Name", "Nombre", "Izena"],
            "code" => &["Code", "Código", "Kodea"],
            "price_cents" => &["Price", "Precio", "Prezioa"],
            _ => &[],
        };
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn shown(column: Option<Column>) -> String {
        match column {
            None => "-".to_owned(),
            Some(Column::Id) => "id".to_owned(),
            Some(Column::Field(field)) => field.key.to_owned(),
            Some(Column::Whole(field)) => format!("{} in whole ones", field.key),
        }
    }

    #[test]
    fn a_heading_is_known_however_it_is_written() {
        for (text, column) in [
            ("name", "name"),
            ("  NOMBRE ", "name"),
            ("Izena", "name"),
            ("codigo", "code"),
            ("Co\u{301}digo", "code"),
            ("CÓDIGO:", "code"),
            ("Precio (€)", "price_cents"),
            ("Price [EUR, no VAT]", "price_cents"),
            ("Precio €", "price_cents"),
            ("price_cents", "price_cents in whole ones"),
            ("ID", "id"),
            ("Price cents", "price_cents in whole ones"),
            ("Precio de coste", "-"),
            ("", "-"),
            ("Precio (IVA incluido)", "-"),
            ("Precio (€/kg)", "-"),
        ] {
            let headings = ["Name", text];
            let columns = Columns::of(ItemKind::Product, headings, names).unwrap();
            let found = if column == "name" {
                assert_eq!(columns.repeated, [text.trim()]);
                Columns::of(ItemKind::Product, [text], names).unwrap().all[0]
            } else {
                columns.all[1]
            };
            assert_eq!(shown(found), column, "{text:?}");
        }
    }

    #[test]
    fn what_is_not_known_is_named_and_a_name_is_needed() {
        let columns = Columns::of(
            ItemKind::Product,
            ["Color", "Nombre", "Price", "", "price_cents"],
            names,
        )
        .unwrap();
        assert_eq!(
            (columns.unknown, columns.repeated),
            (vec!["Color".to_owned()], vec!["price_cents".to_owned()])
        );
        let none = Columns::of(ItemKind::Product, ["Price", "id"], names);
        assert_eq!(none, Err(NoName));
    }
}
