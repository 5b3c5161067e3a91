//! The calculator as an island: its texts follow what is typed, without a request.

use super::{
    offers::offers_from_wire,
    results::{Share, result},
    said::Said,
};
use crate::{island, messages::Messages};
use leptos::{html, prelude::*};
use obrador_core::roi::Form;

/// What the figures come to, in the form with them that the server renders around it. `texts` are [`Messages`]; `offers` the
/// plans' prices; `typed` each field's name and text, a tab between, a field a line; `path` the page that its link opens.
#[island]
pub fn RoiCalculator(texts: String, offers: String, typed: String, path: String) -> impl IntoView {
    let m = Messages::from_lines(&texts);
    let offers = offers_from_wire(&offers);
    let said = RwSignal::new(Said::of(&m, &offers, &read(&m, &lines(&typed))));
    let copied = RwSignal::new(false);
    let element = NodeRef::<html::Div>::new();
    let words = StoredValue::new((m, offers));
    // A browser that comes back to the page has kept what was typed.
    let awake = island::awake(move || {
        #[cfg(feature = "hydrate")]
        if let Some(element) = element.get_untracked() {
            // While somebody types, nothing is wrong yet: an error is told when they leave the field, and goes once it is
            // right.
            crate::browser::follow(&element, move |form, left| {
                let typed = crate::browser::typed(form);
                words.with_value(|(m, offers)| {
                    let read = read(m, &typed);
                    super::marks::mark(m, form, &read, left);
                    let now = Said::of(m, offers, &read);
                    if read.errors.is_empty() {
                        super::marks::total(form, &now.results);
                        said.set(now);
                    } else if left {
                        said.update(|said| said.remarks.wrong = now.remarks.wrong);
                    }
                });
                // A changed figure is not copied yet.
                copied.set(false);
            });
        }
    });
    let text = move |key: &str| words.with_value(|(m, _)| m.get(key));
    let remark = move |place: usize| move || said.with(|said| said.remarks.slots()[place].1.to_owned());
    let hidden = move |place: usize| move || remark(place)().is_empty();
    view! {
        <div class="roi-results" node_ref=element>
            <p class="roi-for" data-slot="for" hidden=hidden(0)>{remark(0)}</p>
            <p class="roi-example" data-slot="example" hidden=hidden(1)>{remark(1)}</p>
            <div role="status">
                <p class="field-error" data-slot="wrong" hidden=hidden(2)>{remark(2)}</p>
            </div>
            <div class="roi-columns" aria-live="polite">
                {result(text, said, 0)}
                {result(text, said, 1)}
            </div>
            <Share said=said path=path awake=awake copied=copied link=text("roi-link") print=text("roi-print")
                copy=text("roi-copy") done=text("roi-copied")/>
        </div>
    }
}

fn read(m: &Messages, typed: &[(String, String)]) -> Form {
    let pairs = typed.iter().map(|(key, text)| (key.as_str(), text.as_str()));
    Form::from_query(m.lang(), pairs)
}

fn lines(typed: &str) -> Vec<(String, String)> {
    let pairs = typed.lines().filter_map(|line| line.split_once('\t'));
    pairs
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .collect()
}
