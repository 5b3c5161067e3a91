//! One odd day is no growth: what a single day of the history may say at most.

use super::series::{Series, WINDOW_DAYS};
use crate::usage::Kind;

/// A day counts for no more than this many times the next largest.
const MOST: f64 = 3.0;

/// On fewer days of growth than this it counts for no more than the next largest.
const FEW: usize = 4;

/// The history without what only one of its days says.
///
/// # Rules
/// - A level that jumps and comes back the day after has been reported wrongly on that day: the largest such jump, up
///   or down, counts no more than the next largest, which is nothing where there is no other.
/// - The largest growth of one day (an import) counts no more than three times the next largest, and so does the
///   largest fall (a clearing out); no more than the next largest where fewer than four days grow (or fall), so that where
///   no other day grows, it is no growth at all. What was reported after days without a report may be as many times larger.
/// - A daily metric's largest total counts no more than three times the next largest.
///
/// The last level stays; a history without such a day stays bit by bit.
pub(super) fn evened_out(kind: Kind, series: &Series) -> Series {
    let mut series = series.clone();
    let (values, known) = series.values_mut();
    even_out(kind, values, known);
    series
}

fn even_out(kind: Kind, values: &mut [f64], known: &[bool]) {
    if values.len() < 2 {
        return;
    }
    if kind == Kind::Daily {
        cap_largest(values, 1.0, |_, _| MOST);
        return;
    }
    let times = |growth: usize, count: usize| {
        let unknown = known[..=growth].iter().rev().take_while(|known| !**known);
        (unknown.count() + 1) as f64 * if count < FEW { 1.0 } else { MOST }
    };
    let mut growth = [0.0; WINDOW_DAYS];
    let growth = &mut growth[..values.len() - 1];
    for (slot, pair) in growth.iter_mut().zip(values.windows(2)) {
        *slot = pair[1] - pair[0];
    }
    let jumped = take_out_jump(growth);
    let grown = cap_largest(growth, 1.0, times);
    let fallen = cap_largest(growth, -1.0, times);
    if jumped || grown || fallen {
        for (day, growth) in growth.iter().enumerate().rev() {
            values[day] = values[day + 1] - growth;
        }
    }
}

/// Lowers the largest value (of `sign` −1: the largest below 0) to so many times the next largest as `times` says of its
/// place and of how many values have that sign; was it larger?
fn cap_largest(values: &mut [f64], sign: f64, times: impl Fn(usize, usize) -> f64) -> bool {
    let (place, largest, next) = two_largest(values.iter().map(|value| value * sign));
    let count = values.iter().filter(|value| *value * sign > 0.0).count();
    let most = times(place, count) * next;
    if largest > most {
        values[place] = most * sign;
    }
    largest > most
}

/// Lowers the largest jump there and back to the next largest; was it larger? The sum of the two days stays, and is
/// shared by both where there is no other jump.
fn take_out_jump(growth: &mut [f64]) -> bool {
    let jump = |pair: &[f64]| {
        let size = pair[0].abs().min(pair[1].abs());
        let comes_back = pair[0] * pair[1] < 0.0 && (pair[0] + pair[1]).abs() <= size;
        if comes_back { size } else { 0.0 }
    };
    let (place, largest, _) = two_largest(growth.windows(2).map(jump));
    if largest <= 0.0 {
        return false;
    }
    // The way back is no jump of its own.
    let others = growth
        .windows(2)
        .enumerate()
        .filter(|(day, _)| day.abs_diff(place) > 1);
    let most = others.map(|(_, pair)| jump(pair)).fold(0.0, f64::max);
    if most <= 0.0 {
        let half = f64::midpoint(growth[place], growth[place + 1]);
        growth[place] = half;
        growth[place + 1] = half;
    } else if largest > most {
        let cut = (largest - most).copysign(growth[place]);
        growth[place] -= cut;
        growth[place + 1] += cut;
    }
    largest > most
}

/// The largest value above 0, where it stands, and the next largest; 0 where there is none.
fn two_largest(values: impl Iterator<Item = f64>) -> (usize, f64, f64) {
    let (mut place, mut largest, mut next) = (0, 0.0, 0.0);
    for (i, value) in values.enumerate() {
        if value > largest {
            (place, largest, next) = (i, value, largest);
        } else if value > next {
            next = value;
        }
    }
    (place, largest, next)
}

#[cfg(test)]
mod tests {
    use super::even_out;
    use crate::usage::Kind;

    fn evened(kind: Kind, mut values: Vec<f64>) -> Vec<f64> {
        let known = vec![true; values.len()];
        even_out(kind, &mut values, &known);
        values
    }

    #[test]
    fn only_what_stands_alone_is_taken_out() {
        let level = |values: &[f64]| evened(Kind::Level, values.to_vec());
        // An import where nothing else grows, and where something does.
        assert_eq!(level(&[4.0, 4.0, 16.0, 16.0]), [16.0; 4]);
        assert_eq!(level(&[4.0, 5.0, 17.0, 18.0]), [15.0, 16.0, 17.0, 18.0]);
        assert_eq!(
            level(&[4.0, 5.0, 6.0, 18.0, 19.0]),
            [13.0, 14.0, 15.0, 18.0, 19.0]
        );
        // A clearing out.
        assert_eq!(
            level(&[90.0, 91.0, 92.0, 93.0, 11.0, 12.0, 13.0]),
            [8.0, 9.0, 10.0, 11.0, 11.0, 12.0, 13.0]
        );
        // A wrong day, up and down; the next largest jump is left.
        assert_eq!(level(&[4.0, 5.0, 900.0, 6.0, 7.0]), [4.0, 5.0, 5.5, 6.0, 7.0]);
        assert_eq!(level(&[4.0, 5.0, 0.0, 6.0, 7.0]), [4.0, 5.0, 5.5, 6.0, 7.0]);
        assert_eq!(
            level(&[4.0, 6.0, 4.0, 5.0, 5.0, 99.0, 5.0]),
            [4.0, 6.0, 4.0, 5.0, 5.0, 7.0, 5.0]
        );
        // Three days told at once are no import.
        let told_at_once = [1.0, 2.0, 3.0, 4.0, 4.0, 4.0, 13.0];
        let mut values = told_at_once;
        even_out(
            Kind::Level,
            &mut values,
            &[true, true, true, true, false, false, true],
        );
        assert_eq!(values.to_vec(), told_at_once);
        // Ordinary days stay, and so do no days.
        for values in [&[1.0, 2.0, 5.0, 4.0, 6.0, 5.0, 7.0][..], &[3.0], &[]] {
            assert_eq!(level(values), values);
        }
        assert_eq!(
            evened(Kind::Daily, vec![10.0, 12.0, 1e6, 9.0]),
            [10.0, 12.0, 36.0, 9.0]
        );
        assert_eq!(evened(Kind::Daily, vec![10.0, 12.0, 36.0]), [10.0, 12.0, 36.0]);
    }
}
