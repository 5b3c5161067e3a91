//! A file is short enough to be read at once, or says why it isn't.

/// The most lines of a file without a reason.
const MOST: usize = 300;
/// What begins the line with the reason.
const MARK: &str = "// Long:";
/// A reason is at least this many characters; a word is none.
const REASON: usize = 20;

/// What is wrong with a file's length, or with what it says about it.
pub(crate) fn complaint(name: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    let mark = text.lines().zip(1..).find_map(|(line, number)| {
        let reason = line.trim_start().strip_prefix(MARK)?;
        Some((number, reason.trim()))
    });
    match mark {
        None if lines > MOST => Some(format!(
            "{name}:{}: the file has {lines} lines; split it by what belongs together, or say `{MARK} <reason>`",
            MOST + 1
        )),
        Some((line, _)) if lines <= MOST => Some(format!(
            "{name}:{line}: `{MARK}` in a file of {lines} lines; delete the comment, {MOST} need no reason"
        )),
        Some((line, reason)) if reason.chars().count() < REASON => Some(format!(
            "{name}:{line}: `{MARK}` without a reason; say in a sentence why the file can't be split, or split it"
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_without_a_reason_is_found() {
        let file = |first: &str, lines: usize| format!("{first}\n{}", "x\n".repeat(lines - 1));
        for (first, lines, expected) in [
            ("//! A", 300, None),
            ("//! A", 301, Some("x.rs:301: the file has 301 lines; split it")),
            ("// Long: a table, of which each row is needed", 301, None),
            ("    // Long: a table, of which each row is needed", 301, None),
            (
                "// Long: a table",
                301,
                Some("x.rs:1: `// Long:` without a reason; say in a sentence"),
            ),
            (
                "// Long: a table, of which each row is needed",
                300,
                Some("x.rs:1: `// Long:` in a file of 300 lines; delete the comment"),
            ),
        ] {
            let found = complaint("x.rs", &file(first, lines));
            assert_eq!(found.is_some(), expected.is_some(), "{first}, {lines}");
            let found = found.unwrap_or_default();
            assert!(found.starts_with(expected.unwrap_or_default()), "{found}");
        }
    }
}
