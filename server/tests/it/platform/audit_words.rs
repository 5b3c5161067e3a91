//! Whatever the audit trail may hold is told in words, in each language.

use obrador_core::i18n::Lang;
use obrador_locales::Texts;
use std::{collections::BTreeSet, fs, path::Path};

/// Actions whose names are put together.
const BUILT: [&str; 24] = [
    "catalogue.archive",
    "catalogue.restore",
    "file.archive",
    "file.restore",
    "procurement.approve",
    "procurement.cancel",
    "procurement.change",
    "procurement.close_line",
    "procurement.create",
    "procurement.mail",
    "procurement.receive",
    "procurement.reject",
    "procurement.send",
    "procurement.submit",
    "procurement.withdraw",
    "production.finish",
    "production.hold",
    "production.lose",
    "production.pause",
    "production.release",
    "production.resume",
    "production.start",
    "production.start_anyway",
    "production.stop",
];

/// What actions are about: the first part of their names.
const SUBJECTS: [&str; 13] = [
    "catalogue",
    "demo",
    "entitlement",
    "file",
    "job",
    "procurement",
    "production",
    "subscription",
    "team",
    "tenant",
    "token",
    "usage",
    "user",
];

fn actions(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            actions(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let source = fs::read_to_string(&path).unwrap();
            let literals = source.split('"').filter(|text| {
                let name = text.split_once('.');
                name.is_some_and(|(subject, action)| {
                    let is_name =
                        !action.is_empty() && action.bytes().all(|b| b == b'_' || b.is_ascii_lowercase());
                    SUBJECTS.contains(&subject) && is_name
                })
            });
            found.extend(literals.map(ToOwned::to_owned));
        }
    }
}

#[test]
fn every_action_of_the_audit_trail_has_words() {
    let mut found: BTreeSet<String> = BUILT.map(ToOwned::to_owned).into();
    let services = Path::new(env!("CARGO_MANIFEST_DIR")).join("services/src");
    actions(&services, &mut found);
    assert!(found.len() > 40, "{found:?}");
    for lang in Lang::ALL {
        for action in &found {
            let key = format!("audit-{}", action.replace(['.', '_'], "-"));
            assert!(Texts::of(lang).has(&key), "{lang}: {key}");
        }
    }
}
