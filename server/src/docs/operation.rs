//! An operation: a line, and what unfolds below it.

use super::{
    example,
    html::{code, english, escape, say, text},
    schema::kind,
};
use leptos::prelude::*;
use obrador_app::copy_button::CopyButton;
use obrador_core::i18n::fold;
use obrador_locales::Texts;
use serde_json::Value;
use std::fmt::Write as _;

/// Where the address of this site goes in an example.
const ORIGIN: &str = "{{origin}}";

/// An operation in a language.
pub(super) struct Operation {
    /// What it is called; its place on the page.
    pub(super) id: String,
    /// What it belongs to.
    pub(super) tag: String,
    /// What it is called among the others.
    pub(super) short: String,
    line: String,
    body: String,
    /// All that is searched, folded.
    words: String,
}

impl Operation {
    /// It has an island, so some owner must be there.
    pub(super) fn of(t: Texts, document: &Value, path: &str, method: &str, operation: &Value) -> Self {
        let (id, tag) = (text(&operation["operationId"]), text(&operation["tags"][0]));
        let method = method.to_uppercase();
        let summary = operation["summary"].as_str().unwrap_or_default();
        let named = operation["parameters"].as_array().into_iter().flatten();
        let names: Vec<_> = named.filter_map(|one| one["name"].as_str()).collect();
        let description = operation["description"].as_str().unwrap_or_default();
        let words = [&method, path, &id, &tag, summary, description, &names.join(" ")].join(" ");
        Self {
            short: format!("{} {}", escape(&method), breakable(&escape(short(path)))),
            line: format!(
                "<h3><span class=\"api-method {0}\">{0}</span> <code>{1}</code></h3><span class=\"api-says\" lang=\"en\">{2}</span>",
                escape(&method),
                breakable(&escape(path)),
                code(&escape(first_sentence(summary)))
            ),
            body: body(t, document, path, &method, operation),
            words: fold(&words),
            id,
            tag,
        }
    }

    /// Has it all of these words, which are folded?
    pub(super) fn has_all(&self, words: &str) -> bool {
        words.split_whitespace().all(|word| self.words.contains(word))
    }

    pub(super) fn write(&self, page: &mut String, unfolded: bool, origin: &str) {
        let open = if unfolded { " open" } else { "" };
        let body = self.body.replace(ORIGIN, &escape(origin));
        // Inside, so that browsers unfold what an address leads to.
        let _ = write!(
            page,
            "<details class=\"api-operation\"{open}><summary>{}</summary><div class=\"api-body\" id=\"{}\">{body}</div></details>",
            self.line, self.id
        );
    }
}

/// An address may be broken where a part of it begins.
fn breakable(path: &str) -> String {
    path.replace('/', "<wbr>/")
}

/// The address without what nearly all begin with.
fn short(path: &str) -> &str {
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    path.strip_prefix("/tenants/{id}")
        .filter(|rest| !rest.is_empty())
        .unwrap_or(path)
}

fn first_sentence(words: &str) -> &str {
    let end = [". ", ".\n", "? "].iter().filter_map(|end| words.find(end)).min();
    end.map_or(words, |end| &words[..=end])
}

fn body(t: Texts, document: &Value, path: &str, method: &str, operation: &Value) -> String {
    let mut page = format!(
        "{}{}",
        english("p", &operation["summary"]),
        english("p", &operation["description"])
    );
    let command = example::curl(document, path, method, operation, ORIGIN);
    let _ = write!(
        page,
        "<h4>{}</h4><div><pre class=\"api-example\" tabindex=\"0\"><code>{}</code></pre>",
        say(t, "api-docs-example"),
        escape(&command)
    );
    let copy = view! { <CopyButton text=command label=t.get("api-docs-copy") copied=t.get("roi-copied")/> };
    let _ = write!(page, "{}</div>", copy.into_view().to_html());
    let parameters = operation["parameters"].as_array();
    if let Some(parameters) = parameters.filter(|list| !list.is_empty()) {
        let _ = write!(page, "<h4>{}</h4><dl>", say(t, "api-docs-parameters"));
        for one in parameters {
            parameter(t, &mut page, one);
        }
        page.push_str("</dl>");
    }
    let content = operation["requestBody"]["content"].as_object();
    for (kind_sent, sent) in content.into_iter().flatten() {
        let _ = write!(
            page,
            "<h4>{}</h4><p>{} <code>{}</code></p>",
            say(t, "api-docs-body"),
            kind(t, &sent["schema"]),
            escape(kind_sent)
        );
    }
    let _ = write!(page, "<h4>{}</h4><dl>", say(t, "api-docs-answers"));
    for (status, answer) in operation["responses"].as_object().into_iter().flatten() {
        let schema = answer["content"]
            .as_object()
            .and_then(|content| content.values().next());
        let schema = schema
            .map(|content| kind(t, &content["schema"]))
            .unwrap_or_default();
        let _ = write!(
            page,
            "<dt>{}</dt><dd>{} {schema}</dd>",
            escape(status),
            english("span", &answer["description"])
        );
    }
    page.push_str("</dl>");
    page
}

fn parameter(t: Texts, page: &mut String, one: &Value) {
    let place = match one["in"].as_str() {
        Some("path") => "api-docs-in-path",
        Some("header") => "api-docs-in-header",
        _ => "api-docs-in-query",
    };
    let mut place = say(t, place);
    if one["required"] == true {
        let _ = write!(place, ", {}", say(t, "api-docs-required"));
    }
    let _ = write!(
        page,
        "<dt><code>{}</code> ({place})</dt>{}",
        text(&one["name"]),
        english("dd", &one["description"])
    );
}

#[cfg(test)]
mod tests {
    use super::{first_sentence, short};

    #[test]
    fn an_address_is_short_among_others() {
        for (path, words) in [
            ("/api/v1/plans", "/plans"),
            ("/api/v1/tenants/{id}/files/{item}", "/files/{item}"),
            ("/api/v1/tenants/{id}", "/tenants/{id}"),
            ("/healthz", "/healthz"),
        ] {
            assert_eq!(short(path), words);
        }
    }

    #[test]
    fn a_line_is_the_first_sentence() {
        for (words, line) in [
            ("Lists products. Needs `usage:read`.", "Lists products."),
            ("May it pass? 200 with more.", "May it pass?"),
            ("Reads\na product.", "Reads\na product."),
            ("A product.\nMore.", "A product."),
            ("", ""),
        ] {
            assert_eq!(first_sentence(words), line);
        }
    }
}
