//! The forms that pages show, read from their HTML.

use obrador_server::page::{Holds, Row};

/// A form as a page shows it.
#[derive(Debug, Clone)]
pub(super) struct Form {
    pub(super) action: String,
    /// Names and values, as a browser would send them untouched.
    pub(super) fields: Vec<(String, String)>,
    pub(super) has_file: bool,
}

impl Form {
    /// Its fields that somebody could have changed, each once; a password and what says whose form it is are none of them.
    pub(super) fn typed(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (name, _) in &self.fields {
            if !name.starts_with("form_") && !names.contains(name) {
                names.push(name.clone());
            }
        }
        names
    }

    /// What tells it from others: where it goes, as the router knows it, and what it holds.
    pub(super) fn key(&self) -> (String, Vec<String>) {
        let path = self.action.split(['?', '#']).next().unwrap();
        let known = Row::of_path(path).map_or(path, |row| row.path);
        (known.to_owned(), self.typed())
    }
}

/// The forms of a page that are posted.
pub(super) fn forms(html: &str, page: &str) -> Vec<Form> {
    let mut found: Vec<Form> = Vec::new();
    let mut inside = false;
    let mut select: Option<(String, Option<String>)> = None;
    for tag in html.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').unwrap_or((tag, ""));
        let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let value = |attribute: &str| attribute_of(rest, attribute);
        match name {
            "form" => {
                inside = value("method").is_some_and(|method| method.eq_ignore_ascii_case("post"));
                if inside {
                    found.push(Form {
                        action: value("action").unwrap_or_else(|| page.to_owned()),
                        fields: Vec::new(),
                        has_file: false,
                    });
                }
            }
            "/form" => inside = false,
            _ if !inside => {}
            "input" | "button" => {
                let kind = value("type").unwrap_or_default();
                let unticked = ["checkbox", "radio"].contains(&kind.as_str()) && !is_set(rest, "checked");
                // A button that only asks for more room saves nothing, whatever else is sent.
                let room = value("name").as_deref() == Some("more_lines");
                let known = value("name").filter(|_| !unticked && !room && kind != "file");
                add(&mut found, known, value("value").unwrap_or_default());
            }
            "textarea" => add(&mut found, value("name"), unescaped(text)),
            "select" => select = value("name").map(|name| (name, None)),
            "option" => {
                if let Some((_, chosen)) = &mut select
                    && (chosen.is_none() || is_set(rest, "selected"))
                {
                    *chosen = Some(value("value").unwrap_or_default());
                }
            }
            "/select" => {
                if let Some((name, chosen)) = select.take() {
                    add(&mut found, Some(name), chosen.unwrap_or_default());
                }
            }
            _ => {}
        }
    }
    for form in &mut found {
        let path = form.action.split(['?', '#']).next().unwrap();
        form.has_file = Row::of_path(path).is_some_and(|row| row.holds == Holds::File);
    }
    found
}

fn add(found: &mut [Form], name: Option<String>, value: String) {
    if let (Some(form), Some(name)) = (found.last_mut(), name) {
        form.fields.push((name, value));
    }
}

fn is_set(rest: &str, attribute: &str) -> bool {
    rest.split(' ')
        .any(|word| word == attribute || word.starts_with(&format!("{attribute}=")))
}

fn attribute_of(rest: &str, name: &str) -> Option<String> {
    let rest = format!(" {rest}");
    let (_, after) = rest.split_once(&format!(" {name}=\""))?;
    Some(unescaped(after.split('"').next()?))
}

fn unescaped(text: &str) -> String {
    let mut plain = text.to_owned();
    for (entity, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(entity, letter);
    }
    plain
}
