# What goes into a recipe, and what that comes to: weights, baker's percentages, cost, allergens, label, margin.
recipe-lines = What goes in
recipe-lines-help = For one batch: ingredients, and other recipes such as a preferment or a filling. Say each amount with its unit, like 500 g or 1.5 l; a number alone is pieces. Empty both fields to take a line out.
recipe-line-part = Ingredient or recipe
recipe-line-part-number = Ingredient or recipe, line { $number }
recipe-line-quantity = Amount
recipe-line-quantity-number = Amount, line { $number }
recipe-line-percent = Of the flour
recipe-line-cost = Cost
recipe-line-nothing = Nothing
recipe-line-ingredients = Ingredients
recipe-line-recipes = Recipes
recipe-more-lines = More lines
recipe-lines-search = Search ingredients and recipes
recipe-lines-found = { $listed } of { $total } ingredients and recipes are listed. Search to see others; what you have typed stays.
recipe-line-archived = “{ $name }” is archived. Restore it first, or choose another.
recipe-line-circle = A recipe can’t contain itself: { $way }.
recipe-line-too-deep = Recipes within recipes can be { $most } deep at most.

recipe-figures = What a batch comes to
recipe-dough = Dough
recipe-flour = Flour in it
recipe-good-yield = Good yield
recipe-cost = Ingredients
recipe-cost-partly = { $cost } without what has no price
recipe-cost-piece = Each piece
recipe-cost-kilogram = Each kilogram
recipe-cost-litre = Each litre
recipe-margin = { $price } leaves { $margin } once the ingredients are paid.
recipe-margin-met = The target margin of { $target } is met.
recipe-margin-below = That is below the target margin of { $target }; from { $price } on it would be met.
recipe-margin-never = That is below the target margin of { $target }.
recipe-allergens = Allergens
recipe-allergens-none = None of the 14, as far as the ingredients say.
recipe-label = Label text
recipe-label-ingredients = Ingredients:
recipe-label-contains = Contains
recipe-label-help = By weight, the heaviest first, with recipes within it resolved. Check it before you print it: ingredients whose allergens nobody entered have none here.

# used: recipe-note-{no-price,other-measure,no-weight,as-water,no-yield}
recipe-note-no-price = { $name } has no price: the cost is without it.
recipe-note-other-measure = { $name } is bought by another measure than it is used in, and nothing says what one of it weighs: the cost is without it.
recipe-note-no-weight = Nothing says what one of { $name } weighs: weight, percentages and label are without it.
recipe-note-as-water = { $name } counts as 1 g a millilitre, as nothing says what a litre of it weighs.
recipe-note-no-yield = { $name } does not say how much it yields in that measure: weight, percentages and cost are without it.

recipe-scale = For more or less
recipe-scale-by = Scale by
# used: recipe-scale-{pieces,dough,flour}
recipe-scale-pieces = Good yield
recipe-scale-dough = Dough
recipe-scale-flour = Flour at hand
recipe-scale-to = To
recipe-scale-help = Pieces, or an amount like 25 kg. Recipes within it are scaled along; scales show it to the gram.
recipe-scale-button = Work it out
recipe-scale-amount = Please enter an amount above 0, like 120 or 25 kg.
recipe-scale-nothing = The recipe has nothing to be scaled by that: enter its yield, or what goes in with its weight.
recipe-scaled-cost = The ingredients cost { $cost }.
