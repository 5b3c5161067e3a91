//! The turn of the month is different: wages come in, stocks are filled, the month is closed.

use super::{draws::WEEKS_AHEAD, series::WINDOW_DAYS};
use chrono::{Datelike, Days, NaiveDate};

/// Fewer weeks than this do not hold two turns of the month.
const FEWEST_WEEKS: usize = 6;

/// Less belief than this is not worth a calendar.
const LEAST_BELIEF: f64 = 0.05;

/// The turn of the month is believed to leave at least a tenth of an ordinary day, and to add at most four of them.
const EFFECTS: std::ops::RangeInclusive<f64> = -0.9..=4.0;

/// A turn that fell on days which are quiet anyway says nothing: its weekdays must have this share of the mean square.
const LEAST_SHARE: f64 = 0.25;

/// How many days before a month's first a turn begins at most.
const FURTHEST: usize = 5;

/// The days around a month's first that may be different.
#[derive(Clone, Copy)]
struct Turn {
    /// How many days before the first it begins.
    before: usize,
    /// How many days it has.
    days: u8,
}

/// The last three days, the last five, the first three, two on either side.
const TURNS: [Turn; 4] = [
    Turn { before: 3, days: 3 },
    Turn { before: 5, days: 5 },
    Turn { before: 0, days: 3 },
    Turn { before: 2, days: 4 },
];

/// By how much the turn of the month is different, and on which days ahead.
#[derive(Clone, Copy)]
pub(super) struct Month {
    /// What a day of the turn has of an ordinary day.
    pub(super) factor: f64,
    /// Week by week ahead, the days of the turn: bit 0 is the week's first day.
    pub(super) marks: [u8; WEEKS_AHEAD],
}

impl Month {
    /// Every day alike.
    pub(super) const ALIKE: Self = Self {
        factor: 1.0,
        marks: [0; WEEKS_AHEAD],
    };

    /// What the days say of the turn of the month; takes it out of them.
    ///
    /// `days` are all that are known, oldest first, the last day on `end`.
    ///
    /// # Formula
    /// For each of four turns: a weekday's base is its mean outside the turn; one turn's effect is
    /// `Σ day · base / Σ base² − 1`, and the weakest of all turns seen counts, c, from −0.9 to 4, provided that there are
    /// two or more, all point the same way and none fell on quiet days only. A turn of which the window holds a part counts
    /// as one. With `S = c² Σ base²` over the turns' days and s² the variance left, `S² / (S² + doubt · s⁴)` of c is
    /// believed; of the four the one that is believed most, from a twentieth on.
    pub(super) fn take_out(days: &mut [f64], end: NaiveDate, doubt: f64) -> Self {
        if days.len() < 7 * FEWEST_WEEKS {
            return Self::ALIKE;
        }
        let Some(mut date) = end.checked_sub_days(Days::new(days.len() as u64 - 1)) else {
            return Self::ALIKE;
        };
        let mut next = || {
            let day = date.day() as u8;
            date = date.succ_opt().unwrap_or(date);
            day
        };
        let mut of_month = [0; WINDOW_DAYS + FURTHEST + 7 * WEEKS_AHEAD];
        let known = days.len() + FURTHEST;
        for slot in &mut of_month[..known] {
            *slot = next();
        }
        let mut found: Option<(Turn, f64, f64)> = None;
        for turn in TURNS {
            let (effect, belief) = effect(days, &of_month[turn.before..], turn.days, doubt);
            if belief > found.map_or(LEAST_BELIEF, |(_, _, most)| most) {
                found = Some((turn, effect, belief));
            }
        }
        let Some((turn, effect, belief)) = found else {
            return Self::ALIKE;
        };
        for slot in &mut of_month[known..] {
            *slot = next();
        }
        let mut month = Self {
            factor: 1.0 + belief * effect,
            ..Self::ALIKE
        };
        let of_month = &of_month[turn.before..];
        for (day, value) in days.iter_mut().enumerate() {
            if of_month[day] <= turn.days {
                *value /= month.factor;
            }
        }
        for (ahead, day) in of_month[days.len()..].iter().take(7 * WEEKS_AHEAD).enumerate() {
            month.marks[ahead / 7] |= u8::from(*day <= turn.days) << (ahead % 7);
        }
        month
    }

    /// What a day is multiplied by, `day` days into the week `week` weeks ahead.
    pub(super) fn on(&self, week: usize, day: usize) -> f64 {
        if self.marks[week] >> day & 1 == 1 {
            self.factor
        } else {
            1.0
        }
    }
}

