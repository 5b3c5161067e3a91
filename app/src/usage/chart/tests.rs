//! What is drawn lies where it should.

use super::*;

fn drawn(limit: f64, values: &[f64]) -> String {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    let history: Vec<_> = first
        .iter_days()
        .zip(values)
        .map(|(date, value)| Snapshot { date, value: *value })
        .collect();
    let drawing = Drawing {
        lang: Lang::En,
        history: &history,
        today: None,
        limit: Limit::AtMost(limit),
        fan: &[],
        marks: &[],
    };
    draw(&drawing, Size::WIDE)
}

/// The numbers at the axis, and how high the limit and the last value lie, as a part of the axis.
fn read(svg: &str) -> (Vec<&str>, f64, f64) {
    let numbers = svg.split("</text>").filter_map(|text| {
        let text = text.rsplit('>').next()?.trim();
        text.parse::<f64>().is_ok().then_some(text)
    });
    let height = |class: &str| {
        let line = svg
            .split("<polyline")
            .find(|line| line.contains(class))
            .and_then(|line| line.split_once("points=\"")?.1.split('"').next());
        let last = line.and_then(|points| points.split_whitespace().last()?.split_once(','));
        let y: f64 = last.map_or(f64::NAN, |(_, y)| y.parse().unwrap_or(f64::NAN));
        // 8 pixels of margin above, 8 and 32 of dates below.
        let (above, room) = (8.0, f64::from(Size::WIDE.height) - 48.0);
        (room + above - y) / room
    };
    let (limit, value) = (height("chart-limit"), height("chart-history"));
    (numbers.collect(), limit, value)
}

/// The corners of what is drawn in `class` by that element.
fn corners(svg: &str, element: &str, class: &str) -> Vec<(f64, f64)> {
    let shape = svg
        .split(element)
        .find(|shape| shape.split('>').next().is_some_and(|it| it.contains(class)));
    let points = shape.and_then(|shape| shape.split_once("points=\"")?.1.split('"').next());
    let number = |text: &str| text.parse().unwrap_or(f64::NAN);
    points
        .unwrap_or_default()
        .split_whitespace()
        .filter_map(|pair| pair.split_once(','))
        .map(|(x, y)| (number(x), number(y)))
        .collect()
}

#[test]
fn the_browser_s_paths_lie_where_the_server_draws() {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    let history: Vec<_> = first
        .iter_days()
        .zip([12.0, 14.5, 15.0, 19.0])
        .map(|(date, value)| Snapshot { date, value })
        .collect();
    let fan: Vec<_> = first
        .iter_days()
        .skip(4)
        .zip([20.0, 21.0, 24.0])
        .map(|(date, p50)| FanPoint {
            date,
            p10: Some(p50 - 2.0),
            p50,
            p90: Some(p50 + 3.0),
        })
        .collect();
    let drawing = Drawing {
        lang: Lang::En,
        history: &history,
        today: None,
        limit: Limit::AtMost(40.0),
        fan: &fan,
        marks: &[],
    };
    for size in [Size::WIDE, Size::NARROW] {
        let svg = draw(&drawing, size);
        let frame = frame(&drawing, size).unwrap();
        let numbers = |path: &str| -> Vec<f64> {
            path.split(|c: char| !c.is_ascii_digit() && c != '.')
                .filter_map(|it| it.parse().ok())
                .collect()
        };
        let paths = frame.fan(history[3], &fan);
        let line = frame.line(history.iter().map(|s| (s.date, s.value)));
        for (element, class, path) in [
            ("<polygon", "chart-fan", &paths.band),
            ("<polyline", "chart-history", &line),
        ] {
            let drawn: Vec<_> = corners(&svg, element, class)
                .into_iter()
                .flat_map(|(x, y)| [x, y])
                .collect();
            let path = numbers(path);
            assert_eq!(drawn.len(), path.len(), "{class}: {drawn:?} {path:?}");
            for (drawn, path) in drawn.iter().zip(&path) {
                assert!((drawn - path).abs() <= 1.5, "{class}: {drawn} {path}");
            }
        }
    }
}

#[test]
fn a_limit_that_is_far_is_not_drawn_and_nothing_looks_like_it() {
    for (limit, shown) in [(50.0, true), (81.0, true), (82.0, false), (500.0, false)] {
        let svg = drawn(limit, &[45.0, 49.0, 12.0]);
        assert_eq!(svg.contains("chart-limit"), shown, "{limit}");
        let highest = corners(&svg, "<polyline", "chart-history")[1].1;
        assert!(highest > 100.0 || limit < 60.0, "{limit}: {highest}");
    }
}

#[test]
fn a_day_that_is_not_over_stands_apart() {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    let days: Vec<_> = first
        .iter_days()
        .zip([40.0, 41.0, 40.0, 3.0])
        .map(|(date, value)| Snapshot { date, value })
        .collect();
    let drawing = Drawing {
        lang: Lang::En,
        history: &days[..3],
        today: Some(days[3]),
        limit: Limit::AtMost(50.0),
        fan: &[],
        marks: &[],
    };
    let svg = draw(&drawing, Size::WIDE);
    assert_eq!(corners(&svg, "<polyline", "chart-history").len(), 3, "{svg}");
    assert_eq!(svg.matches("<circle").count(), 1, "{svg}");
    assert!(svg.contains("class=\"chart-today stroked\""), "{svg}");
}

#[test]
fn the_axis_starts_at_nothing_and_ends_above_the_limit() {
    for (limit, values, lowest, most_numbers) in [
        (1.0, &[1.0, 1.0, 1.0][..], "0", 2),
        (3.0, &[1.0, 2.0, 2.0], "0", 4),
        (50.0, &[46.0, 47.0, 48.5], "0", 7),
        (2.0, &[1.5, 1.6, 1.7], "0.0", 7),
    ] {
        let svg = drawn(limit, values);
        let (numbers, limit_at, value_at) = read(&svg);
        assert!(numbers.contains(&lowest), "{numbers:?}");
        assert!(numbers.len() <= most_numbers, "{numbers:?}");
        assert!((0.80..0.95).contains(&limit_at), "{limit_at}");
        let last = values.last().copied().unwrap_or_default();
        assert!((value_at - limit_at * last / limit).abs() < 0.01, "{value_at}");
    }
}
