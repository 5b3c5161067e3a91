//! A recipe's lines in its form, and what it comes to.

use super::{
    item_form::{ItemForm, TypedLine},
    production_links,
};
use crate::{
    page::{error::PageError, tenant_user::TenantUser},
    state::App,
};
use obrador_app::catalogue::{
    FiguresView, FormView, LineRow, LinesView, PartChoices, RecipeView, Scaling, part_of, part_value,
};
use obrador_core::{
    auth::Permission,
    bounds::count::RECIPE_LINES,
    catalogue::{
        FieldError, ItemKind,
        formula::{Book, Line, LineError, LineFault, Part, typed_quantity},
    },
    i18n::{Lang, fold},
};
use obrador_locales::Texts;
use obrador_services::catalogue::{Costed, Item};

/// So many ingredients, and so many recipes, are listed to choose from; with more, they are searched.
const LISTED: usize = 100;
/// Empty lines below those there are.
const EMPTY: usize = 3;

/// Some lines can't be so; each says why.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wrong;

/// The lines of a recipe's form, read; none where it says nothing of them.
pub(super) async fn typed(
    app: &App,
    user: &TenantUser,
    form: &mut ItemForm,
    lang: Lang,
    stored: &[Line],
) -> Result<Result<Option<Vec<Line>>, Wrong>, PageError> {
    if !form.has_lines() {
        return Ok(Ok(None));
    }
    let book = app.catalogue.book(&user.tenant).await?;
    Ok(lines(form, &book, lang, stored).map(Some).ok_or(Wrong))
}

/// The lines of a form, read: what stands there as it was written stays what is stored. None where some can't be so, each of
/// which says why.
fn lines(form: &mut ItemForm, book: &Book, lang: Lang, stored: &[Line]) -> Option<Vec<Line>> {
    let mut lines = Vec::new();
    let mut fits = true;
    for (place, typed) in form.lines.iter_mut().enumerate() {
        if typed.is_empty() {
            continue;
        }
        let untouched = stored.get(place).filter(|line| typed.says(line, lang));
        let read = match (untouched, part_of(&typed.part)) {
            (Some(line), _) => Ok(line.clone()),
            (None, None) => Err(FieldError::Missing),
            (None, Some(part)) => {
                typed_quantity(book, lang, &typed.quantity, &part).map(|quantity| Line { part, quantity })
            }
        };
        match read {
            Ok(line) => lines.push(line),
            Err(error) => {
                typed.error = Some(LineError::Field(error));
                fits = false;
            }
        }
    }
    fits.then_some(lines)
}

/// Says at each line why it can't be so; places are those among the lines that are not empty.
pub(super) fn set_faults(form: &mut ItemForm, faults: Vec<LineFault>) {
    let mut typed: Vec<_> = form.lines.iter_mut().filter(|line| !line.is_empty()).collect();
    for fault in faults {
        if let Some(line) = typed.get_mut(fault.place) {
            line.error = Some(fault.error);
        }
    }
}

/// The rows of what is stored.
pub(super) fn rows_of(lines: &[Line], lang: Lang) -> Vec<LineRow> {
    let each = lines.iter().map(|line| LineRow {
        part: part_value(&line.part),
        quantity: line.quantity.written(lang),
        ..LineRow::default()
    });
    each.collect()
}

/// The rows of what was typed.
pub(super) fn rows_typed(form: &ItemForm) -> Vec<LineRow> {
    let each = form.lines.iter().map(
        |TypedLine {
             part,
             quantity,
             error,
         }| LineRow {
            part: part.clone(),
            quantity: quantity.clone(),
            error: error.clone(),
            ..LineRow::default()
        },
    );
    each.collect()
}

/// After a conflict: the lines that are stored, where they are others than those that were typed.
pub(super) fn compare(view: &mut LinesView, stored: &Item, lang: Lang) {
    let typed = view
        .rows
        .iter()
        .filter(|row| !row.part.is_empty() || !row.quantity.is_empty());
    let typed: Vec<_> = typed
        .map(|row| (row.part.as_str(), row.quantity.trim()))
        .collect();
    let rows = rows_of(&stored.lines, lang);
    let same = typed.len() == rows.len()
        && rows
            .iter()
            .zip(typed)
            .all(|(row, typed)| (row.part.as_str(), row.quantity.as_str()) == typed);
    // Named once the names are known.
    view.stored = (!same).then(|| {
        rows.into_iter()
            .map(|row| format!("{}\t{}", row.part, row.quantity))
            .collect()
    });
}

