//! Somebody points at a day: with the pointer, a finger or the keys of a slider.

use super::{lines::Lines, live::Live, over::Over};
#[cfg(feature = "hydrate")]
use crate::browser::pointed_at;
use leptos::{ev, prelude::*};
use obrador_core::usage::Frame;

/// Chooses the day that somebody points at.
pub(super) fn point(lines: StoredValue<Option<Lines>>, live: Live, at: At) {
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
pub(super) enum At {
    Place(Frame, f64),
    Back(usize),
    Ahead(usize),
    First,
    Last,
}

/// Over the drawing that is `width` units wide.
pub(super) fn overlay(
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
