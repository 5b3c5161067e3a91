//! From a table's cell to what somebody would type, and from a value to a cell.

use super::{
    links::{Links, is_link},
    names,
};
use crate::{
    catalogue::by_name::NoLink,
    tabular::{harmless, meant},
};
use obrador_core::{
    catalogue::{Field, FieldError, FieldKind, Value, table::LineFault},
    i18n::{Lang, fold},
    quantity::Unit,
    table::plain_number,
};
use obrador_locales::Texts;

/// What stands between several allergens in one cell.
const BETWEEN: [char; 5] = [',', ';', '|', '/', '\n'];

/// Reads and writes cells.
pub(crate) struct Cells {
    pub(super) links: Links,
    allergens: Vec<(String, &'static str)>,
}

impl Cells {
    pub(crate) fn new(links: Links) -> Self {
        Self {
            links,
            allergens: names::allergens(),
        }
    }

    /// A value as a table holds it that somebody reads in `lang`; read again, it is the same.
    pub(crate) fn written(&self, lang: Lang, field: &Field, value: Option<&Value>) -> String {
        match (field.kind, value) {
            (_, None) => String::new(),
            (FieldKind::Allergens, Some(Value::Text(ids))) => {
                let names: Vec<_> = ids.split(' ').map(|id| names::allergen(lang, id)).collect();
                names.join(", ")
            }
            (FieldKind::Unit, Some(Value::Text(unit))) => unit_in(lang, unit),
            (_, Some(Value::Yes)) => Texts::of(lang).get("catalogue-yes"),
            (kind, Some(Value::Text(id))) if is_link(kind) => harmless(&self.links.written(kind, id)),
            (kind, Some(value)) if kind.is_text() => harmless(&value.written(lang)),
            (_, Some(value)) => plain_number(lang, &value.written(lang)),
        }
    }

    /// What somebody would type for a cell.
    ///
    /// # Errors
    /// It names what is not there, or several things.
    pub(super) fn read(&self, field: &'static Field, cell: &str) -> Result<String, LineFault> {
        let text = meant(cell.trim());
        match field.kind {
            _ if text.is_empty() => Ok(String::new()),
            FieldKind::Allergens => self
                .allergen_ids(text)
                .ok_or(LineFault::Field(field, FieldError::Unknown)),
            FieldKind::Flag => match names::yes(text) {
                Some(yes) => Ok(if yes { Value::YES } else { "" }.to_owned()),
                None => Err(LineFault::Field(field, FieldError::Unknown)),
            },
            kind if is_link(kind) => match self.links.read(kind, text) {
                Ok(id) => Ok(id.to_owned()),
                Err(NoLink::Unknown) => Err(LineFault::Field(field, FieldError::Unknown)),
                Err(NoLink::Several) => Err(LineFault::SeveralLinks(field)),
            },
            _ => Ok(text.to_owned()),
        }
    }

    /// The same of a column in whole cents, or hundredths of a percent.
    pub(super) fn read_whole(field: &'static Field, cell: &str, lang: Lang) -> Result<String, LineFault> {
        let value = match field.kind {
            FieldKind::Percent => Value::BasisPoints,
            _ => Value::Cents,
        };
        match cell.trim() {
            "" => Ok(String::new()),
            text => match text.parse() {
                Ok(number) => Ok(value(number).written(lang)),
                Err(_) => Err(LineFault::Field(field, FieldError::NotANumber)),
            },
        }
    }

    /// The identifiers of allergens by whatever name, or one after the other as programs write them.
    fn allergen_ids(&self, text: &str) -> Option<String> {
        let one = |name: &str| {
            let name = fold(name);
            self.allergens.iter().find(|(known, _)| *known == name)
        };
        let all = |names: Vec<&str>| -> Option<Vec<&str>> {
            let names = names.into_iter().filter(|name| !name.trim().is_empty());
            names.map(|name| one(name).map(|(_, id)| *id)).collect()
        };
        let ids = all(text.split(BETWEEN).collect()).or_else(|| all(text.split_whitespace().collect()));
        ids.map(|ids| ids.join(" "))
    }
}

/// A unit as people write it behind a number; pieces have no symbol.
fn unit_in(lang: Lang, unit: &str) -> String {
    match (unit.parse(), lang) {
        (Ok(Unit::Piece), Lang::Es | Lang::Eu) => "pieza".to_owned(),
        _ => unit.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use obrador_core::catalogue::ItemKind;

    #[test]
    fn allergens_go_by_any_name() {
        let cells = Cells::new(Links::default());
        let field = ItemKind::Recipe.fields().iter().find(|it| it.key == "allergens");
        let field = field.unwrap();
        for (cell, ids) in [
            ("Gluten, Huevos", Some("gluten eggs")),
            ("glutena; esnea", Some("gluten milk")),
            ("gluten eggs milk", Some("gluten eggs milk")),
            ("MILK | Eggs", Some("milk eggs")),
            ("", Some("")),
            ("gluten, dust", None),
        ] {
            assert_eq!(cells.read(field, cell).ok().as_deref(), ids, "{cell}");
        }
        let stored = Value::Text("gluten eggs".to_owned());
        for lang in Lang::ALL {
            let written = cells.written(lang, field, Some(&stored));
            assert_eq!(cells.read(field, &written).unwrap(), "gluten eggs", "{written}");
        }
    }
}
