//! A list as CSV: the operations, and what an import answers.

use super::{
    Words,
    operations::{CAP, LIMIT, answers, operation},
};
use crate::http::describe::{path_parameter, query};
use obrador_core::{
    bounds::{count, length, size},
    catalogue::ItemKind,
};
use serde_json::{Map, Value, json};

pub(super) fn describe(item_kind: ItemKind, words: &Words, paths: &mut Map<String, Value>) {
    let list = format!("/api/v1/tenants/{{id}}/{}", words.many);
    paths.insert(format!("{list}.csv"), json!({ "get": export(item_kind, words) }));
    paths.insert(
        format!("{list}/import"),
        json!({ "post": import(item_kind, words) }),
    );
}

fn export(item_kind: ItemKind, Words { many, .. }: &Words) -> Value {
    let summary = format!(
        "Exports {many} as CSV: UTF-8 with a byte-order mark. `Accept-Language` decides headings, decimal mark and separator; \
         imported again it changes nothing. Needs `usage:read`."
    );
    let mut export = operation(item_kind, "export", &summary);
    export["parameters"] = json!([
        path_parameter("id", "The bakery"),
        query(
            "q",
            "Words that all occur; neither case nor accents matter",
            &json!({ "type": "string", "maxLength": length::SEARCH })
        ),
        query(
            "archived",
            "Those that no longer count",
            &json!({ "type": "boolean", "default": false })
        ),
    ]);
    let bad = [
        (400, "A parameter can't be read", "ProblemBody"),
        (422, "A parameter is out of range", "ProblemBody"),
    ];
    answers(&mut export, (200, "The file", "ImportResult"), &bad);
    export["responses"]["200"]["content"] = json!({ "text/csv": { "schema": { "type": "string" } } });
    export
}

fn import(item_kind: ItemKind, Words { many, .. }: &Words) -> Value {
    let summary = format!(
        "Imports {many} from a CSV file of at most {} MB and {} lines, all of it or nothing. A line with the `id` of something, or \
         without one with its name, changes it; all others are new. Separator, encoding and decimal mark are found out; \
         `Accept-Language` decides where the file does not say. Needs `tenant:admin`.",
        size::IMPORT / 1_000_000,
        count::IMPORT_LINES
    );
    let mut import = operation(item_kind, "import", &summary);
    import["parameters"] = json!([
        path_parameter("id", "The bakery"),
        query(
            "dry_run",
            "Only say what it would do, with each line that can't be imported",
            &json!({ "type": "boolean", "default": false })
        ),
    ]);
    import["requestBody"] = json!({ "required": true, "content": { "text/csv": {
        "schema": { "type": "string" }, "example": "name;id\nOgia;\n",
    } } });
    let bad = [
        (400, "A parameter can't be read", "ProblemBody"),
        LIMIT,
        (409, "Somebody has changed something meanwhile", "ProblemBody"),
        (413, "The file is too large", "ProblemBody"),
        (415, "The body is not said to be `text/csv`", "ProblemBody"),
        (
            422,
            "The file can't be read, or some lines can't be imported; nothing is",
            "ProblemBody",
        ),
        CAP,
    ];
    answers(&mut import, (200, "What it did", "ImportResult"), &bad);
    import
}

/// What an import answers.
pub(super) fn result() -> Value {
    let number = |description: &str| json!({ "type": "integer", "minimum": 0, "description": description });
    let texts = |description: &str| json!({ "type": "array", "items": { "type": "string" }, "description": description });
    let bad = json!({ "type": "object", "required": ["line", "field", "code", "detail"], "properties": {
        "line": { "type": "integer", "description": "Where it stands in the file, from 1." },
        "field": { "type": ["string", "null"] },
        "code": { "type": "string" },
        "detail": { "type": "string", "description": "In the caller's language." },
    } });
    let doubt = json!({ "type": "object", "required": ["field", "number", "read"], "properties": {
        "field": { "type": "string" }, "number": { "type": "string" }, "read": { "type": "number" },
    } });
    let properties = json!({
        "dry_run": { "type": "boolean" },
        "new": number("Made, or to be made."),
        "changed": number("Changed, or to be changed."),
        "unchanged": number("There as they are."),
        "by_name": number("Of those changed, without an `id`."),
        "bad_lines": number("Lines that can't be imported."),
        "bad": { "type": "array", "items": bad, "description": "Why, of the first of them." },
        "columns": texts("Fields that have a column."),
        "left_out": texts("Headings that name none."),
        "doubts": { "type": "array", "items": doubt,
            "description": "Columns in which a comma or a point could stand before the decimals, each with a number and how it is read." },
        "encoding": { "type": "string", "enum": ["UTF-8", "UTF-16", "Windows-1252"] },
        "separator": { "type": "string", "enum": ["semicolon", "comma", "tab"] },
    });
    let required: Vec<_> = properties
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .cloned()
        .collect();
    json!({ "type": "object", "required": required, "properties": properties })
}
