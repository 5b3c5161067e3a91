//! How fields and what they hold are called, in all languages.

use obrador_core::{
    catalogue::{ALLERGENS, Field, ItemKind},
    i18n::{Lang, fold},
};
use obrador_locales::Texts;

/// What the field is called in a language: the kind's own name, where it has one.
pub(crate) fn label(lang: Lang, item_kind: ItemKind, field: &Field) -> String {
    let t = Texts::of(lang);
    let own = own(item_kind, field);
    if t.has(&own) {
        t.get(&own)
    } else {
        t.get(&general(field))
    }
}

/// Everything that a heading may call the field besides its name for programs: its labels, and what other programs say.
pub(super) fn labels(item_kind: ItemKind, field: &Field) -> Vec<String> {
    let mut names = Vec::new();
    for t in Lang::ALL.map(Texts::of) {
        let also = [&general(field), "-also"].concat();
        for key in [own(item_kind, field), general(field), also] {
            if t.has(&key) {
                let called = t.get(&key);
                names.extend(called.split(',').map(|name| name.trim().to_owned()));
            }
        }
    }
    names
}

fn general(field: &Field) -> String {
    format!("field-{}", field.key.replace('_', "-"))
}

fn own(item_kind: ItemKind, field: &Field) -> String {
    format!("field-{}-{}", item_kind.as_str(), field.key.replace('_', "-"))
}

/// An allergen in a language.
pub(super) fn allergen(lang: Lang, id: &str) -> String {
    Texts::of(lang).get(&format!("allergen-{id}"))
}

/// Which allergen each folded name is, in whatever language.
pub(super) fn allergens() -> Vec<(String, &'static str)> {
    let of = |id: &'static str| {
        let labels = Lang::ALL
            .into_iter()
            .map(move |lang| (fold(&allergen(lang, id)), id));
        labels.chain([(id.to_owned(), id)])
    };
    ALLERGENS.into_iter().flat_map(of).collect()
}

/// Yes and no, folded, as people write them in a table; a mark alone is yes.
pub(super) fn yes(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "yes" | "y" | "si" | "s" | "bai" | "b" | "x" | "1" | "true" | "verdadero" | "egia" => Some(true),
        "no" | "n" | "ez" | "e" | "0" | "false" | "falso" | "gezurra" | "-" => Some(false),
        _ => None,
    }
}
