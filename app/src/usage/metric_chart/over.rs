//! The lines over one drawing.

use super::lines::{Day, Lines};
use leptos::prelude::*;
use obrador_core::usage::Frame;

/// The lines over one drawing, each as the `d` of a path; empty where the server's stay or nothing is pointed at.
#[derive(Clone, Copy)]
pub(super) struct Over {
    pub(super) frame: Frame,
    pub(super) band: RwSignal<String>,
    pub(super) median: RwSignal<String>,
    pub(super) history: RwSignal<String>,
    pub(super) cursor: RwSignal<String>,
    pub(super) dot: RwSignal<String>,
}

impl Over {
    pub(super) fn new(frame: Frame) -> Self {
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

    pub(super) fn draw(&self, lines: &Lines) {
        let fan = self.frame.fan(lines.end, &lines.fan);
        self.band.set(fan.band);
        self.median.set(fan.median);
        self.history.set(lines.history(&self.frame));
    }

    pub(super) fn point(&self, day: &Day) {
        let Frame { high, .. } = self.frame;
        self.cursor
            .set(self.frame.line([(day.date, 0.0), (day.date, high)]));
        // A line of no length with a round end is a dot.
        self.dot
            .set(self.frame.line([(day.date, day.value), (day.date, day.value)]));
    }
}
