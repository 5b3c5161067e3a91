//! The name of a bakery in addresses.

use crate::bounds::length::SLUG;

/// `Ogi Goxoa, S.L.` is `ogi-goxoa-s-l`; a name without Latin letters or digits is `bakery`. `demo` and what begins with
/// `demo-` is kept for the demo's bakeries, which can be thrown away at any time.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(text) => slug.push_str(text),
            None if letter.is_ascii_alphanumeric() => slug.push(letter),
            None if matches!(letter, '\'' | '’') => {}
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
        if slug.len() >= SLUG {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    match slug {
        "" => "bakery".to_owned(),
        "demo" => "bakery-demo".to_owned(),
        other if other.starts_with("demo-") => format!("bakery-{other}"),
        other => other.to_owned(),
    }
}

fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ą' | 'ā' => "a",
        'ç' | 'ć' | 'č' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' | 'ē' => "e",
        'í' | 'ì' | 'î' | 'ï' | 'ī' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => "o",
        'ř' => "r",
        'š' | 'ś' | 'ș' => "s",
        'ß' => "ss",
        'ú' | 'ù' | 'û' | 'ü' | 'ű' | 'ů' | 'ū' => "u",
        'ý' => "y",
        'ž' | 'ź' | 'ż' => "z",
        'æ' => "ae",
        'œ' => "oe",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::TenantId;

    #[test]
    fn every_name_has_an_address() {
        let long = "Panadería ".repeat(20);
        for (name, expected) in [
            ("Ogi Goxoa, S.L.", "ogi-goxoa-s-l"),
            ("  Peña & Hijos ", "pena-hijos"),
            ("Murphy’s", "murphys"),
            ("Bäckerei Groß", "backerei-gross"),
            ("ΨΩΜΙ", "bakery"),
            ("--", "bakery"),
            ("Demo Starter", "bakery-demo-starter"),
            ("demo", "bakery-demo"),
            ("123", "123"),
            (long.as_str(), "panaderia-panaderia-panaderia-panaderia"),
        ] {
            assert_eq!(slug(name), expected);
            assert!(expected.parse::<TenantId>().is_ok());
        }
    }
}
