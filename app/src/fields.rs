//! JSON objects of texts alone, as most of what functions answer is made of. One piece of code reads them all: what serde
//! derives for each of them makes the client some kilobytes larger.

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use std::fmt;

/// Each field's name with its text.
#[derive(Debug, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The text of the field called `name`; empty where there is none.
    pub(crate) fn take(&mut self, name: &str) -> String {
        let found = self.0.iter_mut().find(|(known, _)| known == name);
        found.map_or_else(String::new, |(_, text)| std::mem::take(text))
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(All)
    }
}

struct All;

impl<'de> Visitor<'de> for All {
    type Value = Fields;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Fields(fields))
    }
}

/// A struct of texts, for `#[serde(from = "Fields")]`.
macro_rules! of_fields {
    ($name:ident: $($field:ident),+) => {
        impl From<$crate::fields::Fields> for $name {
            fn from(mut fields: $crate::fields::Fields) -> Self {
                Self { $($field: fields.take(stringify!($field))),+ }
            }
        }
    };
}

pub(crate) use of_fields;
