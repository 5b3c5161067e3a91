//! `obrador backtest --demand` on small files: what it prints where, and its exit codes.

use chrono::{NaiveDate, TimeDelta};
use serde_json::Value;
use std::{
    fmt::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

/// A shop's bread and buns, closed on Sundays (2024-01-01 was a Monday): in the named columns.
fn sales(days: i64, heading: &str) -> String {
    let first: NaiveDate = "2024-01-01".parse().unwrap();
    let mut text = format!("{heading}\n");
    for day in (0..days).filter(|day| day % 7 != 6) {
        let date = first + TimeDelta::days(day);
        let bread = [30, 31, 33, 34, 45, 60][day as usize % 7] + day * 7 % 5;
        for (product, name, sold) in [("bread", "Bread, of rye", bread), ("buns", "Buns", bread / 3)] {
            let _ = if heading.starts_with("product") {
                writeln!(text, "{product},\"{name}\",{date},{sold}")
            } else {
                writeln!(text, "{product},{date},{sold}")
            };
        }
    }
    text
}

const PRODUCTS: &str = "product,name,date,units";
const SERIES: &str = "series,date,value";

fn run(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_obrador"))
        .arg("backtest")
        .args(line.split_whitespace())
        .current_dir(folder)
        .env_clear()
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn json_and_rows_have_the_designed_names() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sales.csv"), sales(200, PRODUCTS)).unwrap();
    std::fs::write(folder.path().join("series.csv"), sales(200, SERIES)).unwrap();
    let output = run(folder.path(), "--demand sales.csv --json --rows rows.csv");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(output.stderr.is_empty(), "no progress bar without a terminal");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&report["series"], &report["origins"]), (&2.into(), &30.into()));
    let models: Vec<_> = report["scores"]
        .as_array()
        .unwrap()
        .iter()
        .map(|score| score["model"].as_str().unwrap())
        .collect();
    assert_eq!(
        models,
        [
            "chosen",
            "naive_weekly",
            "moving_average",
            "smoothing",
            "weekday_trend",
            "blend",
            "yearly"
        ]
    );
    for score in report["scores"].as_array().unwrap() {
        for name in ["wape", "wape_of_mean", "mase", "coverage", "width", "chosen"] {
            assert!(score[name].is_f64(), "{name}: {score}");
        }
    }
    let rows = std::fs::read_to_string(folder.path().join("rows.csv")).unwrap();
    assert!(rows.starts_with("series,origin,ahead,model,p10,p50,p90,mean,actual\nbread,2024-04-09,1,"));
    assert_eq!(rows.lines().count() as u64 - 1, report["days"].as_u64().unwrap());

    // The other columns hold the same, and two files count together.
    let other = run(folder.path(), "--demand series.csv --json");
    assert_eq!(other.stdout, output.stdout);
    let both = run(folder.path(), "--demand sales.csv series.csv --json");
    let both: Value = serde_json::from_slice(&both.stdout).unwrap();
    assert_eq!(
        both["days"].as_u64(),
        report["days"].as_u64().map(|days| 2 * days)
    );
}

#[test]
fn a_day_without_a_row_is_unknown_or_none_sold() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sales.csv"), sales(200, PRODUCTS)).unwrap();
    let days = |line: &str| {
        let output = run(folder.path(), &format!("--demand sales.csv --json {line}"));
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        report["days"].as_u64().unwrap()
    };
    // 100 days from the hundredth on, of which 14 are Sundays.
    assert_eq!(days(""), 2 * 86);
    assert_eq!(days("--absent unknown"), 2 * 86);
    assert_eq!(days("--absent zero"), 2 * 100);
}

#[test]
fn people_get_a_table() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sales.csv"), sales(200, PRODUCTS)).unwrap();
    for more in ["", " --ahead 28"] {
        let output = run(folder.path(), &format!("--demand sales.csv{more}"));
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let printed = text(&output.stdout);
        assert!(printed.starts_with("2 products, 30 origins, "), "{printed}");
        let naive = printed
            .lines()
            .find(|line| line.starts_with("naive_weekly"))
            .unwrap();
        assert_eq!(naive.split_whitespace().nth(2), Some("1.00"), "{printed}");
        assert!(!printed.contains("NaN"), "{printed}");
    }
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    file("heading.csv", "a,b,c\nx,2024-01-01,3\n");
    file("date.csv", "series,date,value\na,2024-01-01,3\na,2024-02-30,4\n");
    file("amount.csv", "series,date,value\na,2024-01-01,-3\n");
    file("columns.csv", "series,date,value\na,2024-01-01,3\na,2024-01-02\n");
    file("name.csv", "product,name,date,units\n,Bread,2024-01-01,3\n");
    file("twice.csv", "series,date,value\na,2024-01-01,3\na,2024-01-01,4\n");
    file("short.csv", &sales(80, SERIES));
    file("nothing.csv", "series,date,value\n");
    file("good.csv", &sales(120, SERIES));
    for (line, code, says) in [
        ("--demand missing.csv", 2, "missing.csv can't be read"),
        (
            "--demand heading.csv",
            2,
            "heading.csv: the columns are product,name",
        ),
        ("--demand good.csv date.csv", 2, "date.csv: line 3: '2024-02-30'"),
        ("--demand amount.csv", 2, "line 2: '-3' is not an amount"),
        ("--demand columns.csv", 2, "columns.csv: "),
        ("--demand name.csv", 2, "line 2: the product has no name"),
        (
            "--demand twice.csv",
            2,
            "line 3: 'a' has a second line for 2024-01-01",
        ),
        ("--demand short.csv", 1, "nothing can be tried"),
        ("--demand nothing.csv", 1, "nothing can be tried"),
        (
            "--demand good.csv --rows no/such/folder.csv",
            1,
            "can't be written",
        ),
        ("--demand good.csv --daily", 2, "cannot be used with"),
        ("--demand good.csv --input good.csv", 2, "cannot be used with"),
        ("--demand good.csv --absent maybe", 2, "zero"),
        ("--demand good.csv --ahead 0", 2, "0 is not in 1..=365"),
        ("--demand", 2, "--demand"),
    ] {
        let output = run(folder.path(), line);
        let errors = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{line}: {errors}");
        assert!(output.stdout.is_empty(), "{line} printed on standard output");
        assert!(errors.contains(says), "{line}: {errors}");
    }
}
