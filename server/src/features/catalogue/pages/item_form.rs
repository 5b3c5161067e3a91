//! What was typed into a form.

use obrador_app::{
    catalogue::{
        FIND, LINE_FIND, LINE_WORDS, LINE_WORDS_BEFORE, MORE_LINES, WORDS, WORDS_BEFORE, line_part,
        line_quantity, part_value,
    },
    list::SHOWN,
    page::WRITTEN_IN,
};
use obrador_core::{
    bounds::count::RECIPE_LINES,
    catalogue::{
        Field, FieldKind, ItemKind,
        formula::{Line, LineError},
    },
    i18n::Lang,
};
use std::{borrow::Cow, collections::HashMap};

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
    /// Does it say anything of a recipe's lines?
    has_lines: bool,
    /// The lines of a recipe.
    pub(super) lines: Vec<TypedLine>,
    /// What they can be of is searched for by this.
    line_words: String,
    /// More empty lines are asked for, or what they can be of is searched; nothing is saved yet.
    arranges: Option<Arranges>,
}

/// What becomes of a recipe's lines before anything is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arranges {
    /// There are so many of them.
    More(usize),
    /// What they can be of is searched.
    Finds,
}

/// A line of a recipe as it was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct TypedLine {
    pub(super) part: String,
    pub(super) quantity: String,
    pub(super) error: Option<LineError>,
}

impl TypedLine {
    pub(super) fn is_empty(&self) -> bool {
        self.part.is_empty() && self.quantity.trim().is_empty()
    }

    /// Is it that line, as it is written?
    pub(super) fn says(&self, line: &Line, lang: Lang) -> bool {
        self.part == part_value(&line.part) && self.quantity.trim() == line.quantity.written(lang)
    }
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
            has_lines: all_names(&pairs).any(|name| name == line_part(0)),
            lines: lines(item_kind, &pairs),
            line_words: words(LINE_WORDS).to_owned(),
            arranges: if let Some(rows) = all(MORE_LINES).next() {
                Some(Arranges::More(rows.parse().unwrap_or_default()))
            } else if all(LINE_FIND).next().is_some() || words(LINE_WORDS) != words(LINE_WORDS_BEFORE) {
                Some(Arranges::Finds)
            } else {
                None
            },
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

    /// Does it say anything of a recipe's lines? Where not, they stay.
    pub(super) fn has_lines(&self) -> bool {
        self.has_lines
    }

    /// Are only the lines of a recipe arranged, and nothing saved?
    pub(super) fn arranges(&self) -> Option<Arranges> {
        self.arranges
    }

    /// What a line can be of is searched for by this.
    pub(super) fn line_words(&self) -> &str {
        &self.line_words
    }

    /// What is searched for.
    pub(super) fn words(&self) -> &str {
        &self.words
    }

    /// Has that file chosen.
    pub(super) fn link_file(&mut self, file: &Field, id: &str) {
        let found = self.fields.iter_mut().find(|(field, _)| *field == file);
        if let Some((_, text)) = found {
            id.clone_into(text);
        }
    }

    pub(super) fn get(&self, key: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| field.key == key);
        found.map_or("", |(_, text)| text)
    }
}

fn all_names<'a>(pairs: &'a [(Cow<'_, str>, Cow<'_, str>)]) -> impl Iterator<Item = &'a str> {
    pairs.iter().map(|(name, _)| name.as_ref())
}

/// The lines of a recipe, as far as the last that is not empty.
fn lines(item_kind: ItemKind, pairs: &[(Cow<'_, str>, Cow<'_, str>)]) -> Vec<TypedLine> {
    if item_kind != ItemKind::Recipe {
        return Vec::new();
    }
    let typed: HashMap<&str, &str> = pairs
        .iter()
        .map(|(name, value)| (name.as_ref(), value.as_ref()))
        .collect();
    let text = |name: String| typed.get(name.as_str()).copied().unwrap_or_default().to_owned();
    // One more than there may be, so that too many are told.
    let line = |place| TypedLine {
        part: text(line_part(place)),
        quantity: text(line_quantity(place)),
        error: None,
    };
    let mut lines: Vec<_> = (0..=RECIPE_LINES).map(line).collect();
    let last = lines.iter().rposition(|line| !line.is_empty());
    lines.truncate(last.map_or(0, |last| last + 1));
    lines
}
