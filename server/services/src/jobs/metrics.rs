//! How many jobs are due and failed, for how long, and what this process ended.

use super::{JobKind, JobService, job::Counts, store};
use crate::db::{Access, DbError};
use std::{
    fmt::Write as _,
    sync::atomic::{AtomicU64, Ordering},
};

/// Attempts that this process ended, by kind: well, and not.
#[derive(Debug, Default)]
pub(super) struct Ended(pub(super) [[AtomicU64; 2]; JobKind::ALL.len()]);

impl JobService {
    /// For Prometheus: how many jobs are due and failed, for how long the oldest has been due, and what this process
    /// ended. Without storage the first three are missing.
    pub async fn metrics(&self) -> String {
        let mut text = String::new();
        match self.counts().await {
            Ok(counts) => render(&mut text, &counts),
            Err(error) => tracing::warn!(%error, "jobs can't be counted"),
        }
        let name = "obrador_jobs_ended_total";
        let _ = writeln!(
            text,
            "# HELP {name} Attempts this process ended.\n# TYPE {name} counter"
        );
        for kind in JobKind::ALL {
            for (outcome, count) in ["done", "failed"].iter().zip(&self.ended.0[kind as usize]) {
                let count = count.load(Ordering::Relaxed);
                let _ = writeln!(text, "{name}{{kind=\"{kind}\",outcome=\"{outcome}\"}} {count}");
            }
        }
        text
    }

    async fn counts(&self) -> Result<Vec<Counts>, DbError> {
        let mut tx = self.db.begin_system("counts of jobs", Access::Read).await?;
        store::counts(&mut tx, self.clock.micros()).await
    }
}

type Read = fn(&Counts) -> f64;

/// Writing to a String can't fail.
fn render(text: &mut String, counts: &[Counts]) {
    let of = |kind| counts.iter().find(|counts: &&Counts| counts.kind == kind);
    let gauges: [(&str, &str, Read); 4] = [
        ("obrador_jobs_due", "Jobs that could begin.", |counts| {
            counts.due as f64
        }),
        (
            "obrador_jobs_retried",
            "Jobs that failed and are tried again.",
            |counts| counts.again as f64,
        ),
        ("obrador_jobs_failed", "Jobs that are given up.", |counts| {
            counts.failed as f64
        }),
        (
            "obrador_jobs_oldest_due_seconds",
            "How old the oldest job is that is due or tried again.",
            |counts| counts.oldest_us as f64 / 1e6,
        ),
    ];
    for (name, help, read) in gauges {
        let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} gauge");
        for kind in JobKind::ALL {
            let _ = writeln!(text, "{name}{{kind=\"{kind}\"}} {}", of(kind).map_or(0.0, read));
        }
    }
}
