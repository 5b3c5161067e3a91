//! What came with a delivery, line by line and lot by lot.

use super::OrderLine;
use crate::{
    bounds::{amount::ORDERED, count::RECEIPT_LOTS, length::LOT_CODE},
    quantity::Quantity,
    text::{Lines, is_visible},
};
use chrono::NaiveDate;

/// What came for a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptLine {
    /// Of which line of the order.
    pub line: String,
    /// The lots that came.
    pub lots: Vec<Lot>,
}

/// Goods of one origin under one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// The number that stands on them; none where none does.
    pub code: Option<String>,
    /// Until when they keep their quality, where that is said.
    pub best_before: Option<NaiveDate>,
    /// How much came.
    pub quantity: Quantity,
}

/// What can't be so in a lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum LotFault {
    /// Nothing came, or less than nothing.
    #[error("a lot is more than nothing")]
    NotPositive,
    /// It is more than can be kept.
    #[error("it is more than can be kept")]
    TooLarge,
    /// It measures something else than the line.
    #[error("it measures something else than the line")]
    OtherDimension,
    /// There are none, or too many.
    #[error("a line has 1 to {RECEIPT_LOTS} lots in a receipt")]
    LotCount,
    /// The code is too long, or has what can't be seen.
    #[error("a lot's code has up to {LOT_CODE} characters that can be seen")]
    Code,
    /// The same code is there twice.
    #[error("two lots of the line have the same code")]
    SameCode,
}

impl ReceiptLine {
    /// How much came for the line in all, and the lots tidied: codes without space around them, none for an empty one.
    pub(super) fn checked(mut self, line: &OrderLine) -> Result<(Quantity, Self), LotFault> {
        if !(1..=RECEIPT_LOTS).contains(&self.lots.len()) {
            return Err(LotFault::LotCount);
        }
        let mut sum = Quantity::new(0, line.content.quantity.unit);
        let mut codes: Vec<String> = Vec::new();
        for lot in &mut self.lots {
            if lot.quantity.small <= 0 {
                return Err(LotFault::NotPositive);
            }
            if lot.quantity.dimension() != sum.dimension() {
                return Err(LotFault::OtherDimension);
            }
            sum = sum.plus(lot.quantity).ok_or(LotFault::TooLarge)?;
            lot.code = code(lot.code.take())?;
            if let Some(code) = &lot.code {
                if codes.contains(code) {
                    return Err(LotFault::SameCode);
                }
                codes.push(code.clone());
            }
        }
        // As much again as a line may order is all that a tolerance lets in.
        if sum.small > 2 * ORDERED {
            return Err(LotFault::TooLarge);
        }
        Ok((sum, self))
    }
}

fn code(code: Option<String>) -> Result<Option<String>, LotFault> {
    let code = code.map(|code| code.trim().to_owned());
    let code = code.filter(|code| !code.is_empty());
    match &code {
        Some(code) if code.chars().count() > LOT_CODE || !is_visible(code, Lines::One) => Err(LotFault::Code),
        _ => Ok(code),
    }
}
