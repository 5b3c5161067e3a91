//! How long recipes take, as pages show and take it.

use super::{
    typed_form::Typed,
    words::{length_words, stage_words},
};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use obrador_core::{
    i18n::{format_clock, format_number},
    production::{Durations, Lead, Stage, Timing, instant, on_the_wall},
};
use obrador_locales::Texts;
use obrador_services::zone::Zone;

/// What is wanted is ready at six, on the page that shows what a recipe's times come to.
const WANTED_AT: NaiveTime = NaiveTime::from_hms_opt(6, 0, 0).unwrap();

/// A recipe on the list of all.
#[derive(Debug, Clone)]
pub struct TimingRow {
    /// What it is called.
    pub name: String,
    /// Where its times are; none for whoever may not change them.
    pub href: Option<String>,
    /// Each stage with how long it takes; empty where it has none.
    pub stages: Vec<(String, String)>,
    /// All of it together.
    pub total: String,
    /// When it is over, as somebody wants it.
    pub until: String,
    /// As part of another recipe: how long before.
    pub lead: String,
}

impl TimingRow {
    /// In words.
    pub fn of(t: Texts, name: String, href: Option<String>, timing: &Timing) -> Self {
        let stages = timing.durations.stages();
        Self {
            name,
            href,
            stages: stages
                .map(|(stage, length)| (stage_words(t, stage), length_words(t, length)))
                .collect(),
            total: length_words(t, total(timing.durations)),
            until: until_words(t, timing.until),
            lead: lead_words(t, timing.lead),
        }
    }
}

/// `4 h 20 min in 4 stages`; none for a recipe of which nobody said how long it takes.
pub fn timing_line(t: Texts, durations: Durations) -> Option<String> {
    let stages = durations.stages().count();
    let number = format_number(t.lang, stages as f64, 0);
    let said = [
        ("length", length_words(t, total(durations)).into()),
        ("count", (stages as f64).into()),
        ("number", number.into()),
    ];
    (stages > 0).then(|| t.with("timing-line", &said))
}

fn total(durations: Durations) -> TimeDelta {
    durations.stages().map(|(_, length)| length).sum()
}

/// What a stage makes of it: *Out of the oven*.
pub(super) fn until_words(t: Texts, stage: Stage) -> String {
    t.get(&format!("timing-until-{stage}"))
}

/// How long before it is needed; empty where it may be ready with what needs it.
fn lead_words(t: Texts, lead: Lead) -> String {
    match lead {
        Lead::Minutes(0) => String::new(),
        Lead::Minutes(minutes) => {
            let length = length_words(t, TimeDelta::minutes(minutes));
            t.with("timing-lead-before", &[("length", length.into())])
        }
        Lead::DayBefore { days, by } => at_words(t, by, -i64::from(days), "timing-lead-by"),
    }
}

/// A time of day, and how many days it is from the day that is spoken of; `key` begins the names of its texts.
fn at_words(t: Texts, time: NaiveTime, days: i64, key: &str) -> String {
    let which = match days {
        0 => "same-day",
        1.. => "after",
        _ => "before",
    };
    let count = days.unsigned_abs() as f64;
    let number = format_number(t.lang, count, 0);
    let said = [
        ("time", format_clock(time).into()),
        ("count", count.into()),
        ("number", number.into()),
    ];
    t.with(&format!("{key}-{which}"), &said)
}

/// When stages begin and end for something that is wanted at six.
#[derive(Debug, Clone, Default)]
pub struct TimingPreview {
    /// For when: `06:00 CET`.
    pub wanted: String,
    /// Each stage: from when, to when, how long.
    pub stages: Vec<[String; 4]>,
    /// As part of what begins then; empty where nobody said how long before.
    pub lead: String,
}

impl TimingPreview {
    /// Counted backwards from tomorrow at six by the bakery's clock; none where the recipe has no times.
    pub fn of(t: Texts, zone: Zone, today: NaiveDate, timing: &Timing) -> Option<Self> {
        let day = today.checked_add_days(Days::new(1))?;
        let due = instant(day.and_time(WANTED_AT), &zone.tz()).ok()?;
        let planned = timing.durations.backwards(due, timing.until).ok()?;
        if planned.is_empty() {
            return None;
        }
        let at = |moment: DateTime<Utc>| {
            let local = on_the_wall(moment, &zone.tz());
            at_words(t, local.time(), (local.date() - day).num_days(), "timing-at")
        };
        let stages = planned.iter().map(|it| {
            let (from, to) = (at(it.span.start), at(it.span.end));
            let length = length_words(t, it.span.end - it.span.start);
            [stage_words(t, it.stage), from, to, length]
        });
        let ready = timing.lead.before(due, &zone.tz()).ok();
        let lead = ready.filter(|_| timing.lead != Lead::Minutes(0));
        Some(Self {
            wanted: zone.time(t.lang, due),
            stages: stages.collect(),
            lead: lead.map(at).unwrap_or_default(),
        })
    }
}

/// The form of a recipe's times.
#[derive(Debug, Clone, Default)]
pub struct TimingForm {
    /// The recipe's id.
    pub recipe: String,
    /// What it is called.
    pub name: String,
    /// What stands in its fields.
    pub typed: Typed,
    /// It is stored.
    pub done: bool,
    /// Somebody else changed it meanwhile.
    pub conflict: bool,
    /// What is stored comes to that.
    pub preview: Option<TimingPreview>,
}

/// The fields that say a timing: their names, what stands in them, and that in words.
pub fn timing_fields(t: Texts, timing: &Timing) -> Vec<(&'static str, String, String)> {
    let length = |minutes: i64| match minutes {
        0 => String::new(),
        minutes => length_words(t, TimeDelta::minutes(minutes)),
    };
    let mut fields = Vec::new();
    for stage in Stage::ALL {
        let length = length(timing.durations.minutes(stage));
        fields.push((stage.as_str(), length.clone(), length));
    }
    let until = timing.until;
    fields.push(("until", until.to_string(), until_words(t, until)));
    let (kind, before, days, by) = match timing.lead {
        Lead::Minutes(minutes) => ("length", length(minutes), 1, String::new()),
        Lead::DayBefore { days, by } => ("by", String::new(), days, format_clock(by)),
    };
    fields.push(("lead", kind.to_owned(), t.get(&format!("timing-lead-is-{kind}"))));
    fields.push(("lead_length", before.clone(), before));
    let days_said = days_words(t, days);
    fields.push(("lead_days", days.to_string(), days_said));
    fields.push(("lead_by", by.clone(), by));
    fields
}

/// *The day before*.
pub(super) fn days_words(t: Texts, days: u8) -> String {
    let number = format_number(t.lang, days.into(), 0);
    let key = if days == 0 {
        "timing-days-same"
    } else {
        "timing-days-before"
    };
    t.with(
        key,
        &[("count", f64::from(days).into()), ("number", number.into())],
    )
}
