//! `obrador track`.

use super::{Days, RedisCopy, Summary, TrackArgs, TrackError, Tracker};
use crate::{clock::Clock, db::Db};
use indicatif::{ProgressBar, ProgressStyle};
use std::{fmt, process::ExitCode};

/// Tracks, shows progress on a terminal and a summary on standard output. Exit code: 0 all tracked, 1 some failed,
/// 2 nothing, or nothing more, could be.
pub async fn run(db: &Db, clock: &Clock, redis_url: Option<&str>, args: &TrackArgs) -> ExitCode {
    match track(db, clock, redis_url, args).await {
        Ok(summary) => {
            println!("{summary}");
            if summary.failed == 0 {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(1)
            }
        }
        Err(error) => {
            eprintln!("obrador track: {error}");
            ExitCode::from(2)
        }
    }
}

async fn track(
    db: &Db,
    clock: &Clock,
    redis_url: Option<&str>,
    args: &TrackArgs,
) -> Result<Summary, TrackError> {
    let days = args.days(clock.today())?;
    let bar = progress_bar();
    let tracker = Tracker::new(db.clone(), clock.clone(), redis_url)?;
    let summary = tracker
        .track(days, args.shard, |done, total| show(&bar, done, total))
        .await;
    bar.finish_and_clear();
    summary
}

/// A bar on standard error; where that is no terminal it draws nothing.
fn progress_bar() -> ProgressBar {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:32} {pos}/{len} tenants, {eta} left") {
        bar.set_style(style);
    }
    bar
}

fn show(bar: &ProgressBar, done: usize, total: usize) {
    bar.set_length(total as u64);
    bar.set_position(done as u64);
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}..{}", self.first, self.last)
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let redis = match self.redis {
            RedisCopy::Absent => "",
            RedisCopy::Written => ", Redis written",
            RedisCopy::Failed => ", Redis NOT written (the database is)",
        };
        write!(
            f,
            "{}: tenants total {} / tracked {} / failed {}, {} snapshots new or changed{redis}, {:.1} s",
            self.days,
            self.total,
            self.tracked,
            self.failed,
            self.changed,
            self.took.as_secs_f64()
        )
    }
}
