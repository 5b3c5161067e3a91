//! A batch, and the steps that are taken with it.

use super::{
    BatchContent, Click, Event, Fault, Outside, Refused, Step, Taken, Tracking, Wait, Why, course::Course,
};
use crate::{
    bounds::{
        count::BATCH_STEPS,
        length::REQUEST_KEY,
        time::{STEP_AHEAD_MINUTES, STEP_BACK_HOURS},
    },
    quantity::Quantity,
    text::{Lines, is_visible},
};
use chrono::{DateTime, TimeDelta, Utc};

/// A batch of a recipe. Every step takes it and gives the next one; what happened is in [`Batch::events`] until it is
/// stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub(super) batch: StoredBatch,
    events: Vec<Event>,
}

/// A batch as it is stored: its plan and the steps that were taken. Everything else follows from the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBatch {
    /// Its identifier within the bakery.
    pub id: String,
    /// Its number, by which people call it: each bakery counts from 1.
    pub number: i64,
    /// How often it was planned: once, and each time otherwise.
    pub revision: i64,
    /// What was planned.
    pub content: BatchContent,
    /// The steps, in the order in which they count: by the times at which they were made.
    pub steps: Vec<Taken>,
}

/// What a step asks for beside the batch.
#[derive(Debug, Clone, Copy)]
pub struct Taking<'a> {
    /// Does the bakery's plan follow stages?
    pub tracking: Tracking,
    /// The moment at which the step arrives.
    pub now: DateTime<Utc>,
    /// What the batch's stages wait for outside it.
    pub outside: &'a [Outside],
}

impl Batch {
    /// A batch that somebody has just planned.
    pub fn plan((id, number): (String, i64), content: BatchContent) -> Result<Self, Vec<Fault>> {
        let batch = StoredBatch {
            id,
            number,
            revision: 1,
            content: content.checked()?,
            steps: Vec::new(),
        };
        Ok(Self {
            batch,
            events: vec![Event::Planned],
        })
    }

    /// From storage, which holds what was checked when it was written; its steps in whichever order.
    pub fn stored(mut batch: StoredBatch) -> Self {
        batch.steps.sort_by_key(|step| (step.at, step.version));
        Self {
            batch,
            events: Vec::new(),
        }
    }

    /// All of it, as it is to be stored.
    pub fn as_stored(&self) -> &StoredBatch {
        &self.batch
    }

    /// What was planned.
    pub fn content(&self) -> &BatchContent {
        &self.batch.content
    }

    /// What happened since it was read from storage.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Goes up with every change.
    pub fn version(&self) -> i64 {
        self.batch.revision + self.batch.steps.len() as i64
    }

    /// The step that was just taken, as it is to be stored.
    pub fn last_taken(&self) -> Option<&Taken> {
        self.batch.steps.iter().max_by_key(|step| step.version)
    }

    /// The batch planned otherwise, as long as nothing has been done with it.
    pub fn replan(mut self, content: BatchContent) -> Result<Self, ReplanError> {
        if let Some(taken) = self.batch.steps.first() {
            return Err(ReplanError::Begun(Box::new(taken.clone())));
        }
        self.batch.content = content.checked().map_err(ReplanError::Faults)?;
        self.batch.revision += 1;
        self.events.push(Event::Replanned);
        Ok(self)
    }

    /// The batch with one more step, counted at the time at which it was made: a step that comes late stands before those
    /// that were made after it. The same click again changes nothing.
    ///
    /// # Errors
    /// Where the steps can't have happened so, one after the other; then with the step that is in the way.
    pub fn take(mut self, click: Click, taking: Taking<'_>) -> Result<Self, Refused> {
        if let Some(same) = self.batch.steps.iter().find(|taken| taken.id == click.id) {
            return if same.step == click.step {
                Ok(self)
            } else {
                Err(in_the_way(Why::SameId, same))
            };
        }
        let click = checked(click, taking)?;
        self.followed(&click.step, taking.tracking)?;
        self.seen(&click)?;
        if self.batch.steps.len() >= BATCH_STEPS {
            return Err(Why::TooMany.into());
        }
        let taken = Taken {
            version: self.version() + 1,
            id: click.id,
            at: click.at,
            by: click.by,
            step: click.step,
        };
        let place = self.batch.steps.partition_point(|other| other.at <= taken.at);
        let version = taken.version;
        let mut steps = self.batch.steps.clone();
        steps.insert(place, taken.clone());
        let mut course = self.before_all();
        for step in &steps {
            course.play(step).map_err(|refused| match refused.why {
                _ if step.version == version => refused,
                Why::TooMuch { .. } => in_the_way(self.too_much(&taken.step), step),
                _ => in_the_way(Why::Contradicts, step),
            })?;
        }
        outside(&taken.step, taking.outside)?;
        let done: Vec<bool> = self
            .course()
            .flows
            .iter()
            .map(|flow| flow.ended.is_some())
            .collect();
        self.events.push(Event::Step(taken.step));
        if taking.tracking == Tracking::Stages {
            let newly = course
                .flows
                .iter()
                .zip(done)
                .filter(|(flow, was)| flow.ended.is_some() && !was);
            self.events
                .extend(newly.filter_map(|(flow, _)| flow.stage).map(Event::StageDone));
        }
        if course.is_done() {
            self.events.push(Event::Done);
        }
        self.batch.steps = steps;
        Ok(self)
    }