/// Fills in what lines can be of, empty ones, and what the recipe comes to as it is stored.
pub(super) async fn complete(
    app: &App,
    user: &TenantUser,
    view: &mut FormView,
    scaling: Scaling,
) -> Result<(), PageError> {
    if view.item_kind != ItemKind::Recipe {
        return Ok(());
    }
    let t = Texts::of(user.who.actor.lang);
    let sees_prices = user.may(Permission::ViewPrices);
    let recipe = view.recipe.get_or_insert_with(RecipeView::default);
    let costed = match &view.id {
        Some(id) => Some(app.catalogue.costed(&user.tenant, id).await?),
        None => None,
    };
    let book = match &costed {
        Some(costed) => costed.book.clone(),
        None => app.catalogue.book(&user.tenant).await?,
    };
    let lines = &mut recipe.lines;
    lines.priced = sees_prices;
    let rows = lines
        .rows
        .iter()
        .rposition(|row| !row.part.is_empty() || !row.quantity.is_empty());
    let used = rows.map_or(0, |last| last + 1);
    let wanted = (used + EMPTY).max(lines.rows.len()).min(RECIPE_LINES.max(used));
    lines.rows.resize(wanted, LineRow::default());
    lines.choices = choices(&book, view.id.as_deref(), lines);
    if let Some(stored) = &mut lines.stored {
        for line in stored {
            if let Some((value, quantity)) = line.split_once('\t') {
                let name = lines.choices.name(value).unwrap_or(value);
                *line = format!("{name}: {quantity}");
            }
        }
    }
    if let Some(id) = &view.id {
        recipe.timing = production_links::timing(app, user, id).await?;
    }
    if let Some(costed) = costed {
        recipe.figures = figures(t, &costed, sees_prices, scaling, &mut recipe.lines);
    }
    Ok(())
}

/// What the recipe comes to, and beside each line that stands there as it is stored what that is.
fn figures(
    t: Texts,
    costed: &Costed,
    sees_prices: bool,
    scaling: Scaling,
    lines: &mut LinesView,
) -> Option<FiguresView> {
    let figures = FiguresView::of(t, costed, sees_prices, scaling)?;
    let stored = rows_of(&costed.item.lines, t.lang)
        .into_iter()
        .zip(&figures.lines);
    for (row, (stored, figure)) in lines.rows.iter_mut().zip(stored) {
        if (&row.part, &row.quantity) == (&stored.part, &stored.quantity) {
            row.percent.clone_from(&figure.percent);
            row.cost.clone_from(&figure.cost);
        }
    }
    lines.total = figures.cost();
    Some(figures)
}

/// What lines can be of: what is in use and has the words that are searched for; never the recipe itself.
fn choices(book: &Book, recipe: Option<&str>, lines: &LinesView) -> PartChoices {
    let words = lines.choices.words.clone();
    let folded = fold(&words);
    let sought = |name: &str| {
        let name = fold(name);
        folded.split(' ').all(|word| name.contains(word))
    };
    let ingredients = book.ingredients.iter().filter(|(_, it)| !it.archived);
    let ingredients: Vec<_> = ingredients
        .map(|(id, it)| (part_value(&Part::Ingredient(id.clone())), it.name.clone()))
        .collect();
    let recipes = book
        .recipes
        .iter()
        .filter(|(id, it)| !it.archived && Some(id.as_str()) != recipe);
    let recipes: Vec<_> = recipes
        .map(|(id, it)| (part_value(&Part::Recipe(id.clone())), it.name.clone()))
        .collect();
    let many = ingredients.len() > LISTED || recipes.len() > LISTED;
    let found = |all: Vec<(String, String)>| {
        let mut all: Vec<_> = all.into_iter().filter(|(_, name)| sought(name)).collect();
        all.sort_by_cached_key(|(_, name)| fold(name));
        let total = all.len();
        all.truncate(LISTED);
        (all, total)
    };
    let ((ingredients, some), (recipes, others)) = (found(ingredients), found(recipes));
    let chosen = lines.rows.iter().filter_map(|row| part_of(&row.part));
    let stored = lines.stored.iter().flatten();
    let stored = stored.filter_map(|line| part_of(line.split_once('\t')?.0));
    let chosen = chosen
        .chain(stored)
        .map(|part| (part_value(&part), book.name(&part).to_owned()));
    PartChoices {
        ingredients,
        recipes,
        chosen: chosen.collect(),
        total: some + others,
        many,
        words,
    }
}
