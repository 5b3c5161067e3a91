//! What lives in a metric's chart: the value of the day under pointer, finger or arrow keys, and the fan at the growth
//! that the slider stands at. The server draws axes, limit and the first lines; core puts these in the same place.

use super::{metric_reading::SharedMetric, what_if::WhatIfMetric};
#[cfg(feature = "hydrate")]
use crate::browser::pointed_at;
use crate::{island, messages::Messages, wire::read_number};
use chrono::NaiveDate;
use leptos::{ev, prelude::*};
use obrador_core::{
    i18n::{DateStyle, format_date, format_quantity},
    usage::{
        Frame, Metric, Snapshot,
        forecast::{FanPoint, fan},
    },
};

/// How far the chart looks ahead.
pub(super) const CHART_DAYS: u32 = 60;

/// A day that can be pointed at.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Day {
    date: NaiveDate,
    value: f64,
    /// The expected interval; none for what has been.
    expected: Option<(Option<f64>, Option<f64>)>,
}

/// What is drawn over the server's chart.
#[derive(Debug, Clone, PartialEq)]
struct Lines {
    days: Vec<Day>,
    fan: Vec<FanPoint>,
    end: Snapshot,
    /// Are they others than the server has drawn?
    moved: bool,
}

impl Lines {
    fn of(metric: &WhatIfMetric, growth: f64, moved: bool) -> Self {
        let end = Snapshot {
            date: metric.today,
            value: metric.current,
        };
        let fan = fan(&metric.question(growth), CHART_DAYS).points;
        let been = metric.history.iter().filter(|s| s.date < end.date).chain([&end]);
        let been = been.map(|s| Day {
            date: s.date,
            value: s.value,
            expected: None,
        });
        let ahead = fan.iter().filter(|point| point.date > end.date).map(|point| Day {
            date: point.date,
            value: point.p50,
            expected: Some((point.p10, point.p90)),
        });
        Self {
            days: been.chain(ahead).collect(),
            fan,
            end,
            moved,
        }
    }

    fn history(&self, frame: &Frame) -> String {
        let been = self.days.iter().filter(|day| day.expected.is_none());
        frame.line(been.map(|day| (day.date, day.value)))
    }

    /// The day that lies nearest to `x`.
    fn nearest(&self, frame: &Frame, x: f64) -> usize {
        let away = |place: usize| {
            self.days
                .get(place)
                .map_or(f64::MAX, |day| (frame.x(day.date) - x).abs())
        };
        (0..self.days.len()).fold(
            0,
            |best, place| if away(place) < away(best) { place } else { best },
        )
    }

    /// Where that day stands, or the first after it.
    fn place_of(&self, date: NaiveDate) -> usize {
        self.days.iter().take_while(|day| day.date < date).count()
    }
}

/// The lines over one drawing, each as the `d` of a path; empty where the server's stay or nothing is pointed at.
#[derive(Clone, Copy)]
struct Over {
    frame: Frame,
    band: RwSignal<String>,
    median: RwSignal<String>,
    history: RwSignal<String>,
    cursor: RwSignal<String>,
    dot: RwSignal<String>,
}

impl Over {
    fn new(frame: Frame) -> Self {
        let none = || RwSignal::new(String::new());
        Self {
            frame,
            band: none(),
            median: none(),
            history: none(),
            cursor: none(),
            dot: none(),
        }
    }

    fn draw(&self, lines: &Lines) {
        let fan = self.frame.fan(lines.end, &lines.fan);
        self.band.set(fan.band);
        self.median.set(fan.median);
        self.history.set(lines.history(&self.frame));
    }

    fn point(&self, day: &Day) {
        let Frame { high, .. } = self.frame;
        self.cursor
            .set(self.frame.line([(day.date, 0.0), (day.date, high)]));
        // A line of no length with a round end is a dot.
        self.dot
            .set(self.frame.line([(day.date, day.value), (day.date, day.value)]));
    }
}

