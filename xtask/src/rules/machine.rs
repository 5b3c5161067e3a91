//! Nothing of the machine it was written on.

use super::lines;

/// Addresses of registries, and paths; written in two halves, or this file would have them.
const WORDS: &[&str] = &[
    concat!("registry.", "npmjs"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("index.", "crates.io"),
];

/// Lines that are true on one machine only.
pub(crate) fn nothing_of_one_machine(name: &str, text: &str) -> Vec<String> {
    lines::with(text, WORDS)
        .map(|(line, word)| {
            format!("{name}:{line}: a registry's address or a path of one machine ({word}); say it without")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_one_machine_is_found() {
        let text = format!("a\nb {}x", WORDS[1]);
        let found = nothing_of_one_machine("x", &text);
        assert!(found[0].starts_with("x:2: a registry's address"), "{found:?}");
        assert_eq!(nothing_of_one_machine("x", "docs/operations.md"), [""; 0]);
    }
}
