//! Headings, as they are compared, and what stands in their brackets.

use crate::{i18n::fold, quantity::Unit};

/// A heading as headings are compared: folded, letters and digits alone, without what stands in brackets. So `E-mail` is
/// `email`.
pub fn heading(text: &str) -> String {
    let (outside, _) = parts(text);
    let letters = outside
        .chars()
        .filter(|letter| letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(letter));
    fold(&letters.collect::<String>())
}

/// What stands in a heading's brackets, as far as it says what the numbers below it are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brackets {
    /// Nothing, or what changes nothing: the currency, that VAT is not included.
    Plain,
    /// The unit of what names none itself.
    Unit(Unit),
    /// Something that may make other numbers of them: what is above is not read.
    Unknown,
}

/// What stands in the brackets above amounts of money or of goods: `(€)`, `[EUR, sin IVA]`, `(g)`.
pub fn brackets(text: &str) -> Brackets {
    const MONEY: [&str; 4] = ["€", "eur", "euro", "euros"];
    const VAT: [&str; 3] = ["vat", "iva", "bez"];
    const WITHOUT: [&str; 9] = [
        "no",
        "sin",
        "without",
        "excluding",
        "excl",
        "ex",
        "net",
        "neto",
        "gabe",
    ];
    let (_, inside) = parts(text);
    let inside = fold(inside.trim());
    if let Some(unit) = Unit::written(&inside) {
        return Brackets::Unit(unit);
    }
    let words = inside
        .split([' ', ',', ';', '.', '/'])
        .filter(|word| !word.is_empty());
    let words: Vec<&str> = words
        .map(|word| word.strip_suffix("ik").unwrap_or(word))
        .collect();
    let is_plain = |word: &&str| MONEY.contains(word) || VAT.contains(word) || WITHOUT.contains(word);
    let names_vat = words.iter().any(|word| VAT.contains(word));
    let says_without = words.iter().any(|word| WITHOUT.contains(word));
    if words.iter().all(is_plain) && (says_without || !names_vat) {
        Brackets::Plain
    } else {
        Brackets::Unknown
    }
}

/// What stands outside brackets, and in them.
fn parts(text: &str) -> (String, String) {
    let mut depth = 0_usize;
    let (mut outside, mut inside) = (String::new(), String::new());
    for letter in text.chars() {
        match letter {
            '(' | '[' => {
                depth += 1;
                inside.push(' ');
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            letter if depth > 0 => inside.push(letter),
            letter => outside.push(letter),
        }
    }
    (outside, inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_say_a_unit_or_nothing_or_what_is_not_understood() {
        for (text, found) in [
            ("Price", Brackets::Plain),
            ("Price (€)", Brackets::Plain),
            ("Precio [EUR, sin IVA]", Brackets::Plain),
            ("Prezioa (BEZik gabe)", Brackets::Plain),
            ("Price (net)", Brackets::Plain),
            ("Quantity (g)", Brackets::Unit(Unit::Gram)),
            ("Cantidad [kg.]", Brackets::Unit(Unit::Kilogram)),
            ("Cantidad (unidades)", Brackets::Unit(Unit::Piece)),
            ("Price (VAT incl.)", Brackets::Unknown),
            ("Precio (IVA)", Brackets::Unknown),
            ("Precio (€/kg)", Brackets::Unknown),
            ("Quantity (sacks)", Brackets::Unknown),
            ("Price ($)", Brackets::Unknown),
        ] {
            assert_eq!(brackets(text), found, "{text}");
        }
    }
}