/// Over the chart's drawings. `facts` is a [`WhatIfMetric`], packed; `frames` a frame a line, the wide drawing's first, as
/// [`line_of`] writes them; `growth` what the server has drawn the fan with, in percent added to the present growth (packed).
#[island]
pub fn MetricChart(
    metric: String,
    facts: String,
    frames: String,
    growth: String,
    texts: String,
) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let hint = messages.get("chart-hint");
    // The hint is read with the name: it stands below, and is gone once somebody points.
    let label = [&messages.get("chart-days"), ". ", &hint].concat();
    let id = metric.parse().ok();
    let drawn = read_number(&growth).unwrap_or(0.0);
    let over: Vec<_> = frames.lines().filter_map(frame_from).map(Over::new).collect();
    let awake = island::awake(|| ());
    let live = Live {
        day: RwSignal::new(None),
        place: RwSignal::new(String::new()),
        last: RwSignal::new(String::new()),
        moved: RwSignal::new(false),
        said: RwSignal::new(String::new()),
        readout: RwSignal::new(hint),
        awake,
    };
    let shared = use_context::<SharedMetric>().unwrap_or_default();
    let lines = StoredValue::new(None::<Lines>);
    let unit = id.map_or("", Metric::unit);
    let say = StoredValue::new((messages, over.clone()));
    let say = move |day| {
        lines.with_value(|lines| {
            if let Some(lines) = lines {
                say.with_value(|(messages, over)| live.say(messages, unit, lines, over, day));
            }
        });
    };
    Effect::new(move |_| {
        let growth = shared.growth.get().unwrap_or(drawn);
        let read = shared
            .reading
            .with(|reading| WhatIfMetric::from_packed(id?, &reading.as_ref()?.facts));
        let moved = read.is_some() || (growth - drawn).abs() > 0.5;
        let now = read.or_else(|| WhatIfMetric::from_packed(id?, &facts));
        lines.set_value(now.map(|now| Lines::of(&now, growth, moved)));
        live.moved.set(moved);
        // Where the lines have moved, the day is said anew.
        say(live.day.get_untracked());
    });
    Effect::new(move |_| say(live.day.get()));
    let boxes = [
        ("chart-wide", "0 0 960 360", 960.0),
        ("chart-narrow", "0 0 420 300", 420.0),
    ];
    let overlays: Vec<_> = boxes
        .into_iter()
        .zip(over)
        .map(|((class, view_box, width), over)| {
            let at = move |at: At| point(lines, live, at);
            view! { <div class=class>{overlay(live, over, width, view_box, label.clone(), at)}</div> }
        })
        .collect();
    view! {
        {overlays}
        <p class="chart-readout" hidden=move || !awake.get() aria-hidden="true">{live.readout}</p>
    }
}

/// Chooses the day that somebody points at.
fn point(lines: StoredValue<Option<Lines>>, live: Live, at: At) {
    lines.with_value(|lines| {
        let Some(lines) = lines else {
            return;
        };
        let last = lines.days.len().saturating_sub(1);
        let present = lines.place_of(live.day.get_untracked().unwrap_or(lines.end.date));
        let place = match at {
            At::Place(frame, x) => lines.nearest(&frame, x),
            At::Back(days) => present.saturating_sub(days),
            At::Ahead(days) => (present + days).min(last),
            At::First => 0,
            At::Last => last,
        };
        live.day.set(lines.days.get(place).map(|day| day.date));
    });
}

/// Where somebody points.
#[derive(Debug, Clone, Copy)]
enum At {
    Place(Frame, f64),
    Back(usize),
    Ahead(usize),
    First,
    Last,
}

/// What both drawings look at.
#[derive(Clone, Copy)]
struct Live {
    /// The day that is pointed at.
    day: RwSignal<Option<NaiveDate>>,
    /// Which of the days that is, and which is the last.
    place: RwSignal<String>,
    last: RwSignal<String>,
    /// Does the browser draw other lines than the server has drawn?
    moved: RwSignal<bool>,
    said: RwSignal<String>,
    readout: RwSignal<String>,
    awake: RwSignal<bool>,
}

impl Live {
    /// Draws what has moved, and says what is known of `day`. Before somebody points, it is said where the keys begin, and
    /// nothing is marked.
    fn say(self, messages: &Messages, unit: &str, lines: &Lines, over: &[Over], day: Option<NaiveDate>) {
        for over in over.iter().filter(|_| lines.moved) {
            over.draw(lines);
        }
        let place = lines.place_of(day.unwrap_or(lines.end.date));
        self.last.set(lines.days.len().saturating_sub(1).to_string());
        self.place.set(place.to_string());
        let Some(found) = lines.days.get(place) else {
            return;
        };
        let words = words(messages, unit, *found);
        self.said.set(words.clone());
        if day.is_some() {
            self.readout.set(words);
            for over in over {
                over.point(found);
            }
        }
    }
}

