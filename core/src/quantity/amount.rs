//! A quantity: how much of the small unit, and the unit it is shown in.

use super::{Dimension, Unit};
use crate::i18n::{Lang, format_scaled, parse_scaled, with_unit};

/// How much of something, exactly.
///
/// # Units
/// `small` in milligrams, microlitres or thousandths of a piece, as `unit`'s dimension says; `unit` is what it is shown
/// and typed in, and changes nothing about how much it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// How much, in the small unit.
    pub small: i64,
    /// What it is shown in.
    pub unit: Unit,
}

/// Why a text is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum QuantityError {
    /// It is no number, or has more decimals than the unit has: a milligram is not split.
    #[error("it is no number that can be kept exactly")]
    NotANumber,
    /// What stands behind the number is no unit.
    #[error("it names no unit")]
    UnknownUnit,
    /// It is in grams where litres are asked for.
    #[error("it is of another dimension")]
    OtherDimension,
}

impl Quantity {
    /// So much of the small unit, shown in `unit`.
    pub const fn new(small: i64, unit: Unit) -> Self {
        Self { small, unit }
    }

    /// Whole ones of `unit`: `of(25, Kilogram)` is 25 kg. Saturates.
    pub fn of(whole: i64, unit: Unit) -> Self {
        Self::new(whole.saturating_mul(unit.one()), unit)
    }

    /// What it measures.
    pub fn dimension(self) -> Dimension {
        self.unit.dimension()
    }

    /// Reads what somebody typed who writes numbers as `lang` does: `25 kg`, `0,5 l`, `12`. Without a unit it is in
    /// `unit`; with one of the same dimension it is shown in that.
    ///
    /// # Errors
    /// Nothing is rounded: what can't be kept to the last digit is refused.
    pub fn typed(lang: Lang, text: &str, unit: Unit) -> Result<Self, QuantityError> {
        let text = text.trim();
        let number = text.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, '.' | '(' | ')'));
        // A dot that ends a number belongs to its unit only where there is one.
        let number = if number.len() < text.len() && text[number.len()..].contains(char::is_alphabetic) {
            number
        } else {
            text
        };
        let named = text[number.len()..].trim();
        let shown = if named.is_empty() {
            unit
        } else {
            Unit::written(named).ok_or(QuantityError::UnknownUnit)?
        };
        if shown.dimension() != unit.dimension() {
            return Err(QuantityError::OtherDimension);
        }
        let small = parse_scaled(lang, number, shown.decimals()).ok_or(QuantityError::NotANumber)?;
        Ok(Self::new(small, shown))
    }

    /// Its number alone, as somebody would type it: reading it gives the same.
    pub fn number(self, lang: Lang) -> String {
        format_scaled(lang, self.small, self.unit.decimals())
    }

    /// With its unit, as somebody would type it and read it: `2.5 kg`, `1,5 l`. Pieces are a number alone; who shows them
    /// says of what.
    pub fn written(self, lang: Lang) -> String {
        let unit = match self.unit {
            Unit::Piece => "",
            unit => unit.as_str(),
        };
        with_unit(self.number(lang), unit)
    }

    /// For programs: the number in its unit with a decimal point, without groups: `2.5`.
    pub fn decimal(self) -> String {
        let one = self.unit.one().unsigned_abs();
        let small = self.small.unsigned_abs();
        let sign = if self.small < 0 { "-" } else { "" };
        let fraction = format!(
            "{:0width$}",
            small % one,
            width = usize::from(self.unit.decimals())
        );
        match fraction.trim_end_matches('0') {
            "" => format!("{sign}{}", small / one),
            fraction => format!("{sign}{}.{fraction}", small / one),
        }
    }

    /// The same, shown in another unit of its dimension; as it is where `unit` measures something else.
    #[must_use]
    pub fn shown_in(self, unit: Unit) -> Self {
        if unit.dimension() == self.dimension() {
            Self::new(self.small, unit)
        } else {
            self
        }
    }

    /// Both together, shown as this one; none where they measure different things or don't fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        let alike = self.dimension() == other.dimension();
        let sum = self.small.checked_add(other.small).filter(|_| alike)?;
        Some(Self::new(sum, self.unit))
    }

    /// This without the other, shown as this one; may be below nothing. None as with [`Self::plus`].
    pub fn minus(self, other: Self) -> Option<Self> {
        let alike = self.dimension() == other.dimension();
        let rest = self.small.checked_sub(other.small).filter(|_| alike)?;
        Some(Self::new(rest, self.unit))
    }

    /// `numerator / denominator` times this, to the nearest small unit, half away from zero.
    ///
    /// # Errors
    /// `None` where `denominator` is 0 or the result does not fit.
    pub fn scaled(self, numerator: i64, denominator: i64) -> Option<Self> {
        let small = nearest(
            i128::from(self.small) * i128::from(numerator),
            i128::from(denominator),
        )?;
        Some(Self::new(small, self.unit))
    }
}

