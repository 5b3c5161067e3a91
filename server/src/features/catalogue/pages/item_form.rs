//! What was typed into a form.

use obrador_app::{
    catalogue::{FIND, WORDS, WORDS_BEFORE},
    list::SHOWN,
    page::WRITTEN_IN,
};
use obrador_core::{
    catalogue::{Field, FieldKind, ItemKind},
    i18n::Lang,
};

/// A form's fields as they were typed; ticked boxes of one name are joined by spaces.
#[derive(Debug, Clone)]
pub(super) struct ItemForm {
    fields: Vec<(&'static Field, String)>,
    version: Option<i64>,
    written_in: Option<Lang>,
    /// What is searched for, and whether it is the search that was asked for.
    words: String,
    finds: bool,
    /// The part of the list behind the dialog that it was typed in.
    list: Option<String>,
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
        let words = |key| all(key).next().unwrap_or_default().trim();
        let finds = all(FIND).next().is_some() || words(WORDS) != words(WORDS_BEFORE);
        Self {
            words: words(WORDS).to_owned(),
            finds,
            list: all(SHOWN).next().map(ToOwned::to_owned),
            fields: fields.collect(),
            version: all("version").next().and_then(|version| version.parse().ok()),
            written_in: all(WRITTEN_IN).next().and_then(|lang| lang.parse().ok()),
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

    /// The language whose numbers are in it: the page's, whatever was chosen in another tab meanwhile.
    pub(super) fn written_in(&self) -> Option<Lang> {
        self.written_in
    }

    /// Is something to link searched for, and nothing saved yet? Whoever presses the key for sending in the field of the search
    /// means that.
    pub(super) fn finds(&self) -> bool {
        self.finds
    }

    /// Was it typed in the dialog above a list? Then the part of the list that was shown.
    pub(super) fn list(&self) -> Option<&str> {
        self.list.as_deref()
    }

    /// What is searched for.
    pub(super) fn words(&self) -> &str {
        &self.words
    }

    pub(super) fn get(&self, key: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| field.key == key);
        found.map_or("", |(_, text)| text)
    }
}
