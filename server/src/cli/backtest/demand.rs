//! `obrador backtest --demand`: how near forecasts of demand came, model by model.

use super::{BacktestArgs, BacktestError, demand_file::parse, progress, read};
use obrador_core::demand::backtest::{Backtest, Options, Report, rows_csv, run};
use std::fmt::Write as _;

impl BacktestArgs {
    /// The report on all products of all files.
    pub(super) fn of_demand(&self) -> Result<String, BacktestError> {
        let mut series = Vec::new();
        for path in &self.demand {
            let text = read(path)?;
            series.extend(parse(&text, self.absent).map_err(|e| BacktestError::Demand(path.clone(), e))?);
        }
        let options = Options {
            ahead: self.ahead,
            ..Options::default()
        };
        let bar = progress();
        bar.set_length(series.len() as u64);
        let Backtest { report, rows } = run(&series, options, |done| bar.set_position(done as u64));
        bar.finish_and_clear();
        if rows.is_empty() {
            let paths: Vec<_> = self
                .demand
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            return Err(BacktestError::NoDemand(paths.join(", ")));
        }
        self.write_rows(|| rows_csv(&rows))?;
        if self.json {
            Ok(serde_json::to_string(&report)?)
        } else {
            Ok(table(&report))
        }
    }
}

/// The report for people.
fn table(report: &Report) -> String {
    let mut text = format!(
        "{} products, {} origins, {} days compared\n\n",
        report.series, report.origins, report.days
    );
    text.push_str("model            WAPE  of naive  MASE  coverage  width  chosen\n");
    let naive = report
        .scores
        .iter()
        .find(|score| score.model == "naive_weekly")
        .and_then(|score| score.wape);
    for score in &report.scores {
        let of_naive = score
            .wape
            .zip(naive)
            .filter(|(_, naive)| *naive > 0.0)
            .map(|(own, naive)| own / naive);
        let _ = writeln!(
            text,
            "{:<15} {:>5}  {:>8}  {:>4}  {:>8}  {:>5}  {:>6}",
            score.model,
            decimal(score.wape, 3),
            decimal(of_naive, 2),
            decimal(score.mase, 2),
            percent(score.coverage),
            decimal(score.width, 2),
            percent(Some(score.chosen)),
        );
    }
    text.push_str("\nWAPE and MASE are of the middle forecast, coverage and width of the 80 % band");
    text
}

fn decimal(value: Option<f64>, decimals: usize) -> String {
    value.map_or_else(|| String::from("-"), |value| format!("{value:.decimals$}"))
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| String::from("-"), |share| format!("{:.1}%", share * 100.0))
}
