//! Which line of a table is which thing.

use super::LineFault;
use std::collections::HashMap;

/// A line, as far as it says which thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Where it stands.
    pub number: u64,
    /// Its identifier; empty where it has none.
    pub id: &'a str,
    /// Its name, folded.
    pub name: &'a str,
}

/// A thing that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<'a> {
    /// Its identifier.
    pub id: &'a str,
    /// Its name, folded.
    pub name: &'a str,
    /// Does it no longer count?
    pub archived: bool,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// A new thing. Was there an identifier, of nothing that is there?
    New {
        /// See above.
        strange_id: bool,
    },
    /// The thing at that place of those that are there.
    Known {
        /// Which.
        place: usize,
        /// Did its name say so, and not its identifier?
        by_name: bool,
    },
    /// Nobody can tell, or it can't be changed.
    Fault(LineFault),
}

/// What each line is.
///
/// # Rule
/// An identifier that is there says which thing it is. Without one, or with one that is not there, the name does: the one
/// thing in use that is called so, or a new one. Where several are called so, or two lines without an identifier are, or two
/// lines are the same thing, none of them is taken: nothing says which is meant.
pub fn matched(lines: &[Line<'_>], known: &[Known<'_>]) -> Vec<Match> {
    let by_id: HashMap<&str, usize> = known
        .iter()
        .enumerate()
        .map(|(place, it)| (it.id, place))
        .collect();
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, it) in known.iter().enumerate().filter(|(_, it)| !it.archived) {
        by_name.entry(it.name).or_default().push(place);
    }
    let first: Vec<Match> = lines.iter().map(|line| one(line, &by_id, &by_name)).collect();
    let mut things: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut names: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (line, is)) in lines.iter().zip(&first).enumerate() {
        match is {
            Match::Known { place, .. } => things.entry(*place).or_default().push(at),
            Match::New { .. } => names.entry(line.name).or_default().push(at),
            Match::Fault(_) => {}
        }
    }
    let other = |at: usize, all: &[usize]| {
        let other = all.iter().find(|it| **it != at);
        other.map(|it| lines[*it].number)
    };
    let found = lines
        .iter()
        .zip(&first)
        .enumerate()
        .map(|(at, (line, is))| match is {
            Match::Known { place, by_name } => match things.get(place).and_then(|all| other(at, all)) {
                Some(number) if *by_name => Match::Fault(LineFault::SameName(number)),
                Some(number) => Match::Fault(LineFault::SameId(number)),
                None => *is,
            },
            Match::New { .. } => match names.get(line.name).and_then(|all| other(at, all)) {
                // A line without a name says itself what is wrong with it.
                Some(number) if !line.name.is_empty() => Match::Fault(LineFault::SameName(number)),
                _ => *is,
            },
            fault @ Match::Fault(_) => *fault,
        });
    found.collect()
}

fn one(line: &Line<'_>, by_id: &HashMap<&str, usize>, by_name: &HashMap<&str, Vec<usize>>) -> Match {
    if let Some(place) = by_id.get(line.id) {
        return Match::Known {
            place: *place,
            by_name: false,
        };
    }
    match by_name.get(line.name).map(Vec::as_slice) {
        Some([place]) => Match::Known {
            place: *place,
            by_name: true,
        },
        Some([_, _, ..]) => Match::Fault(LineFault::SeveralNames),
        _ => Match::New {
            strange_id: !line.id.is_empty(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [Known<'_>; 5] = [
        known("a", "ogia", false),
        known("b", "opila", false),
        known("c", "opila", false),
        known("d", "zaharra", true),
        known("e", "taloa", false),
    ];

    const fn known(id: &'static str, name: &'static str, archived: bool) -> Known<'static> {
        Known { id, name, archived }
    }

    fn is(lines: &[(&str, &str)]) -> Vec<String> {
        let lines: Vec<_> = (2..)
            .zip(lines)
            .map(|(number, (id, name))| Line { number, id, name })
            .collect();
        let shown = |is: Match| match is {
            Match::New { strange_id } => (if strange_id { "new, strange id" } else { "new" }).to_owned(),
            Match::Known { place, by_name } => {
                format!("{}{}", KNOWN[place].id, if by_name { " by name" } else { "" })
            }
            Match::Fault(fault @ (LineFault::SameId(line) | LineFault::SameName(line))) => {
                format!("{} {line}", fault.as_str())
            }
            Match::Fault(fault) => fault.as_str().to_owned(),
        };
        matched(&lines, &KNOWN).into_iter().map(shown).collect()
    }

    #[test]
    fn a_line_is_the_thing_that_its_identifier_or_else_its_name_says() {
        for (lines, expected) in [
            (&[("a", "other")] as &[(&str, &str)], &["a"] as &[&str]),
            (&[("", "ogia")], &["a by name"]),
            (&[("", "new one")], &["new"]),
            (&[("17", "new one")], &["new, strange id"]),
            (&[("17", "ogia")], &["a by name"]),
            // What is archived is found by its identifier alone: another may be called so.
            (&[("", "zaharra")], &["new"]),
            (&[("d", "zaharra")], &["d"]),
            (&[("", "opila")], &["several-names"]),
            (&[("b", "opila"), ("c", "opila")], &["b", "c"]),
            (
                &[("", "x"), ("", "y"), ("", "x")],
                &["same-name 4", "new", "same-name 2"],
            ),
            (&[("a", "ogia"), ("a", "ogi")], &["same-id 3", "same-id 2"]),
            (&[("a", "ogi"), ("", "ogia")], &["same-id 3", "same-name 2"]),
            // Two of different things may get one name.
            (&[("a", "x"), ("e", "x")], &["a", "e"]),
            (&[("", ""), ("", "")], &["new", "new"]),
        ] {
            assert_eq!(is(lines), expected, "{lines:?}");
        }
    }
}
