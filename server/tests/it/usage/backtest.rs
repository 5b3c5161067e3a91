//! `obrador backtest` on small files: what it prints where, and its exit codes.

use chrono::{NaiveDate, TimeDelta};
use serde_json::Value;
use std::{
    fmt::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

/// A level that grows by two a day, and a count of things that grows by one every third day.
fn levels(days: i64) -> String {
    let first: NaiveDate = "2024-01-01".parse().unwrap();
    let mut text = String::from("series,date,value\n");
    for day in 0..days {
        let date = first + TimeDelta::days(day);
        let _ = writeln!(text, "steady,{date},{}", 100 + 2 * day);
        let _ = writeln!(text, "\"small, slow\",{date},{}", 3 + day / 3);
    }
    text
}

/// Totals of a shop that sells more each week and is closed on Sundays (2024-01-01 was a Monday).
fn totals(days: i64) -> String {
    let first: NaiveDate = "2024-01-01".parse().unwrap();
    let mut text = String::from("series,date,value\n");
    for day in 0..days {
        let total = if day % 7 == 6 { 0 } else { 20 + day / 7 + day % 3 };
        let _ = writeln!(text, "orders,{},{total}", first + TimeDelta::days(day));
    }
    text
}

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
    std::fs::write(folder.path().join("levels.csv"), levels(120)).unwrap();
    let output = run(
        folder.path(),
        "--input levels.csv --horizons 7,21 --json --rows rows.csv",
    );
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(output.stderr.is_empty(), "no progress bar without a terminal");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let names: Vec<_> = report.as_object().unwrap().keys().collect();
    assert_eq!(names, ["horizons", "level_error_percent"]);
    let horizons = report["horizons"].as_array().unwrap();
    let mut names: Vec<_> = horizons[0]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "coverage_80",
            "days",
            "mean_abs_error_days",
            "mean_width_days",
            "no_date_share",
            "ols_mean_abs_error_days",
            "origins",
        ]
    );
    let days: Vec<_> = horizons.iter().map(|one| one["days"].as_u64().unwrap()).collect();
    assert_eq!(days, [7, 21]);
    for days in ["7", "30", "60"] {
        assert!(report["level_error_percent"][days].is_f64(), "{days}");
    }

    let rows = std::fs::read_to_string(folder.path().join("rows.csv")).unwrap();
    let mut lines = rows.lines();
    assert_eq!(lines.next(), Some("series,origin,days,p10,p50,p90,linear"));
    let origins: u64 = horizons.iter().map(|one| one["origins"].as_u64().unwrap()).sum();
    assert_eq!(lines.clone().count() as u64, origins);
    // Day 60 is the first origin, and on a straight line every date agrees.
    assert_eq!(lines.next(), Some("steady,2024-02-29,7,7,7,7,7"));
    assert!(rows.contains("\n\"small, slow\",2024-"), "{rows}");
}

#[test]
fn people_get_a_table_of_every_mode() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("totals.csv"), totals(200)).unwrap();
    for mode in ["", " --cumulate", " --daily"] {
        let output = run(folder.path(), &format!("--input totals.csv{mode}"));
        assert_eq!(output.status.code(), Some(0), "{mode}: {}", text(&output.stderr));
        let printed = text(&output.stdout);
        let days: Vec<_> = printed
            .lines()
            .skip(1)
            .map_while(|line| line.split_whitespace().next())
            .collect();
        assert_eq!(days, ["7", "14", "21", "30"], "{mode}: {printed}");
        assert!(
            printed.contains("60 days ahead") && !printed.contains("NaN"),
            "{mode}: {printed}"
        );
    }
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    file("date.csv", "series,date,value\na,2024-01-01,3\na,2024-02-30,4\n");
    file("value.csv", "a,2024-01-01,three\n");
    file("columns.csv", "a,2024-01-01,3\na;2024-01-02;4\n");
    file("twice.csv", "a,2024-01-01,3\n\na,2024-01-01,4\n");
    file("short.csv", &levels(59));
    file("empty.csv", "series,date,value\n");
    file("good.csv", &levels(80));
    for (line, code, says) in [
        ("--input missing.csv", 2, "missing.csv can't be read"),
        ("--input date.csv", 2, "date.csv: line 3: '2024-02-30'"),
        ("--input value.csv", 2, "line 1: 'three'"),
        ("--input columns.csv", 2, "line 2: expected three columns"),
        ("--input twice.csv", 2, "line 3: series 'a' has a second value"),
        ("--input short.csv", 1, "nothing can be tried"),
        ("--input empty.csv", 1, "nothing can be tried"),
        (
            "--input good.csv --rows no/such/folder.csv",
            1,
            "can't be written",
        ),
        ("--input good.csv --cumulate --daily", 2, "cannot be used with"),
        ("--input good.csv --horizons 0", 2, "0 is not in 1..=365"),
        ("--input good.csv --horizons week", 2, "week"),
        ("", 2, "--input"),
    ] {
        let output = run(folder.path(), line);
        let errors = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{line}: {errors}");
        assert!(output.stdout.is_empty(), "{line} printed on standard output");
        assert!(errors.contains(says), "{line}: {errors}");
    }
}