    /// By what remains now, with all that came.
    fn too_much(&self, step: &Step) -> Why {
        let course = self.course();
        let place = course.flows.iter().position(|flow| flow.stage == step.stage());
        let remains = place.map_or_else(|| course.left_in_all(), |place| course.left(place));
        Why::TooMuch {
            remains: Quantity::new(remains, course.planned.unit),
        }
    }

    fn before_all(&self) -> Course<'static> {
        let content = &self.batch.content;
        Course::new(
            content.quantity,
            content.stages.iter().map(|planned| planned.stage),
        )
    }

    /// What came of all steps.
    pub(super) fn course(&self) -> Course<'_> {
        let mut course: Course<'_> = self.before_all();
        for step in &self.batch.steps {
            // Each was played before it was stored; what storage has otherwise counts for nothing.
            let _refused = course.play(step);
        }
        course
    }

    /// Is the step one of those that the bakery's plan has?
    fn followed(&self, step: &Step, tracking: Tracking) -> Result<(), Refused> {
        let has_stages = !self.batch.content.stages.is_empty();
        let is_whole = matches!(
            step,
            Step::Finish { stage: None, .. } | Step::Lose { stage: None, .. }
        );
        match tracking {
            Tracking::Simple if step.stage().is_some() => Err(Why::NotTracked.into()),
            Tracking::Stages if is_whole && has_stages => Err(Why::WhichStage.into()),
            _ => Ok(()),
        }
    }

    /// Did the screen show all quantities that others have entered there?
    fn seen(&self, click: &Click) -> Result<(), Refused> {
        let (Some(seen), Some(_)) = (click.seen, click.step.quantity()) else {
            return Ok(());
        };
        let mut newer = self.batch.steps.iter().filter(|taken| taken.version > seen);
        let same_place =
            |taken: &&Taken| taken.step.quantity().is_some() && taken.step.stage() == click.step.stage();
        match newer.rfind(same_place) {
            Some(taken) => Err(in_the_way(Why::Unseen, taken)),
            None => Ok(()),
        }
    }
}

/// Why a batch can't be planned otherwise.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplanError {
    /// Something has been done with it.
    #[error("something has been done with the batch")]
    Begun(Box<Taken>),
    /// Something can't be so.
    #[error("something can't be so")]
    Faults(Vec<Fault>),
}

fn in_the_way(why: Why, taken: &Taken) -> Refused {
    Refused {
        why,
        meanwhile: Some(Box::new(taken.clone())),
    }
}

/// The click with a time that is not ahead.
fn checked(click: Click, taking: Taking<'_>) -> Result<Click, Refused> {
    if click.id.chars().count() > REQUEST_KEY || !is_visible(&click.id, Lines::One) {
        return Err(Why::Id.into());
    }
    if click.at > taking.now + TimeDelta::minutes(STEP_AHEAD_MINUTES) {
        return Err(Why::Ahead.into());
    }
    if click.at < taking.now - TimeDelta::hours(STEP_BACK_HOURS) {
        return Err(Why::Back.into());
    }
    Ok(Click {
        at: click.at.min(taking.now),
        ..click
    })
}

/// What keeps a stage from starting, unless somebody starts it anyway.
fn outside(step: &Step, outside: &[Outside]) -> Result<(), Refused> {
    let Step::Start { stage, anyway } = step else {
        return Ok(());
    };
    let waits = outside.iter().filter(|it| it.stage == *stage).map(|it| &it.wait);
    let waits: Vec<Wait> = waits
        .filter(|wait| !(*anyway && wait.may_be_ignored()))
        .cloned()
        .collect();
    if waits.is_empty() {
        Ok(())
    } else {
        Err(Why::Blocked(waits).into())
    }
}
