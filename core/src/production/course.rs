//! What came of a batch's steps: played one after the other, by the times at which they were made.

use super::{Refused, Stage, Step, Taken, Wait, Why};
use crate::quantity::Quantity;
use chrono::{DateTime, TimeDelta, Utc};

/// A batch in its course. Quantities are in the small unit of what was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Course<'t> {
    pub(super) planned: Quantity,
    /// One for each stage; one where there is none, for the batch as a whole.
    pub(super) flows: Vec<Flow<'t>>,
    pub(super) held: Option<&'t Taken>,
    pub(super) stopped: Option<&'t Taken>,
}

/// What goes through a stage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Flow<'t> {
    pub(super) stage: Option<Stage>,
    pub(super) started: Option<DateTime<Utc>>,
    pub(super) paused_since: Option<DateTime<Utc>>,
    pub(super) rested: TimeDelta,
    pub(super) ended: Option<DateTime<Utc>>,
    pub(super) good: i64,
    pub(super) lost: i64,
    /// The last steps that let it go on or rest, and that brought a quantity.
    turned: Option<&'t Taken>,
    counted: Option<&'t Taken>,
}

impl Flow<'_> {
    pub(super) fn is_paused(&self) -> bool {
        self.paused_since.is_some()
    }

    fn begin(&mut self, at: DateTime<Utc>) {
        self.started.get_or_insert(at);
    }

    fn go_on(&mut self, at: DateTime<Utc>) {
        if let Some(since) = self.paused_since.take() {
            self.rested += at - since;
        }
    }
}

fn refused(why: Why, meanwhile: Option<&Taken>) -> Refused {
    Refused {
        why,
        meanwhile: meanwhile.cloned().map(Box::new),
    }
}

impl<'t> Course<'t> {
    /// Before the first step.
    pub(super) fn new(planned: Quantity, stages: impl Iterator<Item = Stage>) -> Self {
        let mut flows: Vec<Flow<'t>> = stages
            .map(|stage| Flow {
                stage: Some(stage),
                ..Flow::default()
            })
            .collect();
        if flows.is_empty() {
            flows.push(Flow::default());
        }
        Self {
            planned,
            flows,
            held: None,
            stopped: None,
        }
    }

    /// How much has come into a stage.
    pub(super) fn came_in(&self, place: usize) -> i64 {
        match place.checked_sub(1) {
            Some(before) => self.flows[before].good,
            None => self.planned.small,
        }
    }

    /// How much of that has neither come out nor been lost.
    pub(super) fn left(&self, place: usize) -> i64 {
        let flow = &self.flows[place];
        self.came_in(place) - flow.good - flow.lost
    }

    /// How much of the whole batch has neither come out of its last stage nor been lost.
    pub(super) fn left_in_all(&self) -> i64 {
        let lost: i64 = self.flows.iter().map(|flow| flow.lost).sum();
        self.planned.small - lost - self.flows[self.last()].good
    }

    pub(super) fn is_done(&self) -> bool {
        self.flows[self.last()].ended.is_some()
    }

    fn last(&self) -> usize {
        self.flows.len() - 1
    }

    /// The next step.
    pub(super) fn play(&mut self, taken: &'t Taken) -> Result<(), Refused> {
        if self.stopped.is_some() {
            return Err(refused(Why::Stopped, self.stopped));
        }
        if self.is_done() {
            let last = self.flows.iter().rev().find_map(|flow| flow.counted);
            return Err(refused(Why::BatchDone, last));
        }
        match &taken.step {
            Step::Start { stage, .. } => self.start(*stage, taken)?,
            Step::Pause(stage) => {
                let flow = self.begun(*stage)?;
                if flow.is_paused() {
                    return Err(refused(Why::Paused, flow.turned));
                }
                flow.paused_since = Some(taken.at);
                flow.turned = Some(taken);
            }
            Step::Resume(stage) => {
                self.not_held()?;
                let flow = self.begun(*stage)?;
                if !flow.is_paused() {
                    return Err(refused(Why::NotPaused, flow.turned));
                }
                flow.go_on(taken.at);
                flow.turned = Some(taken);
            }
            Step::Finish { stage, quantity } => {
                self.not_held()?;
                if let Some(stage) = stage {
                    self.begun(*stage)?;
                }
                let (place, small) = self.counted(*stage, *quantity)?;
                self.flows[place].begin(taken.at);
                self.flows[place].good += small;
                self.came(place, *stage, taken);
            }
            Step::Lose { stage, quantity, .. } => {
                // What has come out of the stage before can be lost before the next begins.
                if let Some(stage) = stage.filter(|stage| self.flows[0].stage == Some(*stage)) {
                    self.begun(stage)?;
                }
                let (place, small) = self.counted(*stage, *quantity)?;
                self.flows[place].lost += small;
                self.came(place, *stage, taken);
            }
            Step::Hold(_) => {
                self.not_held()?;
                self.held = Some(taken);
            }
            Step::Release => {
                self.held.take().ok_or(Why::NotHeld)?;
            }
            Step::Stop(_) => self.stopped = Some(taken),
        }
        Ok(())
    }

