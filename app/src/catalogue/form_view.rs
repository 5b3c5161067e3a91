//! What the form of a thing shows.

use super::{
    field_view::{FieldView, Linkable},
    file_field::FileView,
    ingredient::IngredientView,
    recipe::RecipeView,
};
use crate::{
    entitlement::UpgradeView,
    list::ListAddress,
    page::{Told, base, of_kind, title},
};
use obrador_core::{auth::Role, catalogue::ItemKind, i18n::Lang};
use obrador_locales::Texts;

/// What may be done with the thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditAccess {
    /// It can be changed.
    Writable,
    /// The reader's role only reads.
    Role,
    /// It is archived.
    Archived,
    /// More counts than the plan allows, and this one is not among what stays writable.
    Exceeds {
        /// How many count.
        counted: i64,
        /// What the plan allows.
        limit: i64,
    },
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The kind.
    pub item_kind: ItemKind,
    /// Which; none for a new one.
    pub id: Option<String>,
    /// The name it has; empty for a new one.
    pub name: String,
    /// The version that was read.
    pub version: i64,
    /// The language that its numbers are written in.
    pub written_in: Lang,
    /// Its fields.
    pub fields: Vec<FieldView>,
    /// What can be linked.
    pub linkable: Linkable,
    /// The file that is linked and those that can be, where it has a field for one.
    pub file: Option<FileView>,
    /// What goes into it, and what that comes to, where it is a recipe.
    pub recipe: Option<RecipeView>,
    /// What is in store of it, where it is an ingredient that is there.
    pub ingredient: Option<Box<IngredientView>>,
    /// What may be done with it.
    pub standing: EditAccess,
    /// What the reader is.
    pub role: Role,
    /// Somebody has changed it meanwhile.
    pub conflict: bool,
    /// Somebody has archived it while this was typed; restored, it is filled in again.
    pub archived_meanwhile: bool,
    /// There is no room for a new one, in words, and where room can be made.
    pub full: Option<(String, Option<String>)>,
    /// What was just done.
    pub done: Option<Told>,
    /// Why it was refused.
    pub upgrade: Option<UpgradeView>,
    /// Is it to be changed, or only read?
    pub edit: bool,
    /// Where it is shown in the list's dialog: the part of the list behind it, as its address says it.
    pub list: Option<String>,
}

impl FormView {
    /// What it is called.
    pub fn heading(&self, t: Texts) -> String {
        match &self.id {
            Some(_) => self.name.clone(),
            None => of_kind(t, self.item_kind, "new"),
        }
    }

    /// The page's title: among several tabs, which thing of which kind.
    pub fn title(&self, t: Texts) -> String {
        [&self.heading(t), " – ", &title(t, self.item_kind)].concat()
    }
}

/// The list behind the dialog, as it was shown; whatever else a form says of it is left out.
pub(super) fn shown_in(item_kind: ItemKind, list: Option<&str>) -> ListAddress {
    let pairs = form_urlencoded::parse(list.unwrap_or_default().as_bytes());
    let mut address = ListAddress::new(base(item_kind));
    for (name, value) in pairs {
        let known = ["q", "sort", "archived", "page"]
            .into_iter()
            .find(|known| *known == name);
        if let Some(name) = known {
            address = address.with(name, value);
        }
    }
    address
}
