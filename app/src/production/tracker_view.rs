//! What the tracker shows, in words.

use obrador_core::production::{Stage, Status};

/// Where the tracker stands, and where a step leads back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The page of a day, as an address says it.
    Day(String),
    /// The first page.
    Home,
    /// The batch's own page.
    Batch,
    /// A preview, where nothing can be done.
    Preview,
}

impl Place {
    /// What a form says of it.
    pub fn written(&self) -> &str {
        match self {
            Self::Day(day) => day,
            Self::Home => "home",
            Self::Batch | Self::Preview => "batch",
        }
    }

    /// As a form said it.
    pub fn of(text: &str) -> Self {
        match text {
            "home" => Self::Home,
            _ if text.parse::<chrono::NaiveDate>().is_ok() => Self::Day(text.to_owned()),
            _ => Self::Batch,
        }
    }
}

/// What the tracker shows.
#[derive(Debug, Clone, PartialEq)]
pub struct TrackerView {
    /// Where it stands.
    pub place: Place,
    /// Its batches: those that something is to be done with first.
    pub cards: Vec<BatchCard>,
    /// The version of all production that it shows.
    pub version: i64,
    /// Whose page it is, as the browser's half asks for that page's own.
    pub of: String,
}

/// A batch.
#[derive(Debug, Clone, PartialEq)]
pub struct BatchCard {
    /// Its identifier.
    pub id: String,
    /// By which its next step is one, however often it is sent.
    pub click: String,
    /// What is made.
    pub recipe: String,
    /// Its number, in words.
    pub number: String,
    /// The version that is shown.
    pub version: i64,
    /// How much is planned, for whom, until when: in words.
    pub facts: Vec<String>,
    /// Where it stands.
    pub status: Status,
    /// That in a word.
    pub status_words: String,
    /// How late it is, in words.
    pub late: Option<String>,
    /// Why a step was not taken just now.
    pub told: Option<String>,
    /// How much is done and lost, in words.
    pub progress: Option<String>,
    /// Why a quality check holds it.
    pub held: Option<String>,
    /// Why it was stopped.
    pub stopped: Option<String>,
    /// Its stages; none where they are not followed.
    pub stages: Vec<StageCard>,
    /// Where stages are not followed: how much remains, to be typed over, and its unit in words.
    pub whole: Option<(String, String)>,
    /// Does the bakery's plan follow stages, and with them quality checks?
    pub follows: bool,
    /// What it waits for as a whole, where stages are not followed.
    pub waits: Vec<String>,
    /// May the reader let it go on?
    pub may_release: bool,
}

/// What can be done with a stage.
#[expect(
    clippy::struct_excessive_bools,
    reason = "a button each, and any of them together"
)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Offers {
    /// It can start.
    pub start: bool,
    /// It waits, and can start all the same.
    pub anyway: bool,
    /// It runs: it can rest.
    pub pause: bool,
    /// It rests: it can go on.
    pub resume: bool,
    /// Something can come out of it, or be lost.
    pub finish: bool,
}

impl Offers {
    /// Is there anything?
    pub fn any(self) -> bool {
        self.start || self.anyway || self.pause || self.resume || self.finish
    }
}

/// A stage of a batch.
#[derive(Debug, Clone, PartialEq)]
pub struct StageCard {
    /// Which.
    pub stage: Stage,
    /// Its name in words.
    pub name: String,
    /// How it stands: the name of its state.
    pub state: &'static str,
    /// That in a word.
    pub state_words: String,
    /// When it is planned, in words.
    pub planned: String,
    /// When it was, in words.
    pub real: Option<String>,
    /// How late it is, in words.
    pub late: Option<String>,
    /// How much of what came in is through, in words.
    pub progress: Option<String>,
    /// What it waits for, in words; not the stage before alone, which the row of stages shows.
    pub waits: Vec<String>,
    /// What remains, as a form shows it.
    pub remains: String,
    /// Its unit in words.
    pub unit: String,
    /// What can be done.
    pub offers: Offers,
}

/// What was typed into a step that was not taken: it stands in its form again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedStep {
    /// Which step.
    pub step: String,
    /// Of which stage.
    pub stage: String,
    /// How much.
    pub quantity: String,
    /// Why.
    pub reason: String,
    /// The field that is wrong, and what is wrong with it.
    pub error: Option<(&'static str, String)>,
}
