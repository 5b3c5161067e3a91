//! The calculator with the texts it needs. As a form it works by itself, and its address is the link.

use super::{
    calculator::RoiCalculator, fields::Fields, form_texts::resolved, offers::to_wire,
    result_words::ResultWords,
};
use crate::{i18n::texts, messages::Messages, page::ready};
use leptos::prelude::*;
use obrador_core::{
    roi::{Field, Form, Offer},
    subscription::Plan,
};

/// What the calculator starts with.
#[derive(Debug, Clone)]
pub struct RoiView {
    /// The figures, with what was typed and what is wrong with it.
    pub form: Form,
    /// All plans.
    pub plans: Vec<Plan>,
    /// Where the form leads without JavaScript.
    pub action: String,
    /// Is there a name to print?
    pub name_field: bool,
}

/// The calculator with its texts.
#[component]
pub fn RoiForm(view: RoiView) -> impl IntoView {
    let t = texts();
    let RoiView {
        form,
        plans,
        action,
        name_field,
    } = view;
    let of: Vec<Offer> = plans.iter().map(Offer::from).collect();
    let typed: Vec<_> = Field::ALL
        .iter()
        // A text in a box has one line; one in an address may have more.
        .map(|field| {
            [
                field.key(),
                "\t",
                &form.text(t.lang, *field).replace(['\n', '\r'], " "),
            ]
            .concat()
        })
        .collect();
    let (offers, typed) = (to_wire(&of), typed.join("\n"));
    let key = [
        "roi",
        &offers,
        &typed,
        &action,
        if name_field { "name" } else { "" },
    ]
    .join("\n");
    let plans: Vec<_> = plans.iter().map(|plan| plan.id).collect();
    let (texts, words) = resolved(t.lang);
    let html = ready(&key, None, || {
        // For who looks at the fields on a small screen; others have heard it already.
        let totals = totals(words, &form, &of);
        view! {
            <form method="get" action=action class="roi-form card" novalidate=true>
                <div class="roi">
                    <RoiCalculator texts=texts.clone() offers=offers typed=typed path=format!("/{}/roi", t.lang)/>
                    <div class="roi-inputs">
                        <Fields m=words.clone() form=form plans=plans name_field=name_field/>
                        <p class="roi-total" aria-hidden="true">{totals}</p>
                    </div>
                </div>
            </form>
        }
    });
    view! { <div inner_html=html></div> }
}

