//! One metric as a card: how much of how much, until when, and what to do about it. Alike on both sides.

use super::summary::Card;
use crate::icon::{drawn, icon_path};
use either_of::Either;
use leptos::prelude::*;

/// The card, as `card` says it now; `link` leads to the metric's page.
pub(super) fn card_view(card: RwSignal<Card>, link: bool) -> impl IntoView {
    let text = move |read: fn(&Card) -> &String| move || card.with(|card| read(card).clone());
    let none = move |read: fn(&Card) -> &String| move || card.with(|card| read(card).is_empty());
    let icon = move || card.with(|card| icon_path(&card.metric));
    let heading = if link {
        let href = move || card.with(|card| ["/app/settings/subscription/usage/", &card.metric].concat());
        Either::Left(view! { <a href=href>{text(|card| &card.name)}</a> })
    } else {
        Either::Right(text(|card| &card.name))
    };
    let unlimited = none(|card| &card.of_limit);
    view! {
        <article class="usage-card" data-metric=text(|card| &card.metric) data-status=text(|card| &card.status)>
            <header>
                {drawn(icon)}
                <h3>{heading}</h3>
                {badge(card)}
            </header>
            <p class="usage-figure">
                <strong>{text(|card| &card.current)}</strong>
                " " <span>{text(|card| &card.of_limit)}</span> " " <small>{text(|card| &card.today)}</small>
            </p>
            <div class="usage-bar-row" hidden=unlimited>
                <svg class="usage-bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="meter"
                    aria-label=text(|card| &card.name) aria-valuemin="0" aria-valuemax="100"
                    aria-valuenow=text(|card| &card.bar) aria-valuetext=text(|card| &card.percent)>
                    <rect class="usage-bar-track" width="100" height="8"></rect>
                    <rect class="usage-bar-fill" width=text(|card| &card.bar) height="8"></rect>
                </svg>
                <span aria-hidden="true">{text(|card| &card.percent)}</span>
            </div>
            <div class="usage-bar none" aria-hidden="true" hidden=move || !unlimited()></div>
            <svg data-sparkline="" class="sparkline" viewBox="0 0 240 48" preserveAspectRatio="none" role="img"
                aria-label=text(|card| &card.trend)>
                <path class="sparkline-area" d=text(|card| &card.area)></path>
                <path class="sparkline-line" d=text(|card| &card.line)></path>
                <path class="sparkline-end" d=text(|card| &card.end)></path>
            </svg>
            <p class="usage-outcome">{text(|card| &card.outcome)}</p>
            <div class="ways">
                <a class="way-up" href="/app/settings/subscription/compare" data-opens="compare-dialog"
                    hidden=none(|card| &card.way_up)>
                    <span>{text(|card| &card.way_up)}</span>
                    {drawn(|| icon_path("arrow"))}
                </a>
                <a class="button small make-room" href=text(|card| &card.room) hidden=none(|card| &card.room)>
                    {text(|card| &card.room_words)}
                </a>
                <button class="button small" class:primary=move || !card.with(|card| card.way_up.is_empty())
                    type="submit" name="plan" value=text(|card| &card.plan) hidden=none(|card| &card.ask)>
                    {text(|card| &card.ask)}
                </button>
                <p class="muted" hidden=none(|card| &card.ask_note)>{text(|card| &card.ask_note)}</p>
            </div>
        </article>
    }
}

/// The status: a word, an icon and a colour.
pub(super) fn badge(card: RwSignal<Card>) -> impl IntoView {
    view! {
        <span class=move || card.with(|card| ["badge ", &card.status].concat())>
            {drawn(move || card.with(|card| icon_path(status_icon(&card.status))))}
            {move || card.with(|card| card.status_word.clone())}
        </span>
    }
}

/// The icon that stands for a status.
pub(crate) fn status_icon(status: &str) -> &'static str {
    match status {
        "unlimited" => "infinity",
        "safe" => "check",
        "full" => "full",
        "warning" => "alert",
        _ => "critical",
    }
}
