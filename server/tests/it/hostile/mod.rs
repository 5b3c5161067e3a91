//! What nobody means to send: to every field of every form, to every parameter, path and body of the API, to every server
//! function and command, on both databases. It is refused in the form that whoever asks reads, nothing is written, and the
//! log says it in lines of a bounded length. What there is to ask is taken from the program itself, so that nothing new is
//! left out.

mod api;
mod commands;
mod form;
mod functions;
mod heads;
mod pages;
mod values;
mod world;

use crate::support::Answer;

/// API calls are counted whatever becomes of them.
const BUT: &[&str] = &["usage_daily"];

/// How what can't be is refused.
const REFUSED: [u16; 9] = [400, 403, 404, 406, 409, 413, 415, 422, 428];

/// Everything that was not refused, told at once.
#[derive(Default)]
struct Seen(Vec<String>);

impl Seen {
    fn add(&mut self, what: String) {
        self.0.push(what);
    }

    /// Is it a page in the reader's language, or a way to one?
    fn page(&mut self, answer: &Answer, place: &str) {
        let is_html = answer.header("content-type").starts_with("text/html");
        let is_page = is_html && answer.text.contains("<html lang=\"en\">");
        if !is_page && !answer.status.is_redirection() {
            let start: String = answer.text.chars().take(200).collect();
            self.add(format!("{place} is no page: {} {start}", answer.status));
        }
    }

    fn assert_none(&self) {
        assert!(
            self.0.is_empty(),
            "{} were not refused:\n{}",
            self.0.len(),
            self.0.join("\n")
        );
    }
}

fn check(answer: &Answer, place: &str, seen: &mut Seen) {
    if !REFUSED.contains(&answer.status.as_u16()) {
        let start: String = answer.text.chars().take(200).collect();
        seen.0.push(format!("{place}: {} {start}", answer.status));
    }
}
