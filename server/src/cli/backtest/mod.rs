//! `obrador backtest`: how good forecasts were on files of series.

mod demand;
mod demand_file;

use demand_file::{Absent, DemandFileError};
use indicatif::{ProgressBar, ProgressStyle};
use obrador_core::usage::backtest::{
    Backtest, DEFAULT_HORIZONS, Mode, Options, ParseError, Report, parse, rows_csv, run,
};
use std::{fmt::Write as _, io::Write as _, path::PathBuf, process::ExitCode};

/// What is back-tested, and how the answer looks.
#[derive(Debug, Clone, clap::Args)]
pub struct BacktestArgs {
    /// A file of `series,date,value`
    #[arg(long, value_name = "FILE", required_unless_present = "demand")]
    pub input: Option<PathBuf>,
    /// Try forecasts of demand on files of `product,name,date,units` or `series,date,value`
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with_all = ["input", "cumulate", "daily", "horizons"])]
    pub demand: Vec<PathBuf>,
    /// What a day without a row in a file of demand is
    #[arg(long, value_enum, default_value_t = Absent::Unknown, requires = "demand")]
    pub absent: Absent,
    /// How many days ahead demand is forecast
    #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=365), requires = "demand")]
    pub ahead: u32,
    /// Turn daily totals into a running level first
    #[arg(long, conflicts_with = "daily")]
    pub cumulate: bool,
    /// Take daily totals as a daily metric
    #[arg(long)]
    pub daily: bool,
    /// Days ahead at which the limit lies
    #[arg(long, value_delimiter = ',', default_values_t = DEFAULT_HORIZONS, value_parser = clap::value_parser!(u32).range(1..=365))]
    pub horizons: Vec<u32>,
    /// Print JSON instead of a table
    #[arg(long)]
    pub json: bool,
    /// Write a line per origin and horizon: series,origin,days,p10,p50,p90,linear; with --demand a line per day:
    /// series,origin,ahead,model,p10,p50,p90,mean,actual
    #[arg(long, value_name = "FILE")]
    pub rows: Option<PathBuf>,
}

#[derive(Debug, thiserror::Error)]
enum BacktestError {
    #[error("{0} can't be read: {1}")]
    Read(PathBuf, std::io::Error),
    #[error("{0}: {1}")]
    Parse(PathBuf, ParseError),
    #[error("{0}: {1}")]
    Demand(PathBuf, DemandFileError),
    #[error("{0} can't be written: {1}")]
    Write(PathBuf, std::io::Error),
    #[error("{0} holds no series of more than 60 days: nothing can be tried on it")]
    Nothing(PathBuf),
    #[error("{0} holds no product of more than 84 days that sells: nothing can be tried on it")]
    NoDemand(String),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

impl BacktestArgs {
    /// Prints the report. Exit code: 0 done, 1 nothing to try or a file can't be written, 2 the input can't be read.
    pub fn run(&self) -> ExitCode {
        match self.answer() {
            Ok(text) => {
                // Who stops reading (`| head`) has read enough.
                let _ = writeln!(std::io::stdout(), "{text}");
                ExitCode::SUCCESS
            }
            Err(error) => {
                eprintln!("obrador backtest: {}", crate::log::line(&error.to_string()));
                let code = u8::from(matches!(
                    error,
                    BacktestError::Read(..) | BacktestError::Parse(..) | BacktestError::Demand(..)
                )) + 1;
                ExitCode::from(code)
            }
        }
    }

    fn answer(&self) -> Result<String, BacktestError> {
        match &self.input {
            Some(input) => self.of_limits(input),
            None => self.of_demand(),
        }
    }

    fn of_limits(&self, input: &PathBuf) -> Result<String, BacktestError> {
        let series = parse(&read(input)?).map_err(|e| BacktestError::Parse(input.clone(), e))?;
        let mode = match (self.cumulate, self.daily) {
            (true, _) => Mode::Cumulate,
            (_, true) => Mode::Daily,
            _ => Mode::Level,
        };
        let options = Options {
            mode,
            horizons: self.horizons.clone(),
        };
        let bar = progress();
        let Backtest { report, rows } = run(&series, &options, |progress| {
            bar.set_length(progress.total as u64);
            bar.set_position(progress.done as u64);
        });
        bar.finish_and_clear();
        if rows.is_empty() {
            return Err(BacktestError::Nothing(input.clone()));
        }
        self.write_rows(|| rows_csv(&rows))?;
        if self.json {
            Ok(serde_json::to_string(&report)?)
        } else {
            Ok(table(&report))
        }
    }

    fn write_rows(&self, rows: impl FnOnce() -> String) -> Result<(), BacktestError> {
        let Some(path) = &self.rows else { return Ok(()) };
        std::fs::write(path, rows()).map_err(|e| BacktestError::Write(path.clone(), e))
    }
}

fn read(path: &PathBuf) -> Result<String, BacktestError> {
    std::fs::read_to_string(path).map_err(|e| BacktestError::Read(path.clone(), e))
}

fn progress() -> ProgressBar {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:32} {pos}/{len}, {eta} left") {
        bar.set_style(style);
    }
    bar
}

/// The report for people.
fn table(report: &Report) -> String {
    let mut text = String::from("days  origins  error p50  error linear  ratio  coverage  width  no date\n");
    for h in &report.horizons {
        let ratio = if h.ols_mean_abs_error_days > 0.0 {
            h.mean_abs_error_days / h.ols_mean_abs_error_days
        } else {
            1.0
        };
        let _ = writeln!(
            text,
            "{:>4}  {:>7}  {:>9.2}  {:>12.2}  {ratio:>5.2}  {:>7.1}%  {:>5.1}  {:>6.1}%",
            h.days,
            h.origins,
            h.mean_abs_error_days,
            h.ols_mean_abs_error_days,
            h.coverage_80 * 100.0,
            h.mean_width_days,
            h.no_date_share * 100.0,
        );
    }
    text.push_str("\nError of the level:");
    for (days, percent) in &report.level_error_percent {
        let _ = write!(text, "  {days} days ahead {percent:.1}%");
    }
    text
}
