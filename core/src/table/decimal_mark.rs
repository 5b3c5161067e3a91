//! How a table writes its numbers: `1,5` or `1.5`.

use crate::i18n::{Lang, parse_number};

/// What stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1.234,5`
    Comma,
    /// `1,234.5`
    Point,
}

impl DecimalMark {
    /// As `lang` writes.
    pub fn of(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::Point,
            Lang::Es | Lang::Eu => Self::Comma,
        }
    }

    /// A language that writes so: `lang` itself where it does.
    pub fn lang(self, lang: Lang) -> Lang {
        match self {
            mark if mark == Self::of(lang) => lang,
            Self::Comma => Lang::Es,
            Self::Point => Lang::En,
        }
    }
}

/// What numbers say of their decimal mark.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    comma: bool,
    point: bool,
    /// The first that is another number with the other mark: `1.234`.
    pub either: Option<String>,
}

impl Evidence {
    /// Looks at another number.
    pub fn see(&mut self, text: &str) {
        let digits: String = text
            .chars()
            .filter(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','))
            .collect();
        let Some(last) = digits.rfind(['.', ',']) else {
            return;
        };
        if self.either.is_none() && differs(&digits) {
            self.either = Some(text.trim().to_owned());
        }
        if differs(&digits) {
            return;
        }
        let last = char::from(digits.as_bytes()[last]);
        // What occurs several times groups, so the other is the decimal one.
        let groups = digits.matches(last).count() > 1;
        if (last == ',') == groups {
            self.point = true;
        } else {
            self.comma = true;
        }
    }

    /// All that both have seen.
    #[must_use]
    pub fn and(self, other: &Self) -> Self {
        Self {
            comma: self.comma || other.comma,
            point: self.point || other.point,
            either: self.either.or_else(|| other.either.clone()),
        }
    }

    /// The mark that the numbers agree on; none where they say nothing, or disagree.
    fn says(&self) -> Option<DecimalMark> {
        match (self.comma, self.point) {
            (true, false) => Some(DecimalMark::Comma),
            (false, true) => Some(DecimalMark::Point),
            _ => None,
        }
    }

    /// The mark of a column: what its own numbers say, else those of the whole `table`, else as `lang` writes. Also whether a
    /// number in it could be another: then it is in doubt.
    pub fn decide(&self, table: &Self, lang: Lang) -> (DecimalMark, bool) {
        match self.says().or_else(|| table.says()) {
            Some(mark) => (mark, false),
            None => (DecimalMark::of(lang), self.either.is_some()),
        }
    }
}

/// Is it another number with the other mark?
pub(super) fn differs(digits: &str) -> bool {
    parse_number(Lang::En, digits) != parse_number(Lang::Es, digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence(numbers: &[&str]) -> Evidence {
        let mut evidence = Evidence::default();
        for number in numbers {
            evidence.see(number);
        }
        evidence
    }

    #[test]
    fn a_column_says_its_mark_or_the_table_does_or_the_reader() {
        use DecimalMark::{Comma, Point};
        for (column, others, lang, decided) in [
            (&["1,5"] as &[&str], &[] as &[&str], Lang::En, (Comma, false)),
            (&["1.5", "1.234"], &[], Lang::Es, (Point, false)),
            (&["0.250"], &[], Lang::Es, (Point, false)),
            (&["1.234.567"], &[], Lang::En, (Comma, false)),
            (&["1,234.50 €"], &[], Lang::Es, (Point, false)),
            (&["1.234,50"], &[], Lang::En, (Comma, false)),
            (&["1 234,5 kg"], &[], Lang::En, (Comma, false)),
            (&["1.234"], &["2,40"], Lang::En, (Comma, false)),
            (&["1.234"], &["2"], Lang::En, (Point, true)),
            (&["1.234"], &[], Lang::Eu, (Comma, true)),
            (&["1.5", "1,5", "1.234"], &[], Lang::Es, (Comma, true)),
            (&["1.5", "1,5"], &[], Lang::Es, (Comma, false)),
            (&["12", ""], &[], Lang::Es, (Comma, false)),
        ] {
            let column = evidence(column);
            let table = evidence(others).and(&column);
            assert_eq!(column.decide(&table, lang), decided, "{column:?} {lang}");
        }
    }

    #[test]
    fn a_mark_is_read_in_a_language_that_writes_so() {
        for (mark, lang, read) in [
            (DecimalMark::Comma, Lang::Eu, Lang::Eu),
            (DecimalMark::Comma, Lang::En, Lang::Es),
            (DecimalMark::Point, Lang::Eu, Lang::En),
        ] {
            assert_eq!(mark.lang(lang), read);
        }
    }
}