/// The effect of one turn on its days, which are those whose day of the month is `turn` at most, and how much of it is
/// believed.
fn effect(days: &[f64], of_month: &[u8], turn: u8, doubt: f64) -> (f64, f64) {
    const NONE: (f64, f64) = (0.0, 0.0);
    let inside = |day: usize| of_month[day] <= turn;
    let (mut base, mut counts) = ([0.0; 7], [0.0; 7]);
    for (day, value) in days.iter().enumerate() {
        if !inside(day) {
            base[day % 7] += value;
            counts[day % 7] += 1.0;
        }
    }
    for (base, count) in base.iter_mut().zip(counts) {
        *base /= f64::max(count, 1.0);
    }
    // Each turn of the month for itself: its days, day · base and base².
    let mut turns = [(0.0, 0.0, 0.0); 4];
    let (mut count, mut was_inside) = (0, false);
    for (day, value) in days.iter().enumerate() {
        let is_inside = inside(day);
        if is_inside {
            count += usize::from(!was_inside);
            let turn = &mut turns[count - 1];
            turn.0 += 1.0;
            turn.1 += value * base[day % 7];
            turn.2 += base[day % 7] * base[day % 7];
        }
        was_inside = is_inside;
    }
    let turns = &turns[..count];
    let ordinary = base.iter().map(|base| base * base).sum::<f64>() / 7.0;
    if count < 2 || turns.iter().any(|turn| turn.2 <= LEAST_SHARE * turn.0 * ordinary) {
        return NONE;
    }
    let effects = turns.iter().map(|turn| turn.1 / turn.2 - 1.0);
    let (low, high) = effects.fold((f64::MAX, f64::MIN), |(low, high), one| {
        (low.min(one), high.max(one))
    });
    let weakest = (low.max(0.0) + high.min(0.0)).min(*EFFECTS.end());
    if weakest == 0.0 || weakest < *EFFECTS.start() {
        return NONE;
    }
    let mut left = 0.0;
    for (day, value) in days.iter().enumerate() {
        let off = value - base[day % 7] * if inside(day) { 1.0 + weakest } else { 1.0 };
        left += off * off;
    }
    let chance = left / (days.len() - 8) as f64;
    let explained = weakest * weakest * turns.iter().map(|turn| turn.2).sum::<f64>();
    let ratio = chance / explained;
    (weakest, 1.0 / (1.0 + doubt * ratio * ratio))
}

#[cfg(test)]
mod tests {
    use super::Month;
    use chrono::{Datelike, Days, NaiveDate};

    fn end() -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 3, 20).unwrap_or_default()
    }

    fn days(value: impl Fn(NaiveDate) -> f64) -> Vec<f64> {
        (0..56).rev().map(|age| value(end() - Days::new(age))).collect()
    }

    #[test]
    fn a_rush_at_the_months_end_is_learned_and_expected_again() {
        let last_three = |date: NaiveDate| (date + Days::new(3)).day() <= 3;
        let mut rush = days(|date| if last_three(date) { 30.0 } else { 10.0 });
        let month = Month::take_out(&mut rush, end(), 400.0);
        assert!((month.factor - 3.0).abs() < 1e-9, "{}", month.factor);
        assert!(rush.iter().all(|day| (day - 10.0).abs() < 1e-9), "{rush:?}");
        for ahead in 1..=364_u64 {
            let (week, day) = (
                ahead as usize / 7 - usize::from(ahead % 7 == 0),
                (ahead as usize - 1) % 7,
            );
            let expected = if last_three(end() + Days::new(ahead)) {
                3.0
            } else {
                1.0
            };
            assert!((month.on(week, day) - expected).abs() < 1e-9, "{ahead} days on");
        }
    }

    #[test]
    fn one_turn_alone_chance_and_closed_days_say_nothing() {
        let alike = |mut days: Vec<f64>| {
            let before = days.clone();
            let month = Month::take_out(&mut days, end(), 400.0);
            (month.factor - 1.0).abs() < 0.02
                && days.iter().zip(before).all(|(a, b)| (a - b).abs() <= 0.02 * b)
        };
        assert!(alike(days(|_| 10.0)));
        assert!(alike(days(|_| 0.0)));
        assert!(alike(days(|date| if date.month() == 2 && date.day() > 25 {
            30.0
        } else {
            10.0
        })));
        assert!(alike(days(|date| f64::from(date.ordinal() * 7 % 5))));
        assert!(alike(days(
            |date| f64::from(u8::from(date.ordinal() % 7 != 0)) * 9.0
        )));
        assert!(alike(vec![3.0; 35]), "five weeks are too few");
    }
}
