//! A table of sales, what was sold of a product on a day in each line: which heading names what.

use crate::table::heading;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SalesColumn {
    /// On which day.
    Date,
    /// Of which product: its name, its code or its identifier.
    Product,
    /// The product's name, where another column has what it goes by.
    Name,
    /// The product's code.
    Code,
    /// In which shop.
    Location,
    /// How much was sold.
    Sold,
    /// How much was made.
    Made,
    /// How much was left over.
    Unsold,
    /// Was it sold out?
    SoldOut,
    /// The product's identifier.
    Id,
}

impl SalesColumn {
    /// All, in the order of an export.
    pub const ALL: [Self; 10] = [
        Self::Date,
        Self::Product,
        Self::Name,
        Self::Code,
        Self::Location,
        Self::Sold,
        Self::Made,
        Self::Unsold,
        Self::SoldOut,
        Self::Id,
    ];

    /// Those that say of which product a line is, the surest first.
    pub const PRODUCTS: [Self; 4] = [Self::Id, Self::Code, Self::Product, Self::Name];

    /// Its name for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Product => "product",
            Self::Name => "name",
            Self::Code => "code",
            Self::Location => "location",
            Self::Sold => "sold",
            Self::Made => "made",
            Self::Unsold => "unsold",
            Self::SoldOut => "sold_out",
            Self::Id => "id",
        }
    }

    /// Does an export have it?
    pub fn is_exported(self) -> bool {
        self != Self::Name
    }

    /// Does it hold numbers that a decimal mark may stand in?
    pub fn holds_numbers(self) -> bool {
        matches!(self, Self::Sold | Self::Made | Self::Unsold)
    }
}

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SalesColumns {
    /// Each, in the table's order; none where it is not read.
    pub all: Vec<Option<SalesColumn>>,
    /// Headings of what is not read.
    pub left_out: Vec<String>,
}

impl SalesColumns {
    /// By their headings: a column goes by its name for programs and by each of `names`, as [`heading`] compares them. Of
    /// several headings of one column the first is read.
    pub fn of<'h>(
        headings: impl IntoIterator<Item = &'h str>,
        names: impl Fn(SalesColumn) -> Vec<String>,
    ) -> Self {
        let mut known = Vec::new();
        for column in SalesColumn::ALL {
            known.push((heading(column.as_str()), column));
            known.extend(names(column).into_iter().map(|name| (heading(&name), column)));
        }
        let mut columns = Self::default();
        for text in headings {
            let sought = heading(text);
            let found = known.iter().find(|(name, _)| *name == sought);
            let read = found.map(|(_, column)| *column).filter(|it| !columns.has(*it));
            if read.is_none() && !sought.is_empty() {
                columns.left_out.push(text.trim().to_owned());
            }
            columns.all.push(read);
        }
        columns
    }

    /// What has a column.
    pub fn columns(&self) -> impl Iterator<Item = SalesColumn> {
        self.all.iter().flatten().copied()
    }

    /// Has it one?
    pub fn has(&self, column: SalesColumn) -> bool {
        self.columns().any(|it| it == column)
    }

    /// Has it one that says of which product a line is?
    pub fn has_product(&self) -> bool {
        SalesColumn::PRODUCTS.into_iter().any(|it| self.has(it))
    }
}
