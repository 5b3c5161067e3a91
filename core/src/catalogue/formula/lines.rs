//! Whether a recipe's lines can be as somebody wrote them.

use super::{Book, FormulaError, Line, Part};
use crate::{
    bounds::{amount, count},
    catalogue::FieldError,
    i18n::Lang,
    quantity::{Dimension, Quantity, Unit},
};

/// Why a line can't be so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// Its quantity, or what it names, can't be so.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// What it names is archived, and the recipe did not have it until now.
    #[error("{0} is archived")]
    Archived(String),
    /// With it the recipe would be made of itself: the names on the way.
    #[error("{}", .0.join(" → "))]
    Circle(Vec<String>),
    /// With it recipes would stand within recipes too deep.
    #[error("recipes within recipes are more than {} deep", count::RECIPE_DEPTH)]
    TooDeep,
}

/// A line that can't be so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFault {
    /// Its place, from 0.
    pub place: usize,
    /// Why.
    pub error: LineError,
}

impl Book {
    /// What is wrong with a recipe's lines, where they were `before` until now.
    pub fn line_faults(&self, recipe: &str, before: &[Line]) -> Vec<LineFault> {
        let lines = self.recipes.get(recipe).map_or(&[][..], |it| &it.lines);
        let too_many = LineError::Field(FieldError::TooMany(count::RECIPE_LINES));
        if lines.len() > count::RECIPE_LINES {
            let place = count::RECIPE_LINES;
            return vec![LineFault {
                place,
                error: too_many,
            }];
        }
        let each = lines.iter().enumerate();
        let faults: Vec<_> = each
            .filter_map(|(place, line)| {
                self.line_fault(line, before)
                    .map(|error| LineFault { place, error })
            })
            .collect();
        if !faults.is_empty() {
            return faults;
        }
        let names = |id: &str| {
            lines
                .iter()
                .position(|line| matches!(&line.part, Part::Recipe(named) if named == id))
        };
        let first = || lines.iter().position(|line| matches!(line.part, Part::Recipe(_)));
        let (place, error) = match self.check(recipe) {
            Ok(()) => return Vec::new(),
            Err(FormulaError::Circle(way)) => {
                let next = self.circle_of_ids(recipe).and_then(|ids| ids.get(1).copied());
                (next.and_then(names), LineError::Circle(way))
            }
            Err(FormulaError::TooDeep) => (first(), LineError::TooDeep),
            Err(FormulaError::Unknown(_)) => (None, FieldError::Unknown.into()),
            Err(FormulaError::TooLarge) => (None, FieldError::TooLarge.into()),
        };
        let place = place.unwrap_or_default();
        vec![LineFault { place, error }]
    }

    fn line_fault(&self, line: &Line, before: &[Line]) -> Option<LineError> {
        let archived = match &line.part {
            Part::Ingredient(id) => self.ingredients.get(id).map(|it| it.archived),
            Part::Recipe(id) => self.recipes.get(id).map(|it| it.archived),
        };
        match archived {
            None => return Some(FieldError::Unknown.into()),
            Some(true) if before.iter().all(|it| it.part != line.part) => {
                return Some(LineError::Archived(self.name(&line.part).to_owned()));
            }
            Some(_) => {}
        }
        if line.quantity.small <= 0 {
            return Some(FieldError::NotAboveZero.into());
        }
        (line.quantity.small > amount::QUANTITY).then(|| FieldError::TooLarge.into())
    }

    /// Are pieces a measure of it: an ingredient that is kept by the piece, a recipe that yields pieces?
    fn is_counted(&self, part: &Part) -> bool {
        match part {
            Part::Ingredient(id) => {
                let ingredient = self.ingredients.get(id);
                ingredient.is_some_and(|it| it.unit == Unit::Piece || it.piece_mg.is_some())
            }
            Part::Recipe(id) => {
                let yields = self.recipes.get(id).and_then(|it| it.yields);
                yields.is_some_and(|yields| yields.dimension() == Dimension::Count)
            }
        }
    }
}

/// What somebody typed into a line, in any unit: `500 g`, `1,5 l`. A number alone is pieces of what is counted; of anything
/// else its unit has to be said, as nobody can tell grams from kilograms.
pub fn typed_quantity(book: &Book, lang: Lang, text: &str, part: &Part) -> Result<Quantity, FieldError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(FieldError::Missing);
    }
    let read = |unit| Quantity::typed(lang, text, unit);
    let read = read(Unit::Piece)
        .or_else(|_| read(Unit::Gram))
        .or_else(|_| read(Unit::Millilitre));
    let named = text.chars().any(char::is_alphabetic);
    match read {
        Ok(_) if !named && !book.is_counted(part) => Err(FieldError::UnknownUnit),
        Ok(quantity) => Ok(quantity),
        Err(_) => {
            let number = text
                .trim_end_matches(|c: char| c.is_alphabetic() || c == '.')
                .trim();
            let is_number = Quantity::typed(lang, number, Unit::Gram).is_ok();
            let is_unit = Unit::written(text[number.len()..].trim()).is_some();
            Err(if is_number && !is_unit {
                FieldError::UnknownUnit
            } else {
                FieldError::NotANumber
            })
        }
    }
}
