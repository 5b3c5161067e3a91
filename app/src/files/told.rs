//! What was just done to a file, by name.

use crate::{
    list::named,
    page::{Told, Undo},
};
use obrador_locales::Texts;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileChange {
    /// It is stored.
    Stored,
    /// It is archived.
    Archived,
    /// It counts again.
    Restored,
    /// It has another name.
    Renamed,
}

impl FileChange {
    const ALL: [Self; 4] = [Self::Stored, Self::Archived, Self::Restored, Self::Renamed];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stored => "stored",
            Self::Archived => "archived",
            Self::Restored => "restored",
            Self::Renamed => "renamed",
        }
    }

    /// What an address says was done; none where it says nothing.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.as_str() == name)
    }

    fn key(self) -> &'static str {
        match self {
            Self::Stored => "files-stored",
            Self::Archived => "files-archived-now",
            Self::Restored => "files-restored",
            Self::Renamed => "files-renamed",
        }
    }
}

/// A file as it is now.
#[derive(Debug, Clone)]
pub struct ChangedFile {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: i64,
    /// Is it archived?
    pub archived: bool,
}

/// Several files are stored.
pub fn told_stored(t: Texts, names: &[String]) -> Told {
    let count = names.len() as f64;
    let args = [("count", count.into()), ("names", named(names).into())];
    Told {
        text: t.with("files-several-stored", &args),
        ..Told::default()
    }
}

/// What was done to the file, where it is, and the way back as long as nobody else has gone it.
pub fn told(t: Texts, change: FileChange, file: ChangedFile) -> Told {
    let back = match change {
        FileChange::Stored | FileChange::Restored if !file.archived => Some("archive"),
        FileChange::Archived if file.archived => Some("restore"),
        _ => None,
    };
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", &file.name);
    if file.archived {
        query.append_pair("archived", "true");
    }
    Told {
        link: Some((format!("/app/files?{}", query.finish()), t.get("files-see"))),
        undo: back.map(|back| Undo {
            action: format!("/app/files/{}/{back}", file.id),
            fields: vec![("version", file.version.to_string())],
        }),
        text: t.with(change.key(), &[("name", file.name.into())]),
        ..Told::default()
    }
}
