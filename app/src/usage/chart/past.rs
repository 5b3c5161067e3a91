//! Past dates beside the days that came: a row a date, days before and after that day across.

use super::{
    Drawn, Size,
    axes::{MARGIN, MARGIN_RIGHT, NUMBERS},
    classes::{CAME, FAN, GRID, NAMED, TEXT, with_classes},
};
use chrono::NaiveDate;
use obrador_core::{
    i18n::{DateStyle, Lang, format_date, format_number},
    usage::{Named, PastDate},
};
use plotters::{
    coord::Shift,
    prelude::*,
    style::text_anchor::{HPos, Pos, VPos},
};

const ROW: u32 = 32;
/// Below the rows, for the axis' numbers.
const AXIS: u32 = 32;
/// Of the range's bar, to each side of its middle.
const BAR: i32 = 6;
const DOT: i32 = 5;
const ARROW: i32 = 8;

/// How far the axis goes at least, and at most for the sake of a range alone, in days.
const LEAST: i64 = 7;
const MOST: i64 = 42;

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PastDrawing<'a> {
    pub(crate) lang: Lang,
    pub(crate) dates: &'a [PastDate],
    /// Said in a row without a date.
    pub(crate) no_date: &'a str,
}

/// The dates as an `<svg>`, the first at the top.
pub(crate) fn draw_past(drawing: &PastDrawing, size: Size) -> String {
    let height = MARGIN + ROW * drawing.dates.len() as u32 + AXIS;
    let mut svg = String::new();
    let drawn = {
        let area = SVGBackend::with_string(&mut svg, (size.width, height)).into_drawing_area();
        on_area(&area, drawing, &Across::of(drawing.dates, size)).and_then(|()| area.present())
    };
    match drawn {
        Ok(()) => with_classes(svg),
        // The table beside the chart says the same; a chart that can't be drawn is left out.
        Err(_) => String::new(),
    }
}

/// Does a date's range go on where the axis ends, or without end?
pub(crate) fn goes_on(dates: &[PastDate], size: Size) -> bool {
    let across = Across::of(dates, size);
    let mut named = dates.iter().filter_map(|past| Some((past, past.named?)));
    named.any(|(past, named)| across.ends(past, named).is_none())
}

/// The axis: days before the day that came are negative.
struct Across {
    left: i32,
    right: i32,
    first: i64,
    last: i64,
    /// Days from one number to the next.
    step: i64,
}

impl Across {
    fn of(dates: &[PastDate], size: Size) -> Self {
        let named = || dates.iter().filter_map(|past| Some((past, past.named?)));
        let middles = || named().map(|(past, named)| days(past, named.p50));
        let early = named().map(|(past, named)| days(past, named.p10));
        let late = named().map(|(past, named)| named.p90.map_or(0, |late| days(past, late)).min(MOST));
        let first = early.chain(middles()).fold(-LEAST, i64::min) - 1;
        let last = late.chain(middles()).fold(LEAST, i64::max) + 2;
        let numbers = size.ticks as i64 + 1;
        let step = [1, 7, 14, 28, 56, 112, 224]
            .into_iter()
            .find(|step| (last - first) / step < numbers);
        Self {
            left: (MARGIN + NUMBERS + MARGIN) as i32,
            right: (size.width - MARGIN_RIGHT) as i32,
            first,
            last,
            step: step.unwrap_or(448),
        }
    }

    fn x(&self, day: i64) -> i32 {
        let share = (day - self.first) as f64 / (self.last - self.first) as f64;
        self.left + (f64::from(self.right - self.left) * share.clamp(0.0, 1.0)).round() as i32
    }

    /// Where the range ends; none where that is not in sight.
    fn ends(&self, past: &PastDate, named: Named) -> Option<i32> {
        let late = days(past, named.p90?);
        (late <= self.last).then(|| self.x(late))
    }

    /// The days with a number, the day that came among them.
    fn numbers(&self) -> impl Iterator<Item = i64> {
        let step = self.step;
        (self.first / step..=self.last / step).map(move |place| place * step)
    }
}

/// How many days after the day that came.
fn days(past: &PastDate, date: NaiveDate) -> i64 {
    (date - past.reached).num_days()
}

