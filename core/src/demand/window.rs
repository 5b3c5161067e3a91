//! The last few values, and their mean.

/// The last `N` values.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window<const N: usize> {
    values: [f64; N],
    count: usize,
    next: usize,
}

impl<const N: usize> Default for Window<N> {
    fn default() -> Self {
        Self {
            values: [0.0; N],
            count: 0,
            next: 0,
        }
    }
}

impl<const N: usize> Window<N> {
    pub(super) fn push(&mut self, value: f64) {
        self.values[self.next] = value;
        self.next = (self.next + 1) % N;
        self.count = (self.count + 1).min(N);
    }

    pub(super) fn values(&self) -> &[f64] {
        &self.values[..self.count]
    }

    /// Their mean; none of none.
    pub(super) fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.values().iter().sum::<f64>() / self.count as f64)
    }
}
