//! What was typed, put into the form again, with what is wrong with it.

use super::{
    item_form::{Arranges, ItemForm},
    recipe,
};
use obrador_app::catalogue::{EditAccess, FormView, LineRow};
use obrador_core::{
    bounds::count::RECIPE_LINES,
    catalogue::{Faults, FieldError, FieldKind},
};
use obrador_services::catalogue::Item;

/// Puts what was typed into the form.
pub(super) fn prefill(view: &mut FormView, form: &ItemForm) {
    for field in &mut view.fields {
        form.get(field.field.key).clone_into(&mut field.typed);
    }
    if let Some(lang) = form.written_in() {
        view.written_in = lang;
    }
    view.list = form.list().map(ToOwned::to_owned);
    form.words().clone_into(&mut view.linkable.words);
    view.linkable.searched = form.finds();
    prefill_lines(view, form);
    if let Some(version) = form.version() {
        view.version = version;
    }
    // What was typed over something archived can only be sent along when that is restored.
    view.archived_meanwhile = view.standing == EditAccess::Archived;
}

/// Puts the lines that were typed into the form of a recipe.
pub(super) fn prefill_lines(view: &mut FormView, form: &ItemForm) {
    if let Some(recipe) = &mut view.recipe {
        let lines = &mut recipe.lines;
        lines.rows = recipe::rows_typed(form);
        form.line_words().clone_into(&mut lines.choices.words);
        lines.more = form.arranges().is_some();
        if let Some(Arranges::More(rows)) = form.arranges() {
            let rows = rows.min(RECIPE_LINES).max(lines.rows.len());
            lines.rows.resize(rows, LineRow::default());
        }
    }
}

/// Says beside each field what is wrong with it.
pub(super) fn set_errors(view: &mut FormView, faults: &Faults) {
    for field in &mut view.fields {
        let fault = faults.iter().find(|(known, _)| known.key == field.field.key);
        field.error = fault.map(|(_, error)| *error);
    }
}

/// Says beside the unit what uses the ingredient by another measure.
pub(super) fn set_unit_in_use(view: &mut FormView, said: String) {
    let mut units = view.fields.iter_mut();
    if let Some(field) = units.find(|field| field.field.kind == FieldKind::Unit) {
        field.error = Some(FieldError::InUse);
        field.said = Some(said);
    }
}

/// Shows beside each field what is stored, where that is something else; saving again replaces it.
pub(super) fn compare(view: &mut FormView, stored: &Item) {
    let lang = view.written_in;
    view.conflict = true;
    view.version = stored.version;
    stored.content.name().clone_into(&mut view.name);
    if let Some(recipe) = &mut view.recipe {
        recipe::compare(&mut recipe.lines, stored, lang);
    }
    for field in &mut view.fields {
        let value = stored.content.get(field.field.key);
        let stored = value.map(|value| value.written(lang)).unwrap_or_default();
        let same = field.typed.trim().replace("\r\n", "\n") == stored;
        field.stored = (!same).then_some(stored);
    }
}
