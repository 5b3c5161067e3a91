//! A metric's history, limit and fan as SVG, drawn on the server. Colours are the style sheet's: the drawing names
//! classes, by way of colours that nobody would choose.

use chrono::NaiveDate;
use obrador_core::{
    i18n::{DateStyle, Lang, format_date, format_number},
    usage::{Limit, Snapshot, forecast::FanPoint},
};
use plotters::{coord::Shift, prelude::*};

/// Colours that stand for a class, replaced after drawing.
const MARKS: [(RGBColor, &str, &str); 7] = [
    (RGBColor(1, 2, 3), "#010203", "chart-text"),
    (RGBColor(1, 2, 4), "#010204", "chart-grid"),
    (RGBColor(1, 2, 5), "#010205", "chart-history"),
    (RGBColor(1, 2, 6), "#010206", "chart-limit"),
    (RGBColor(1, 2, 7), "#010207", "chart-fan"),
    (RGBColor(1, 2, 8), "#010208", "chart-median"),
    (RGBColor(1, 2, 9), "#010209", "chart-unusual"),
];
const TEXT: RGBColor = MARKS[0].0;
const GRID: RGBColor = MARKS[1].0;
const HISTORY: RGBColor = MARKS[2].0;
const LIMIT: RGBColor = MARKS[3].0;
const FAN: RGBColor = MARKS[4].0;
const MEDIAN: RGBColor = MARKS[5].0;
const UNUSUAL: RGBColor = MARKS[6].0;

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
    let first = history.first().map_or(end.date, |s| s.date);
    let last = fan
        .last()
        .map_or(end.date, |p| p.date)
        .max(end.date + chrono::TimeDelta::days(1));
    let (low, high) = range(limit, history, fan);
    let mut chart = ChartBuilder::on(area)
        .margin(8)
        .margin_right(32)
        .x_label_area_size(32)
        .y_label_area_size(56)
        .build_cartesian_2d(first..last, low..high)?;
    let text = ("sans-serif", 14).into_font().color(&TEXT);
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(GRID)
        .axis_style(GRID)
        .label_style(text)
        .x_labels(size.ticks)
        .y_labels(5)
        .x_label_formatter(&|date: &NaiveDate| format_date(lang, *date, DateStyle::ShortDayMonth))
        .y_label_formatter(&|value: &f64| format_number(lang, *value, decimals(high - low)))
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

/// From the lowest to the highest value; the limit is shown unless that would flatten everything else.
fn range(limit: Limit, history: &[Snapshot], fan: &[FanPoint]) -> (f64, f64) {
    let values = history.iter().map(|s| s.value).chain(
        fan.iter()
            .flat_map(|p| [p.p10.unwrap_or(p.p50), p.p90.unwrap_or(p.p50)]),
    );
    let (mut low, mut high) = (f64::INFINITY, 1.0_f64);
    for value in values.filter(|v| v.is_finite()) {
        low = low.min(value);
        high = high.max(value);
    }
    if let Limit::AtMost(limit) = limit
        && limit <= 4.0 * high
    {
        high = high.max(limit);
    }
    let low = if low < 0.7 * high { 0.0 } else { low * 0.95 };
    (low, low + (high - low) * 1.06)
}

fn decimals(span: f64) -> u8 {
    if span < 0.5 { 2 } else { u8::from(span < 5.0) }
}

/// Replaces the marking colours by classes, and the fixed size by the style sheet's.
fn with_classes(svg: String) -> String {
    let start = svg.find("<svg").unwrap_or(0);
    let mut svg = svg[start..].to_owned();
    for (_, colour, class) in MARKS {
        svg = svg.replace(
            &format!("fill=\"{colour}\""),
            &format!("class=\"{class} filled\""),
        );
        svg = svg.replace(
            &format!("stroke=\"{colour}\""),
            &format!("class=\"{class} stroked\""),
        );
    }
    svg
}