/// Over the drawing that is `width` units wide.
fn overlay(
    live: Live,
    over: Over,
    width: f64,
    view_box: &'static str,
    label: String,
    point: impl Fn(At) + Copy + 'static,
) -> impl IntoView {
    let key = move |event: ev::KeyboardEvent| {
        let at = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => At::Back(1),
            "ArrowRight" | "ArrowUp" => At::Ahead(1),
            "PageDown" => At::Back(7),
            "PageUp" => At::Ahead(7),
            "Home" => At::First,
            "End" => At::Last,
            _ => return,
        };
        event.prevent_default();
        point(at);
    };
    let pointed = move |event: ev::PointerEvent| {
        let (across, of) = pointed_at(&event);
        point(At::Place(over.frame, across / of * width));
    };
    view! {
        <div class="chart-live" class:moved=live.moved hidden=move || !live.awake.get() role="slider" tabindex="0"
            aria-label=label aria-valuemin="0" aria-valuemax=live.last
            aria-valuenow=live.place aria-valuetext=live.said
            on:keydown=key on:pointermove=pointed on:pointerdown=pointed>
            <svg viewBox=view_box aria-hidden="true">
                <path class="chart-fan filled" d=over.band></path>
                <path class="chart-median stroked" d=over.median></path>
                <path class="chart-history stroked" d=over.history></path>
                <path class="chart-cursor" d=over.cursor></path>
                <path class="chart-dot" d=over.dot></path>
            </svg>
        </div>
    }
}

/// On the server nothing is pointed at.
#[cfg(not(feature = "hydrate"))]
fn pointed_at(_: &ev::PointerEvent) -> (f64, f64) {
    (0.0, 1.0)
}

/// "3 Feb 2026: 52 (47 – 58 expected)".
fn words(messages: &Messages, unit: &str, day: Day) -> String {
    let lang = messages.lang();
    // What is counted in whole things is expected in whole things.
    let whole = |value: f64| if unit.is_empty() { value.round() } else { value };
    let amount = |value: f64| format_quantity(lang, whole(value), unit);
    let (date, value) = (format_date(lang, day.date, DateStyle::Short), amount(day.value));
    let (date, value) = (("date", date.as_str()), ("value", value.as_str()));
    match day.expected {
        None => messages.phrase("chart-was", None, &[date, value]),
        Some((Some(from), Some(to))) => {
            let (from, to) = (amount(from), amount(to));
            messages.phrase(
                "chart-expected-range",
                None,
                &[date, value, ("from", &from), ("to", &to)],
            )
        }
        Some(_) => messages.phrase("chart-expected", None, &[date, value]),
    }
}

/// Reads what [`line_of`] has written.
fn frame_from(line: &str) -> Option<Frame> {
    let mut numbers = line.split(' ').map(read_number);
    let mut next = || numbers.next().flatten();
    let (left, right, top, bottom) = (next()?, next()?, next()?, next()?);
    let mut day = || NaiveDate::from_num_days_from_ce_opt(next()? as i32);
    let (first, last) = (day()?, day()?);
    Some(Frame {
        left,
        right,
        top,
        bottom,
        first,
        last,
        high: next()?,
    })
}

#[cfg(feature = "ssr")]
pub(super) fn line_of(frame: &Frame) -> String {
    use crate::wire::number;
    use chrono::Datelike as _;
    let day = |date: NaiveDate| f64::from(date.num_days_from_ce());
    let Frame {
        left,
        right,
        top,
        bottom,
        first,
        last,
        high,
    } = *frame;
    [left, right, top, bottom, day(first), day(last), high]
        .map(|it| number(Some(it)))
        .join(" ")
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use chrono::Days;

    #[test]
    fn a_frame_arrives_as_it_was_sent() {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
        let frame = Frame {
            left: 64.0,
            right: 928.0,
            top: 8.0,
            bottom: 320.0,
            first,
            last: first + Days::new(90),
            high: 56.000_000_000_000_01,
        };
        assert_eq!(frame_from(&line_of(&frame)), Some(frame));
        assert_eq!(frame_from("64 928"), None);
    }
}
