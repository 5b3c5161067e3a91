-- What goes into a batch of a recipe: ingredients and other recipes, in their order. `amount` is a whole number of a small unit
-- (milligrams, microlitres, thousandths of a piece), `unit` what it is shown in; a line names an ingredient or a recipe.
CREATE TABLE recipe_lines (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    recipe_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    ingredient_id TEXT,
    sub_recipe_id TEXT,
    amount BIGINT NOT NULL,
    unit TEXT NOT NULL,
    PRIMARY KEY (tenant_id, recipe_id, position)
);
CREATE INDEX recipe_lines_by_ingredient ON recipe_lines (tenant_id, ingredient_id);
CREATE INDEX recipe_lines_by_recipe ON recipe_lines (tenant_id, sub_recipe_id);

-- What is lost of a batch, in hundredths of a percent.
ALTER TABLE recipes ADD COLUMN loss_basis_points BIGINT;
-- What shall remain of the price once the ingredients are paid, in hundredths of a percent.
ALTER TABLE products ADD COLUMN target_margin_basis_points BIGINT;
-- What one weighs of what is kept in pieces; a litre of what is kept in litres.
ALTER TABLE ingredients ADD COLUMN unit_grams BIGINT;