    fn not_held(&self) -> Result<(), Refused> {
        match self.held {
            Some(by) => Err(refused(Why::Held, Some(by))),
            None => Ok(()),
        }
    }

    fn place(&self, stage: Stage) -> Result<usize, Refused> {
        let found = self.flows.iter().position(|flow| flow.stage == Some(stage));
        found.ok_or(Refused::from(Why::NoSuchStage))
    }

    fn start(&mut self, stage: Stage, taken: &'t Taken) -> Result<(), Refused> {
        self.not_held()?;
        let place = self.place(stage)?;
        let flow = &self.flows[place];
        if flow.ended.is_some() {
            return Err(refused(Why::StageDone, flow.counted.or(flow.turned)));
        }
        if flow.started.is_some() {
            return Err(refused(Why::Started, flow.turned.or(flow.counted)));
        }
        if let Some(before) = self.stage_before(place).filter(|_| self.came_in(place) == 0) {
            return Err(Why::Blocked(vec![Wait::StageBefore(before)]).into());
        }
        let flow = &mut self.flows[place];
        flow.begin(taken.at);
        flow.turned = Some(taken);
        Ok(())
    }

    pub(super) fn stage_before(&self, place: usize) -> Option<Stage> {
        self.flows[place.checked_sub(1)?].stage
    }

    /// A stage that has begun and is not done.
    fn begun(&mut self, stage: Stage) -> Result<&mut Flow<'t>, Refused> {
        let place = self.place(stage)?;
        let flow = &mut self.flows[place];
        if flow.ended.is_some() {
            return Err(refused(Why::StageDone, flow.counted.or(flow.turned)));
        }
        if flow.started.is_none() {
            return Err(Why::NotStarted.into());
        }
        Ok(flow)
    }

    /// Where a quantity belongs that can come out or be lost there.
    fn counted(&mut self, stage: Option<Stage>, quantity: Quantity) -> Result<(usize, i64), Refused> {
        if quantity.dimension() != self.planned.dimension() {
            return Err(Why::OtherDimension.into());
        }
        if quantity.small <= 0 {
            return Err(Why::NotPositive.into());
        }
        let (place, left) = match stage {
            Some(stage) => {
                let place = self.place(stage)?;
                (place, self.left(place))
            }
            None => (self.last(), self.left_in_all()),
        };
        if quantity.small > left {
            let remains = Quantity::new(left, self.planned.unit);
            return Err(refused(Why::TooMuch { remains }, self.flows[place].counted));
        }
        Ok((place, quantity.small))
    }

    /// A quantity has come; of the batch as a whole it has gone through all stages.
    fn came(&mut self, place: usize, stage: Option<Stage>, taken: &'t Taken) {
        self.flows[place].counted = Some(taken);
        if stage.is_none() {
            for after in (1..=place).rev() {
                let needed = self.flows[after].good + self.flows[after].lost;
                let before = &mut self.flows[after - 1];
                before.begin(taken.at);
                if before.good < needed {
                    before.good = needed;
                    before.counted = Some(taken);
                }
            }
        }
        self.end_those_done(taken.at);
    }

    /// A stage is done once those before it are and nothing is left in it.
    fn end_those_done(&mut self, at: DateTime<Utc>) {
        for place in 0..self.flows.len() {
            if self.left(place) > 0 {
                break;
            }
            let flow = &mut self.flows[place];
            flow.go_on(at);
            flow.ended.get_or_insert(at);
        }
    }
}
