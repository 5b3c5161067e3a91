//! Words of production.

use chrono::TimeDelta;
use obrador_core::{
    i18n::format_number,
    production::{Stage, Status},
};
use obrador_locales::Texts;

/// A stage's name: *Mixing*.
pub fn stage_words(t: Texts, stage: Stage) -> String {
    t.get(&format!("stage-{stage}"))
}

/// Where a batch stands.
pub fn status_words(t: Texts, status: Status) -> String {
    t.get(&format!("batch-status-{status}"))
}

/// So long: `12 min`, `4 h 20 min`.
pub fn length_words(t: Texts, length: TimeDelta) -> String {
    let minutes = length.num_minutes().max(0);
    let number = |of: i64| format_number(t.lang, of as f64, 0);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => t.with("length-minutes", &[("minutes", number(minutes).into())]),
        (hours, 0) => t.with("length-hours", &[("hours", number(hours).into())]),
        (hours, minutes) => t.with(
            "length-both",
            &[
                ("hours", number(hours).into()),
                ("minutes", number(minutes).into()),
            ],
        ),
    }
}
