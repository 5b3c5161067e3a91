//! What a thing consists of, checked.

use super::{Field, FieldError, FieldKind, ItemKind, Value, parse};
use crate::{
    i18n::{Lang, fold},
    quantity::{Dimension, Pack, Quantity, Unit},
};

/// A thing's fields, in the order of [`ItemKind::fields`]. Each is checked on its way in; an empty one is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    item_kind: ItemKind,
    values: Vec<Option<Value>>,
}

/// What is wrong, and with which field.
pub type Faults = Vec<(&'static Field, FieldError)>;

impl Content {
    /// From what storage holds, which was checked when it was written.
    pub fn stored(item_kind: ItemKind, values: Vec<Option<Value>>) -> Self {
        Self { item_kind, values }
    }

    /// A thing of which only the name is known, taken as it is; where it needs a unit, kilograms.
    pub fn named(item_kind: ItemKind, name: &str) -> Self {
        let mut content = Self::empty(item_kind);
        content.values[0] = Some(Value::Text(name.to_owned()));
        content
    }

    /// From what somebody typed who writes numbers as `lang` does; `typed` answers a field's text.
    ///
    /// # Errors
    /// Every field that can't be so, with the reason.
    pub fn typed<'t>(
        item_kind: ItemKind,
        lang: Lang,
        typed: impl Fn(&'static str) -> &'t str,
    ) -> Result<Self, Faults> {
        Self::empty(item_kind).typed_over(lang, typed)
    }

    /// The same with what somebody typed over it; what stands there as it was written stays the stored value, to the bit.
    ///
    /// # Errors
    /// Every field that can't be so, with the reason.
    pub fn typed_over<'t>(
        &self,
        lang: Lang,
        typed: impl Fn(&'static str) -> &'t str,
    ) -> Result<Self, Faults> {
        Self::of_cells(self.item_kind, Some(self), |field| Some((lang, typed(field.key))))
    }

    /// From a table's cells, each with the language that its numbers are written in. What has no cell stays as it is stored,
    /// and so does, to the bit, what stands there as it was written.
    ///
    /// # Errors
    /// Every field that can't be so, with the reason.
    pub fn of_cells<'t>(
        item_kind: ItemKind,
        stored: Option<&Self>,
        cell: impl Fn(&'static Field) -> Option<(Lang, &'t str)>,
    ) -> Result<Self, Faults> {
        let mut faults = Vec::new();
        let mut values = Vec::with_capacity(item_kind.fields().len());
        let units = item_kind.fields().iter();
        let unit = units
            .filter(|field| field.kind == FieldKind::Unit)
            .find_map(|field| match cell(field) {
                Some((_, text)) => Unit::written(text),
                None => stored.and_then(Self::unit),
            });
        let unit = unit.unwrap_or_default();
        for field in item_kind.fields() {
            let stored = stored.and_then(|stored| stored.get(field.key));
            let read = match (cell(field), stored) {
                (None, Some(value)) => Ok(Some(value.clone())),
                (Some((lang, text)), Some(value)) if one_way(text) == one_way(&value.written(lang)) => {
                    Ok(Some(value.clone()))
                }
                (Some((lang, text)), _) => parse::typed(field, lang, text, unit),
                (None, None) => parse::checked(field, None),
            };
            match read {
                Ok(value) => values.push(value),
                Err(error) => faults.push((field, error)),
            }
        }
        if faults.is_empty() {
            Self { item_kind, values }.agreeing()
        } else {
            Err(faults)
        }
    }

    /// As it is, if its fields fit each other: quantities are in units of the thing's own kind, a pack holds something.
    fn agreeing(self) -> Result<Self, Faults> {
        let own = self.unit().map(Unit::dimension);
        let mut faults = Faults::new();
        for (field, value) in self.fields() {
            let other = |dimension: Dimension| own.is_some_and(|own| own != dimension);
            match value {
                Some(Value::Quantity(quantity)) if other(quantity.dimension()) => {
                    faults.push((field, FieldError::OtherUnit));
                }
                Some(Value::Quantity(quantity)) if field.is_positive() && quantity.small == 0 => {
                    faults.push((field, FieldError::NotAboveZero));
                }
                None if field.key == "pack_size" && self.get("pack_name").is_some() => {
                    faults.push((field, FieldError::Missing));
                }
                _ => {}
            }
        }
        if faults.is_empty() { Ok(self) } else { Err(faults) }
    }

    /// The same with some fields changed, each checked.
    ///
    /// # Errors
    /// Every field that can't be so, with the reason.
    pub fn with(
        mut self,
        changes: impl IntoIterator<Item = (&'static Field, Option<Value>)>,
    ) -> Result<Self, Faults> {
        let mut faults = Vec::new();
        for (field, value) in changes {
            let place = self
                .item_kind
                .fields()
                .iter()
                .position(|known| known.key == field.key);
            match (place, parse::checked(field, value)) {
                (Some(place), Ok(value)) => self.values[place] = value,
                (None, Ok(_)) => faults.push((field, FieldError::Unknown)),
                (_, Err(error)) => faults.push((field, error)),
            }
        }
        if faults.is_empty() {
            self.agreeing()
        } else {
            Err(faults)
        }
    }

    /// A thing without anything but the unit it is kept in where nobody says another: not yet one.
    pub fn empty(item_kind: ItemKind) -> Self {
        let unit = |field: &Field| {
            let is_unit = field.kind == FieldKind::Unit;
            is_unit.then(|| Value::Text(Unit::default().as_str().to_owned()))
        };
        let values = item_kind.fields().iter().map(unit).collect();
        Self { item_kind, values }
    }

    /// Which kind it is.
    pub fn item_kind(&self) -> ItemKind {
        self.item_kind
    }

    /// Its name.
    pub fn name(&self) -> &str {
        match self.values.first() {
            Some(Some(Value::Text(name))) => name,
            _ => "",
        }
    }

    /// A field's value.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let place = self
            .item_kind
            .fields()
            .iter()
            .position(|field| field.key == key)?;
        self.values.get(place)?.as_ref()
    }

    /// A field's value where it is a text.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The unit it is kept in, where it has one.
    pub fn unit(&self) -> Option<Unit> {
        let units = self.fields().filter(|(field, _)| field.kind == FieldKind::Unit);
        let mut named = units.filter_map(|(_, value)| match value {
            Some(Value::Text(name)) => name.parse().ok(),
            _ => None,
        });
        named.next()
    }

    /// A field's value where it is a quantity.
    pub fn quantity(&self, key: &str) -> Option<Quantity> {
        match self.get(key) {
            Some(Value::Quantity(quantity)) => Some(*quantity),
            _ => None,
        }
    }

    /// What it is bought in, where that is known; its name may be empty.
    pub fn pack(&self) -> Option<Pack> {
        let holds = self.quantity("pack_size")?;
        let name = self.text("pack_name").unwrap_or_default().to_owned();
        Some(Pack { name, holds })
    }

    /// Every field with its value.
    pub fn fields(&self) -> impl Iterator<Item = (&'static Field, Option<&Value>)> {
        let values = self.values.iter().map(Option::as_ref);
        self.item_kind.fields().iter().zip(values)
    }

    /// The name as lists are sorted by it.
    pub fn folded_name(&self) -> String {
        fold(self.name())
    }

    /// What a search looks at, the name first.
    pub fn search_text(&self) -> String {
        let searched = self.fields().filter(|(field, _)| field.searched);
        let texts = searched.filter_map(|(_, value)| match value {
            Some(Value::Text(text)) => Some(fold(text)),
            _ => None,
        });
        texts.collect::<Vec<_>>().join("\n")
    }
}

/// As a browser sends it, or as it is stored: without space around it, lines ended in one way.
fn one_way(text: &str) -> String {
    text.trim().replace("\r\n", "\n").replace('\r', "\n")
}
