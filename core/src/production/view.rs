//! How a batch and its stages stand: worked out from its steps each time it is asked for.

use super::{
    Batch, Load, Outside, PlannedStage, Span, Stage, StageState, Status, Tracking, Wait,
    course::{Course, Flow},
};
use crate::{procurement::Named, quantity::Quantity, tenant::reason::Reason};
use chrono::{DateTime, TimeDelta, Utc};

/// How a stage stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageView {
    /// Which.
    pub stage: Stage,
    /// When it was planned.
    pub planned: Span,
    /// How it stands.
    pub state: StageState,
    /// When it began.
    pub started: Option<DateTime<Utc>>,
    /// Since when it is paused.
    pub paused_since: Option<DateTime<Utc>>,
    /// How long it rested, pauses that are over alone.
    pub rested: TimeDelta,
    /// When it was done.
    pub ended: Option<DateTime<Utc>>,
    /// How much has come into it: what was planned, or what came out of the stage before.
    pub came_in: Quantity,
    /// How much of that has come out.
    pub good: Quantity,
    /// How much was lost.
    pub lost: Quantity,
    /// How much remains: what finishing offers.
    pub remains: Quantity,
}

/// How a batch stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchView {
    /// Where it stands.
    pub status: Status,
    /// Its stages; none where they are not followed.
    pub stages: Vec<StageView>,
    /// How much has come out of its last stage.
    pub good: Quantity,
    /// How much was lost in all stages.
    pub lost: Quantity,
    /// How much is neither: still to come, or of a stopped batch not made.
    pub remains: Quantity,
    /// Why a quality check holds it.
    pub held: Option<Reason>,
    /// Why it was stopped.
    pub stopped: Option<Reason>,
}

impl StageView {
    /// How much later than planned it is: it began or ended so much later, or has not yet.
    pub fn late_by(&self, now: DateTime<Utc>) -> TimeDelta {
        let late = match (self.started, self.ended) {
            (_, Some(ended)) => ended - self.planned.end,
            (Some(started), None) => (started - self.planned.start).max(now - self.planned.end),
            (None, None) => now - self.planned.start,
        };
        if self.state == StageState::Stopped {
            return TimeDelta::zero();
        }
        late.max(TimeDelta::zero())
    }
}

impl Batch {
    /// Where it stands.
    pub fn status(&self, tracking: Tracking) -> Status {
        status(&self.course(), tracking)
    }

    /// How it and its stages stand, given what they wait for outside it.
    pub fn view(&self, tracking: Tracking, outside: &[Outside]) -> BatchView {
        let course = self.course();
        let of = |small| Quantity::new(small, course.planned.unit);
        let planned = match tracking {
            Tracking::Stages => &self.batch.content.stages[..],
            Tracking::Simple => &[],
        };
        let stages = planned.iter().enumerate().map(|(place, planned)| {
            let flow = &course.flows[place];
            StageView {
                stage: planned.stage,
                planned: planned.span,
                state: state(&course, place, planned.stage, outside),
                started: flow.started,
                paused_since: flow.paused_since,
                rested: flow.rested,
                ended: flow.ended,
                came_in: of(course.came_in(place)),
                good: of(flow.good),
                lost: of(flow.lost),
                remains: of(course.left(place)),
            }
        });
        let reason = |taken: Option<&super::Taken>| taken.and_then(|it| it.step.reason().cloned());
        BatchView {
            status: status(&course, tracking),
            stages: stages.collect(),
            good: of(course.flows.last().map_or(0, |flow| flow.good)),
            lost: of(course.flows.iter().map(|flow| flow.lost).sum()),
            remains: of(course.left_in_all()),
            held: reason(course.held),
            stopped: reason(course.stopped),
        }
    }

    /// What its first stage waits for among the batches that go into it: those that are not done.
    pub fn waits_for(&self, parents: &[(Named, Status)]) -> Vec<Outside> {
        let Some(first) = self.batch.content.stages.first() else {
            return Vec::new();
        };
        let of_its_own = parents
            .iter()
            .filter(|(it, _)| self.batch.content.parents.contains(&it.id));
        of_its_own
            .filter(|(_, status)| *status != Status::Done)
            .map(|(batch, status)| Outside {
                stage: first.stage,
                wait: Wait::Batch {
                    batch: batch.clone(),
                    status: *status,
                },
            })
            .collect()
    }
}

