//! One path under load, and by turns the bare handler with the same answer: what a busy machine takes from one, it
//! takes from the other.

use super::{
    Measured,
    bare::Bare,
    load::{Load, Run},
    measured,
};
use crate::{
    process::say,
    server::{Demo, Server},
};
use anyhow::{Context, Result};

/// Of so many runs the middle one counts.
const RUNS: usize = 3;

/// The load's rate, beside the bare handler's, and its latencies. Where the rate is given, no other is compared with it.
pub(super) fn measure(demo: &Demo, server: &Server, load: &Load) -> Result<Vec<Measured>> {
    say(&format!("measuring {}", load.name));
    let bare = match load.rate {
        0 => Some(Bare::start(demo, server, load)?),
        _ => None,
    };
    let (mut runs, mut bare_rates) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        runs.push(load.run(&server.url())?);
        if let Some(bare) = &bare {
            bare_rates.push(load.run(&bare.url())?.rate);
        }
    }
    let of_runs = |number: fn(&Run) -> f64| middle(runs.iter().map(number).collect());
    let mut rate = measured(
        &format!("{}_rate", load.name),
        of_runs(|run| run.rate)?,
        "requests/s",
    );
    if bare.is_some() {
        rate.bare = Some(middle(bare_rates)?);
    }
    Ok(vec![
        rate,
        measured(&format!("{}_p50", load.name), of_runs(|run| run.p50)?, "ms"),
        measured(&format!("{}_p99", load.name), of_runs(|run| run.p99)?, "ms"),
    ])
}

/// The median.
pub(super) fn middle(mut values: Vec<f64>) -> Result<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.get(values.len() / 2);
    middle.copied().context("nothing was measured")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_run_counts() {
        for (values, expected) in [
            (vec![3.0, 1.0, 2.0], Some(2.0)),
            (vec![5.0], Some(5.0)),
            (vec![], None),
        ] {
            assert_eq!(middle(values).ok(), expected);
        }
    }
}
