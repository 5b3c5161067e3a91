//! Things by their names: nobody types an identifier.

use obrador_core::i18n::fold;
use std::collections::HashMap;

/// Why a text names nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoLink {
    /// Nothing is called so.
    Unknown,
    /// Several things are.
    Several,
}

/// Things of one kind, in use and archived.
#[derive(Debug, Default)]
pub(crate) struct ByName {
    by_id: HashMap<String, String>,
    /// Identifiers by folded name: of what is in use, of what is archived.
    by_name: HashMap<String, [Vec<String>; 2]>,
}

impl ByName {
    /// One more.
    pub(crate) fn add(&mut self, id: &str, name: &str, is_archived: bool) {
        let of_name = self.by_name.entry(fold(name)).or_default();
        of_name[usize::from(is_archived)].push(id.to_owned());
        self.by_id.insert(id.to_owned(), name.to_owned());
    }

    /// The name of what has that identifier.
    pub(crate) fn name(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).map(String::as_str)
    }

    /// The identifier that a text means: of what is in use before what is archived.
    pub(crate) fn read<'t>(&'t self, text: &'t str) -> Result<&'t str, NoLink> {
        if self.by_id.contains_key(text) {
            return Ok(text);
        }
        let [used, archived] = self.by_name.get(&fold(text)).ok_or(NoLink::Unknown)?;
        let called = if used.is_empty() { archived } else { used };
        match called.as_slice() {
            [one] => Ok(one),
            [] => Err(NoLink::Unknown),
            _ => Err(NoLink::Several),
        }
    }
}
