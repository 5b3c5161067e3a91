//! The subscription: its plan, its trial, and the way to another plan.

mod api;
mod over;
mod pages;
mod past_dates;
mod plan_request;
mod room;
mod trial;
mod urgency;

const PLAN: &str = "/app/settings/subscription";
