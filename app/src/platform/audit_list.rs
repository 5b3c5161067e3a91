//! What happened to a bakery.

use super::audit_subject::subject;
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_locales::Texts;

/// Something that happened, in words.
#[derive(Debug, Clone)]
pub struct AuditLine {
    /// When.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What, as the row calls it.
    pub action: String,
    /// Why.
    pub reason: Option<String>,
    /// How it was, as JSON.
    pub before: Option<String>,
    /// How it is since, as JSON.
    pub after: Option<String>,
}

fn action_words(t: Texts, action: &str) -> String {
    let key = format!("audit-{}", action.replace(['.', '_'], "-"));
    if t.has(&key) {
        t.get(&key)
    } else {
        action.to_owned()
    }
}

/// The rows, and the way to older ones.
#[component]
pub(super) fn AuditList(lines: Vec<AuditLine>, older: Option<String>) -> impl IntoView {
    let t = texts();
    if lines.is_empty() {
        return view! { <p class="empty">{t.get("audit-none")}</p> }.into_any();
    }
    let rows: Vec<_> = lines.into_iter().map(line).collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=t.get("audit-title")>
            <table class="list stacks audit-list">
                <thead>
                    <tr>
                        <th scope="col">{t.get("audit-at")}</th>
                        <th scope="col">{t.get("audit-what")}</th>
                        <th scope="col">{t.get("audit-who")}</th>
                        <th scope="col">{t.get("audit-reason")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {older.map(|href| view! { <p><a class="button small" href=href>{t.get("audit-older")}</a></p> })}
    }
    .into_any()
}

fn line(line: AuditLine) -> impl IntoView {
    let t = texts();
    let subject = subject(t, line.before.as_deref(), line.after.as_deref())
        .map(|subject| view! { " — " <bdi class="audit-subject">{subject}</bdi> });
    let json = |label: &'static str, json: Option<String>| {
        json.map(|json| view! { <div><dt>{t.get(label)}</dt><dd><code>{json}</code></dd></div> })
    };
    let (before, after) = (json("audit-before", line.before), json("audit-after", line.after));
    let details = (before.is_some() || after.is_some()).then(|| {
        view! {
            <details>
                <summary>{t.get("audit-details")}</summary>
                <dl>{before}{after}</dl>
            </details>
        }
    });
    view! {
        <tr data-action=line.action.clone()>
            <td><time>{line.at}</time></td>
            <th scope="row">{action_words(t, &line.action)}{subject}{details}</th>
            <td data-label=t.get("audit-who")>{line.actor}</td>
            {match line.reason {
                Some(reason) => view! { <td data-label=t.get("audit-reason")>{reason}</td> }.into_any(),
                None => view! { <td></td> }.into_any(),
            }}
        </tr>
    }
}
