//! Three made-up bakeries that grow as a real shop did, and one in its first days.
//!
//! The demo writes things, their ledger and daily counts; snapshots come from the tracker, as everywhere.

mod formulas;
mod mark;
mod names;
mod night;
mod night_store;
mod order_store;
mod orders;
mod pantry;
mod reset;
mod script;
mod series;
mod shelf;
mod store;
mod words;
mod write;

pub use mark::{is_demo, is_no_demo_now};
pub use reset::{DemoReset, ResetState};
pub(crate) use series::{mapped, until};

use crate::{
    account::CreateUserError,
    clock::Clock,
    db::{Access, Db, DbError},
    production::ProductionError,
    subscription::{SetPlanError, SubscriptionService},
    tenant::CreateTenantError,
    usage::track::{Days, Shard, TrackError, Tracker},
};
use chrono::TimeDelta;
use obrador_core::ids::TenantId;
use script::BAKERIES;

/// The first demo bakery.
pub const STARTER: &str = "demo-starter";
/// How many days of history the bakeries have.
pub const DAYS: i64 = 200;

/// Is it one of the made-up bakeries? Who signs up in a demo has a bakery of their own.
pub fn made_up(tenant: &TenantId) -> bool {
    BAKERIES.iter().any(|bakery| bakery.id == tenant.as_str())
}

/// What `obrador demo` does besides.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct DemoArgs {
    /// Throw the demo bakeries away first, with everything that was changed in them
    #[arg(long)]
    pub reset: bool,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prepared {
    /// The bakeries are new.
    Made,
    /// They were there; only missing snapshots were taken.
    Kept,
}

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
    /// Another's data would go.
    #[error(
        "there is a bakery '{0}' that the demo has not made: nothing is touched; give the demo a database of its own"
    )]
    NotTheDemos(TenantId),
    /// There is nothing of the demo to throw away.
    #[error("the demo has not filled this database: nothing is touched; give the demo a database of its own")]
    NotADemo,
    /// A bakery could not be made.
    #[error(transparent)]
    Tenant(#[from] CreateTenantError),
    /// A person could not be made.
    #[error(transparent)]
    User(#[from] CreateUserError),
    /// A plan could not be set.
    #[error(transparent)]
    Plan(#[from] SetPlanError),
    /// A night could not be planned or made.
    #[error(transparent)]
    Production(#[from] ProductionError),
    /// Snapshots could not be taken.
    #[error(transparent)]
    Track(#[from] TrackError),
}

/// Makes the demo bakeries, unless they are there, and takes the snapshots of their days up to yesterday.
pub async fn prepare(
    db: &Db,
    clock: &Clock,
    subscription: &SubscriptionService,
    redis_url: Option<&str>,
    args: DemoArgs,
) -> Result<Prepared, DemoError> {
    prepare_telling(db, clock, subscription, redis_url, args, || {}).await
}

/// The same; `gone` is told when the old bakeries and people are no more, so that nobody is taken for one of them.
async fn prepare_telling(
    db: &Db,
    clock: &Clock,
    subscription: &SubscriptionService,
    redis_url: Option<&str>,
    args: DemoArgs,
    gone: impl Fn(),
) -> Result<Prepared, DemoError> {
    let mut tx = db.begin_system("demo: is it there", Access::Read).await?;
    let whole = store::is_whole(&mut tx).await?;
    tx.commit().await?;
    let kept = whole && !args.reset;
    if !kept {
        let mut tx = db.begin_system("demo: start afresh", Access::Write).await?;
        store::delete(&mut tx, clock.micros(), args.reset).await?;
        tx.commit().await?;
        gone();
        for bakery in &BAKERIES {
            write::bakery(db, clock.now(), subscription, bakery).await?;
            orders::write(db, clock.now(), bakery).await?;
            night::write(db, clock.now(), subscription, bakery).await?;
        }
        write::operator(db, clock).await?;
        let mut tx = db.begin_system("demo: it is whole", Access::Write).await?;
        store::mark_whole(&mut tx, clock.micros()).await?;
        tx.commit().await?;
    }
    mark::mark_if_alone(db, clock.micros()).await?;
    let yesterday = clock.today() - TimeDelta::days(1);
    let days =
        Days::between(yesterday - TimeDelta::days(DAYS - 1), yesterday).unwrap_or(Days::one(yesterday));
    Tracker::new(db.clone(), clock.clone(), redis_url)?
        .track(days, Shard::default(), |_, _| {})
        .await?;
    Ok(if kept { Prepared::Kept } else { Prepared::Made })
}
