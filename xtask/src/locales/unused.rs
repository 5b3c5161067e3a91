//! Keys that nothing uses.

use super::message::Texts;
use std::collections::BTreeSet;

/// Keys that no source names, no message refers to and no comment declares.
pub(super) fn unused(texts: &Texts, declared: &BTreeSet<String>, sources: &str) -> Vec<String> {
    let referred: BTreeSet<_> = texts.values().flat_map(|text| &text.messages).collect();
    texts
        .keys()
        .filter(|key| {
            let name = key.split('.').next().unwrap_or(key);
            !sources.contains(&format!("\"{name}\""))
                && !referred.contains(&name.to_owned())
                && !is_declared(name, declared)
        })
        .map(|key| {
            format!("{key} is used nowhere (a key put together at run time needs a comment `# used: …`)")
        })
        .collect()
}

fn is_declared(key: &str, declared: &BTreeSet<String>) -> bool {
    declared.iter().any(|pattern| match pattern.split_once('*') {
        Some((start, end)) => {
            key.len() >= start.len() + end.len() && key.starts_with(start) && key.ends_with(end)
        }
        None => pattern == key,
    })
}

/// `a-{b,c} and -d` stands for a-b, a-c, a-b-d, a-c-d; `*` for anything.
pub(super) fn expand(comment: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut last: Vec<String> = Vec::new();
    for word in comment.split_whitespace().filter(|word| *word != "and") {
        let word = word.trim_end_matches(',');
        let found = if word.starts_with('-') {
            last.iter()
                .flat_map(|start| braces(&format!("{start}{word}")))
                .collect()
        } else {
            last = braces(word);
            last.clone()
        };
        all.extend(found);
    }
    all
}

fn braces(word: &str) -> Vec<String> {
    let Some((start, rest)) = word.split_once('{') else {
        return vec![word.to_owned()];
    };
    let Some((choices, end)) = rest.split_once('}') else {
        return vec![word.to_owned()];
    };
    choices
        .split(',')
        .flat_map(|choice| braces(&format!("{start}{choice}{end}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::message::texts;

    #[test]
    fn a_key_is_used_by_literal_reference_or_comment() {
        let all = texts("a = A\nb = B { c }\nc = C\nmetric-x = X\nmetric-y-z = Y\nold = O\n");
        let declared = expand(" metric-{x,y}  and -z").into_iter().collect();
        assert_eq!(unused(&all, &declared, "t(\"a\"); t(\"b\")").len(), 1);
        assert!(unused(&all, &declared, "t(\"a\"); t(\"b\")")[0].starts_with("old "));
    }

    #[test]
    fn a_pattern_is_expanded() {
        assert_eq!(expand("p-{a,b}-{c,d}"), ["p-a-c", "p-a-d", "p-b-c", "p-b-d"]);
        assert_eq!(expand("p-{a,b} and -t"), ["p-a", "p-b", "p-a-t", "p-b-t"]);
        assert!(is_declared("p-anything", &BTreeSet::from(["p-*".to_owned()])));
    }
}
