//! What a recipe comes to: weights, baker's percentages, yield, cost, allergens, label and margin, rolled up through the
//! recipes within it.
//!
//! A [`Book`] is all that a computation may look at; a [`Rollup`] of it has every recipe's [`Batch`]. Quantities are whole
//! numbers of the small unit as they came in; between them, mass is kept in nanograms ([`Weight`]) and money in
//! thousand-millionths of a cent ([`Cost`]), so that nothing drifts on its way up. What is not known is named in
//! [`Note`]s and never counted as nothing.

mod allergens;
mod batch;
mod book;
mod circle;
mod fine;
mod label;
mod lines;
mod margin;
mod measure;
mod note;
mod percent;
mod planned;
mod scale;

pub use allergens::{Allergen, Allergens};
pub use batch::{Batch, Content, LineFigures, Rollup};
pub use book::{Book, Ingredient, Line, Part, Price, Product, Recipe};
pub use circle::FormulaError;
pub use fine::{Cost, Weight};
pub use label::{Label, LabelItem};
pub use lines::{LineError, LineFault, typed_quantity};
pub use margin::{Margin, PriceChange, ProductWith, Turn};
pub use note::Note;
pub use planned::planned;
pub use scale::{ScaleError, Scaled, Sheet, Target};
