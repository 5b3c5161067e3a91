//! What a thing consists of, checked.

use super::{Field, FieldError, ItemKind, Value, parse};
use crate::i18n::{Lang, fold};

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

    /// A thing of which only the name is known, taken as it is.
    pub fn named(item_kind: ItemKind, name: &str) -> Self {
        let mut values = vec![None; item_kind.fields().len()];
        values[0] = Some(Value::Text(name.to_owned()));
        Self { item_kind, values }
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
        let mut faults = Vec::new();
        let mut values = Vec::with_capacity(item_kind.fields().len());
        for field in item_kind.fields() {
            match parse::typed(field, lang, typed(field.key)) {
                Ok(value) => values.push(value),
                Err(error) => faults.push((field, error)),
            }
        }
        if faults.is_empty() {
            Ok(Self { item_kind, values })
        } else {
            Err(faults)
        }
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
        let mut faults = Vec::new();
        let mut values = Vec::with_capacity(self.values.len());
        for (field, stored) in self.fields() {
            let typed = typed(field.key);
            let untouched = stored.filter(|value| one_way(typed) == one_way(&value.written(lang)));
            let read = match untouched {
                Some(value) => Ok(Some(value.clone())),
                None => parse::typed(field, lang, typed),
            };
            match read {
                Ok(value) => values.push(value),
                Err(error) => faults.push((field, error)),
            }
        }
        if faults.is_empty() {
            Ok(Self {
                item_kind: self.item_kind,
                values,
            })
        } else {
            Err(faults)
        }
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
        if faults.is_empty() { Ok(self) } else { Err(faults) }
    }

    /// A thing without anything: not yet one.
    pub fn empty(item_kind: ItemKind) -> Self {
        Self {
            item_kind,
            values: vec![None; item_kind.fields().len()],
        }
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
