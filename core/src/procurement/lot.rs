//! A lot in store: what came of it and what is left.

use crate::quantity::Quantity;

/// A lot in store. Stock of an ingredient is what is left of its lots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockLot {
    /// Its identifier within the bakery.
    pub id: String,
    /// How much came.
    pub received: Quantity,
    /// How much is left: what came and every movement since.
    pub remaining: Quantity,
}

/// It can't be taken from that lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotInLot {
    /// So much is not left.
    #[error("so much is not left in the lot")]
    TooMuch,
    /// It measures something else than the lot.
    #[error("it measures something else than the lot")]
    OtherDimension,
    /// Nothing, or less than nothing.
    #[error("a movement is more than nothing")]
    Nothing,
}

impl StockLot {
    /// A lot that has just come.
    pub fn new(id: String, received: Quantity) -> Self {
        Self {
            id,
            received,
            remaining: received,
        }
    }

    /// The lot without so much.
    pub fn take(self, quantity: Quantity) -> Result<Self, NotInLot> {
        if quantity.small <= 0 {
            return Err(NotInLot::Nothing);
        }
        let rest = self.remaining.minus(quantity).ok_or(NotInLot::OtherDimension)?;
        if rest.small < 0 {
            return Err(NotInLot::TooMuch);
        }
        Ok(Self {
            remaining: rest,
            ..self
        })
    }

    /// The lot with so much put back; never more than came.
    pub fn put_back(self, quantity: Quantity) -> Result<Self, NotInLot> {
        if quantity.small <= 0 {
            return Err(NotInLot::Nothing);
        }
        let sum = self.remaining.plus(quantity).ok_or(NotInLot::OtherDimension)?;
        if sum.small > self.received.small {
            return Err(NotInLot::TooMuch);
        }
        Ok(Self {
            remaining: sum,
            ..self
        })
    }
}
