//! Every second week is different: a fortnightly offer.

use super::ols::slope;

/// Fewer weeks than this tell no alternation from chance.
const FEWEST: usize = 6;

/// How much of an alternation is believed, from 0 to 1; takes that much of it out of the weeks' means, newest first.
///
/// # Formula
/// Least squares of an even number N of the newest means on a line and `c (−1)ʲ` together, which leaves s² per degree of
/// freedom (N − 3). With S what `c` explains beside the line, believed `S² / (S² + doubt · s⁴)`.
pub(super) fn take_out(means: &mut [f64], doubt: f64) -> f64 {
    let even = means.len() / 2 * 2;
    if even < FEWEST {
        return 0.0;
    }
    let sign = |week: usize| if week.is_multiple_of(2) { 1.0 } else { -1.0 };
    let count = even as f64;
    let weeks = 0..even;
    let alternating = slope(weeks.clone().map(|week| (week as f64, sign(week))));
    let climbing = slope(weeks.clone().map(|week| (week as f64, means[week])));
    let at = |week: usize| week as f64 - (count - 1.0) / 2.0;
    // What alternates beside the line: its own line taken out.
    let own = |week: usize| sign(week) - alternating * at(week);
    let squares: f64 = weeks.clone().map(|week| own(week) * own(week)).sum();
    let c = weeks.clone().map(|week| own(week) * means[week]).sum::<f64>() / squares;
    let average = means[..even].iter().sum::<f64>() / count;
    let left: f64 = weeks
        .map(|week| {
            let off = means[week] - average - climbing * at(week) - c * own(week);
            off * off
        })
        .sum();
    let (explained, chance) = (squares * c * c, left / (count - 3.0));
    if explained <= 0.0 {
        return 0.0;
    }
    let ratio = chance / explained;
    let believed = 1.0 / (1.0 + doubt * ratio * ratio);
    for (week, mean) in means.iter_mut().enumerate() {
        *mean -= believed * c * sign(week);
    }
    believed
}

#[cfg(test)]
mod tests {
    use super::take_out;

    #[test]
    fn what_alternates_is_taken_out_and_nothing_else() {
        let mut weeks = [7.0, 5.0, 7.0, 5.0, 7.0, 5.0, 7.0, 5.0];
        assert!((take_out(&mut weeks, 25.0) - 1.0).abs() < 1e-9);
        assert!(weeks.iter().all(|mean| (mean - 6.0).abs() < 1e-9), "{weeks:?}");

        let climbing = [9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0];
        let mut weeks = climbing;
        take_out(&mut weeks, 25.0);
        assert!(
            weeks.iter().zip(climbing).all(|(a, b)| (a - b).abs() < 1e-9),
            "{weeks:?}"
        );

        let mut one_week = [5.0, 5.0, 5.0, 9.0, 5.0, 5.0, 5.0, 5.0];
        assert!(take_out(&mut one_week, 25.0) < 0.1);
        assert!(take_out(&mut [7.0, 5.0, 7.0, 5.0, 7.0], 25.0) == 0.0);
        assert!(take_out(&mut [], 25.0) == 0.0);
    }
}
