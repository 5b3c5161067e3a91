//! A line of an order: what of which ingredient, at what price, and how much of it has come.

use crate::{
    quantity::{Pack, Quantity, cost_cents},
    tenant::reason::Reason,
};

/// What a line orders. Name, pack, price and VAT are those of the day on which it was written: what the catalogue says
/// later does not change an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineContent {
    /// The ingredient's id.
    pub ingredient: String,
    /// How the ingredient was called.
    pub name: String,
    /// How much of it, in the unit in which it is counted.
    pub quantity: Quantity,
    /// What it is bought in, where it is.
    pub pack: Option<Pack>,
    /// The price of a pack, or without one of a whole unit, in cents without VAT.
    pub price_cents: i64,
    /// VAT, in hundredths of a percent.
    pub vat_basis_points: i64,
}

impl LineContent {
    /// What the price is for: a pack, or one whole unit.
    pub fn priced(&self) -> Quantity {
        match &self.pack {
            Some(pack) => pack.holds,
            None => Quantity::of(1, self.quantity.unit),
        }
    }

    /// What so much of it costs, in cents without VAT, rounded once, to the nearest cent, half away from zero.
    ///
    /// # Errors
    /// `None` where it measures something else, or does not fit.
    pub fn cents_of(&self, quantity: Quantity) -> Option<i64> {
        cost_cents(self.price_cents, self.priced(), quantity)
    }
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderLine {
    /// Its identifier within the bakery.
    pub id: String,
    /// What it orders.
    pub content: LineContent,
    /// How much has come, in all receipts together, shown as what was ordered.
    pub received: Quantity,
    /// Why the rest won't come, where somebody has said so.
    pub closed_short: Option<Reason>,
}

impl OrderLine {
    /// A line of which nothing has come.
    pub fn new(id: String, content: LineContent) -> Self {
        let received = Quantity::new(0, content.quantity.unit);
        Self {
            id,
            content,
            received,
            closed_short: None,
        }
    }

    /// Is nothing more to come? Either as much has come as was ordered, or somebody has closed it.
    pub fn is_done(&self) -> bool {
        self.closed_short.is_some() || self.received.small >= self.content.quantity.small
    }

    /// Has something come?
    pub fn has_come(&self) -> bool {
        self.received.small > 0
    }

    /// How much is still to come: nothing of a line that is done.
    pub fn outstanding(&self) -> Quantity {
        let ordered = self.content.quantity;
        let rest = if self.is_done() {
            0
        } else {
            ordered.small - self.received.small
        };
        Quantity::new(rest, ordered.unit)
    }

    /// What was ordered costs, in cents without VAT.
    pub fn ordered_cents(&self) -> i64 {
        self.content.cents_of(self.content.quantity).unwrap_or(i64::MAX)
    }

    /// What has come costs, in cents without VAT: all of it, also what is more than was ordered.
    pub fn received_cents(&self) -> i64 {
        self.content.cents_of(self.received).unwrap_or(i64::MAX)
    }
}
