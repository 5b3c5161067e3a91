//! The back-test's definition, on series small enough to follow by hand.

use chrono::{NaiveDate, TimeDelta};
use obrador_core::usage::{
    Snapshot,
    backtest::{Mode, Options, ParseError, Progress, Report, Series, parse, rows_csv, run},
};

fn series(values: impl IntoIterator<Item = f64>) -> Vec<Series> {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    let dates = (0..).map(|day| first + TimeDelta::days(day));
    let snapshots = dates
        .zip(values)
        .map(|(date, value)| Snapshot { date, value })
        .collect();
    vec![Series {
        name: "one".to_owned(),
        snapshots,
    }]
}

fn report(mode: Mode, series: &[Series]) -> Report {
    run(
        series,
        &Options {
            mode,
            ..Options::default()
        },
        |_| (),
    )
    .report
}

#[test]
fn a_line_is_forecast_without_error() {
    for (mode, values) in [
        (
            Mode::Level,
            (0..120).map(|day| f64::from(day) * 2.0).collect::<Vec<_>>(),
        ),
        (Mode::Cumulate, vec![2.0; 120]),
        (Mode::Daily, (0..120).map(f64::from).collect()),
    ] {
        let report = report(mode, &series(values));
        // Origins at days 60, 65, …: the last that sees 7 days more is day 110, 14: 105, 21: 95, 30: 90.
        assert_eq!(
            report.horizons.iter().map(|row| row.origins).collect::<Vec<_>>(),
            [11, 10, 8, 7],
            "{mode:?}"
        );
        for row in report.horizons {
            assert!(
                row.mean_abs_error_days.abs() < 1e-12 && row.ols_mean_abs_error_days.abs() < 1e-12,
                "{row:?}"
            );
            assert!(
                (row.coverage_80 - 1.0).abs() < 1e-12 && row.mean_width_days.abs() < 1e-12,
                "{row:?}"
            );
        }
        assert!(
            report.level_error_percent.values().all(|error| *error < 1e-9),
            "{mode:?}"
        );
    }
}

#[test]
fn a_horizon_counts_only_where_its_day_grows_first() {
    // A level that grows on every tenth day only, from the origin (day 59) on: days 60, 70, 80 …
    let values = (0..100).map(|day| f64::from(day / 10));
    let backtest = run(
        &series(values),
        &Options {
            mode: Mode::Level,
            horizons: vec![1, 2, 11, 0],
        },
        |_| (),
    );
    // Origins 59, 69, 79, 89 have growth on the next day and on the eleventh; 64, 74, 84, 94 on neither.
    assert_eq!(
        backtest
            .report
            .horizons
            .iter()
            .map(|row| row.origins)
            .collect::<Vec<_>>(),
        [4, 0, 3, 0]
    );
}

#[test]
fn no_date_counts_as_sixty_days_and_as_not_covered() {
    let values = (0..67).map(|day| if day < 66 { 5.0 } else { 9.0 });
    let row = report(Mode::Level, &series(values)).horizons[0];
    assert_eq!(row.origins, 1);
    for (got, expected) in [
        (row.mean_abs_error_days, 60.0),
        (row.ols_mean_abs_error_days, 60.0),
        (row.coverage_80, 0.0),
        (row.mean_width_days, 0.0),
        (row.no_date_share, 1.0),
    ] {
        assert!((got - expected).abs() < 1e-12, "{row:?}");
    }
}

#[test]
fn empty_short_and_flat_series_divide_by_nothing() {
    for values in [
        vec![],
        vec![1.0],
        vec![0.0; 59],
        vec![0.0; 200],
        vec![-3.0; 200],
        vec![f64::NAN; 80],
    ] {
        for mode in [Mode::Level, Mode::Cumulate, Mode::Daily] {
            let report = report(mode, &series(values.clone()));
            assert!(
                report
                    .horizons
                    .iter()
                    .all(|row| row.mean_abs_error_days.is_finite()),
                "{mode:?} {report:?}"
            );
            assert!(
                report.level_error_percent.values().all(|error| error.is_finite()),
                "{mode:?} {report:?}"
            );
        }
    }
    assert!(run(&[], &Options::default(), |_| ()).rows.is_empty());
}

