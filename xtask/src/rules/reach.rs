//! What may be touched in one place only: the clock, the browser, and the world outside core.

use super::lines;

/// Where the time may be read.
const CLOCK: &str = "server/services/src/clock.rs";
/// Where the browser may be touched.
const BROWSER: &str = "app/src/browser/";
/// What touches it.
const OF_BROWSER: &[&str] = &[
    "web_sys",
    "JsFuture",
    "js_sys",
    "document()",
    "fetch(",
    "query_selector",
];
/// What core does without.
const NOT_IN_CORE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::process",
    "std::env::",
    "std::thread",
    "Instant::now",
    "async fn",
];

/// The time is a parameter, or the clock's.
pub(crate) fn time_is_asked_of_the_clock(name: &str, text: &str) -> Vec<String> {
    if name == CLOCK {
        return Vec::new();
    }
    lines::with(text, &["Utc::now"])
        .map(|(line, word)| {
            format!("{name}:{line}: {word}; take `now` as a parameter or ask the Clock ({CLOCK})")
        })
        .collect()
}

/// core computes, and nothing else.
pub(crate) fn core_does_no_io(name: &str, text: &str) -> Vec<String> {
    if !name.starts_with("core/src/") {
        return Vec::new();
    }
    lines::with(text, NOT_IN_CORE)
        .map(|(line, word)| {
            format!("{name}:{line}: {word}; core is pure, without IO, clock, randomness or async: take it as a parameter")
        })
        .collect()
}

/// Islands have signals and views; what else they need of the browser is in one folder.
pub(crate) fn browser_is_touched_in_one_folder(name: &str, text: &str) -> Vec<String> {
    if !name.starts_with("app/") || name.starts_with(BROWSER) {
        return Vec::new();
    }
    lines::with(text, OF_BROWSER)
        .map(|(line, word)| {
            format!("{name}:{line}: {word}; what touches the browser is in {BROWSER}: ask it there")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_read_elsewhere_is_found() {
        let source = "fn f() {\n    let now = Utc::now();\n}";
        assert_eq!(
            time_is_asked_of_the_clock("core/src/x.rs", source),
            [format!(
                "core/src/x.rs:2: Utc::now; take `now` as a parameter or ask the Clock ({CLOCK})"
            )]
        );
        assert_eq!(time_is_asked_of_the_clock(CLOCK, source), [""; 0]);
    }

    #[test]
    fn io_in_core_is_found() {
        let found = core_does_no_io("core/src/x.rs", "\nuse std::fs;");
        assert!(
            found[0].starts_with("core/src/x.rs:2: std::fs; core is pure"),
            "{found:?}"
        );
        assert_eq!(core_does_no_io("core/tests/x.rs", "use std::fs;"), [""; 0]);
    }

    #[test]
    fn the_browser_touched_elsewhere_is_found() {
        let source = "use leptos::web_sys::Element;";
        assert_eq!(
            browser_is_touched_in_one_folder("app/src/usage/panel.rs", source),
            [format!(
                "app/src/usage/panel.rs:1: web_sys; what touches the browser is in {BROWSER}: ask it there"
            )]
        );
        assert_eq!(
            browser_is_touched_in_one_folder("app/src/browser/list.rs", source),
            [""; 0]
        );
        assert_eq!(
            browser_is_touched_in_one_folder("server/src/x.rs", source),
            [""; 0]
        );
    }
}
