//! Sending files one after the other, in the browser.

use super::{
    upload::{State, Upload},
    upload_files::Uploads,
};
use crate::{
    browser,
    error::{AppError, ErrorCode},
    island::{self, ChosenFile},
};
use leptos::{ev, prelude::*};
use obrador_core::{
    bounds::count::{PAGE, UPLOADS_CHOSEN},
    i18n::format_number,
};

impl Uploads {
    /// Takes what is dropped on the page, and asks before it is left while something is on its way.
    pub(super) fn listen(self) {
        browser::let_choose_several("file");
        browser::take_dropped_files(self.over, move |files| self.add(files));
        browser::ask_before_leaving(move || self.count(State::is_open) > 0);
    }

    /// Sends what is chosen. Where nothing is, the form goes to its page, which says so.
    pub(super) fn send_chosen(self, event: &ev::MouseEvent) {
        let Some(form) = browser::form_around(event) else {
            return;
        };
        let files = browser::files_in(&form);
        if files.is_empty() {
            return;
        }
        event.prevent_default();
        browser::reset(&form);
        self.add(files);
    }

    /// Stops what is under way, or tries again.
    pub(super) fn press(self, place: usize) {
        let state = self.all.with_untracked(|all| all[place].state);
        if state.is_open() {
            self.change(place, |upload| upload.state = State::Stopped);
        } else {
            self.change(place, |upload| upload.state = State::Waiting);
        }
        if state == State::Sending {
            // It ends at once, and then the next goes on.
            if let Some(sending) = self.sending.try_update_value(Option::take).flatten() {
                sending.stop();
            }
        } else {
            self.go_on();
        }
    }

    fn add(self, files: Vec<ChosenFile>) {
        self.full.set(false);
        let room = UPLOADS_CHOSEN.saturating_sub(self.count(State::is_open));
        self.left_out
            .set(self.left_out_words(files.len().saturating_sub(room)));
        for file in files.into_iter().take(room) {
            let too_large = file.size() > f64::from(self.most) * 1e6;
            let (state, words) = if too_large {
                (State::Refused, self.text("files-error-too-large"))
            } else {
                (State::Waiting, String::new())
            };
            let name = file.name();
            self.files.update_value(|files| files.push(file));
            self.all.update(|all| {
                all.push(Upload {
                    name,
                    state,
                    percent: 0,
                    words,
                });
            });
        }
        self.go_on();
    }

    fn count(self, which: fn(State) -> bool) -> usize {
        self.all
            .with_untracked(|all| all.iter().filter(|upload| which(upload.state)).count())
    }

    fn change(self, place: usize, change: impl FnOnce(&mut Upload)) {
        self.all.update(|all| change(&mut all[place]));
    }

    fn left_out_words(self, left_out: usize) -> String {
        if left_out == 0 {
            return String::new();
        }
        let count = left_out as f64;
        self.messages.with_value(|m| {
            let [files, most] = [count, UPLOADS_CHOSEN as f64].map(|count| format_number(m.lang(), count, 0));
            m.phrase(
                "files-left-out",
                Some(count),
                &[("files", &files), ("most", &most)],
            )
        })
    }

    /// Sends what comes next, unless one is on its way; at the end says what came of it all.
    fn go_on(self) {
        if self.count(|state| state == State::Sending) > 0 {
            return;
        }
        let next = self
            .all
            .with_untracked(|all| all.iter().position(|upload| upload.state == State::Waiting));
        match next {
            Some(place) => self.send(place),
            None => self.end(),
        }
    }

    fn send(self, place: usize) {
        self.said.set(String::new());
        self.change(place, |upload| {
            upload.state = State::Sending;
            upload.percent = 0;
        });
        let address = self.address.get_value();
        let far = move |percent| self.change(place, |upload| upload.percent = percent);
        let ended = move |status, answer| self.ended(place, status, answer);
        let sending = self
            .files
            .with_value(|files| browser::send_file(&address, &files[place], far, ended));
        if sending.is_none() {
            self.ended(place, 0, String::new());
        } else {
            self.sending.set_value(sending);
        }
    }

    fn ended(self, place: usize, status: u16, answer: String) {
        // Whoever has stopped it knows.
        if self.all.with_untracked(|all| all[place].state) == State::Sending {
            let (state, words) = if status == 200 {
                (State::Stored, island::first(&answer))
            } else {
                self.failure(answer)
            };
            self.change(place, |upload| (upload.state, upload.words) = (state, words));
        }
        self.go_on();
    }

    fn failure(self, answer: String) -> (State, String) {
        let error = AppError::de(answer.into());
        if self.may_see_plans && error.code == ErrorCode::PaymentRequired {
            self.full.set(true);
        }
        let state = if error.code == ErrorCode::Invalid {
            State::Refused
        } else {
            State::Failed
        };
        (state, error.text_or(|| self.text("files-not-sent")))
    }

    /// Where all are stored, and no more than an address can tell, the list says so by name; else what is not stays to be read and tried again.
    fn end(self) {
        let [stored, all] = [self.count(|state| state == State::Stored), self.count(|_| true)];
        if all == 0 {
            return;
        }
        if stored == all && all <= PAGE as usize {
            let ids = self
                .all
                .with_untracked(|all| all.iter().map(|it| it.words.clone()).collect::<Vec<_>>());
            browser::go_to(&["/app/files?sort=-created&done=stored&of=", &ids.join(",")].concat());
            return;
        }
        self.said.set(self.messages.with_value(|m| {
            let [stored, all] = [stored, all].map(|count| format_number(m.lang(), count as f64, 0));
            m.phrase("files-some-stored", None, &[("stored", &stored), ("all", &all)])
        }));
    }
}
