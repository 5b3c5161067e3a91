//! Demand: what a bakery's products will sell is learned from what they sold, in a training; a forecast says it day by day,
//! and a bake list how much of it to bake. What is learned and how is [`obrador_core::demand`].

mod baking;
mod economics;
mod error;
mod forecast_store;
mod forecasting;
mod history;
mod level_store;
mod levels;
mod past;
mod planning;
mod products_store;
mod reading;
mod result_store;
mod run_store;
mod service;
mod training;
mod training_store;
mod view;
mod working;
mod yesterday;

pub use error::DemandError;
pub use service::DemandService;
pub use view::{
    AfterTraining, BakeLine, BakeList, Band, Demand, ForecastRecord, ForecastRun, LearnedRecord, LevelBy,
    Missing, ProductDemand, SeriesResult, ServiceLevel, ShopDemand, Stale, TrainingRecord, TrainingState,
    Unplannable, WantedDemand, WhyNotLearned, WhyUnplannable, Yesterday,
};
