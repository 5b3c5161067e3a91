//! What will be asked for, product by product: models that learn from daily sales, what they are worth, how much to bake.
//!
//! The same bits on every machine: no logarithm, no power, only + − × ÷ and the square root, and nothing drawn.

mod ahead;
pub mod backtest;
mod cleaned;
mod day;
mod earned;
mod economics;
mod fingerprint;
mod history;
mod learned;
mod model;
mod models;
mod short;
mod smoothing;
mod spread;
mod trial;
mod weekday_trend;
mod window;
mod year;

pub use ahead::{HORIZON_DAYS, forecast};
pub use day::DemandDay;
pub use earned::{Earned, REPLAYED_DAYS, earned, replay, total_band};
pub use economics::{Economics, bake};
pub use fingerprint::fingerprint;
pub use history::{History, LONGEST_HISTORY, Observed};
pub use learned::{Accuracy, Learned, ModelScore, NEED_DAYS, NotLearned, learn};
pub use model::{ModelId, UnknownModel};
pub use spread::{Spread, SpreadAt};
