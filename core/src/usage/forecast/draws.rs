//! The same draws for every series: a constant seed, and tables of whole numbers.

use super::HORIZON_DAYS;
use std::sync::LazyLock;

/// How many paths are drawn.
pub(super) const PATHS: usize = 64;

/// The largest number of weeks that blocks are drawn from.
pub(super) const MAX_WEEKS: usize = 8;

/// How many weeks ahead are drawn for.
pub(super) const WEEKS_AHEAD: usize = HORIZON_DAYS.div_ceil(7) as usize;

/// The generator `SplitMix64` (Steele, Lea and Flood 2014), as in Java's `SplittableRandom`.
#[derive(Debug, Clone, Copy)]
pub(super) struct SplitMix64(pub(super) u64);

impl SplitMix64 {
    /// The next 64 bits.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

/// What one path draws in one week: one of 64 equally likely picks, and a place in [`NORMAL`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Draw {
    pick: u8,
    normal: u8,
}

impl Draw {
    /// Which of the 64 picks.
    pub(super) fn pick(self) -> usize {
        usize::from(self.pick)
    }

    /// Normal, mean 0, variance 1.
    pub(super) fn normal(self) -> f64 {
        NORMAL[usize::from(self.normal)]
    }
}

/// What each path draws, week by week.
///
/// In every week each pick and each normal comes once among the 64 paths (stratified sampling), in an order of its own:
/// no week is drawn with luck, good or bad.
pub(super) static DRAWS: LazyLock<[[Draw; PATHS]; WEEKS_AHEAD]> = LazyLock::new(|| {
    let mut random = SplitMix64(7);
    let mut order = || {
        let mut places: [u8; PATHS] = std::array::from_fn(|place| place as u8);
        for last in (1..PATHS).rev() {
            places.swap(last, (random.next() % (last as u64 + 1)) as usize);
        }
        places
    };
    std::array::from_fn(|_| {
        let (picks, normals) = (order(), order());
        std::array::from_fn(|path| Draw {
            pick: picks[path],
            normal: normals[path],
        })
    })
});

/// The middles of 64 equally likely slices of the normal distribution, in a fixed mixed order.
///
/// Source: Python's `statistics.NormalDist().inv_cdf((i + 0.5) / 64)`, to four places.
#[rustfmt::skip]
pub(super) const NORMAL: [f64; PATHS] = [
    -0.8032, 0.3393, -1.6010, -0.0588, 1.2727, -0.4668, 0.6501, -0.9779, 0.2171, -2.4176, -0.1772, 1.0432,
    -0.6024, 0.5110, -1.1892, 0.0981, 1.7617, -0.2981, 0.8585, -0.7502, 0.3811, -1.4735, -0.0196, 1.3662,
    -0.4236, 0.6993, -0.9166, 0.2574, -1.9874, -0.1375, 1.1132, -0.5561, 0.5561, -1.1132, 0.1375, 1.9874,
    -0.2574, 0.9166, -0.6993, 0.4236, -1.3662, 0.0196, 1.4735, -0.3811, 0.7502, -0.8585, 0.2981, -1.7617,
    -0.0981, 1.1892, -0.5110, 0.6024, -1.0432, 0.1772, 2.4176, -0.2171, 0.9779, -0.6501, 0.4668, -1.2727,
    0.0588, 1.6010, -0.3393, 0.8032,
];
