# What is in store of an ingredient.
stock-column = In stock
stock-title = In store
stock-empty = Nothing is in store yet.
stock-none = None
stock-left = In stock: { $left }
stock-below = Below the reorder level of { $level }
stock-below-nothing = More was used than had come
stock-best-before = Best before { $date }
stock-past = Past its best-before date, { $date }
stock-today = Best before today
stock-tomorrow = Best before tomorrow
stock-soon = Best before { $date }, in { $days } days
stock-lot = Lot
stock-lot-left = Left
stock-lot-best-before = Best before
stock-lot-received = Received
stock-lot-location = Location
stock-no-code = No number
stock-nowhere = No location named
stock-more-lots =
    { $count ->
        [one] One more lot is in the total.
       *[other] { $number } more lots are in the total.
    }

# What is made with an ingredient, and what a changed price does to that.
made-with-title = What is made with it
made-with-help = Each product that it goes into, through all recipes, with what the ingredients of one cost.
made-with-nothing = No product is made with it yet.
made-with-product = Product
made-with-price = Price
made-with-cost = Ingredients
made-with-margin = Margin
made-with-target = Target
made-with-below = Below the target margin; from { $price } on it would be met
made-with-below-always = Below the target margin, at any price
made-with-no-cost = Not all of its ingredients have a price
made-with-no-price = It has no price yet
made-with-more =
    { $count ->
        [one] And one more product.
       *[other] And { $number } more products.
    }
price-now = “{ $name }” now costs { $price } for { $per }.
price-below = Margin below target
price-below-line = { $margin } instead of { $target }; { $price } would restore it
price-below-always = { $margin } instead of { $target }
price-below-more =
    { $count ->
        [one] One more product, listed with the ingredient.
       *[other] { $number } more products, listed with the ingredient.
    }

# Why it is measured as it was.
unit-in-use = What it is measured by can’t change while it is used: { $uses }.
unit-in-recipes = recipes { $names }
unit-in-stock = { $left } in store
unit-in-orders = open purchase orders { $numbers }
unit-in-batches = open batches { $numbers }
unit-in-movements = what came or was used before
