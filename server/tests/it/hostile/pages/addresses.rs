//! Paths and parameters.

use super::{PUBLIC, is_a_page, owner_of, post, with_mail};
use crate::{
    hostile::{BUT, values::values, world::World},
    support::{
        TestApp,
        dump::{Dump, assert_unchanged},
        for_each_app,
        forms::Browser,
        log::Log,
    },
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// What addresses of production name.
const PRODUCED: [&str; 4] = ["{recipe}", "{capacity}", "{ingredient}", "{lot}"];

/// Names of the parameters that the pages of each feature read, from the structs that hold them.
fn parameters() -> BTreeMap<String, BTreeSet<String>> {
    let features = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/features");
    let mut all = BTreeMap::new();
    for feature in fs::read_dir(features).unwrap().map(|entry| entry.unwrap().path()) {
        let mut names = BTreeSet::new();
        let mut files = vec![feature.join("pages.rs")];
        if let Ok(folder) = fs::read_dir(feature.join("pages")) {
            files.extend(folder.map(|entry| entry.unwrap().path()));
        }
        for source in files.iter().filter_map(|file| fs::read_to_string(file).ok()) {
            for held in source.split("struct ").skip(1) {
                let Some((_, held)) = held.split("\n}").next().unwrap().split_once("{\n") else {
                    continue;
                };
                for line in held.lines() {
                    let name = line.split_once(':').map_or("", |(name, _)| name.trim());
                    let name = name.rsplit(' ').next().unwrap();
                    if !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
                        names.insert(name.to_owned());
                    }
                }
            }
        }
        all.insert(feature.file_name().unwrap().to_str().unwrap().to_owned(), names);
    }
    let known: BTreeSet<_> = all.values().flatten().map(String::as_str).collect();
    for name in ["q", "sort", "after", "done", "token"] {
        assert!(known.contains(name), "{name} is not found among {known:?}");
    }
    all
}

fn feature_of(path: &str) -> &'static str {
    for (start, feature) in [
        ("/app/catalogue", "catalogue"),
        ("/app/settings/locations", "catalogue"),
        ("/app/files", "files"),
        ("/app/settings/team", "team"),
        ("/app/settings/account", "account"),
        ("/app/settings/api-keys", "api_keys"),
        ("/app/settings/bakery", "tenant"),
        ("/app/settings/data", "privacy"),
        ("/app/settings/limits", "entitlement"),
        ("/app/previews", "entitlement"),
        ("/app/production", "production"),
        ("/app/platform", "platform"),
        ("/app/analytics", "analytics"),
        ("/app/settings/subscription/usage/export", "usage"),
        ("/app/settings/subscription", "subscription"),
        ("/en/invitations", "team"),
        ("/en", "account"),
    ] {
        if path.starts_with(start) {
            return feature;
        }
    }
    "subscription"
}

#[tokio::test]
async fn no_page_stumbles_over_its_address() {
    for_each_app(&with_mail(), async |t: TestApp| {
        let log = Log::begin();
        let (w, nobody) = (World::new(&t).await, Browser::default());
        let before = Dump::of(&t, BUT).await;
        let parameters = parameters();
        let mut pages = w.pages();
        pages.extend(PUBLIC.map(|page| (page.split('?').next().unwrap().to_owned(), &nobody)));
        let values = values();
        for (page, who) in &pages {
            for name in &parameters[feature_of(page)] {
                for sent in values.iter().filter(|sent| sent.fits_an_address()) {
                    let place = format!("GET {page}?{name}: {}", sent.what);
                    let answer = who.get(&t, &format!("{page}?{name}={}", sent.encoded())).await;
                    assert!(
                        !answer.status.is_server_error(),
                        "{place}: {} {}",
                        answer.status,
                        answer.text
                    );
                    if std::str::from_utf8(&sent.bytes).is_err() {
                        assert_eq!(answer.status, 400, "{place}");
                        is_a_page(&answer, &place);
                    }
                    assert!(!answer.text.contains("<script>alert"), "{place}");
                }
            }
            assert_unchanged(&t, &before, BUT, &format!("GET {page}")).await;
        }
        log.assert_bounded();
    })
    .await;
}

#[tokio::test]
async fn what_a_path_can_not_name_leads_to_no_page() {
    for_each_app("", async |t: TestApp| {
        let log = Log::begin();
        let w = World::new(&t).await;
        let before = Dump::of(&t, BUT).await;
        for (method, route) in crate::access::routes() {
            if !route.contains("{item}")
                && !route.contains("{id}")
                && !route.contains("{metric}")
                && !route.contains("{plan}")
                && !PRODUCED.iter().any(|name| route.contains(name))
            {
                continue;
            }
            let who = if route.contains("/platform") {
                &w.operator
            } else {
                &w.owner
            };
            for sent in values().iter().filter(|sent| sent.fits_an_address()) {
                let mut path = route.replace("{item_kind}", "/app/catalogue/products");
                for name in ["{item}", "{id}", "{metric}", "{plan}"].iter().chain(&PRODUCED) {
                    path = path.replace(name, &sent.encoded());
                }
                let place = format!("{method} {route}: {}", sent.what);
                let answer = match method {
                    "GET" => who.get(&t, &path).await,
                    _ => {
                        post(
                            &t,
                            &path,
                            who,
                            "application/x-www-form-urlencoded",
                            &[],
                            form_of(&t, who).await,
                        )
                        .await
                    }
                };
                assert!(
                    [404, 403, 409, 400, 303].contains(&answer.status.as_u16()),
                    "{place}: {} {}",
                    answer.status,
                    answer.text
                );
                is_a_page(&answer, &place);
            }
            assert_unchanged(&t, &before, BUT, &format!("{method} {route}")).await;
        }
        log.assert_bounded();
    })
    .await;
}

async fn form_of(t: &TestApp, who: &Browser) -> String {
    form_urlencoded::Serializer::new(String::new())
        .append_pair("form_of", &owner_of(t, who).await)
        .append_pair("version", "1")
        .append_pair("name", "Ogia")
        .finish()
}
