//! Every second week is different: a fortnightly offer.

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
    let count = even as f64;
    let average = means[..even].iter().sum::<f64>() / count;
    // A week from the middle; (−1)ʲ leans on the line by −6 / (N² − 1) a week, which is taken out of it.
    let at = |week: usize| week as f64 - (count - 1.0) / 2.0;
    let own = |week: usize| sign(week) + at(week) * 6.0 / (count * count - 1.0);
    let (mut climbing, mut way, mut c, mut squares) = (0.0, 0.0, 0.0, 0.0);
    for (week, mean) in means[..even].iter().enumerate() {
        climbing += at(week) * (mean - average);
        way += at(week) * at(week);
        c += own(week) * (mean - average);
        squares += own(week) * own(week);
    }
    (climbing, c) = (climbing / way, c / squares);
    let mut left = 0.0;
    for (week, mean) in means[..even].iter().enumerate() {
        let off = mean - average - climbing * at(week) - c * own(week);
        left += off * off;
    }
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

fn sign(week: usize) -> f64 {
    if week.is_multiple_of(2) { 1.0 } else { -1.0 }
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
