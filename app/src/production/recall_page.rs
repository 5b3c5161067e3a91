//! A recall sheet: where a lot went, on a screen and on paper.

use super::recall_view::{RecallFact, RecallRow, RecallSum, RecallView};
use crate::{i18n::texts, page::Icon};
use leptos::prelude::*;
use obrador_locales::Texts;

/// The sheet, and on a screen the way back.
#[component]
pub fn RecallPage(view: RecallView) -> impl IntoView {
    let t = texts();
    let content = if view.lines.is_empty() && view.uncertain.is_empty() {
        view! { <p class="recall-nothing">{t.get("recall-nothing")}</p> }.into_any()
    } else {
        let certain = (!view.lines.is_empty()).then(|| {
            view! {
                {totals(t, view.sums)}
                {batches(t, ("recall-batches", None), view.lines)}
            }
        });
        let uncertain = (!view.uncertain.is_empty()).then(|| {
            batches(
                t,
                ("recall-uncertain", Some("recall-uncertain-help")),
                view.uncertain,
            )
        });
        view! { {certain}{uncertain} }.into_any()
    };
    view! {
        <p class="no-print sheet-help">
            <a href=view.stock>{t.get("recall-back")}</a>
            <span class="muted">{t.get("order-sheet-help")}</span>
        </p>
        <article class="sheet recall-sheet">
            <header>
                <div>
                    <p class="eyebrow">{t.get("recall-sheet")}</p>
                    <h1>{view.title}</h1>
                </div>
                <p>{view.bakery}<br/>{view.made_at}</p>
            </header>
            {facts(view.facts)}
            {content}
        </article>
    }
    .into_any()
}

fn facts(facts: Vec<RecallFact>) -> AnyView {
    let each: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            let words = match fact.href {
                Some(href) => view! { <a href=href>{fact.words}</a> }.into_any(),
                None => fact.words.into_any(),
            };
            view! { <div><dt>{fact.label}</dt><dd>{words}</dd></div> }
        })
        .collect();
    view! { <dl class="recall-facts">{each}</dl> }.into_any()
}

fn totals(t: Texts, sums: Vec<RecallSum>) -> AnyView {
    let rows: Vec<_> = sums
        .into_iter()
        .map(|sum| {
            let [good, remains] = sum.quantities;
            view! {
                <tr>
                    <th scope="row">{sum.recipe}</th>
                    <td class="words">{sum.location}</td>
                    <td>{sum.batches}</td>
                    <td><strong>{good}</strong></td>
                    <td>{remains}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section>
            <h2 id="recall-totals">{t.get("recall-totals")}</h2>
            <div class="recall-table" tabindex="0" role="group" aria-labelledby="recall-totals">
                <table>
                    <thead><tr>
                        <th scope="col">{t.get("recall-recipe")}</th>
                        <th scope="col" class="words">{t.get("recall-went")}</th>
                        <th scope="col">{t.get("recall-count")}</th>
                        <th scope="col">{t.get("recall-good")}</th>
                        <th scope="col">{t.get("recall-remains")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn batches(t: Texts, (key, help): (&'static str, Option<&'static str>), rows: Vec<RecallRow>) -> AnyView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let [good, lost, remains] = row.quantities;
            view! {
                <tr>
                    <th scope="row"><a href=row.href>{row.recipe}" "{row.number}</a><small>{row.by}</small></th>
                    <td class="words">{row.location}</td>
                    <td class="words">{row.status}</td>
                    <td>{good}</td>
                    <td>{lost}</td>
                    <td>{remains}</td>
                </tr>
            }
        })
        .collect();
    let help =
        help.map(|key| view! { <p class="recall-help"><Icon name="warning"/><span>{t.get(key)}</span></p> });
    view! {
        <section>
            <h2 id=key>{t.get(key)}</h2>
            {help}
            <div class="recall-table" tabindex="0" role="group" aria-labelledby=key>
                <table>
                    <thead><tr>
                        <th scope="col">{t.get("recall-batch")}</th>
                        <th scope="col" class="words">{t.get("recall-went")}</th>
                        <th scope="col" class="words">{t.get("recall-status")}</th>
                        <th scope="col">{t.get("recall-good")}</th>
                        <th scope="col">{t.get("recall-lost")}</th>
                        <th scope="col">{t.get("recall-remains")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