fn on_area(area: &DrawingArea<SVGBackend<'_>, Shift>, drawing: &PastDrawing, across: &Across) -> Drawn {
    let PastDrawing { lang, dates, no_date } = *drawing;
    let text = |across, down| {
        let font = ("sans-serif", 14).into_font();
        font.color(&TEXT).pos(Pos::new(across, down))
    };
    let (top, row) = (MARGIN as i32, ROW as i32);
    let bottom = top + row * dates.len() as i32;
    let line = |from, to, style| PathElement::new(vec![from, to], style);
    for day in across.numbers() {
        let x = across.x(day);
        area.draw(&line((x, top), (x, bottom), GRID.stroke_width(1)))?;
        let sign = ["−", "", "+"][(day.signum() + 1) as usize];
        let number = [sign, &format_number(lang, day.unsigned_abs() as f64, 0)].concat();
        area.draw(&Text::new(number, (x, bottom + 8), text(HPos::Center, VPos::Top)))?;
    }
    for (place, past) in (0..).zip(dates) {
        let middle = top + row * place + row / 2;
        let came = format_date(lang, past.reached, DateStyle::ShortDayMonth);
        let beside = (across.left - 8, middle);
        area.draw(&Text::new(came, beside, text(HPos::Right, VPos::Center)))?;
        if let Some(named) = past.named {
            range(area, across, past, named, middle)?;
        } else {
            let at = (across.x(0) + 12, middle);
            area.draw(&Text::new(no_date, at, text(HPos::Left, VPos::Center)))?;
        }
        let x = across.x(0);
        let tick = line(
            (x, middle - row / 2 + 3),
            (x, middle + row / 2 - 3),
            CAME.stroke_width(2),
        );
        area.draw(&tick)?;
    }
    Ok(())
}

/// The bar from the early to the late end, an arrow where that is not in sight, and the expected day's dot.
fn range(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    across: &Across,
    past: &PastDate,
    named: Named,
    middle: i32,
) -> Drawn {
    let end = across.ends(past, named);
    // A range of one day is seen, too.
    let (from, to) = (
        across.x(days(past, named.p10)) - 2,
        end.unwrap_or(across.right - ARROW) + 2,
    );
    let (above, below) = (middle - BAR, middle + BAR);
    area.draw(&Rectangle::new([(from, above), (to, below)], FAN.filled()))?;
    if end.is_none() {
        let arrow = vec![(to, above), (to + ARROW, middle), (to, below)];
        area.draw(&Polygon::new(arrow, FAN.filled()))?;
    }
    let dot = (across.x(days(past, named.p50)), middle);
    area.draw(&Circle::new(dot, DOT, NAMED.filled()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    /// A date that came, and how many days after it the forecast had it.
    fn past(named: Option<(i64, i64, Option<i64>)>) -> PastDate {
        let reached = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap_or_default();
        let after = |days| reached + TimeDelta::days(days);
        PastDate {
            asked_on: after(-14),
            limit: 10.0,
            named: named.map(|(p10, p50, p90)| Named {
                p10: after(p10),
                p50: after(p50),
                p90: p90.map(after),
            }),
            reached,
        }
    }

    #[test]
    fn a_range_ends_in_an_arrow_where_its_end_is_not_in_sight() {
        for (dates, dots, bars, arrows) in [
            (&[past(Some((0, 0, Some(0))))][..], 1, 1, 0),
            (&[past(Some((-3, 2, Some(20))))], 1, 1, 0),
            (&[past(Some((-3, 2, None)))], 1, 1, 1),
            // Further than any axis goes for the sake of a range.
            (&[past(Some((-3, 2, Some(300))))], 1, 1, 1),
            (&[past(None), past(Some((-3, 2, Some(5))))], 1, 1, 0),
            (&[past(None)], 0, 0, 0),
        ] {
            let drawing = PastDrawing {
                lang: Lang::En,
                dates,
                no_date: "not in sight",
            };
            for size in [Size::WIDE, Size::NARROW] {
                let svg = draw_past(&drawing, size);
                let fan = |element: &str| {
                    let shapes = svg.split('<').filter(|shape| shape.starts_with(element));
                    shapes.filter(|shape| shape.contains("chart-fan")).count()
                };
                assert_eq!(svg.matches("<circle").count(), dots, "{svg}");
                assert_eq!((fan("rect"), fan("polygon")), (bars, arrows), "{svg}");
                assert_eq!(goes_on(dates, size), arrows > 0);
                let without = dates.iter().filter(|past| past.named.is_none()).count();
                assert_eq!(svg.matches("not in sight").count(), without, "{svg}");
                assert_eq!(svg.matches("1 Mar").count(), dates.len(), "{svg}");
            }
        }
    }

    #[test]
    fn the_day_that_came_has_a_number_however_far_the_axis_goes() {
        for p50 in [-300, -20, 0, 3, 60, 360] {
            let dates = [past(Some((p50, p50, None)))];
            for size in [Size::WIDE, Size::NARROW] {
                let across = Across::of(&dates, size);
                let numbers: Vec<_> = across.numbers().collect();
                assert!(
                    numbers.contains(&0) && numbers.len() <= size.ticks + 2,
                    "{numbers:?}"
                );
                let x = across.x(p50);
                assert!(across.left < x && x < across.right, "{p50}: {x}");
            }
        }
    }
}
