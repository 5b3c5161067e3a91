//! The countries where a bakery may sign up, with their time zones and the form of their VAT numbers.

/// A country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166, two capitals.
    pub code: &'static str,
    /// What its VAT numbers begin with: the code, but for Greece and Switzerland.
    pub vat_prefix: &'static str,
    /// What else they may be written with, and what is kept then: Northern Ireland trades as `XI`, and Greeks write `GR`.
    pub vat_prefixes: &'static [(&'static str, &'static str)],
    /// The forms of its VAT numbers behind the prefix: `#` a digit, `@` a letter, `*` either, `?` either, `+` or `*`; all
    /// else itself.
    pub vat_forms: &'static [&'static str],
    /// IANA time zones; the first is where most people live.
    pub time_zones: &'static [&'static str],
}

const fn country(
    code: &'static str,
    vat_forms: &'static [&'static str],
    time_zones: &'static [&'static str],
) -> Country {
    Country {
        code,
        vat_prefix: code,
        vat_prefixes: &[],
        vat_forms,
        time_zones,
    }
}

const fn prefixed(prefix: &'static str, country: Country) -> Country {
    Country {
        vat_prefix: prefix,
        ..country
    }
}

const fn also_prefixed(vat_prefixes: &'static [(&'static str, &'static str)], country: Country) -> Country {
    Country {
        vat_prefixes,
        ..country
    }
}

/// The European Union, its neighbours, by code. The forms are those of the European Commission's VIES, and of the
/// neighbours' tax offices.
pub const COUNTRIES: &[Country] = &[
    country("AD", &["@######@"], &["Europe/Andorra"]),
    country("AT", &["U########"], &["Europe/Vienna"]),
    country("BE", &["0#########", "1#########"], &["Europe/Brussels"]),
    country("BG", &["#########", "##########"], &["Europe/Sofia"]),
    prefixed(
        "CHE",
        country(
            "CH",
            &["#########", "#########MWST", "#########TVA", "#########IVA"],
            &["Europe/Zurich"],
        ),
    ),
    country("CY", &["########@"], &["Asia/Nicosia"]),
    country("CZ", &["########", "#########", "##########"], &["Europe/Prague"]),
    country("DE", &["#########"], &["Europe/Berlin"]),
    country("DK", &["########"], &["Europe/Copenhagen"]),
    country("EE", &["#########"], &["Europe/Tallinn"]),
    country(
        "ES",
        &["*#######*"],
        &["Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"],
    ),
    country("FI", &["########"], &["Europe/Helsinki"]),
    country("FR", &["**#########"], &["Europe/Paris"]),
    also_prefixed(
        &[("XI", "XI")],
        country(
            "GB",
            // Traders and their branches, government departments, health authorities.
            &["#########", "############", "GD###", "HA###"],
            &["Europe/London"],
        ),
    ),
    also_prefixed(
        &[("GR", "EL")],
        prefixed("EL", country("GR", &["#########"], &["Europe/Athens"])),
    ),
    country("HR", &["###########"], &["Europe/Zagreb"]),
    country("HU", &["########"], &["Europe/Budapest"]),
    country("IE", &["#?#####@", "#######@@"], &["Europe/Dublin"]),
    country("IS", &["#####", "######"], &["Atlantic/Reykjavik"]),
    country("IT", &["###########"], &["Europe/Rome"]),
    country("LI", &["#####"], &["Europe/Vaduz"]),
    country("LT", &["#########", "############"], &["Europe/Vilnius"]),
    country("LU", &["########"], &["Europe/Luxembourg"]),
    country("LV", &["###########"], &["Europe/Riga"]),
    country("MT", &["########"], &["Europe/Malta"]),
    country("NL", &["#########B##", "?????????B??"], &["Europe/Amsterdam"]),
    country("NO", &["#########", "#########MVA"], &["Europe/Oslo"]),
    country("PL", &["##########"], &["Europe/Warsaw"]),
    country(
        "PT",
        &["#########"],
        &["Europe/Lisbon", "Atlantic/Azores", "Atlantic/Madeira"],
    ),
    country(
        "RO",
        &[
            "##",
            "###",
            "####",
            "#####",
            "######",
            "#######",
            "########",
            "#########",
            "##########",
        ],
        &["Europe/Bucharest"],
    ),
    country("SE", &["############"], &["Europe/Stockholm"]),
    country("SI", &["########"], &["Europe/Ljubljana"]),
    country("SK", &["##########"], &["Europe/Bratislava"]),
];

impl Country {
    /// The country with that code.
    pub fn of(code: &str) -> Option<&'static Self> {
        COUNTRIES.iter().find(|country| country.code == code)
    }

    /// The time zone meant by `chosen`: itself where it is known, the country's first where nothing is chosen.
    pub fn time_zone(&self, chosen: &str) -> Option<&'static str> {
        if chosen.is_empty() {
            return self.time_zones.first().copied();
        }
        time_zones().find(|zone| *zone == chosen)
    }
}

/// Every time zone that may be chosen.
pub fn time_zones() -> impl Iterator<Item = &'static str> {
    COUNTRIES.iter().flat_map(|country| country.time_zones).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_every_country_has_a_zone_and_a_form() {
        assert!(COUNTRIES.is_sorted_by(|a, b| a.code < b.code));
        for country in COUNTRIES {
            assert!(
                !country.time_zones.is_empty() && !country.vat_forms.is_empty(),
                "{}",
                country.code
            );
        }
    }

    #[test]
    fn nothing_chosen_is_the_countrys_own_zone() {
        let spain = Country::of("ES").unwrap();
        for (chosen, zone) in [
            ("", Some("Europe/Madrid")),
            ("Atlantic/Canary", Some("Atlantic/Canary")),
            ("Europe/Paris", Some("Europe/Paris")),
            ("Mars/Olympus", None),
        ] {
            assert_eq!(spain.time_zone(chosen), zone, "{chosen}");
        }
        assert!(Country::of("es").is_none());
    }
}
