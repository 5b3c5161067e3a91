//! What the tracker tells beside its batches: written by the browser's half, shown by the island.

use leptos::prelude::RwSignal;

/// Each is empty where there is nothing to tell.
#[derive(Clone, Copy)]
pub(crate) struct TrackerState {
    /// Why the server is not reached.
    pub(crate) net: RwSignal<String>,
    /// The steps that wait to be sent, a line each, below how many there are.
    pub(crate) waiting: RwSignal<String>,
    /// The steps that were not taken, a line each, with the reason.
    pub(crate) refused: RwSignal<String>,
}
