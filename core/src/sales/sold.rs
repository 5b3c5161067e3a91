//! What was sold of a product on a day.

use super::SoldFault;
use crate::bounds::amount::SOLD;
use chrono::NaiveDate;
use std::{fmt, str::FromStr};

/// What was sold of a product in a shop on a day, in thousandths of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Sold {
    /// What was sold.
    pub sold: i64,
    /// What was made for that day, where that is known.
    pub made: Option<i64>,
    /// What was left over, where that is known.
    pub unsold: Option<i64>,
    /// Did somebody say that it was sold out before the day was over?
    pub sold_out: bool,
}

impl Sold {
    /// So much, and nothing else is known.
    pub fn of(sold: i64) -> Self {
        Self {
            sold,
            ..Self::default()
        }
    }

    /// Was it sold out? Somebody said so, or all that was made is gone.
    pub fn is_sold_out(self) -> bool {
        let all_gone = |made: i64| made > 0 && self.unsold == Some(0) && self.sold >= made;
        self.sold_out || self.made.is_some_and(all_gone)
    }

    /// What of it can't be so.
    pub fn faults(self) -> Vec<(&'static str, SoldFault)> {
        let fields = [
            ("sold", Some(self.sold)),
            ("made", self.made),
            ("unsold", self.unsold),
        ];
        let found = fields.into_iter().filter_map(|(field, amount)| match amount {
            Some(amount) if amount < 0 => Some((field, SoldFault::Negative)),
            Some(amount) if amount > SOLD => Some((field, SoldFault::TooMuch)),
            _ => None,
        });
        found.collect()
    }
}

/// What becomes of what is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Merge {
    /// What is brought stands in its place.
    #[default]
    Replace,
    /// What is brought comes to it.
    Add,
}

impl Merge {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Replace, Self::Add];

    /// Its name for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Replace => "replace",
            Self::Add => "add",
        }
    }
}

impl fmt::Display for Merge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Merge {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|it| it.as_str() == text).ok_or(())
    }
}

/// What is there once something is brought. What only one of both knows is as that says.
pub fn merge(before: Option<Sold>, brought: Sold, how: Merge) -> Sold {
    let (Some(before), Merge::Add) = (before, how) else {
        return brought;
    };
    let both = |before: Option<i64>, brought: Option<i64>| match (before, brought) {
        (Some(before), Some(brought)) => Some(before.saturating_add(brought)),
        (one, other) => one.or(other),
    };
    Sold {
        sold: before.sold.saturating_add(brought.sold),
        made: both(before.made, brought.made),
        unsold: both(before.unsold, brought.unsold),
        sold_out: before.sold_out || brought.sold_out,
    }
}

/// Where a product stands on a day in a shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// So much was sold.
    Sold(Sold),
    /// The shop was closed.
    Closed,
    /// Nobody entered it: it is not known.
    NoRow,
}

impl Standing {
    /// Of what was entered and whether the shop was closed.
    pub fn of(entered: Option<Sold>, closed: bool) -> Self {
        match entered {
            Some(sold) => Self::Sold(sold),
            None if closed => Self::Closed,
            None => Self::NoRow,
        }
    }
}

/// Which share of what was made was left over, from 0 to 1, of those rows of which it is known; none where it is known of
/// none. What was made is what was sold and what was left over, where nobody said it.
pub fn wasted(rows: impl IntoIterator<Item = Sold>) -> Option<f64> {
    let (mut made, mut unsold) = (0_i64, 0_i64);
    for row in rows {
        if let Some(left) = row.unsold {
            let all = row.made.unwrap_or(row.sold.saturating_add(left));
            made = made.saturating_add(all.max(left));
            unsold = unsold.saturating_add(left);
        }
    }
    (made > 0).then(|| unsold as f64 / made as f64)
}

/// The first day of which sales are kept.
pub fn earliest_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default()
}

/// Pieces of thousandths, as programs write them: `12`, `1.5`.
pub fn pieces(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let all = thousandths.unsigned_abs();
    let text = format!("{sign}{}.{:03}", all / 1000, all % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Thousandths of pieces as programs write them, with at most three decimals.
pub fn thousandths(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= 12 && decimals.len() <= 3;
    if !fits || !plain(whole) || !plain(decimals) || digits.ends_with('.') {
        return None;
    }
    let small: i64 = format!("{decimals:0<3}").parse().ok()?;
    Some(sign * (whole.parse::<i64>().ok()? * 1000 + small))
}
