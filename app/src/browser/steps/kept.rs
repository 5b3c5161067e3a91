//! A step as the browser keeps it until the server has it: an entry of its own, so that two tabs don't write over each other.

use leptos::prelude::window;
use web_sys::{Storage, UrlSearchParams};

const NAME: &str = "obrador-step-";

/// A step that waits.
#[derive(Clone)]
pub(super) struct Kept {
    /// How it is called: sent twice it is taken once.
    pub(super) click: String,
    /// Whose it is.
    pub(super) of: String,
    pub(super) action: String,
    /// What it is, in words.
    pub(super) label: String,
    /// When it was made, by the server's clock as far as it is known.
    pub(super) at: String,
    pub(super) body: String,
    /// Did it come late? Then it says its own time.
    pub(super) late: bool,
}

impl Kept {
    /// Those of this page's owner, in their order.
    pub(super) fn all(of: &str) -> Vec<Self> {
        let Some(storage) = storage() else {
            return Vec::new();
        };
        let many = storage.length().unwrap_or(0);
        let names = (0..many).filter_map(|place| storage.key(place).ok().flatten());
        let kept = names.filter_map(|name| {
            let click = name.strip_prefix(NAME)?;
            Self::read(click, &storage.get_item(&name).ok()??)
        });
        let mut all: Vec<Self> = Vec::new();
        for kept in kept.filter(|kept| kept.of == of) {
            // Few: the earliest first.
            let place = all.iter().position(|other| other.at > kept.at);
            all.insert(place.unwrap_or(all.len()), kept);
        }
        all
    }

    fn read(click: &str, text: &str) -> Option<Self> {
        let mut parts = text.splitn(5, '\n').map(str::to_owned);
        Some(Self {
            click: click.to_owned(),
            of: parts.next()?,
            action: parts.next()?,
            at: parts.next()?,
            body: parts.next()?,
            label: parts.next()?,
            late: true,
        })
    }

    /// It waits, also where the page is left.
    pub(super) fn keep(&self) {
        let text = [&*self.of, &self.action, &self.at, &self.body, &self.label].join("\n");
        if let Some(storage) = storage() {
            // Full, or forbidden: it still waits on this page.
            let _ = storage.set_item(&[NAME, &self.click].concat(), &text);
        }
    }

    /// Was it taken only because nothing unseen was in its stage? So a start, and whatever brings a quantity.
    pub(super) fn says_all_was_seen(&self) -> bool {
        let step = UrlSearchParams::new_with_str(&self.body)
            .ok()
            .and_then(|body| body.get("step"));
        step.is_some_and(|step| step.starts_with("start") || step == "finish" || step == "lose")
    }

    /// The screen has seen that version of the batch.
    pub(super) fn has_seen(&mut self, version: &str) {
        if let Ok(body) = UrlSearchParams::new_with_str(&self.body) {
            body.set("seen", version);
            self.body = String::from(body.to_string());
            self.keep();
        }
    }

    /// The server has it, or has said why not.
    pub(super) fn forget(&self) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(&[NAME, &self.click].concat());
        }
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
