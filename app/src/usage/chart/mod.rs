//! A metric's history, limit and fan as SVG, drawn on the server.

mod axes;
mod classes;
mod past;

pub(crate) use axes::frame;
pub(crate) use past::{PastDrawing, draw_past, goes_on};

use axes::{DATES, MARGIN, MARGIN_RIGHT, NUMBERS, decimals, extent, numbers};
use chrono::NaiveDate;
use classes::{FAN, GRID, HISTORY, LIMIT, MEDIAN, TEXT, UNUSUAL, with_classes};
use obrador_core::{
    i18n::{DateStyle, Lang, format_date, format_number},
    usage::{Limit, Snapshot, forecast::FanPoint},
};
use plotters::{coord::Shift, prelude::*};

/// A drawing's size in pixels and its text's.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) ticks: usize,
}

impl Size {
    /// For a screen from 640 pixels on.
    pub(crate) const WIDE: Self = Self {
        width: 960,
        height: 360,
        ticks: 8,
    };
    /// For a smaller one.
    pub(crate) const NARROW: Self = Self {
        width: 420,
        height: 300,
        ticks: 3,
    };
}

/// A day that is marked, by a diamond with a word above it.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) date: NaiveDate,
    pub(crate) value: f64,
    pub(crate) word: String,
}

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Drawing<'a> {
    pub(crate) lang: Lang,
    /// Up to the day from which the fan opens.
    pub(crate) history: &'a [Snapshot],
    pub(crate) limit: Limit,
    pub(crate) fan: &'a [FanPoint],
    pub(crate) marks: &'a [Mark],
}

/// The chart as an `<svg>`; empty where there is nothing to draw.
pub(crate) fn draw(drawing: &Drawing, size: Size) -> String {
    let Some(end) = drawing.history.last() else {
        return String::new();
    };
    let mut svg = String::new();
    let drawn = {
        let area = SVGBackend::with_string(&mut svg, (size.width, size.height)).into_drawing_area();
        on_area(&area, drawing, end, size).and_then(|()| area.present())
    };
    match drawn {
        Ok(()) => with_classes(svg),
        // The table beside the chart says the same; a chart that can't be drawn is left out.
        Err(_) => String::new(),
    }
}

type Drawn = Result<(), DrawingAreaErrorKind<<SVGBackend<'static> as DrawingBackend>::ErrorType>>;

fn on_area(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    drawing: &Drawing,
    end: &Snapshot,
    size: Size,
) -> Drawn {
    let Drawing {
        lang,
        history,
        limit,
        fan,
        marks,
    } = *drawing;
    let (first, last, high) = extent(drawing, end);
    let numbers = numbers(high, history);
    let mut chart = ChartBuilder::on(area)
        .margin(MARGIN)
        .margin_right(MARGIN_RIGHT)
        .x_label_area_size(DATES)
        .y_label_area_size(NUMBERS)
        .build_cartesian_2d(first..last, 0.0..high)?;
    let text = ("sans-serif", 14).into_font().color(&TEXT);
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(GRID)
        .axis_style(GRID)
        .label_style(text)
        .x_labels(size.ticks)
        .y_labels(numbers)
        .x_label_formatter(&|date: &NaiveDate| format_date(lang, *date, DateStyle::ShortDayMonth))
        .y_label_formatter(&|value: &f64| format_number(lang, *value, decimals(high, numbers)))
        .draw()?;
    let end = (end.date, end.value);
    let band = |quantile: fn(&FanPoint) -> Option<f64>| -> Vec<_> {
        fan.iter().filter_map(|p| Some((p.date, quantile(p)?))).collect()
    };
    let (lower, upper) = (band(|p| p.p10), band(|p| p.p90));
    if !upper.is_empty() {
        let outline: Vec<_> = std::iter::once(end)
            .chain(upper)
            .chain(lower.into_iter().rev())
            .collect();
        chart.draw_series(std::iter::once(Polygon::new(outline, FAN.filled())))?;
    }
    if !fan.is_empty() {
        let median = std::iter::once(end).chain(fan.iter().map(|p| (p.date, p.p50)));
        chart.draw_series(DashedLineSeries::new(median, 5, 4, MEDIAN.stroke_width(2)))?;
    }
    chart.draw_series(LineSeries::new(
        history.iter().map(|s| (s.date, s.value)),
        HISTORY.stroke_width(2),
    ))?;
    if let Some(limit) = limit.at_most().filter(|limit| *limit <= high) {
        chart.draw_series(LineSeries::new(
            [(first, limit), (last, limit)],
            LIMIT.stroke_width(2),
        ))?;
    }
    let word = ("sans-serif", 14).into_font().color(&UNUSUAL);
    chart.draw_series(marks.iter().map(|mark| {
        EmptyElement::at((mark.date, mark.value))
            + Polygon::new(vec![(0, -6), (6, 0), (0, 6), (-6, 0)], UNUSUAL.filled())
            + Text::new(mark.word.clone(), (-4, -22), word.clone())
    }))?;
    Ok(())
}

#[cfg(test)]
mod tests {
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
}
