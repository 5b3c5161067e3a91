//! Units that quantities are shown and typed in.

use serde::{Deserialize, Serialize};

/// What is measured. Quantities of different dimensions can't be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    /// Mass, kept in milligrams.
    Mass,
    /// Volume, kept in microlitres.
    Volume,
    /// Pieces, kept in thousandths.
    Count,
}

/// A unit that a quantity is shown and typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Unit {
    /// Grams.
    #[serde(rename = "g")]
    Gram,
    /// Kilograms.
    #[default]
    #[serde(rename = "kg")]
    Kilogram,
    /// Millilitres.
    #[serde(rename = "ml")]
    Millilitre,
    /// Litres.
    #[serde(rename = "l")]
    Litre,
    /// Pieces.
    #[serde(rename = "piece")]
    Piece,
}

/// A text that names no unit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no unit; they are g, kg, ml, l, piece")]
pub struct UnknownUnit(pub String);

impl Unit {
    /// All units, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Kilogram,
        Self::Gram,
        Self::Litre,
        Self::Millilitre,
        Self::Piece,
    ];

    /// Its name in SQL, JSON and forms; for all but pieces also its symbol.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gram => "g",
            Self::Kilogram => "kg",
            Self::Millilitre => "ml",
            Self::Litre => "l",
            Self::Piece => "piece",
        }
    }

    /// What it measures.
    pub fn dimension(self) -> Dimension {
        match self {
            Self::Gram | Self::Kilogram => Dimension::Mass,
            Self::Millilitre | Self::Litre => Dimension::Volume,
            Self::Piece => Dimension::Count,
        }
    }

    /// One of it is ten to this power of the small unit: a gram is 10³ mg.
    pub fn decimals(self) -> u8 {
        match self {
            Self::Gram | Self::Millilitre | Self::Piece => 3,
            Self::Kilogram | Self::Litre => 6,
        }
    }

    /// One of it, in the small unit: a kilogram is 1,000,000 mg.
    pub fn one(self) -> i64 {
        10_i64.pow(u32::from(self.decimals()))
    }

    /// The unit that somebody wrote behind a number: its symbol, or a usual short form in one of the three languages.
    pub fn written(text: &str) -> Option<Self> {
        let text = crate::i18n::fold(text.trim().trim_end_matches('.'));
        Some(match text.as_str() {
            "g" | "gr" | "gram" | "grams" | "gramo" | "gramos" | "gramo(s)" => Self::Gram,
            "kg" | "kgs" | "kilo" | "kilos" | "kilogram" | "kilograms" | "kilogramo" | "kilogramos" => {
                Self::Kilogram
            }
            "ml" | "millilitre" | "millilitres" | "mililitro" | "mililitros" => Self::Millilitre,
            "l" | "lt" | "litre" | "litres" | "liter" | "liters" | "litro" | "litros" => Self::Litre,
            "piece" | "pieces" | "pc" | "pcs" | "pza" | "pieza" | "piezas" | "ud" | "uds" | "u"
            | "unidad" | "unidades" | "ale" | "aleak" => Self::Piece,
            _ => return None,
        })
    }
}

impl std::fmt::Display for Unit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Unit {
    type Err = UnknownUnit;
    fn from_str(text: &str) -> Result<Self, UnknownUnit> {
        Self::ALL
            .into_iter()
            .find(|unit| unit.as_str() == text)
            .ok_or_else(|| UnknownUnit(text.to_owned()))
    }
}
