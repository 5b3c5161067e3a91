//! Two people, in whichever order their clicks arrive.

use super::world::{batch, night, taking};
use crate::production::{Batch, Click, Tracking};
use proptest::prelude::*;

/// Those that are taken, tried in that order, and again as long as one more is taken.
fn all_taken(mut now: Batch, clicks: &[Click]) -> Batch {
    loop {
        let before = now.version();
        for click in clicks {
            if let Ok(next) = now.clone().take(click.clone(), taking(Tracking::Stages, &[])) {
                now = next;
            }
        }
        if now.version() == before {
            return now;
        }
    }
}

fn ids(batch: &Batch) -> Vec<String> {
    let mut ids: Vec<String> = batch
        .as_stored()
        .steps
        .iter()
        .map(|step| step.id.clone())
        .collect();
    ids.sort();
    ids
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(700))]

    #[test]
    fn the_same_clicks_come_to_one_truth(
        (stages, clicks) in night(),
        order in any::<prop::sample::Index>(),
        seed in any::<u64>(),
    ) {
        let one = all_taken(batch(10, &stages), &clicks);
        let mut taken: Vec<Click> = clicks
            .into_iter()
            .filter(|click| one.as_stored().steps.iter().any(|step| step.id == click.id))
            .collect();

        // In the order in which they were made, each is taken at once.
        let place = |click: &Click| one.as_stored().steps.iter().position(|step| step.id == click.id);
        taken.sort_by_key(place);
        let mut other = batch(10, &stages);
        for click in &taken {
            other = other.take(click.clone(), taking(Tracking::Stages, &[])).unwrap();
        }
        prop_assert_eq!(one.view(Tracking::Stages, &[]), other.view(Tracking::Stages, &[]));

        // In any order, each perhaps several times: where all are taken, they say the same.
        let turned = order.index(taken.len().max(1));
        let by = turned.min(taken.len());
        taken.rotate_left(by);
        taken.sort_by_key(|click| click.id.bytes().fold(seed, |hash, b| hash.rotate_left(7) ^ u64::from(b).wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        let third = all_taken(batch(10, &stages), &taken);
        if ids(&third) == ids(&one) {
            prop_assert_eq!(one.view(Tracking::Stages, &[]), third.view(Tracking::Stages, &[]));
        }
    }
}
