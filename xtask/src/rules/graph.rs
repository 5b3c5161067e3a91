//! Circles among things that point at each other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// To whom each points.
pub(crate) type Graph = BTreeMap<String, BTreeSet<String>>;

/// The shortest circle among all that reach each other, one for each such group; it begins with the first by name.
pub(crate) fn circles(graph: &Graph) -> Vec<Vec<String>> {
    let mut left: BTreeSet<&String> = graph.keys().collect();
    let mut found = Vec::new();
    while let Some(first) = left.pop_first() {
        let Some(mut shortest) = circle_of(graph, first) else {
            continue;
        };
        let others: Vec<&String> = left
            .iter()
            .copied()
            .filter(|other| way(graph, first, other).is_some() && way(graph, other, first).is_some())
            .collect();
        for other in others {
            left.remove(other);
            let circle = circle_of(graph, other);
            shortest = circle.filter(|it| it.len() < shortest.len()).unwrap_or(shortest);
        }
        found.push(shortest);
    }
    found
}

/// The shortest way from `node` back to itself; its last points at `node`.
fn circle_of(graph: &Graph, node: &str) -> Option<Vec<String>> {
    let mut way = way(graph, node, node)?;
    way.pop();
    Some(way)
}

/// The shortest way from one to the other, with both; from a node to itself it goes by another.
fn way(graph: &Graph, from: &str, to: &str) -> Option<Vec<String>> {
    let mut ways = VecDeque::from([vec![from.to_owned()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in way.last().and_then(|last| graph.get(last)).into_iter().flatten() {
            let longer = [&way[..], std::slice::from_ref(next)].concat();
            if next == to {
                return Some(longer);
            }
            if seen.insert(next) {
                ways.push_back(longer);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(arrows: &[&str], expected: &[&str]) {
        let mut graph = Graph::new();
        for arrow in arrows {
            let (from, to) = arrow.split_once(' ').expect("two names");
            graph.entry(from.to_owned()).or_default().insert(to.to_owned());
        }
        let found: Vec<String> = circles(&graph).iter().map(|it| it.join(" ")).collect();
        assert_eq!(found, expected, "{arrows:?}");
    }

    #[test]
    fn each_group_has_its_shortest_circle() {
        check(&["a b", "b c", "a c"], &[]);
        check(&["a b", "b a"], &["a b"]);
        check(&["a b", "b c", "c a", "c d", "d c"], &["c d"]);
        check(&["a b", "b c", "c a", "c d", "d e", "e d"], &["a b c", "d e"]);
        check(&["x a", "a b", "b c", "c a"], &["a b c"]);
    }
}
