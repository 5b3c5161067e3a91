//! Back-tests every `series,date,value` file named on the command line, one line of a table each.
//!
//! `cargo run --release -p obrador-core --example forecast_evidence -- --cumulate|--daily|--level FILE…`

use obrador_core::usage::backtest::{Mode, Options, parse, run};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut options = Options::default();
    println!("| file | K | origins | error | least squares | ratio | coverage | width | no date |");
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--level" => options.mode = Mode::Level,
            "--cumulate" => options.mode = Mode::Cumulate,
            "--daily" => options.mode = Mode::Daily,
            file => {
                let report = run(&parse(&std::fs::read_to_string(file)?)?, &options, |_| ()).report;
                for row in &report.horizons {
                    println!(
                        "| {file} | {} | {} | {:.2} | {:.2} | {:.3} | {:.3} | {:.1} | {:.3} |",
                        row.days,
                        row.origins,
                        row.mean_abs_error_days,
                        row.ols_mean_abs_error_days,
                        row.mean_abs_error_days / row.ols_mean_abs_error_days,
                        row.coverage_80,
                        row.mean_width_days,
                        row.no_date_share
                    );
                }
                println!("| {file} | level error % {:.1?} |", report.level_error_percent);
            }
        }
    }
    Ok(())
}
