//! What fields link to, by name: nobody types an identifier.

use crate::{
    catalogue::{
        bulk_store,
        by_name::{ByName, NoLink},
    },
    db::{DbError, Tx},
};
use obrador_core::{
    catalogue::{FieldKind, ItemKind},
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

/// The things that the fields of a kind can lead to.
#[derive(Debug, Default)]
pub(crate) struct Links(HashMap<&'static str, ByName>);

impl Links {
    /// What the fields of `item_kind` can lead to.
    pub(crate) async fn load(tx: &mut Tx, tenant: &TenantId, item_kind: ItemKind) -> Result<Self, DbError> {
        let mut links = Self::default();
        for target in item_kind.fields().iter().filter_map(|field| target(field.kind)) {
            if links.0.contains_key(&target) {
                continue;
            }
            let mut things = ByName::default();
            for (id, name, archived_at) in bulk_store::names(tx, tenant, target).await? {
                things.add(&id, &name, archived_at.is_some());
            }
            links.0.insert(target, things);
        }
        Ok(links)
    }

    fn things(&self, kind: FieldKind) -> Option<&ByName> {
        self.0.get(&target(kind)?)
    }

    /// The name of what an identifier leads to.
    pub(super) fn name(&self, kind: FieldKind, id: &str) -> Option<&str> {
        self.things(kind)?.name(id)
    }

    /// How a table names it: by its name, or by the identifier where several are called so.
    pub(super) fn written(&self, kind: FieldKind, id: &str) -> String {
        let name = self.name(kind, id).filter(|name| self.read(kind, name) == Ok(id));
        name.unwrap_or(id).to_owned()
    }

    /// The identifier that a table's text means: of what is in use before what is archived.
    pub(super) fn read<'t>(&'t self, kind: FieldKind, text: &'t str) -> Result<&'t str, NoLink> {
        self.things(kind).ok_or(NoLink::Unknown)?.read(text)
    }
}
