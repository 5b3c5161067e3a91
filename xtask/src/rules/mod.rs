//! Rules no compiler knows, each a small function over text: of the layout, of imports, of what may be deleted.
//!
//! A complaint says `file:line: what, and what to do instead`, and in brackets which file in this folder has the rule.

mod circles;
mod crates;
mod deletes;
mod features;
mod forms;
mod graph;
mod length;
mod lines;
mod machine;
mod modules;
mod paths;
mod reach;
mod reexports;
mod services;
mod sources;
mod sql;
mod tokens;
mod toolboxes;
mod tree;

use anyhow::Result;
use sources::Source;

/// All complaints about the project as it is.
pub(crate) fn all() -> Result<Vec<String>> {
    let sources = sources::sources()?;
    let mut found = Complaints::default();
    found.of_crates()?;
    found.of_trees(&sources)?;
    found.of_files(&sources);
    found.add("modules", modules::complaints(&sources::names()?));
    found.add("deletes", deletes::complaints(&sources)?);
    for (name, text) in sources::tracked()? {
        found.add("machine", machine::nothing_of_one_machine(&name, &text));
    }
    Ok(found.0)
}

#[derive(Default)]
struct Complaints(Vec<String>);

impl Complaints {
    /// Each with the name of its rule.
    fn add(&mut self, rule: &str, complaints: impl IntoIterator<Item = String>) {
        let named = complaints.into_iter().map(|it| format!("{it} [{rule}]"));
        self.0.extend(named);
    }

    fn of_crates(&mut self) -> Result<()> {
        for (name, text) in sources::manifests()? {
            self.add("crates", crates::dependencies_point_inwards(&name, &text)?);
        }
        self.add("crates", crates::client_stays_small()?);
        Ok(())
    }

    fn of_trees(&mut self, sources: &[Source]) -> Result<()> {
        for tree in tree::crates(sources)? {
            self.add("circles", circles::complaints(&tree));
            self.add("toolboxes", toolboxes::complaints(&tree));
            self.add("features", features::complaints(&tree));
            self.add("services", services::complaints(&tree));
            self.add("reexports", reexports::complaints(&tree));
            self.add("sql", sql::misplaced(&tree));
        }
        Ok(())
    }

    fn of_files(&mut self, sources: &[Source]) {
        for (name, text) in sources {
            self.add("length", length::complaint(name, text));
            // The tools may do what the product may not.
            if !sources::is_product(name) {
                continue;
            }
            self.add("sql", sql::unchecked(name, text));
            self.add("reach", reach::time_is_asked_of_the_clock(name, text));
            self.add("reach", reach::people_read_their_own_clock(name, text));
            self.add("reach", reach::core_does_no_io(name, text));
            self.add("reach", reach::browser_is_touched_in_one_folder(name, text));
            self.add("forms", forms::textarea_has_no_child(name, text));
            self.add("forms", forms::forms_say_whose_they_are(name, text));
        }
    }
}
