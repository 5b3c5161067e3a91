//! A reference page made from the OpenAPI document: no script, nothing from elsewhere.

use super::document;
use crate::app::App;
use axum::{
    extract::State,
    http::header::CONTENT_SECURITY_POLICY,
    response::{Html, IntoResponse},
};
use serde_json::Value;
use std::{fmt::Write as _, sync::LazyLock};

static PAGE: LazyLock<String> =
    LazyLock::new(|| render(&serde_json::to_value(document()).unwrap_or_default()));

/// Where the address of the style sheet goes: it changes with every build of the site.
const STYLE: &str = "{{css}}";

pub(super) async fn page(State(app): State<App>) -> impl IntoResponse {
    let policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'";
    (
        [(CONTENT_SECURITY_POLICY, policy)],
        Html(PAGE.replacen(STYLE, &app.site.assets().css, 1)),
    )
}

fn render(document: &Value) -> String {
    let title = text(&document["info"]["title"]);
    let mut page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <link rel=\"icon\" href=\"/favicon.svg\"><link rel=\"stylesheet\" href=\"{STYLE}\"></head>\
         <body><main class=\"api-reference\"><h1>{title}</h1><p>{}</p><p><a href=\"/api/v1/openapi.json\">OpenAPI 3.1</a></p>",
        text(&document["info"]["description"])
    );
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            operation_section(&mut page, path, method, operation);
        }
    }
    page.push_str("<h2>Fields</h2>");
    for (name, schema) in document["components"]["schemas"]
        .as_object()
        .into_iter()
        .flatten()
    {
        schema_section(&mut page, name, schema);
    }
    page.push_str("</main></body></html>");
    page
}

// Writing to a String can't fail.
fn operation_section(page: &mut String, path: &str, method: &str, operation: &Value) {
    let method = escape(&method.to_uppercase());
    let _ = write!(page, "<section><h2><code>{method} {}</code></h2>", escape(path));
    let _ = write!(
        page,
        "<p>{} {}</p>",
        text(&operation["summary"]),
        text(&operation["description"])
    );
    let parameters = operation["parameters"].as_array();
    if let Some(parameters) = parameters.filter(|list| !list.is_empty()) {
        page.push_str("<h3>Parameters</h3><dl>");
        for one in parameters {
            let required = if one["required"] == true { ", required" } else { "" };
            let (name, place, words) = (text(&one["name"]), text(&one["in"]), text(&one["description"]));
            let _ = write!(
                page,
                "<dt><code>{name}</code> ({place}{required})</dt><dd>{words}</dd>"
            );
        }
        page.push_str("</dl>");
    }
    let body = &operation["requestBody"]["content"]["application/json"]["schema"];
    if !body.is_null() {
        let _ = write!(page, "<h3>Body</h3><p>{}</p>", kind(body));
    }
    page.push_str("<h3>Answers</h3><dl>");
    for (status, answer) in operation["responses"].as_object().into_iter().flatten() {
        let schema = answer["content"]
            .as_object()
            .and_then(|content| content.values().next());
        let schema = schema.map(|content| kind(&content["schema"])).unwrap_or_default();
        let _ = write!(
            page,
            "<dt>{}</dt><dd>{} {schema}</dd>",
            escape(status),
            text(&answer["description"])
        );
    }
    page.push_str("</dl></section>");
}

fn schema_section(page: &mut String, name: &str, schema: &Value) {
    let name = escape(name);
    let _ = write!(
        page,
        "<section><h3 id=\"{name}\">{name}</h3><p>{}</p><dl>",
        text(&schema["description"])
    );
    for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
        let words = text(&schema["description"]);
        let _ = write!(
            page,
            "<dt><code>{}</code> {}</dt><dd>{words}</dd>",
            escape(field),
            kind(schema)
        );
    }
    page.push_str("</dl></section>");
}

/// A schema's type, or a link to its section.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        return format!("<a href=\"#{0}\">{0}</a>", escape(name));
    }
    if schema["type"] == "array" {
        return format!("list of {}", kind(&schema["items"]));
    }
    let variants = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array());
    if let Some(variants) = variants {
        return variants.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    match &schema["type"] {
        Value::Array(types) => types.iter().map(text).collect::<Vec<_>>().join(" or "),
        one => text(one),
    }
}

fn text(value: &Value) -> String {
    escape(value.as_str().unwrap_or_default())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
