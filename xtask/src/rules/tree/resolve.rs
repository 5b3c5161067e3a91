//! To which module a path leads, as the compiler would say; re-exports and globs are followed.

use super::{Place, Tree};
use crate::rules::paths::ALL;

/// Where a path ends.
struct Found {
    /// The module it names, or the one that has what it names.
    place: Place,
    /// Names may follow that are the module's; after a type they are the type's.
    is_module: bool,
}

/// The names that are being looked up: a re-export may lead back to itself.
type Seen = Vec<(Place, String)>;

impl Tree {
    /// The module which the path, written in `from`, names or has its item from; none for another crate's.
    pub(crate) fn resolve(&self, from: &[String], path: &[String]) -> Option<Place> {
        self.follow(from, path, &mut Vec::new()).map(|found| found.place)
    }

    fn follow(&self, from: &[String], path: &[String], seen: &mut Seen) -> Option<Found> {
        let (first, rest) = path.split_first()?;
        let mut found = match first.as_str() {
            "crate" => module(Vec::new()),
            "self" => module(from.to_vec()),
            "super" => module(parent(from)?),
            name => self.name_in(from, name, seen)?,
        };
        for name in rest {
            if !found.is_module {
                break;
            }
            found = match name.as_str() {
                "self" => found,
                "super" => module(parent(&found.place)?),
                // What a macro makes is written nowhere; it is of the module that calls it.
                name => self
                    .name_in(&found.place, name, seen)
                    .unwrap_or_else(|| item(&found.place)),
            };
        }
        Some(found)
    }

    /// What a name is in a module, if it is known there.
    fn name_in(&self, place: &[String], name: &str, seen: &mut Seen) -> Option<Found> {
        let child = [place, &[name.to_owned()]].concat();
        if self.modules.contains_key(&child) {
            return Some(module(child));
        }
        let step = (place.to_vec(), name.to_owned());
        if seen.contains(&step) {
            return None;
        }
        seen.push(step);
        let found = self
            .imported(place, name, seen)
            .or_else(|| self.own_item(place, name))
            .or_else(|| self.of_globs(place, name, seen));
        seen.pop();
        found
    }

    fn imported(&self, place: &[String], name: &str, seen: &mut Seen) -> Option<Found> {
        let uses = &self.modules.get(place)?.code.uses;
        let mut targets = uses.iter().filter(|it| it.name == name).peekable();
        targets.peek()?;
        let found = targets.find_map(|it| self.follow(place, &it.path, seen));
        // What comes from another crate is here as good as the module's own.
        Some(found.unwrap_or_else(|| item(place)))
    }

    fn own_item(&self, place: &[String], name: &str) -> Option<Found> {
        let items = &self.modules.get(place)?.code.items;
        items.contains(name).then(|| item(place))
    }

    fn of_globs(&self, place: &[String], name: &str, seen: &mut Seen) -> Option<Found> {
        let uses = &self.modules.get(place)?.code.uses;
        uses.iter().filter(|it| it.name == ALL).find_map(|it| {
            let from = self.follow(place, &it.path, seen)?;
            if !from.is_module {
                return None;
            }
            self.name_in(&from.place, name, seen)
        })
    }
}

fn module(place: Place) -> Found {
    Found {
        place,
        is_module: true,
    }
}

fn item(place: &[String]) -> Found {
    Found {
        place: place.to_vec(),
        is_module: false,
    }
}

fn parent(place: &[String]) -> Option<Place> {
    let (_, parent) = place.split_last()?;
    Some(parent.to_vec())
}
