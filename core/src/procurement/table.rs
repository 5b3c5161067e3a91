//! A table of orders, a line of an order in each: which heading names what.

use crate::{
    quantity::Unit,
    table::{Brackets, brackets, heading},
};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OrderColumn {
    /// The order's number; of a new one, whatever tells it from the others.
    Order,
    /// Where the order stands. It is not read: each step has its own rules.
    State,
    /// From whom.
    Supplier,
    /// Where it is delivered to.
    Location,
    /// When it is needed, at the latest.
    NeededBy,
    /// Of which ingredient.
    Ingredient,
    /// How much.
    Quantity,
    /// What the quantity counts, where that does not say it: a unit, or the pack. An export says it with the quantity.
    Unit,
    /// What its pack is called.
    PackName,
    /// How much is in a pack.
    PackSize,
    /// The price of a pack, or without one of a unit.
    Price,
    /// The rate of VAT.
    Vat,
    /// How much has come. It is not read: what comes is entered as a receipt.
    Received,
    /// What else is said to the supplier.
    Notes,
    /// The line's identifier, or the order's where it has no line.
    Id,
}

impl OrderColumn {
    /// All, in the order of an export.
    pub const ALL: [Self; 15] = [
        Self::Order,
        Self::State,
        Self::Supplier,
        Self::Location,
        Self::NeededBy,
        Self::Ingredient,
        Self::Quantity,
        Self::Unit,
        Self::PackName,
        Self::PackSize,
        Self::Price,
        Self::Vat,
        Self::Received,
        Self::Notes,
        Self::Id,
    ];

    /// Its name for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::State => "state",
            Self::Supplier => "supplier",
            Self::Location => "location",
            Self::NeededBy => "needed_by",
            Self::Ingredient => "ingredient",
            Self::Quantity => "quantity",
            Self::Unit => "unit",
            Self::PackName => "pack_name",
            Self::PackSize => "pack_size",
            Self::Price => "price_cents",
            Self::Vat => "vat_basis_points",
            Self::Received => "received",
            Self::Notes => "notes",
            Self::Id => "id",
        }
    }

    /// Is it for those alone who see prices?
    pub fn is_price(self) -> bool {
        matches!(self, Self::Price | Self::Vat)
    }

    /// Does an export have it?
    pub fn is_exported(self) -> bool {
        self != Self::Unit
    }

    /// Does an import read it?
    pub fn is_read(self) -> bool {
        !matches!(self, Self::State | Self::Received)
    }

    /// Does it hold numbers that a decimal mark may stand in?
    pub fn holds_numbers(self) -> bool {
        matches!(self, Self::Quantity | Self::PackSize | Self::Price | Self::Vat)
    }

    /// The column of a field that an order's fault names.
    pub fn of_field(field: &str) -> Option<Self> {
        let field = match field {
            "pack" => "pack_size",
            field => field.strip_suffix("_id").unwrap_or(field),
        };
        Self::ALL.into_iter().find(|column| column.as_str() == field)
    }
}

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderColumns {
    /// Each, in the table's order; none where it is not read.
    pub all: Vec<Option<OrderCells>>,
    /// The unit that each one's heading says.
    pub units: Vec<Option<Unit>>,
    /// Headings of what is not read: of what names nothing, or says in brackets what makes other numbers of what is below.
    pub left_out: Vec<String>,
}

/// How the cells of a column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderCells {
    /// As somebody types it.
    Typed(OrderColumn),
    /// In whole cents, or hundredths of a percent: the heading is the name for programs, which says so.
    Whole(OrderColumn),
}

impl OrderCells {
    /// What they hold.
    pub fn column(self) -> OrderColumn {
        match self {
            Self::Typed(column) | Self::Whole(column) => column,
        }
    }
}

