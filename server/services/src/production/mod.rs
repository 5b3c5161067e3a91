//! Production: a day is planned, its batches are made step by step, and what they use is taken out of stock; one transaction
//! a step. What a step may do and where a batch stands is [`obrador_core::production`].

mod batch_store;
mod booking;
mod booking_store;
mod error;
mod json;
mod offer_store;
mod part_store;
mod planning;
mod service;
mod step_store;
mod taking;
mod timing_store;
mod timings;
mod version_store;
mod view;

pub use error::ProductionError;
pub use planning::Proposal;
pub use service::ProductionService;
pub use view::{BatchRecord, RecipeTiming, StepEntry};
