# Where whoever is signed in begins.
first-steps-title = First steps
first-steps-progress = { $done } of { $all } done
first-steps-done = Done
first-steps-on = Go on
first-steps-hide = Hide the first steps
first-steps-dates = From { $date } we can say when a limit will be reached: that takes seven days of figures.
first-product = Add your first product
first-product-text = Begin with the one you sell most.
first-product-go = Add a product
first-product-import = Or import the list you have
first-colleague = Invite a colleague
first-colleague-text = Managers see plan and usage; staff do their work, without prices.
first-colleague-confirm = First confirm your own e-mail address: its link is in the mail we sent you.
first-colleague-go = Invite somebody
first-file = Store your first file
first-file-text = A price list, a delivery note, a recipe on paper: as PDF, picture, text or CSV.
first-file-go = Choose a file

# What staff look up at work.
# used: home-staff-{recipes,products,suppliers,locations,files}
home-staff-find = Which recipe are you looking for?
home-staff-newest = The newest recipes
home-staff-no-recipes = No recipes yet. Managers and owners add them.
home-staff-recipes = Ingredients, steps and allergens.
home-staff-products = What the bakery sells, and in which unit.
home-staff-suppliers = Whom to call when something is missing.
home-staff-locations = Addresses and telephone numbers of the locations.
home-staff-files = What the bakery has stored.

# What needs somebody now. What can't be read is named.
home-now-title = What needs you now
home-quiet = Nothing waits for you.
home-unread = Not shown, because it can’t be read right now: { $what }.
home-unread-production = production
home-unread-orders = orders
home-unread-usage = plan and usage
home-unread-sales = sales
home-unread-demand = demand
home-unread-catalogue = recipes
home-no-sales = Enter yesterday’s sales
home-no-plan = Nothing is planned for tomorrow yet
home-blocked = { $count ->
    [one] { $number } batch is blocked
   *[other] { $number } batches are blocked
}
home-late = { $count ->
    [one] { $number } batch is late
   *[other] { $number } batches are late
}
home-waiting = { $count ->
    [one] { $number } order waits for your approval
   *[other] { $number } orders wait for your approval
}
home-due = { $count ->
    [one] { $number } delivery is due
   *[other] { $number } deliveries are due
}
home-yesterday = Yesterday, { $date }
home-yesterday-all = Yesterday’s sales
home-sold = Sold
home-expected = Expected
home-expected-range = { $expected } ({ $from }–{ $to })
home-sold-expected = Sold of what was expected
home-unsold = Unsold
home-unsold-cost = { $unsold } ({ $cost } of ingredients)
home-sold-out = Sold out
home-bake = To bake for tomorrow
home-bake-all = The whole bake list
home-bake-more = { $count ->
    [one] and { $number } more product
   *[other] and { $number } more products
}