/// Each result in a line; none of figures that are wrong.
fn totals(m: &Messages, form: &Form, offers: &[Offer]) -> impl IntoView + use<> {
    let results = if form.errors.is_empty() {
        ResultWords::of(m, &form.scenario, offers)
    } else {
        Vec::new()
    };
    let total = |place: usize| {
        results
            .get(place)
            .map_or_else(String::new, |words| words.text("total"))
    };
    let [first, second] = [total(0), total(1)];
    view! { <span>{first}</span><span>{second}</span> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::render_fragment, roi::form_texts::words};
    use obrador_core::{
        i18n::{Lang, Money},
        roi::{Bills, Scenario},
        subscription::PlanId,
        usage::Limit,
    };

    fn offer(plan: PlanId, monthly: i64) -> Offer {
        let bills = Bills {
            one: Money::eur(monthly),
            year: Money::eur(monthly * 12),
        };
        Offer {
            plan,
            monthly: bills,
            yearly: bills,
            room: [Limit::AtMost(1.0), Limit::AtMost(50.0), Limit::AtMost(5.0)],
            lines: [true, true, monthly != 4_900],
        }
    }

    fn check(lang: Lang, change: &str, form: &Form, has: &[&str], lacks: &[&str]) {
        let offers = [offer(PlanId::Starter, 4_900), offer(PlanId::Enterprise, 49_900)];
        let m = Messages::from_lines(&resolved(lang).0);
        let results = ResultWords::of(&m, &form.scenario, &offers);
        let typed = Field::ALL
            .iter()
            .map(|field| [field.key(), "\t", &form.text(lang, *field)].concat());
        let (texts, offers, typed) = (
            m.to_lines(),
            to_wire(&offers),
            typed.collect::<Vec<_>>().join("\n"),
        );
        let fields = (words(lang).clone(), form.clone());
        let html = render_fragment(lang, move || {
            let (m, form) = fields;
            view! {
                <RoiCalculator texts=texts offers=offers typed=typed path=String::new()/>
                <Fields m=m form=form plans=PlanId::ALL.to_vec() name_field=true/>
            }
        });
        let shown = html.split_once('>').map_or("", |(_, shown)| shown);
        // A text that is not there shows its key.
        assert!(!shown.contains(">roi-") && !shown.contains(">cycle-"), "{shown}");
        for (slot, text) in results[0].slots().filter(|(slot, _)| *slot != "total") {
            assert!(
                !text.contains("roi-") && !text.contains('{'),
                "{lang} {change} {slot}: {text}"
            );
            let place = shown.split_once(&format!("data-slot=\"{slot}\""));
            let there = place.and_then(|(_, rest)| rest.split_once('>')?.1.split("</").next());
            let there = there.map(|text| text.replace("<!>", "").trim().to_owned());
            assert_eq!(
                there.as_deref(),
                Some(text.trim()),
                "{lang} {change} {slot}: {shown}"
            );
        }
        for slot in has {
            assert!(!results[0].text(slot).is_empty(), "{lang} {change} {slot}");
        }
        for slot in lacks {
            assert!(results[0].text(slot).is_empty(), "{lang} {change} {slot}");
        }
    }

    #[test]
    fn every_text_of_a_result_has_its_place_and_none_is_missing() {
        for lang in Lang::ALL {
            for (pairs, has, lacks) in [
                (
                    "plan=starter",
                    ["net", "saved", "lost-sales-from"],
                    ["loss", "unfit"],
                ),
                (
                    "plan=enterprise",
                    ["loss", "net-other", "percent"],
                    ["net", "unfit"],
                ),
                (
                    "plan=starter&cycle=yearly&revenue=0&hours=0",
                    ["loss", "cost", "total"],
                    ["net", "same"],
                ),
                (
                    "plan=starter&locations=2",
                    ["unfit", "name", "total"],
                    ["net", "loss"],
                ),
                (
                    "plan=enterprise&users=6&products=51",
                    ["unfit", "name", "total"],
                    ["saved", "percent"],
                ),
            ] {
                let query = form_urlencoded::parse(pairs.as_bytes())
                    .into_owned()
                    .collect::<Vec<_>>();
                let form = Form::from_query(lang, query.iter().map(|(key, text)| (&**key, &**text)));
                check(lang, pairs, &form, &has, &lacks);
            }
            check(
                lang,
                "example",
                &Form::of(Scenario {
                    versus: None,
                    ..starter()
                }),
                &["net"],
                &["unfit"],
            );
        }
    }

    fn starter() -> Scenario {
        let mut scenario = Scenario::example();
        scenario.inputs.plan = PlanId::Starter;
        scenario
    }

    #[test]
    fn a_wrong_figure_has_no_result_and_keeps_what_was_typed() {
        let form = Form::from_query(Lang::En, [("revenue", ""), ("unsold", "lots")]);
        let offers = to_wire(&[offer(PlanId::Professional, 14_900)]);
        let html = render_fragment(Lang::En, move || {
            let m = words(Lang::En).clone();
            let (texts, typed) = (m.to_lines(), "revenue\t\nunsold\tlots".to_owned());
            view! {
                <RoiCalculator texts=texts offers=offers typed=typed path=String::new()/>
                <Fields m=m form=form plans=PlanId::ALL.to_vec() name_field=true/>
            }
        });
        assert!(
            html.contains("name=\"revenue\"") && !html.contains("value=\"25000\""),
            "{html}"
        );
        assert!(html.contains("value=\"lots\""), "{html}");
        assert!(!html.contains("data-plan=\"professional\""), "{html}");
        assert_eq!(html.matches("aria-invalid=\"true\"").count(), 2, "{html}");
    }
}
