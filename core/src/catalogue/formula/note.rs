//! What a computation could not know, named.

/// What a computation could not know; by the id of what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Note {
    /// An ingredient is used and has no price: the cost is without it.
    NoPrice(String),
    /// An ingredient is bought by another measure than it is used in, and nothing says what one is of the other: the cost
    /// is without it.
    OtherMeasure(String),
    /// An ingredient is used in pieces and nothing says what one weighs: weight and percentages are without it.
    NoWeight(String),
    /// An ingredient is measured in litres, and taken to be as heavy as water.
    AsWater(String),
    /// A recipe is used in a measure in which nothing says what it yields: weight, percentages and cost are without it.
    NoYield(String),
}

impl Note {
    /// Is the cost too low by it?
    pub fn lowers_cost(&self) -> bool {
        matches!(self, Self::NoPrice(_) | Self::OtherMeasure(_) | Self::NoYield(_))
    }

    /// Is the weight too low by it?
    pub fn lowers_weight(&self) -> bool {
        matches!(self, Self::NoWeight(_) | Self::NoYield(_))
    }

    /// Its name for programs and in the keys of texts.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::NoPrice(_) => "no-price",
            Self::OtherMeasure(_) => "other-measure",
            Self::NoWeight(_) => "no-weight",
            Self::AsWater(_) => "as-water",
            Self::NoYield(_) => "no-yield",
        }
    }

    /// The id of the ingredient or recipe.
    pub fn about(&self) -> &str {
        match self {
            Self::NoPrice(id)
            | Self::OtherMeasure(id)
            | Self::NoWeight(id)
            | Self::AsWater(id)
            | Self::NoYield(id) => id,
        }
    }
}
