//! What JSON allows and nobody means: a name that occurs twice in one object, of whose two values one reader takes the first
//! and another the last; and NUL, which no text in PostgreSQL holds.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::{
    collections::HashSet,
    fmt::{self, Write as _},
};

/// Where the first one is, such as `lines[2].name`; none where there is none, or where it is no JSON.
pub(crate) fn name(json: &[u8]) -> Option<String> {
    let mut place = Place::default();
    let mut reader = serde_json::Deserializer::from_slice(json);
    // What is no JSON is told by who reads it for its content.
    let _ = Walk(&mut place).deserialize(&mut reader);
    place.repeated.then_some(place.path)
}

/// Is there NUL in a text of it?
pub(crate) fn holds_nul(json: &[u8]) -> bool {
    let mut place = Place::default();
    let mut reader = serde_json::Deserializer::from_slice(json);
    let _ = Walk(&mut place).deserialize(&mut reader);
    place.nul
}

/// Where the walk is, and whether it has ended there.
#[derive(Default)]
struct Place {
    path: String,
    repeated: bool,
    nul: bool,
}

/// A value that is looked through and not kept.
struct Walk<'a>(&'a mut Place);

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.nul |= text.contains('\0');
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<(), A::Error> {
        let length = self.0.path.len();
        for number in 0.. {
            write!(self.0.path, "[{number}]").map_err(A::Error::custom)?;
            if all.next_element_seed(Walk(self.0))?.is_none() {
                break;
            }
            self.0.path.truncate(length);
        }
        self.0.path.truncate(length);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<(), A::Error> {
        let length = self.0.path.len();
        let mut names = HashSet::new();
        while let Some(name) = all.next_key::<String>()? {
            if length > 0 {
                self.0.path.push('.');
            }
            self.0.path.push_str(&name);
            if !names.insert(name) {
                self.0.repeated = true;
                return Err(A::Error::custom("a name occurs twice"));
            }
            all.next_value_seed(Walk(self.0))?;
            self.0.path.truncate(length);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_name_occurs_once_in_an_object() {
        for (json, path) in [
            (r#"{"name":"A","name":"B"}"#, Some("name")),
            // The same name, written otherwise.
            (r#"{"name":"A","n\u0061me":"A"}"#, Some("name")),
            (r#"{"a":{"b":[1,{"c":null,"c":true}]}}"#, Some("a.b[1].c")),
            (r#"[{"a":1},{"a":-1.5e3,"a":""}]"#, Some("[1].a")),
            (r#"{"a":{"x":1},"b":{"x":1}}"#, None),
            (r#"{"a":[],"A":[{}]}"#, None),
            ("7", None),
            ("{", None),
            ("", None),
        ] {
            assert_eq!(super::name(json.as_bytes()).as_deref(), path, "{json}");
        }
        for (json, nul) in [
            (r#"{"a":["\u0000"]}"#, true),
            (r#"{"a":"\\u0000"}"#, false),
            (r#"{"a":"b"}"#, false),
        ] {
            assert_eq!(super::holds_nul(json.as_bytes()), nul, "{json}");
        }
    }
}
