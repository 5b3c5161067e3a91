//! What the usage panel shows, ready to be read: the page's first rendering and the server function
//! `/fn/usage/summary` answer the same.

use crate::fields::{Fields, of_fields};
use serde::{Deserialize, Serialize};

/// The panel's texts and figures, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsageSummary {
    /// When it was read: "Updated at 10:32 CET".
    pub updated: String,
    /// What is said when the next reading fails.
    pub failed: String,
    /// The panel's title: how much asks for attention.
    pub attention_title: String,
    /// Until when nothing is to do; empty where something asks for attention.
    pub calm: String,
    /// The nine metrics, the most urgent first.
    pub cards: Vec<Card>,
}

/// One metric's card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Fields")]
pub struct Card {
    /// Its identifier, as in addresses.
    pub metric: String,
    /// The metric's name.
    pub name: String,
    /// The status's identifier.
    pub status: String,
    /// The status in a word, and its reason in three.
    pub status_word: String,
    /// What is used now, with its unit.
    pub current: String,
    /// "of 50"; empty without a limit.
    pub of_limit: String,
    /// "today" for a daily metric; empty for others.
    pub today: String,
    /// The bar's width, of 100; 0 without a limit, where none is shown.
    pub bar: String,
    /// The same in words.
    pub percent: String,
    /// The last 30 days as a path's `d`, and the area below it.
    pub line: String,
    pub area: String,
    /// The last day's dot.
    pub end: String,
    /// The same in words.
    pub trend: String,
    /// When the limit is reached.
    pub outcome: String,
    /// Where room can be made, and that it can; empty where it can't.
    pub room: String,
    pub room_words: String,
    /// The plan that would cover it, with its price and what that leaves; empty where none is offered.
    pub way_up: String,
    /// That plan, and "Ask for Professional"; empty where the reader can't.
    pub plan: String,
    pub ask: String,
    /// Why they can't: it is asked for already, or the owner asks.
    pub ask_note: String,
}

of_fields!(Card: metric, name, status, status_word, current, of_limit, today, bar, percent, line, area, end, trend, outcome, room, room_words, way_up, plan, ask, ask_note);
