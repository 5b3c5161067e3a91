//! Backwards through the nights in which clocks are changed.

use crate::production::{Durations, Lead, Span, Stage, Timing, TimingError, instant, on_the_wall};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    format!("{}:00Z", text.replace(' ', "T")).parse().unwrap()
}

#[test]
fn a_time_on_the_wall_is_one_moment() {
    for (zone, local, moment) in [
        (Tz::Europe__Madrid, "2026-11-30 06:00", "2026-11-30 05:00"),
        // Put forward at two: half past two is not there, and is then.
        (Tz::Europe__Madrid, "2026-03-29 01:59", "2026-03-29 00:59"),
        (Tz::Europe__Madrid, "2026-03-29 02:00", "2026-03-29 01:00"),
        (Tz::Europe__Madrid, "2026-03-29 02:30", "2026-03-29 01:00"),
        (Tz::Europe__Madrid, "2026-03-29 03:00", "2026-03-29 01:00"),
        (Tz::Europe__Madrid, "2026-03-29 06:00", "2026-03-29 04:00"),
        // Put back at three: half past two is there twice, and is the first.
        (Tz::Europe__Madrid, "2026-10-25 02:30", "2026-10-25 00:30"),
        (Tz::Europe__Madrid, "2026-10-25 03:00", "2026-10-25 02:00"),
        (Tz::Europe__Madrid, "2026-10-25 06:00", "2026-10-25 05:00"),
        // By half an hour.
        (Tz::Australia__Lord_Howe, "2026-10-04 02:15", "2026-10-03 15:30"),
        (Tz::Australia__Lord_Howe, "2026-10-04 02:30", "2026-10-03 15:30"),
        (Tz::Australia__Lord_Howe, "2026-10-04 06:00", "2026-10-03 19:00"),
        (Tz::Australia__Lord_Howe, "2026-04-05 01:45", "2026-04-04 14:45"),
        (Tz::Australia__Lord_Howe, "2026-04-05 06:00", "2026-04-04 19:30"),
        // A whole day that Samoa left out.
        (Tz::Pacific__Apia, "2011-12-30 12:00", "2011-12-30 10:00"),
        (Tz::UTC, "2026-03-29 02:30", "2026-03-29 02:30"),
    ] {
        assert_eq!(instant(wall(local), &zone), Ok(utc(moment)), "{zone} {local}");
    }
    assert_eq!(
        on_the_wall(utc("2026-10-25 01:30"), &Tz::Europe__Madrid),
        wall("2026-10-25 02:30")
    );
}

/// 20 minutes to mix, 4 hours to proof, 40 minutes in the oven, half an hour to cool, 10 minutes to pack.
fn loaf() -> Durations {
    Durations::of_minutes([20, 240, 40, 30, 10]).unwrap()
}

#[test]
fn out_of_the_oven_at_six() {
    // By the clock on the wall mixing begins an hour earlier or later in the nights of the change, or half an hour.
    for (zone, day, begins, ends) in [
        (
            Tz::Europe__Madrid,
            "2026-03-28",
            "2026-03-28 01:00",
            "2026-03-28 06:40",
        ),
        (
            Tz::Europe__Madrid,
            "2026-03-29",
            "2026-03-29 00:00",
            "2026-03-29 06:40",
        ),
        (
            Tz::Europe__Madrid,
            "2026-10-25",
            "2026-10-25 02:00",
            "2026-10-25 06:40",
        ),
        (
            Tz::Australia__Lord_Howe,
            "2026-10-04",
            "2026-10-04 00:30",
            "2026-10-04 06:40",
        ),
        (
            Tz::Australia__Lord_Howe,
            "2026-04-05",
            "2026-04-05 01:30",
            "2026-04-05 06:40",
        ),
    ] {
        let due = instant(wall(&format!("{day} 06:00")), &zone).unwrap();
        let planned = loaf().backwards(due, Stage::Baking).unwrap();
        let spans: Vec<Span> = planned.iter().map(|it| it.span).collect();
        assert_eq!(on_the_wall(spans[0].start, &zone), wall(begins), "{zone} {day}");
        assert_eq!(spans[2].end, due);
        assert_eq!(on_the_wall(spans[4].end, &zone), wall(ends), "{zone} {day}");
        let lengths: Vec<i64> = spans.iter().map(|span| span.length().num_minutes()).collect();
        assert_eq!(lengths, [20, 240, 40, 30, 10]);
    }
    // Ready at six, packed.
    let due = utc("2026-11-30 05:00");
    let planned = loaf().backwards(due, Stage::Packing).unwrap();
    assert_eq!(planned[4].span.end, due);
    // What is not there is left out; baked elsewhere, it cools from then on.
    let cooled = Durations::of_minutes([0, 0, 0, 30, 0]).unwrap();
    let planned = cooled.backwards(due, Stage::Baking).unwrap();
    assert_eq!(planned.len(), 1);
    assert_eq!(planned[0].span.start, due);
    assert_eq!(Durations::default().backwards(due, Stage::Baking), Ok(vec![]));
}

