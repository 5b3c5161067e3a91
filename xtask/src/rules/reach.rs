//! What may be touched in one place only: the clock, the zones' clocks, the browser, and the world outside core.

use super::lines;

/// Where the time may be read.
const CLOCK: &str = "server/services/src/clock.rs";
/// Where a time becomes what people read.
const ZONE: &str = "server/services/src/zone.rs";
/// What makes a day or words of a time without it.
const OF_UTC: &[&str] = &["date_naive(", ".format(\"%"];
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

/// People read by the clock of their bakery. A day of UTC would be another than theirs for some hours of each day.
pub(crate) fn people_read_their_own_clock(name: &str, text: &str) -> Vec<String> {
    let is_page = name.starts_with("server/src/features/") && name.contains("/pages");
    if ![
        "app/src/",
        "server/src/page/",
        "server/services/src/notices/letters",
    ]
    .iter()
    .any(|start| name.starts_with(start))
        && !is_page
    {
        return Vec::new();
    }
    lines::with(text, OF_UTC)
        .map(|(line, word)| {
            format!("{name}:{line}: {word}; what people read is by the clock of a Zone ({ZONE}): ask it for the day")
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
    fn a_day_of_utc_on_a_page_is_found() {
        let source = "\nlet day = at.date_naive();";
        for name in [
            "app/src/team/page.rs",
            "server/src/page/layout.rs",
            "server/src/features/files/pages/list.rs",
            "server/src/features/privacy/pages.rs",
        ] {
            assert_eq!(
                people_read_their_own_clock(name, source),
                [format!(
                    "{name}:2: date_naive(; what people read is by the clock of a Zone ({ZONE}): ask it for the day"
                )]
            );
        }
        for name in [
            ZONE,
            "server/src/features/files/api/body.rs",
            "server/services/src/usage/summary.rs",
        ] {
            assert_eq!(people_read_their_own_clock(name, source), [""; 0]);
        }
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
