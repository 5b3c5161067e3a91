//! The routes of the pages, as the sources declare them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A route of the pages: its method and path; `{item_kind}` stands for each kind of thing.
pub(crate) type Route = (&'static str, String);

/// Where routes of pages are declared: each feature's pages, and kept forms. The demo's exist in a demo only.
fn route_files() -> Vec<PathBuf> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let features = fs::read_dir(src.join("features")).unwrap();
    let mut features: Vec<_> = features.map(|entry| entry.unwrap().path()).collect();
    features.sort();
    let mut files = vec![src.join("page/forms/mod.rs")];
    for feature in features.iter().filter(|path| !path.ends_with("demo")) {
        for file in ["pages.rs", "pages/mod.rs"] {
            files.extend(Some(feature.join(file)).filter(|file| file.exists()));
        }
    }
    files
}

/// All routes for who is signed in, as the sources declare them.
pub(crate) fn routes() -> Vec<Route> {
    let mut found = Vec::new();
    for file in route_files() {
        let source = fs::read_to_string(&file).unwrap();
        let own = source
            .split("const PATH: &str = \"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default();
        for call in source.split(".route(").skip(1) {
            let call = &call[..end_of_call(call)];
            let address = match call.trim_start() {
                rest if rest.starts_with("PATH") => own.to_owned(),
                rest if rest.starts_with("&at(") => format!("{{item_kind}}{}", literal(rest)),
                rest => literal(rest).to_owned(),
            };
            if !(address.starts_with("/app") || address.starts_with("{item_kind}") || address == "/sign-out")
            {
                continue;
            }
            for (method, word) in [("GET", "get("), ("POST", "post(")] {
                if call.contains(word) {
                    found.push((method, address.clone()));
                }
            }
        }
    }
    assert!(found.len() > 50, "only {} routes were found", found.len());
    found
}

fn literal(text: &str) -> &str {
    text.split('"').nth(1).unwrap()
}

fn end_of_call(text: &str) -> usize {
    let mut depth = 1;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}
