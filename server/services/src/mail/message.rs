//! A mail's parts, as plain text and as simple HTML: no images, nothing that tells whether it was read.

use super::{Confirmed, Recipient};
use obrador_locales::Texts;
use std::fmt::Write as _;

/// A mail with one link in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailMessage {
    pub(super) to: Recipient,
    pub(super) subject: String,
    pub(super) link: String,
    pub(super) reply_to: Option<String>,
    greeting: String,
    before: String,
    items: Vec<String>,
    button: String,
    after: String,
}

impl EmailMessage {
    /// A mail with a link. `kind` names its texts: `{kind}-subject`, `-text`, `-button` and `-after`, whose placeholders are
    /// `args`: addresses, dates, numbers and names of ours. What a person typed goes into [`Self::to_confirmed`] only.
    pub fn new(to: Recipient, kind: &str, args: &[(&str, String)], link: String) -> Self {
        let t = Texts::of(to.lang);
        let args: Vec<_> = args
            .iter()
            .map(|(key, value)| (*key, value.as_str().into()))
            .collect();
        let part = |part: &str| t.with(&format!("{kind}-{part}"), &args);
        let greeting = match &to.name {
            Some(name) => t.with("mail-greeting-name", &[("name", name.as_str().into())]),
            None => t.get("mail-greeting"),
        };
        Self {
            subject: part("subject"),
            link,
            reply_to: None,
            greeting,
            before: part("text"),
            items: Vec::new(),
            button: part("button"),
            after: part("after"),
            to,
        }
    }

    /// The same, whose `args` may be what people typed: a bakery's name, a key's.
    pub fn to_confirmed(to: Confirmed, kind: &str, args: &[(&str, String)], link: String) -> Self {
        Self::new(to.into(), kind, args, link)
    }

    /// The same with a list between its text and its button.
    #[must_use]
    pub fn with_items(self, items: Vec<String>) -> Self {
        Self { items, ..self }
    }

    /// The same, whose answer goes there.
    #[must_use]
    pub fn answered_to(self, reply_to: Option<String>) -> Self {
        Self { reply_to, ..self }
    }

    /// The list between its beginning and its end; nothing where there is none.
    fn list(&self, begin: &str, item: impl Fn(&String) -> String, end: &str) -> String {
        if self.items.is_empty() {
            return String::new();
        }
        let items: Vec<_> = self.items.iter().map(item).collect();
        [begin, &items.concat(), end].concat()
    }

    /// As plain text.
    pub(super) fn text(&self) -> String {
        let Self {
            greeting,
            before,
            button,
            link,
            after,
            ..
        } = self;
        let items = self.list("", |item| format!("- {item}\n"), "\n");
        format!("{greeting}\n\n{before}\n\n{items}{button}:\n{link}\n\n{after}\n\n-- \nObrador\n")
    }

    /// As HTML.
    pub(super) fn html(&self) -> String {
        let [greeting, before, button, link, after] = [
            &self.greeting,
            &self.before,
            &self.button,
            &self.link,
            &self.after,
        ]
        .map(|part| escaped(part));
        let lang = self.to.lang;
        let items = self.list("<ul>", |item| format!("<li>{}</li>", escaped(item)), "</ul>");
        format!(
            "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"></head>\
             <body style=\"margin:0;padding:24px;background:#faf6ef;color:#2a1f17;font:16px/1.5 sans-serif\">\
             <div style=\"max-width:520px;margin:0 auto;padding:24px;background:#fffdf9;border:1px solid #e4d8c8;\
             border-radius:12px\"><p style=\"margin:0 0 16px;font:600 20px serif\">Obrador</p>\
             <p>{greeting}</p><p>{before}</p>{items}\
             <p style=\"margin:24px 0\"><a href=\"{link}\" style=\"display:inline-block;padding:12px 20px;\
             background:#9a4410;color:#fff8ef;border-radius:8px;text-decoration:none\">{button}</a></p>\
             <p style=\"font-size:14px;word-break:break-all\">{link}</p><p>{after}</p></div></body></html>"
        )
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Writing to a String can't fail.
            c if c.is_control() => drop(write!(out, "&#{};", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn markup_stays_text() {
        assert_eq!(escaped("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
    }
}
