//! An order as its dialog shows it.

use super::{OrderForm, ReceiveForm};
use crate::page::Told;
use obrador_core::procurement::State;

/// What can be done with an order by whoever reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Approval is asked for.
    Submit,
    /// That is taken back.
    Withdraw,
    /// It is approved.
    Approve,
    /// It is rejected, with a reason.
    Reject,
    /// It goes to the supplier by mail.
    Mail,
    /// The supplier has it.
    Send,
    /// It is not to come, with a reason.
    Cancel,
}

impl Step {
    /// All of them, as they are offered.
    pub const ALL: [Self; 7] = [
        Self::Approve,
        Self::Mail,
        Self::Send,
        Self::Submit,
        Self::Withdraw,
        Self::Reject,
        Self::Cancel,
    ];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Withdraw => "withdraw",
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::Mail => "mail",
            Self::Send => "send",
            Self::Cancel => "cancel",
        }
    }

    /// Does it need a reason?
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Reject | Self::Cancel)
    }
}

/// A line in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRow {
    /// Its identifier.
    pub id: String,
    /// The ingredient.
    pub name: String,
    /// How much: `4 × sack (25 kg) = 100 kg`.
    pub ordered: String,
    /// The price, for whom it is.
    pub price: Option<String>,
    /// What the line costs, for whom it is.
    pub net: Option<String>,
    /// How much has come; empty before anything can.
    pub received: String,
    /// Why the rest won't come.
    pub closed: Option<String>,
    /// Can the rest still come?
    pub open: bool,
}

/// What all of it costs, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TotalsRow {
    /// Without VAT.
    pub net: String,
    /// VAT of each rate: the rate and the tax.
    pub vat: Vec<(String, String)>,
    /// With VAT.
    pub gross: String,
    /// What has come costs, without VAT, where something has.
    pub received: Option<String>,
}

/// A fact in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRow {
    /// What it is about.
    pub label: String,
    /// The fact.
    pub words: String,
    /// Does it stand on the sheet, too? What has a place of its own there does not.
    pub on_paper: bool,
}

/// A delivery, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    /// Which, and when.
    pub title: String,
    /// The lots: of which ingredient, and how much under which number.
    pub lots: Vec<(String, String)>,
}

/// A reason that somebody typed for a step that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedReason {
    /// The step's address below the order's: `reject`, `lines/7/close`.
    pub step: String,
    /// The reason.
    pub text: String,
    /// What is wrong with it, where that is what stood in the way.
    pub error: Option<String>,
}

/// Something that happened, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryRow {
    /// When, by the bakery's clock.
    pub at: String,
    /// What, and who.
    pub what: String,
    /// Why.
    pub reason: Option<String>,
}

/// An order as its dialog shows it.
#[derive(Debug, Clone)]
pub struct OrderRecord {
    /// Which; empty for a new one.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The version that was read.
    pub version: i64,
    /// Where it stands; none for a new one.
    pub state: Option<State>,
    /// From whom, where to, until when, what else.
    pub facts: Vec<FactRow>,
    /// What.
    pub lines: Vec<LineRow>,
    /// What that costs, for whom it is.
    pub totals: Option<TotalsRow>,
    /// What has come, the newest first.
    pub receipts: Vec<ReceiptRow>,
    /// What happened, the newest first.
    pub history: Vec<HistoryRow>,
    /// What the reader can do.
    pub steps: Vec<Step>,
    /// Where the reader can mail it to.
    pub email: Option<String>,
    /// Can it be changed?
    pub may_change: bool,
    /// Can goods be entered, and lines closed?
    pub may_receive: bool,
    /// The form, where it is written.
    pub form: Option<OrderForm>,
    /// The form, where goods are entered.
    pub receive: Option<ReceiveForm>,
    /// What was just done.
    pub done: Option<Told>,
    /// Why something was not done.
    pub wrong: Option<String>,
    /// The reason of a step that was not taken.
    pub asked: Option<AskedReason>,
    /// Where it is shown in the list's dialog: the part of the list behind it.
    pub list: Option<String>,
}
