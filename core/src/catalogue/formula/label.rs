//! The list of ingredients of a label, after Regulation (EU) No 1169/2011.

use super::{Allergen, Allergens, FormulaError, Part, Rollup};

/// An ingredient on a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelItem {
    /// Its name.
    pub name: String,
    /// What has to stand out with it.
    pub allergens: Allergens,
}

/// A list of ingredients in descending order of weight, as they go into the batch (Article 18).
///
/// Recipes within the recipe are resolved into their ingredients, and an ingredient that comes by several of them is
/// named once: the flour of a preferment is flour. Those without a known weight come last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The ingredients.
    pub items: Vec<LabelItem>,
    /// What was declared by hand and no ingredient names.
    pub declared: Allergens,
}

impl Rollup<'_> {
    /// The label of a recipe.
    pub fn label(&self, recipe: &str) -> Result<Label, FormulaError> {
        let batch = self.batch(recipe)?;
        let mut sorted: Vec<_> = batch
            .contents
            .iter()
            .filter_map(|(id, content)| Some((content, self.book.ingredients.get(id)?)))
            .collect();
        sorted.sort_by(|(a, left), (b, right)| {
            let heavier = b.weight.cmp(&a.weight);
            a.unweighed
                .cmp(&b.unweighed)
                .then(heavier)
                .then_with(|| left.name.cmp(&right.name))
        });
        let by_hand = batch
            .allergens
            .iter()
            .filter(|(_, sources)| sources.iter().all(|it| matches!(it, Part::Recipe(_))));
        let declared = by_hand.map(|(allergen, _)| *allergen).collect();
        let items = sorted.into_iter().map(|(_, ingredient)| LabelItem {
            name: ingredient.name.clone(),
            allergens: ingredient.allergens,
        });
        Ok(Label {
            items: items.collect(),
            declared,
        })
    }
}

impl Label {
    /// As plain text, in which allergens stand out by their capitals (Article 21): `Strong flour (GLUTEN), water, salt`.
    /// `name` says an allergen's name in the label's language.
    pub fn text(&self, name: impl Fn(Allergen) -> String) -> String {
        let items = self.items.iter().map(|item| match loud(item.allergens, &name) {
            names if names.is_empty() => item.name.clone(),
            names => format!("{} ({names})", item.name),
        });
        items.collect::<Vec<_>>().join(", ")
    }

    /// What was declared by hand, standing out.
    pub fn declared_text(&self, name: impl Fn(Allergen) -> String) -> String {
        loud(self.declared, name)
    }
}

fn loud(allergens: Allergens, name: impl Fn(Allergen) -> String) -> String {
    let names = allergens.iter().map(|allergen| name(allergen).to_uppercase());
    names.collect::<Vec<_>>().join(", ")
}
