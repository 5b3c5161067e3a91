//! The `.ftl` files, built in and parsed once.

use super::Arg;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use obrador_core::i18n::Lang;
use std::sync::LazyLock;
use unic_langid::{LanguageIdentifier, langid};

type Bundle = FluentBundle<FluentResource>;

macro_rules! files {
    ($lang:literal: $($name:literal),*) => {
        &[$(($name, include_str!(concat!("../", $lang, "/", $name, ".ftl")))),*]
    };
}
macro_rules! every_file {
    ($lang:literal) => {
        files!($lang:
            "common",
            "account",
            "analytics",
            "api",
            "api_keys",
            "catalogue",
            "dashboard",
            "demo",
            "entitlement",
            "files",
            "import",
            "ingredients",
            "kept_forms",
            "list",
            "notices",
            "platform",
            "privacy",
            "procurement",
            "production",
            "production_stock",
            "problem",
            "public",
            "recipes",
            "record",
            "roi",
            "subscription",
            "team",
            "tenant",
            "usage"
        )
    };
}

static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("en-GB"), every_file!("en")));
static ES: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("es-ES"), every_file!("es")));
static EU: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("eu-ES"), every_file!("eu")));

fn bundle(id: LanguageIdentifier, files: &[(&str, &str)]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    for (name, source) in files {
        // What Fluent could read is used; a broken entry shows as its key, and a test finds it.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(part, errors)| {
            debug_assert!(errors.is_empty(), "{name}.ftl: {errors:?}");
            part
        });
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "{name}.ftl: {added:?}");
    }
    bundle
}

fn of(lang: Lang) -> &'static Bundle {
    match lang {
        Lang::En => &EN,
        Lang::Es => &ES,
        Lang::Eu => &EU,
    }
}

pub(super) fn has(lang: Lang, key: &str) -> bool {
    of(lang).has_message(key)
}

/// The text, or its key where there is none: visible, and no panic.
pub(super) fn text(lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
    let bundle = of(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
        return key.to_owned();
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        match value {
            Arg::Text(text) => values.set(*name, FluentValue::from(text.as_str())),
            Arg::Count(count) => values.set(*name, FluentValue::from(*count)),
        }
    }
    let mut errors = Vec::new();
    let resolved = bundle.format_pattern(pattern, Some(&values), &mut errors);
    debug_assert!(errors.is_empty(), "{key}: {errors:?}");
    resolved.into_owned()
}
