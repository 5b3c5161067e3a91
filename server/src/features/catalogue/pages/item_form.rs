//! What was typed into a form.

use obrador_core::catalogue::{Field, FieldKind, ItemKind};

/// A form's fields as they were typed; ticked boxes of one name are joined by spaces.
#[derive(Debug, Clone)]
pub(super) struct ItemForm {
    fields: Vec<(&'static Field, String)>,
    version: Option<i64>,
}

impl ItemForm {
    /// From a form's body, sent or kept as a draft.
    pub(super) fn read(item_kind: ItemKind, body: &[u8]) -> Self {
        let pairs: Vec<_> = form_urlencoded::parse(body).collect();
        let all = |key: &'static str| {
            pairs
                .iter()
                .filter(move |(name, _)| name == key)
                .map(|(_, value)| value.as_ref())
        };
        let fields = item_kind.fields().iter().map(|field| {
            let text = if field.kind == FieldKind::Allergens {
                all(field.key).collect::<Vec<_>>().join(" ")
            } else {
                all(field.key).next().unwrap_or_default().to_owned()
            };
            (field, text)
        });
        Self {
            fields: fields.collect(),
            version: all("version").next().and_then(|version| version.parse().ok()),
        }
    }

    /// Was anything typed at all?
    pub(super) fn is_empty(&self) -> bool {
        self.fields.iter().all(|(_, text)| text.is_empty())
    }

    /// The version that was read.
    pub(super) fn version(&self) -> Option<i64> {
        self.version
    }

    pub(super) fn get(&self, key: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| field.key == key);
        found.map_or("", |(_, text)| text)
    }
}