impl Batch {
    /// What its first stage waits for: ingredients that are short, as `name` calls them.
    pub fn lacks<'i>(
        &self,
        short: impl IntoIterator<Item = &'i str>,
        name: impl Fn(&str) -> String,
    ) -> Option<Outside> {
        let first = self.batch.content.stages.first()?;
        let named = short.into_iter().map(|id| Named {
            id: id.to_owned(),
            name: name(id),
        });
        let named: Vec<Named> = named.collect();
        (!named.is_empty()).then_some(Outside {
            stage: first.stage,
            wait: Wait::Ingredients(named),
        })
    }

    /// What its next stage would take up if it began at that moment: the first that has not begun, once something has come
    /// into it. `dough` is what the whole batch weighs.
    pub fn would_take_up(&self, now: DateTime<Utc>, dough: Option<Quantity>) -> Option<Load> {
        let course = self.course();
        if course.stopped.is_some() {
            return None;
        }
        let place = course.flows.iter().position(|flow| flow.started.is_none())?;
        let left = course.left(place);
        let planned = self.batch.content.stages.get(place).filter(|_| left > 0)?;
        let end = now + planned.span.length().max(TimeDelta::minutes(1));
        Some(self.load(planned.stage, left, Span { start: now, end }, dough))
    }

    /// What the stages that are not done ask of ovens and mixers, as they were planned.
    pub fn still_asks(&self, dough: Option<Quantity>) -> Vec<Load> {
        let course = self.course();
        let flows = course.flows.iter().zip(&self.batch.content.stages);
        let open = flows.filter(|(flow, _)| flow.ended.is_none() && course.stopped.is_none());
        open.map(|(_, planned)| self.load(planned.stage, course.planned.small, planned.span, dough))
            .collect()
    }

    /// So much of it in a stage.
    fn load(&self, stage: Stage, small: i64, span: Span, dough: Option<Quantity>) -> Load {
        let planned = self.batch.content.quantity;
        let dough = dough.and_then(|dough| dough.scaled(small, planned.small));
        Load {
            batch: self.batch.id.clone(),
            location: self.batch.content.made_at.as_ref().map(|it| it.id.clone()),
            stage,
            span,
            amounts: [Quantity::new(small, planned.unit)]
                .into_iter()
                .chain(dough)
                .collect(),
        }
    }

    /// The places that it takes up at that moment: what is in stages that have begun, paused ones included. `dough` is what
    /// the whole batch weighs.
    pub fn takes_up(&self, now: DateTime<Utc>, dough: Option<Quantity>) -> Vec<Load> {
        let course = self.course();
        let planned = self.batch.content.stages.iter().enumerate();
        let in_stage = |(place, planned): (usize, &PlannedStage)| {
            let left = course.left(place);
            let start = course.flows[place]
                .started
                .filter(|_| left > 0 && course.stopped.is_none())?;
            let span = Span {
                start: start.min(now),
                end: planned.span.end.max(now + TimeDelta::minutes(1)),
            };
            Some(self.load(planned.stage, left, span, dough))
        };
        planned.filter_map(in_stage).collect()
    }
}

fn status(course: &Course<'_>, tracking: Tracking) -> Status {
    if course.stopped.is_some() {
        return Status::Stopped;
    }
    if course.is_done() {
        return Status::Done;
    }
    let has_begun = course.flows.iter().any(|flow| flow.started.is_some());
    let open = course.flows.iter().find(|flow| flow.ended.is_none());
    match open.and_then(|flow| flow.stage) {
        Some(stage) if has_begun && tracking == Tracking::Stages => stage.into(),
        _ => Status::Planned,
    }
}

fn state(course: &Course<'_>, place: usize, stage: Stage, outside: &[Outside]) -> StageState {
    let flow: &Flow<'_> = &course.flows[place];
    if flow.ended.is_some() {
        return StageState::Done;
    }
    if course.stopped.is_some() {
        return StageState::Stopped;
    }
    let mut waits = Vec::new();
    if let Some(reason) = course.held.and_then(|taken| taken.step.reason()) {
        waits.push(Wait::QualityCheck(reason.clone()));
    }
    // What has come into it is through: it waits for the rest, as it did for the first.
    if let Some(before) = course.stage_before(place).filter(|_| course.left(place) == 0) {
        waits.push(Wait::StageBefore(before));
    }
    if flow.started.is_none() {
        let others = outside.iter().filter(|it| it.stage == stage);
        waits.extend(others.map(|it| it.wait.clone()));
    }
    match flow.started {
        _ if course.held.is_some() => StageState::Blocked(waits),
        Some(_) if flow.is_paused() => StageState::Paused,
        _ if !waits.is_empty() => StageState::Blocked(waits),
        Some(_) => StageState::Running,
        None => StageState::Ready,
    }
}
