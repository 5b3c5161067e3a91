//! A batch's stages in a row: which are done, which run, which wait.

use super::tracker_view::StageCard;
use crate::{i18n::texts, page::Icon};
use leptos::prelude::*;

#[component]
pub(super) fn StageRow(stages: Vec<StageCard>) -> impl IntoView {
    let t = texts();
    let stages: Vec<_> = stages
        .into_iter()
        .map(|stage| {
            let icon = match stage.state {
                "done" => "check",
                "stopped" => "close",
                "running" => "arrow",
                "paused" => "pause",
                "ready" => "dash",
                _ => "lock",
            };
            view! {
                <li data-stage=stage.stage.as_str() data-state=stage.state>
                    <span class="stage-name">{stage.name}</span>
                    <span class="stage-state"><Icon name=icon/> <span>{stage.state_words}</span></span>
                    <small>{stage.real.unwrap_or(stage.planned)}</small>
                </li>
            }
        })
        .collect();
    view! { <ol class="stage-row" aria-label=t.get("batch-stages")>{stages}</ol> }.into_any()
}
