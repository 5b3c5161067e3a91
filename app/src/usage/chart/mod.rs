//! A metric's history, limit and fan as SVG, drawn on the server.

mod axes;
mod classes;
mod past;
#[cfg(test)]
mod tests;

pub(crate) use axes::{frame, shows_limit};
pub(crate) use past::{PastDrawing, draw_past, goes_on};

use axes::{DATES, MARGIN, MARGIN_RIGHT, NUMBERS, decimals, extent, numbers};
use chrono::NaiveDate;
use classes::{FAN, GRID, HISTORY, LIMIT, MEDIAN, TEXT, TODAY, UNUSUAL, with_classes};
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
    /// A day that is not over yet: it stands apart.
    pub(crate) today: Option<Snapshot>,
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
        today,
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
    if let Some(today) = today {
        let today = (today.date, today.value);
        chart.draw_series(DashedLineSeries::new([end, today], 2, 4, TODAY.stroke_width(2)))?;
        chart.draw_series(std::iter::once(Circle::new(today, 5, TODAY.stroke_width(2))))?;
    }
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
