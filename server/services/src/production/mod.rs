//! Production: a day is planned, its batches are made step by step, and what they use is taken out of stock; one transaction
//! a step. What a step may do and where a batch stands is [`obrador_core::production`].

mod around;
mod batch_store;
mod booking;
mod booking_store;
mod capacities;
mod capacity_store;
mod count_store;
mod counting;
mod day_needs;
mod error;
mod faults;
mod found_store;
mod json;
mod lot_store;
mod offer_store;
mod on_order_store;
mod part_store;
mod planning;
mod service;
mod step_store;
mod taking;
mod timing_store;
mod timings;
mod trace_store;
mod tracing;
mod view;
mod wanted;

pub use error::ProductionError;
pub use faults::{CapacityFault, WantedFault};
pub use planning::Proposal;
pub use service::ProductionService;
pub use view::{
    BatchRecord, BatchRef, CapacityInput, CapacityRecord, CountInput, LotRecord, OriginRecord, ProductionDay,
    RecallSheet, RecipeTiming, StepEntry, StockMovement, StockSheet,
};
pub use wanted::{PlanInput, Plannable, Wanted};