/// `numerator / denominator` to the nearest whole number, half away from zero; none for a denominator of 0 or what does
/// not fit.
pub(crate) fn nearest(numerator: i128, denominator: i128) -> Option<i64> {
    if denominator == 0 {
        return None;
    }
    let (numerator, denominator) = if denominator < 0 {
        (-numerator, -denominator)
    } else {
        (numerator, denominator)
    };
    let half = denominator / 2;
    let rounded = if numerator < 0 {
        (numerator - half) / denominator
    } else {
        (numerator + half) / denominator
    };
    i64::try_from(rounded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_typed_is_kept_to_the_last_digit_or_refused() {
        use QuantityError::{NotANumber, OtherDimension, UnknownUnit};
        for (lang, text, unit, read) in [
            (Lang::En, "25 kg", Unit::Gram, Ok((25_000_000, Unit::Kilogram))),
            (Lang::En, "2.5", Unit::Kilogram, Ok((2_500_000, Unit::Kilogram))),
            (Lang::Es, "0,000001 kg", Unit::Kilogram, Ok((1, Unit::Kilogram))),
            (Lang::Es, "0,0000001 kg", Unit::Kilogram, Err(NotANumber)),
            (Lang::Es, "1.500 g", Unit::Kilogram, Ok((1_500_000, Unit::Gram))),
            (Lang::En, "1.500 g", Unit::Kilogram, Ok((1_500, Unit::Gram))),
            (Lang::Eu, "3 l", Unit::Kilogram, Err(OtherDimension)),
            (Lang::Eu, "3 fanega", Unit::Kilogram, Err(UnknownUnit)),
            (Lang::Es, "12 uds.", Unit::Piece, Ok((12_000, Unit::Piece))),
            (Lang::En, "0.5", Unit::Piece, Ok((500, Unit::Piece))),
            (Lang::En, "7.", Unit::Piece, Ok((7_000, Unit::Piece))),
            (Lang::En, "kg", Unit::Kilogram, Err(NotANumber)),
            (Lang::En, "", Unit::Kilogram, Err(NotANumber)),
            (Lang::En, "99999999999999999999", Unit::Kilogram, Err(NotANumber)),
        ] {
            let found = Quantity::typed(lang, text, unit).map(|it| (it.small, it.unit));
            assert_eq!(found, read, "{lang} {text}");
        }
    }

    #[test]
    fn it_is_shown_without_loss() {
        let flour = Quantity::new(1_234_567_890_123, Unit::Kilogram);
        assert_eq!(flour.written(Lang::En), "1,234,567.890123\u{a0}kg");
        assert_eq!(flour.written(Lang::Es), "1.234.567,890123\u{a0}kg");
        assert_eq!(flour.decimal(), "1234567.890123");
        assert_eq!(Quantity::new(-1, Unit::Gram).decimal(), "-0.001");
        assert_eq!(Quantity::of(4, Unit::Piece).written(Lang::Eu), "4");
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (numerator, denominator, whole) in [
            (5, 2, 3),
            (-5, 2, -3),
            (4, 3, 1),
            (-4, 3, -1),
            (5, -2, -3),
            (0, 7, 0),
        ] {
            assert_eq!(
                nearest(numerator, denominator),
                Some(whole),
                "{numerator}/{denominator}"
            );
        }
        assert_eq!(nearest(1, 0), None);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_as_the_same(small in any::<i64>(), unit in 0..5_usize, lang in 0..3_usize) {
            let quantity = Quantity::new(small, Unit::ALL[unit]);
            let lang = Lang::ALL[lang];
            // The least number has no positive counterpart.
            prop_assume!(small > i64::MIN);
            prop_assert_eq!(Quantity::typed(lang, &quantity.written(lang), quantity.unit), Ok(quantity));
            prop_assert_eq!(Quantity::typed(Lang::En, &quantity.decimal(), quantity.unit), Ok(quantity));
        }

        #[test]
        fn adding_and_taking_away_is_nothing(a in -1_000_000_000_000_i64..1_000_000_000_000, b in -1_000_000_000_000_i64..1_000_000_000_000) {
            let (a, b) = (Quantity::new(a, Unit::Gram), Quantity::new(b, Unit::Kilogram));
            prop_assert_eq!(a.plus(b).and_then(|sum| sum.minus(b)), Some(a));
            prop_assert_eq!(a.plus(Quantity::new(1, Unit::Litre)), None);
        }
    }
}
