//! Which language a caller reads. The texts themselves are `obrador_app::i18n`'s.

use obrador_core::i18n::Lang;

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
