//! What was just done with a batch.

use crate::page::Told;
use obrador_locales::Texts;
use obrador_services::production::BatchRecord;

/// What the address says was done, with the batch that it was done to; nothing where it says nothing that there is.
pub fn told_step(t: Texts, done: &str, record: &BatchRecord) -> Option<Told> {
    let key = format!("step-told-{}", done.replace('_', "-"));
    if done.is_empty() || !t.has(&key) {
        return None;
    }
    let stored = record.batch.as_stored();
    Some(Told {
        text: t.with(
            &key,
            &[
                ("recipe", stored.content.recipe.name.clone().into()),
                ("number", stored.number.to_string().into()),
            ],
        ),
        ..Told::default()
    })
}
