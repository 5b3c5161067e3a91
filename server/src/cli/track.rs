//! `obrador track`.

use crate::log;
use indicatif::{ProgressBar, ProgressStyle};
use obrador_services::{
    clock::Clock,
    db::Db,
    usage::track::{Summary, TrackArgs, TrackError, Tracker},
};
use std::process::ExitCode;

/// Tracks, shows progress on a terminal and a summary on standard output. Exit code: 0 all tracked, 1 some failed,
/// 2 nothing, or nothing more, could be.
pub(super) async fn run(db: &Db, clock: &Clock, redis_url: Option<&str>, args: &TrackArgs) -> ExitCode {
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
            eprintln!("obrador track: {}", log::line(&error.to_string()));
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