impl OrderColumns {
    /// By their headings: a column goes by its name for programs and by each of `names`, as [`heading`] compares them.
    pub fn of<'h>(
        headings: impl IntoIterator<Item = &'h str>,
        names: impl Fn(OrderColumn) -> Vec<String>,
    ) -> Self {
        let mut known = Vec::new();
        for column in OrderColumn::ALL {
            let key = heading(column.as_str());
            known.push(if column.is_price() {
                (key, OrderCells::Whole(column))
            } else {
                (key, OrderCells::Typed(column))
            });
            let called = names(column).into_iter();
            known.extend(called.map(|name| (heading(&name), OrderCells::Typed(column))));
        }
        let mut columns = Self {
            all: Vec::new(),
            units: Vec::new(),
            left_out: Vec::new(),
        };
        for text in headings {
            let sought = heading(text);
            let found = known.iter().find(|(name, _)| *name == sought);
            let (found, unit) = understood(found.map(|(_, cells)| *cells), text);
            let read = found.filter(|cells| {
                let mut before = columns.all.iter().flatten();
                cells.column().is_read() && !before.any(|it: &OrderCells| it.column() == cells.column())
            });
            if read.is_none() && !sought.is_empty() {
                columns.left_out.push(text.trim().to_owned());
            }
            columns.all.push(read);
            columns.units.push(unit);
        }
        columns
    }

    /// What has a column.
    pub fn columns(&self) -> impl Iterator<Item = OrderColumn> {
        self.all.iter().flatten().map(|cells| cells.column())
    }

    /// Has it one?
    pub fn has(&self, column: OrderColumn) -> bool {
        self.columns().any(|it| it == column)
    }
}

/// The cells, unless their heading's brackets say what is not understood; and the unit that they say.
fn understood(cells: Option<OrderCells>, text: &str) -> (Option<OrderCells>, Option<Unit>) {
    let column = cells.map(OrderCells::column);
    match (column, brackets(text)) {
        (Some(OrderColumn::Quantity | OrderColumn::PackSize), Brackets::Unit(unit)) => (cells, Some(unit)),
        (Some(OrderColumn::Quantity | OrderColumn::PackSize), Brackets::Unknown)
        | (Some(OrderColumn::Price), Brackets::Unknown | Brackets::Unit(_)) => (None, None),
        _ => (cells, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(column: OrderColumn) -> Vec<String> {
        let names: &[&str] = match column {
            OrderColumn::Supplier => &["Supplier", "Proveedor"],
            OrderColumn::Price => &["Price", "Precio"],
            OrderColumn::State => &["State", "Estado"],
            _ => &[],
        };
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn headings_name_columns_and_what_is_not_read_is_named() {
        let columns = OrderColumns::of(
            [
                "PROVEEDOR",
                "Precio (€)",
                "price_cents",
                "Estado",
                "Color",
                "",
                "Id",
            ],
            names,
        );
        let typed = |column| Some(OrderCells::Typed(column));
        assert_eq!(
            columns.all,
            [
                typed(OrderColumn::Supplier),
                typed(OrderColumn::Price),
                None,
                None,
                None,
                None,
                typed(OrderColumn::Id)
            ]
        );
        assert_eq!(columns.left_out, ["price_cents", "Estado", "Color"]);
        let in_brackets = OrderColumns::of(["quantity (g)", "Precio (IVA incluido)"], names);
        assert_eq!(in_brackets.all, [typed(OrderColumn::Quantity), None]);
        assert_eq!(in_brackets.units, [Some(Unit::Gram), None]);
        assert_eq!(in_brackets.left_out, ["Precio (IVA incluido)"]);
        let whole = OrderColumns::of(["price_cents"], names);
        assert_eq!(whole.all, [Some(OrderCells::Whole(OrderColumn::Price))]);
    }

    #[test]
    fn every_field_of_a_fault_has_its_column() {
        for (field, column) in [
            ("supplier_id", OrderColumn::Supplier),
            ("location_id", OrderColumn::Location),
            ("ingredient_id", OrderColumn::Ingredient),
            ("quantity", OrderColumn::Quantity),
            ("pack", OrderColumn::PackSize),
            ("pack_name", OrderColumn::PackName),
            ("price_cents", OrderColumn::Price),
            ("vat_basis_points", OrderColumn::Vat),
            ("notes", OrderColumn::Notes),
        ] {
            assert_eq!(OrderColumn::of_field(field), Some(column), "{field}");
        }
        assert_eq!(OrderColumn::of_field("lines"), None);
    }
}
