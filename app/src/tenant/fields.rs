//! The fields of a bakery's own data.

use crate::{
    i18n::texts,
    page::{Kind, SelectField, TextField},
};
use leptos::prelude::*;
use obrador_core::{
    i18n::Lang,
    tenant::{BakeryForm, BakeryProblem, COUNTRIES, time_zones},
};
use obrador_locales::Texts;

/// A country's name.
pub fn country_name(t: Texts, code: &str) -> String {
    t.get(&format!("country-{}", code.to_ascii_lowercase()))
}

/// Name, country, time zone, language, VAT number. `lang` is the language chosen.
#[component]
pub fn BakeryFields(form: BakeryForm, lang: Lang, problems: Vec<BakeryProblem>) -> impl IntoView {
    let t = texts();
    let error = |mine: &[BakeryProblem]| problems.iter().find(|p| mine.contains(p)).map(|p| p.key());
    let vat_error = error(&[BakeryProblem::VatForm, BakeryProblem::VatControl]);
    let languages = Lang::ALL.map(|l| (l.as_str().to_owned(), l.endonym().to_owned()));
    view! {
        <TextField name="bakery" label="bakery-name" kind=Kind::ORGANIZATION value=form.name.clone() error=error(&[BakeryProblem::Name])/>
        <div class="field-pair">
            <SelectField name="country" label="bakery-country" options=countries(t, &form.country) chosen=form.country.clone()
                error=error(&[BakeryProblem::Country])/>
            <SelectField name="time_zone" label="bakery-time-zone" options=zones(t, &form.time_zone) chosen=form.time_zone.clone()
                help="bakery-time-zone-help" error=error(&[BakeryProblem::TimeZone])/>
        </div>
        <div class="field-pair">
            <SelectField name="lang" label="bakery-lang" options=languages.into() chosen=lang.as_str().to_owned() error=None/>
            <TextField name="vat_number" label="bakery-vat" kind=Kind::TEXT value=form.vat_number help="bakery-vat-help"
                error=vat_error optional=true/>
        </div>
    }
}

/// By name in the reader's language; one that is stored and not on the list stays.
fn countries(t: Texts, chosen: &str) -> Vec<(String, String)> {
    let mut options: Vec<_> = COUNTRIES
        .iter()
        .map(|country| (country.code.to_owned(), country_name(t, country.code)))
        .collect();
    options.sort_by_cached_key(|(_, name)| folded(name));
    if !options.iter().any(|(code, _)| code == chosen) {
        let words = if chosen.is_empty() {
            t.get("bakery-country-choose")
        } else {
            chosen.to_owned()
        };
        options.insert(0, (chosen.to_owned(), words));
    }
    options
}

/// The country's own first, as who has one does not think about it.
fn zones(t: Texts, chosen: &str) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), t.get("bakery-time-zone-own"))];
    let mut zones: Vec<_> = time_zones().collect();
    if !chosen.is_empty() && !zones.contains(&chosen) {
        zones.push(chosen);
    }
    zones.sort_unstable();
    options.extend(
        zones
            .into_iter()
            .map(|zone| (zone.to_owned(), zone.replace('_', " "))),
    );
    options
}

/// Without the accents that a comparison of bytes puts behind z.
fn folded(name: &str) -> String {
    let plain = |c: char| match c {
        'Á' | 'À' | 'á' | 'à' => 'a',
        'É' | 'é' => 'e',
        'Í' | 'í' => 'i',
        'Ó' | 'ó' => 'o',
        'Ú' | 'ú' => 'u',
        other => other.to_ascii_lowercase(),
    };
    name.chars().map(plain).collect()
}
