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
