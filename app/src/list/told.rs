//! What was done with all that was chosen, and the way back.

use super::{CHOSEN, ListAddress, SHOWN};
use crate::page::{Told, Undo};
use obrador_core::i18n::format_number;
use obrador_locales::Texts;

/// So many are named; all are counted.
const NAMED: usize = 5;

/// Something of a list that something was done to.
#[derive(Debug, Clone)]
pub struct ToldOf {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Is it archived?
    pub archived: bool,
}

/// The first of them, by name.
pub(crate) fn named(names: &[String]) -> String {
    let more = if names.len() > NAMED { " …" } else { "" };
    [&names[..names.len().min(NAMED)].join(", "), more].concat()
}

/// Several of the list at `address` were archived, or restored where `archived` is false. What somebody else has brought back
/// meanwhile is not told.
pub fn told_several(t: Texts, address: &ListAddress, archived: bool, things: Vec<ToldOf>) -> Option<Told> {
    let (mut fields, names): (Vec<_>, Vec<_>) = things
        .into_iter()
        .filter(|thing| thing.archived == archived)
        .map(|thing| ((CHOSEN, thing.id), thing.name))
        .unzip();
    if fields.is_empty() {
        return None;
    }
    let (key, back) = if archived {
        ("list-archived", "restore")
    } else {
        ("list-restored", "archive")
    };
    let number = format_number(t.lang, names.len() as f64, 0);
    let args = [
        ("count", (names.len() as f64).into()),
        ("number", number.into()),
        ("names", named(&names).into()),
    ];
    fields.push((SHOWN, address.query()));
    Some(Told {
        text: t.with(key, &args),
        undo: Some(Undo {
            action: format!("{}/{back}", address.path()),
            fields,
        }),
        ..Told::default()
    })
}