#[test]
fn missing_days_are_filled_by_what_the_values_are() {
    let mut gaps = series((0..120).map(|day| {
        if day % 7 == 6 {
            0.0
        } else {
            3.0 + f64::from(day % 4)
        }
    }));
    for mode in [Mode::Cumulate, Mode::Daily] {
        let full = report(mode, &gaps);
        let mut fewer = gaps.clone();
        fewer[0].snapshots.retain(|snapshot| snapshot.value > 0.0);
        fewer[0].snapshots.reverse();
        assert_eq!(report(mode, &fewer), full, "{mode:?}");
    }
    let mut level = 0.0;
    for snapshot in &mut gaps[0].snapshots {
        level += snapshot.value;
        snapshot.value = level;
    }
    let full = report(Mode::Level, &gaps);
    for window in (1..gaps[0].snapshots.len()).rev() {
        if (gaps[0].snapshots[window].value - gaps[0].snapshots[window - 1].value).abs() < 1e-12 {
            gaps[0].snapshots.remove(window);
        }
    }
    assert_eq!(report(Mode::Level, &gaps).horizons.len(), full.horizons.len());
}

#[test]
fn the_report_has_its_shape_and_the_rows_theirs() {
    let series = series((0..90).map(|day| f64::from(day * 3 + (day * day) % 5)));
    let mut seen = Vec::new();
    let backtest = run(
        &series,
        &Options {
            horizons: vec![7],
            ..Options::default()
        },
        |progress| seen.push(progress),
    );
    let json = serde_json::to_value(&backtest.report).unwrap();
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let mut expected = [
        "days",
        "origins",
        "mean_abs_error_days",
        "ols_mean_abs_error_days",
        "coverage_80",
        "mean_width_days",
        "no_date_share",
    ];
    expected.sort_unstable();
    let mut horizon = keys(&json["horizons"][0]);
    horizon.sort_unstable();
    assert_eq!(horizon, expected);
    assert_eq!(keys(&json["level_error_percent"]).len(), 3);
    assert!(json["level_error_percent"]["7"].is_number() && json["level_error_percent"]["60"].is_number());
    assert_eq!(seen.last(), Some(&Progress { done: 7, total: 7 }));
    let csv = rows_csv(&backtest.rows);
    assert!(
        csv.starts_with("series,origin,days,p10,p50,p90,linear\none,2024-02-29,7,"),
        "{csv}"
    );
    assert_eq!(csv.lines().count(), 1 + backtest.rows.len());
    assert_eq!(serde_json::from_value::<Report>(json).unwrap(), backtest.report);
}

#[test]
fn a_file_is_read_or_its_line_is_named() {
    let read = parse("\u{feff}series,date,value\r\na,2024-01-01,1\r\n\r\n\"b, \"\"c\"\"\",2024-01-01,2.5\na,2024-01-02,-3\n").unwrap();
    assert_eq!(
        read.iter()
            .map(|one| (one.name.as_str(), one.snapshots.len()))
            .collect::<Vec<_>>(),
        [("a", 2), ("b, \"c\"", 1)]
    );
    assert_eq!(parse("").unwrap(), []);
    assert_eq!(parse("a,2024-01-01,1").unwrap().len(), 1);
    for (text, message) in [
        (
            "series,date,value\na,2024-01-01",
            "line 2: expected three columns, series,date,value, but found 2",
        ),
        (
            "series,date,value\n\na,2024-02-30,1",
            "line 3: '2024-02-30' is not a date such as 2025-01-19",
        ),
        (
            "a,12024-02-03,1",
            "line 1: '12024-02-03' is not a date such as 2025-01-19",
        ),
        ("a,2024-02-03,NaN", "line 1: 'NaN' is not a number"),
        ("a,2024-02-03,", "line 1: '' is not a number"),
        (",2024-02-03,1", "line 1: the series has no name"),
        (
            "a,2024-02-03,1\na,2024-02-03,1",
            "line 2: series 'a' has a second value for 2024-02-03",
        ),
    ] {
        assert_eq!(
            parse(text).map_err(|error: ParseError| error.to_string()),
            Err(message.to_owned())
        );
    }
}
