//! What is answered.

mod batch;
mod plan;
mod setup;
mod stock;

pub(super) use batch::{of_batch, of_day, of_quantity, of_taken, of_wait};
pub(super) use plan::of_proposal;
pub(super) use setup::{of_capacity, of_timing};
pub(super) use stock::{of_origin, of_recall, of_stock};

use batch::{of_named, of_overload, of_span, time};
