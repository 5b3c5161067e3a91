//! The API's texts, from the same Fluent files as the pages'.

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use obrador_core::i18n::Lang;
use std::sync::LazyLock;
use unic_langid::{LanguageIdentifier, langid};

type Bundle = FluentBundle<FluentResource>;

static EN: LazyLock<Bundle> =
    LazyLock::new(|| bundle(langid!("en"), include_str!("../../locales/en/problem.ftl")));
static ES: LazyLock<Bundle> =
    LazyLock::new(|| bundle(langid!("es"), include_str!("../../locales/es/problem.ftl")));
static EU: LazyLock<Bundle> =
    LazyLock::new(|| bundle(langid!("eu"), include_str!("../../locales/eu/problem.ftl")));

fn bundle(id: LanguageIdentifier, source: &str) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
    let added = bundle.add_resource(resource);
    debug_assert!(added.is_ok(), "{added:?}");
    bundle
}

/// The text called `key`, or the key itself where there is none.
pub(crate) fn text(lang: Lang, key: &str, args: &[(&'static str, String)]) -> String {
    let bundle: &Bundle = match lang {
        Lang::En => &EN,
        Lang::Es => &ES,
        Lang::Eu => &EU,
    };
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    bundle
        .format_pattern(pattern, Some(&args), &mut Vec::new())
        .into_owned()
}

/// The product's language that `Accept-Language` prefers; English where it names none.
pub(crate) fn preferred(accept_language: &str) -> Lang {
    let mut best = (0.0, Lang::En);
    for part in accept_language.split(',') {
        let (tag, parameters) = part.split_once(';').unwrap_or((part, ""));
        let quality = parameters
            .trim()
            .strip_prefix("q=")
            .map_or(Some(1.0_f32), |q| q.parse().ok());
        let primary = tag
            .trim()
            .split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        if let (Ok(lang), Some(quality)) = (primary.parse(), quality)
            && quality > best.0
        {
            best = (quality, lang);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preferred_language_wins() {
        for (header, lang) in [
            ("", Lang::En),
            ("eu", Lang::Eu),
            ("es-ES,es;q=0.9,en;q=0.8", Lang::Es),
            ("fr, en;q=0.5, eu;q=0.7", Lang::Eu),
            ("de", Lang::En),
            ("es;q=0", Lang::En),
        ] {
            assert_eq!(preferred(header), lang, "{header}");
        }
    }
}
