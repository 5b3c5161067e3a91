//! What is typed into the forms of orders.

use obrador_core::{
    i18n::{Lang, parse_scaled},
    procurement::FaultKind,
    quantity::{Pack, Quantity, QuantityError, Unit},
};

/// What is typed into a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineForm {
    /// The order's line that it shows; empty for a new one.
    pub id: String,
    /// The ingredient, by name.
    pub name: String,
    /// How much.
    pub quantity: String,
    /// In packs? Else in the ingredient's unit.
    pub in_packs: bool,
    /// The price, where it is another than the catalogue's.
    pub price: String,
    /// What is wrong, and where.
    pub error: Option<(LineField, String)>,
}

/// A field of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineField {
    /// The ingredient.
    Name,
    /// How much.
    Quantity,
    /// The price.
    Price,
}

impl LineForm {
    /// Was nothing typed?
    pub fn is_empty(&self) -> bool {
        [&self.name, &self.quantity, &self.price]
            .into_iter()
            .all(|typed| typed.trim().is_empty())
    }
}

/// What is typed into an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderForm {
    /// The language that its numbers are written in.
    pub written_in: Lang,
    /// By which the same new order sent twice is one.
    pub key: String,
    /// The supplier's id.
    pub supplier: String,
    /// The location's id.
    pub location: String,
    /// The day, as a browser sends it.
    pub needed_by: String,
    /// Notes.
    pub notes: String,
    /// The lines, empty ones at the end.
    pub lines: Vec<LineForm>,
    /// Suppliers to choose from: id and name.
    pub suppliers: Vec<(String, String)>,
    /// Locations, where there are several and the plan has them.
    pub locations: Vec<(String, String)>,
    /// Ingredients to choose from.
    pub ingredients: Vec<String>,
    /// May whoever fills it in see prices?
    pub priced: bool,
    /// What is wrong with a field beside the lines.
    pub errors: Vec<(&'static str, String)>,
}

impl OrderForm {
    /// Is anything wrong?
    pub fn is_wrong(&self) -> bool {
        !self.errors.is_empty() || self.lines.iter().any(|line| line.error.is_some())
    }

    /// What is wrong with a field.
    pub fn error(&self, field: &str) -> Option<String> {
        let found = self.errors.iter().find(|(known, _)| *known == field);
        found.map(|(_, words)| words.clone())
    }
}

/// A lot that came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LotForm {
    /// For which line.
    pub line: String,
    /// How much.
    pub quantity: String,
    /// The number on it.
    pub code: String,
    /// Until when it keeps, as a browser sends it.
    pub best_before: String,
    /// What is wrong.
    pub error: Option<String>,
}

impl LotForm {
    /// Was nothing typed?
    pub fn is_empty(&self) -> bool {
        [&self.quantity, &self.code, &self.best_before]
            .into_iter()
            .all(|typed| typed.trim().is_empty())
    }
}

/// What came: for each line its name, what is still to come, and its lots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiveForm {
    /// The language that its numbers are written in.
    pub written_in: Lang,
    /// By which the same sent twice is entered once.
    pub key: String,
    /// What is wrong with all of it.
    pub wrong: Option<String>,
    /// Each line that is open: id, name, what is to come in words.
    pub lines: Vec<(String, String, String)>,
    /// The lots, of each line at least one.
    pub lots: Vec<LotForm>,
}

/// How much somebody typed of something that is kept in `unit` and bought in `pack`.
pub fn quantity_typed(
    lang: Lang,
    text: &str,
    in_packs: bool,
    unit: Unit,
    pack: Option<&Pack>,
) -> Result<Quantity, FaultKind> {
    let names_unit = text.contains(char::is_alphabetic);
    if text.trim().is_empty() {
        return Err(FaultKind::Missing);
    }
    if let Some(pack) = pack.filter(|_| in_packs && !names_unit) {
        let packs = parse_scaled(lang, text, 3).ok_or(FaultKind::Unknown)?;
        return pack.times(packs).ok_or(FaultKind::TooLarge);
    }
    Quantity::typed(lang, text, unit).map_err(|error| match error {
        QuantityError::OtherDimension => FaultKind::OtherDimension,
        QuantityError::NotANumber | QuantityError::UnknownUnit => FaultKind::Unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_are_typed_as_a_number_and_all_else_with_its_unit() {
        let sack = Pack {
            name: "sack".to_owned(),
            holds: Quantity::of(25, Unit::Kilogram),
        };
        let kilograms = |number| Ok(Quantity::of(number, Unit::Kilogram));
        for (text, in_packs, pack, typed) in [
            ("4", true, Some(&sack), kilograms(100)),
            ("4", false, Some(&sack), kilograms(4)),
            ("4", true, None, kilograms(4)),
            ("100 kg", true, Some(&sack), kilograms(100)),
            (
                "0,5",
                true,
                Some(&sack),
                Ok(Quantity::new(12_500_000, Unit::Kilogram)),
            ),
            ("4 l", true, Some(&sack), Err(FaultKind::OtherDimension)),
            ("many", true, Some(&sack), Err(FaultKind::Unknown)),
            (" ", true, Some(&sack), Err(FaultKind::Missing)),
        ] {
            let found = quantity_typed(Lang::Es, text, in_packs, Unit::Kilogram, pack);
            assert_eq!(found, typed, "{text}");
        }
    }
}
