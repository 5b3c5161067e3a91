//! Any of the 14 allergens that a label has to name.

use crate::catalogue::ALLERGENS;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Allergen(u8);

impl Allergen {
    /// Its name in JSON, SQL and the keys of texts.
    pub fn as_str(self) -> &'static str {
        ALLERGENS.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

/// A set of them, in the regulation's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Allergens(u16);

impl Allergens {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// Reads names with spaces between them, as they are stored. A name that is none of the 14 is left out: it was refused
    /// on its way in.
    pub fn named(text: &str) -> Self {
        let places = text
            .split_whitespace()
            .filter_map(|name| ALLERGENS.iter().position(|known| *known == name));
        Self(places.fold(0, |set, place| set | 1 << place))
    }

    /// Those in either.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those in this one alone.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Is it one of them?
    pub fn has(self, allergen: Allergen) -> bool {
        self.0 & (1 << allergen.0) != 0
    }

    /// Are there none?
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each, in the regulation's order.
    pub fn iter(self) -> impl Iterator<Item = Allergen> {
        (0..ALLERGENS.len() as u8)
            .map(Allergen)
            .filter(move |allergen| self.has(*allergen))
    }
}

impl FromIterator<Allergen> for Allergens {
    fn from_iter<I: IntoIterator<Item = Allergen>>(all: I) -> Self {
        Self(all.into_iter().fold(0, |set, allergen| set | 1 << allergen.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_read_and_listed_in_the_regulation_s_order() {
        for (text, names) in [
            ("", vec![]),
            ("milk gluten", vec!["gluten", "milk"]),
            ("molluscs  gluten unicorn", vec!["gluten", "molluscs"]),
        ] {
            let found: Vec<_> = Allergens::named(text).iter().map(Allergen::as_str).collect();
            assert_eq!(found, names, "{text}");
        }
        let both = Allergens::named("milk").with(Allergens::named("eggs"));
        assert_eq!(both, Allergens::named("eggs milk"));
        assert_eq!(both.without(Allergens::named("eggs")), Allergens::named("milk"));
        assert_eq!(both.iter().collect::<Allergens>(), both);
    }
}
