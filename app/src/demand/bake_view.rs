//! What the bake list shows, in words.

/// A shop to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shop {
    /// Its id; empty for sales of no shop.
    pub id: String,
    /// How it is called.
    pub name: String,
}

/// A product on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BakeRow {
    /// How it is called.
    pub product: String,
    /// Its page.
    pub href: String,
    /// Bake this many.
    pub bake: String,
    /// What is expected to be asked for.
    pub expected: String,
    /// What is said of it: within what it lies in 8 of 10 cases, or how many for each shop.
    pub within: String,
}

/// What baking by the list would have earned with a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarnedRow {
    /// How it is called.
    pub product: String,
    /// So much it would have earned.
    pub would: String,
    /// So much was earned.
    pub did: String,
    /// How much more or less that is.
    pub more: String,
    /// What would have stayed unsold, in pieces.
    pub would_unsold: String,
    /// What did.
    pub did_unsold: String,
}

/// What baking by the list would have earned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarnedView {
    /// All products in a sentence.
    pub sentence: String,
    /// What was left out, and why, in sentences.
    pub notes: Vec<String>,
    /// Each product.
    pub rows: Vec<EarnedRow>,
}

/// A day's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BakeListView {
    /// The day, as addresses say it.
    pub date: String,
    /// The same in words.
    pub title: String,
    /// Is it tomorrow?
    pub is_tomorrow: bool,
    /// Days to choose: as addresses say them, and in words.
    pub days: Vec<(String, String)>,
    /// The first and the last day that can be chosen.
    pub bounds: (String, String),
    /// Shops to choose from, where there are several.
    pub shops: Vec<Shop>,
    /// The chosen one.
    pub shop: String,
    /// The products.
    pub rows: Vec<BakeRow>,
    /// All pieces.
    pub total: String,
    /// Is the shop always closed on that weekday?
    pub closed: bool,
    /// Products without a forecast for that day, by name.
    pub left_out: Vec<String>,
    /// The way into the day's plan, for whoever may plan.
    pub plan: Option<String>,
    /// The way to what has to be bought for the days ahead.
    pub ingredients: Option<String>,
    /// What it would have earned, for whoever sees money.
    pub earned: Option<EarnedView>,
}
