//! What fields link to, by name: nobody types an identifier.

use crate::{
    catalogue::bulk_store,
    db::{DbError, Tx},
};
use obrador_core::{
    catalogue::{FieldKind, ItemKind},
    i18n::fold,
    ids::TenantId,
};
use std::collections::HashMap;

/// The table of what a field of this kind leads to: things, or stored files.
fn target(kind: FieldKind) -> Option<&'static str> {
    match kind {
        FieldKind::Link(target) => Some(target.as_str()),
        FieldKind::File => Some("stored_files"),
        _ => None,
    }
}

/// Does a field of this kind lead to another thing, or to a file?
pub(crate) fn is_link(kind: FieldKind) -> bool {
    target(kind).is_some()
}

/// Why a text names nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoLink {
    /// Nothing is called so.
    Unknown,
    /// Several things are.
    Several,
}

/// The things that the fields of a kind can lead to.
#[derive(Debug, Default)]
pub(crate) struct Links(HashMap<&'static str, Things>);

#[derive(Debug, Default)]
struct Things {
    by_id: HashMap<String, String>,
    /// Identifiers by folded name: of what is in use, of what is archived.
    by_name: HashMap<String, [Vec<String>; 2]>,
}

impl Links {
    /// What the fields of `item_kind` can lead to.
    pub(crate) async fn load(tx: &mut Tx, tenant: &TenantId, item_kind: ItemKind) -> Result<Self, DbError> {
        let mut links = Self::default();
        for target in item_kind.fields().iter().filter_map(|field| target(field.kind)) {
            if links.0.contains_key(&target) {
                continue;
            }
            let mut things = Things::default();
            for (id, name, archived_at) in bulk_store::names(tx, tenant, target).await? {
                let of_name = things.by_name.entry(fold(&name)).or_default();
                of_name[usize::from(archived_at.is_some())].push(id.clone());
                things.by_id.insert(id, name);
            }
            links.0.insert(target, things);
        }
        Ok(links)
    }

    fn things(&self, kind: FieldKind) -> Option<&Things> {
        self.0.get(&target(kind)?)
    }

    /// The name of what an identifier leads to.
    pub(super) fn name(&self, kind: FieldKind, id: &str) -> Option<&str> {
        self.things(kind)?.by_id.get(id).map(String::as_str)
    }

    /// How a table names it: by its name, or by the identifier where several are called so.
    pub(super) fn written(&self, kind: FieldKind, id: &str) -> String {
        let name = self.name(kind, id).filter(|name| self.read(kind, name) == Ok(id));
        name.unwrap_or(id).to_owned()
    }

    /// The identifier that a table's text means: of what is in use before what is archived.
    pub(super) fn read<'t>(&'t self, kind: FieldKind, text: &'t str) -> Result<&'t str, NoLink> {
        let things = self.things(kind).ok_or(NoLink::Unknown)?;
        if things.by_id.contains_key(text) {
            return Ok(text);
        }
        let [used, archived] = things.by_name.get(&fold(text)).ok_or(NoLink::Unknown)?;
        let called = if used.is_empty() { archived } else { used };
        match called.as_slice() {
            [one] => Ok(one),
            [] => Err(NoLink::Unknown),
            _ => Err(NoLink::Several),
        }
    }
}
