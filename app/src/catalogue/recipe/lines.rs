//! The lines of a recipe: a table of fields, which works without a script.

use super::{
    figures_view::COST,
    lines_view::{
        LINE_FIND, LINE_WORDS, LINE_WORDS_BEFORE, LineRow, LinesView, MORE_LINES, PartChoices, line_part,
        line_quantity,
    },
    words::line_error,
};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{bounds::length, i18n::format_number};

#[component]
pub(in super::super) fn Lines(view: LinesView, read_only: bool) -> impl IntoView {
    let t = texts();
    let LinesView {
        rows,
        choices,
        stored,
        priced,
        total,
        more,
    } = view;
    let more_rows = (rows.len() + 3).to_string();
    let first_empty = rows.iter().position(|row| row.part.is_empty()).filter(|_| more);
    let rows: Vec<_> = rows
        .into_iter()
        .enumerate()
        .filter(|(_, row)| !read_only || !row.part.is_empty())
        .map(|(place, row)| {
            let row = Row {
                place,
                line: row,
                priced,
                focused: first_empty == Some(place),
            };
            if read_only {
                row.shown(&choices)
            } else {
                row.typed(&choices)
            }
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let cost = priced.then(|| view! { <th scope="col" class="number">{t.get("recipe-line-cost")}</th> });
    // Where they are typed, the page's head says it.
    let total = total.filter(|_| read_only).map(|cost| {
        view! { <tfoot><tr><td colspan="4" class="total">{t.get(COST)}" "<strong>{cost}</strong></td></tr></tfoot> }
    });
    let search = (choices.many && !read_only).then(|| view! { <Search choices=choices/> });
    let help = (!read_only)
        .then(|| view! { <p class="field-help" id="lines-help">{t.get("recipe-lines-help")}</p> });
    let button = (!read_only).then(|| {
        view! {
            <button class="button small" type="submit" name=MORE_LINES value=more_rows>{t.get("recipe-more-lines")}</button>
        }
    });
    let stored = stored.map(|lines| {
        let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
        view! { <div class="field-stored"><p>{t.get("catalogue-stored")}</p><ul>{lines}</ul></div> }
    });
    view! {
        <fieldset class="wide recipe-lines" id="lines" aria-describedby="lines-help">
            <legend>{t.get("recipe-lines")}</legend>
            {help}
            {search}
            <table class=read_only.then_some("read")>
                <thead><tr>
                    <th scope="col">{t.get("recipe-line-part")}</th>
                    <th scope="col">{t.get("recipe-line-quantity")}</th>
                    <th scope="col" class="number">{t.get("recipe-line-percent")}</th>
                    {cost}
                </tr></thead>
                <tbody>{rows}</tbody>
                {total}
            </table>
            {button}
            {stored}
        </fieldset>
    }
    .into_any()
}

struct Row {
    place: usize,
    line: LineRow,
    priced: bool,
    focused: bool,
}

impl Row {
    /// Only read.
    fn shown(self, choices: &PartChoices) -> AnyView {
        let name = choices
            .name(&self.line.part)
            .unwrap_or(&self.line.part)
            .to_owned();
        let figures = self.figures();
        view! { <tr><th scope="row">{name}</th><td>{self.line.quantity}</td>{figures}</tr> }.into_any()
    }

    fn typed(self, choices: &PartChoices) -> AnyView {
        let t = texts();
        let number = format_number(t.lang, self.place as f64 + 1.0, 0);
        let label = |key: &str| t.with(key, &[("number", number.clone().into())]);
        let wrong = self.line.error.as_ref();
        let id = format!("line-{}-error", self.place);
        let described = wrong.map(|_| id.clone());
        let said = wrong.map(|error| view! { <p class="field-error" id=id>{line_error(t, error)}</p> });
        let (invalid, focused) = (wrong.map(|_| "true"), self.focused || wrong.is_some());
        let row_class = if wrong.is_some() { "invalid" } else { "" };
        let figures = self.figures();
        view! {
            <tr class=row_class>
                <td class="part">
                    <select name=line_part(self.place) aria-label=label("recipe-line-part-number") aria-invalid=invalid
                        aria-describedby=described.clone() autofocus=focused>
                        {options(&self.line.part, choices)}
                    </select>
                    {said}
                </td>
                <td class="quantity">
                    <input name=line_quantity(self.place) value=self.line.quantity.clone() autocomplete="off"
                        maxlength=length::QUANTITY.to_string() aria-label=label("recipe-line-quantity-number")
                        aria-invalid=invalid aria-describedby=described/>
                </td>
                {figures}
            </tr>
        }
        .into_any()
    }

    fn figures(&self) -> AnyView {
        let (percent, cost) = (self.line.percent.clone(), self.line.cost.clone());
        let cost = self.priced.then(|| view! { <td class="number">{cost}</td> });
        view! { <td class="number">{percent}</td>{cost} }.into_any()
    }
}

/// What the line can be of; what is chosen stays chosen, whatever is searched for.
fn options(chosen: &str, choices: &PartChoices) -> AnyView {
    let t = texts();
    let option = |(value, name): &(String, String)| {
        view! { <option value=value.clone() selected={value == chosen}>{name.clone()}</option> }
    };
    let listed = choices.ingredients.iter().chain(&choices.recipes);
    let is_listed = chosen.is_empty() || listed.clone().any(|(value, _)| value == chosen);
    let other = (!is_listed).then(|| {
        let name = choices.name(chosen).unwrap_or(chosen).to_owned();
        option(&(chosen.to_owned(), name))
    });
    let group = |label: &str, all: &[(String, String)]| {
        let options: Vec<_> = all.iter().map(option).collect();
        let label = t.get(label);
        (!all.is_empty()).then(|| view! { <optgroup label=label>{options}</optgroup> })
    };
    view! {
        <option value="">{t.get("recipe-line-nothing")}</option>
        {other}
        {group("recipe-line-ingredients", &choices.ingredients)}
        {group("recipe-line-recipes", &choices.recipes)}
    }
    .into_any()
}

/// Without a script the form comes back as it is typed, with what was found among the choices.
#[component]
fn Search(choices: PartChoices) -> impl IntoView {
    let t = texts();
    let number = |number: usize| format_number(t.lang, number as f64, 0);
    let listed = choices.ingredients.len() + choices.recipes.len();
    let said = t.with(
        "recipe-lines-found",
        &[
            ("listed", number(listed).into()),
            ("total", number(choices.total).into()),
        ],
    );
    view! {
        <div class="product-search" role="search">
            <input type="search" name=LINE_WORDS value=choices.words.clone() autocomplete="off"
                maxlength=length::SEARCH.to_string() aria-label=t.get("recipe-lines-search")
                placeholder=t.get("recipe-lines-search")/>
            <input type="hidden" name=LINE_WORDS_BEFORE value=choices.words/>
            <button class="button small" type="submit" name=LINE_FIND value="1">{t.get("catalogue-find")}</button>
        </div>
        <p class="field-help" role="status">{said}</p>
    }
    .into_any()
}
