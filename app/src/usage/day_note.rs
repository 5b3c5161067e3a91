//! Usage is counted by UTC days, which the reader's clock does not show.

use chrono::{DateTime, Utc};
use obrador_core::entitlement::next_usage_day;
use obrador_locales::Texts;
use obrador_services::actor::Actor;

/// When the next usage day begins by the reader's clock.
pub fn day_note(actor: &Actor, now: DateTime<Utc>) -> String {
    let t = Texts::of(actor.lang);
    let begins = actor.zone.time(t.lang, next_usage_day(now));
    t.with("usage-day-note", &[("time", begins.into())])
}
