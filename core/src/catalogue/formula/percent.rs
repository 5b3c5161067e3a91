//! Baker's percentages: what everything is of the flour.

use super::{Batch, Weight, fine::times};

impl Batch {
    /// Each line as a part of the flour, in hundredths of a percent; none for what has no weight, or where there is no
    /// flour. A preferment's line is its whole weight, and its flour counts among the flour.
    ///
    /// # Formula
    /// `10,000 × weight / flour`, half away from zero.
    pub fn percentages(&self) -> Vec<Option<i64>> {
        self.lines
            .iter()
            .map(|line| self.of_flour(line.weight?))
            .collect()
    }

    /// Each ingredient as a part of the flour, through all recipes within: the flours together are 10,000, but for what
    /// rounding leaves.
    pub fn total_percentages(&self) -> impl Iterator<Item = (&str, Option<i64>)> {
        self.contents.iter().map(|(id, content)| {
            let weighed = (!content.unweighed).then_some(content.weight);
            (id.as_str(), weighed.and_then(|weight| self.of_flour(weight)))
        })
    }

    /// The whole dough as a part of the flour.
    pub fn dough_percentage(&self) -> Option<i64> {
        self.of_flour(self.weight)
    }

    fn of_flour(&self, weight: Weight) -> Option<i64> {
        times(weight.0, 10_000, self.flour.0).and_then(|percent| i64::try_from(percent).ok())
    }
}
