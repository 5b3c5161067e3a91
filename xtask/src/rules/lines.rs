//! Where in a text something stands.

/// Each line that has one of `words`: its number, and the word.
pub(crate) fn with<'a>(text: &'a str, words: &'a [&'a str]) -> impl Iterator<Item = (usize, &'a str)> {
    text.lines().zip(1..).filter_map(move |(line, number)| {
        let word = words.iter().find(|word| line.contains(**word))?;
        Some((number, *word))
    })
}

/// The number of the line in which the byte `at` is.
pub(crate) fn number(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        assert_eq!(number("a\nb", 0), 1);
        assert_eq!(number("a\nb", 2), 2);
        assert_eq!(
            with("x\ny\nz x", &["x", "z"]).collect::<Vec<_>>(),
            [(1, "x"), (3, "x")]
        );
    }
}