#[test]
fn a_preferment_is_made_on_the_day_before() {
    let zone = Tz::Europe__Madrid;
    let at = |days, by: &str| Lead::DayBefore {
        days,
        by: by.parse().unwrap(),
    };
    for (needed, lead, ready) in [
        ("2026-11-30 01:00", Lead::Minutes(0), "2026-11-30 01:00"),
        ("2026-11-30 01:00", Lead::Minutes(720), "2026-11-29 13:00"),
        ("2026-11-30 01:00", at(1, "18:00"), "2026-11-29 17:00"),
        // The clock on the wall shows the same; between are 23 or 25 hours of a day.
        ("2026-03-29 04:00", at(1, "18:00"), "2026-03-28 17:00"),
        ("2026-10-25 05:00", at(1, "18:00"), "2026-10-24 16:00"),
        ("2026-03-30 04:00", at(1, "02:30"), "2026-03-29 01:00"),
        // The day of what is needed is the bakery's, not UTC's.
        ("2026-11-29 23:30", at(0, "00:10"), "2026-11-29 23:10"),
        // Never later than it is needed.
        ("2026-11-30 01:00", at(0, "18:00"), "2026-11-30 01:00"),
    ] {
        assert_eq!(
            lead.before(utc(needed), &zone),
            Ok(utc(ready)),
            "{needed} {lead:?}"
        );
    }
    let by = "18:00:59".parse().unwrap();
    for lead in [
        Lead::minutes(-1),
        Lead::minutes(96 * 60 + 1),
        Lead::day_before(5, by),
    ] {
        assert_eq!(lead, Err(TimingError::Lead));
    }
    assert_eq!(Lead::day_before(4, by), Ok(at(4, "18:00")));
    let long = Timing {
        lead: Lead::Minutes(-1),
        ..Timing::default()
    };
    assert_eq!(long.checked(), Err(TimingError::Lead));
}

#[test]
fn what_is_out_of_bounds_is_refused() {
    let long = 96 * 60;
    assert!(Durations::of_minutes([long; 5]).is_ok());
    for (minutes, stage) in [
        ([0, long + 1, 0, 0, 0], Stage::Proofing),
        ([0, 0, 0, -1, 0], Stage::Cooling),
    ] {
        assert_eq!(Durations::of_minutes(minutes), Err(TimingError::Stage(stage)));
    }
    for end in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
        assert_eq!(loaf().backwards(end, Stage::Baking), Err(TimingError::Time));
        let _moment = instant(end.naive_utc(), &Tz::Australia__Lord_Howe);
        on_the_wall(end, &Tz::Australia__Lord_Howe);
    }
}

const ZONES: [Tz; 6] = [
    Tz::Europe__Madrid,
    Tz::Australia__Lord_Howe,
    Tz::Atlantic__Canary,
    Tz::Asia__Kathmandu,
    Tz::America__St_Johns,
    Tz::Pacific__Chatham,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// From 2026 on, a minute anywhere in three years, often on a day of change.
    #[test]
    fn it_is_the_first_moment_at_which_clocks_show_it_or_a_later_time(
        zone in prop::sample::select(ZONES.to_vec()),
        minutes in prop_oneof![0..3 * 525_600_i64, (87 * 1440..90 * 1440_i64), (297 * 1440..300 * 1440_i64), (94 * 1440..96 * 1440_i64), (276 * 1440..278 * 1440_i64)],
    ) {
        let local = wall("2026-01-01 00:00") + TimeDelta::minutes(minutes);
        let found = instant(local, &zone).unwrap();
        prop_assert!(on_the_wall(found, &zone) >= local);
        prop_assert!(on_the_wall(found - TimeDelta::seconds(1), &zone) < local);
    }

    #[test]
    fn stages_follow_one_another_and_none_of_those_before_is_late(
        minutes in prop::array::uniform5(prop_oneof![Just(0_i64), 1..600_i64, 1..5_760_i64]),
        until in prop::sample::select(Stage::ALL.to_vec()),
        zone in prop::sample::select(ZONES.to_vec()),
        day in 0..1_000_i64,
        lead in 0..5_760_i64,
    ) {
        let due = instant(wall("2026-01-01 06:00") + TimeDelta::days(day), &zone).unwrap();
        let durations = Durations::of_minutes(minutes).unwrap();
        let planned = durations.backwards(due, until).unwrap();
        let there: Vec<i64> = planned.iter().map(|it| it.span.length().num_minutes()).collect();
        let wanted: Vec<i64> = minutes.into_iter().filter(|minutes| *minutes > 0).collect();
        prop_assert_eq!(there, wanted);
        prop_assert!(planned.windows(2).all(|pair| pair[0].span.end == pair[1].span.start && pair[0].stage < pair[1].stage));
        if let Some(first) = planned.first() {
            prop_assert!(first.span.start <= due);
            prop_assert!(Lead::Minutes(lead).before(first.span.start, &zone).unwrap() <= due);
        }
        if let Some(last) = planned.iter().rev().find(|it| it.stage <= until) {
            prop_assert_eq!(last.span.end, due);
        }
    }
}
