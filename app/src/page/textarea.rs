//! What stands in a `<textarea>`.

/// As the inside of a `<textarea>`: escaped here, because Leptos does not; a first line break, which HTML drops.
pub(crate) fn in_textarea(text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!("\n{escaped}")
}

#[cfg(test)]
mod tests {
    use super::in_textarea;

    #[test]
    fn nothing_leaves_a_textarea() {
        assert_eq!(
            in_textarea("</textarea><script>&amp;"),
            "\n&lt;/textarea&gt;&lt;script&gt;&amp;amp;"
        );
    }
}
