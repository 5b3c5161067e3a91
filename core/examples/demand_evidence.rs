//! Back-tests every `series,date,value` file named on the command line: a table of all models, a day without a row sold
//! none. With `--rows FILE` what was forecast at each origin is written there.
//!
//! `cargo run --release -p obrador-core --example demand_evidence -- [--unknown] [--ahead DAYS] [--rows FILE] FILE…`

use obrador_core::{
    demand::{
        History, Observed,
        backtest::{Options, Series, rows_csv, run},
    },
    usage::backtest::parse,
};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (mut rows_file, mut unknown) = (None, false);
    let mut options = Options::default();
    println!("| set | products | origins | model | WAPE | of mean | MASE | coverage | width | chosen |");
    println!("|---|---|---|---|---|---|---|---|---|---|");
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--rows" => rows_file = arguments.next(),
            "--unknown" => unknown = true,
            "--ahead" => options.ahead = arguments.next().unwrap_or_default().parse()?,
            file => {
                let series: Vec<_> = parse(&std::fs::read_to_string(file)?)?
                    .into_iter()
                    .filter_map(|one| {
                        let sold = one
                            .snapshots
                            .iter()
                            .map(|day| (day.date, Observed::Sold(day.value)));
                        let mut history = History::from_days(sold)?;
                        for day in history
                            .days
                            .iter_mut()
                            .filter(|day| **day == Observed::Unknown && !unknown)
                        {
                            *day = Observed::Sold(0.0);
                        }
                        Some(Series {
                            name: one.name,
                            history,
                        })
                    })
                    .collect();
                let start = Instant::now();
                let found = run(&series, options, |_| ());
                eprintln!("{file}: {:.2} s", start.elapsed().as_secs_f64());
                let name = file.rsplit('/').next().unwrap_or(file);
                for score in &found.report.scores {
                    let share =
                        |value: Option<f64>| value.map_or(String::from("–"), |value| format!("{value:.3}"));
                    println!(
                        "| {name} | {} | {} | {} | {} | {} | {} | {} | {} | {:.2} |",
                        found.report.series,
                        found.report.origins,
                        score.model,
                        share(score.wape),
                        share(score.wape_of_mean),
                        share(score.mase),
                        share(score.coverage),
                        share(score.width),
                        score.chosen
                    );
                }
                if let Some(to) = &rows_file {
                    std::fs::write(to, rows_csv(&found.rows))?;
                }
            }
        }
    }
    Ok(())
}
