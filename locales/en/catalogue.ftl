# Products, recipes, suppliers and locations: lists, forms, what a smaller plan lets one change.
# used: catalogue-{ingredients,products,recipes,suppliers,locations}-{title,lead,search,new,empty,exceed,writable}
# used: catalogue-{products,suppliers}-{none,found}
catalogue-products-title = Products
catalogue-products-lead = What you sell, with its price without VAT.
catalogue-products-new = New product
catalogue-products-empty = No products yet. Begin with the one you sell most.
catalogue-products-exceed = Some products are read-only
catalogue-products-writable = Products that can still be changed
catalogue-recipes-title = Recipes
catalogue-recipes-lead = How it is made, what is in it, and how much it gives.
catalogue-recipes-search = Search recipes
catalogue-recipes-new = New recipe
catalogue-recipes-empty = No recipes yet. Write down the one everybody asks you for.
catalogue-recipes-exceed = Some recipes are read-only
catalogue-recipes-writable = Recipes that can still be changed
catalogue-ingredients-title = Ingredients
catalogue-ingredients-lead = What your recipes are made of, with packs, prices and who delivers.
catalogue-ingredients-search = Search ingredients
catalogue-ingredients-new = New ingredient
catalogue-ingredients-empty = No ingredients yet. Begin with the flour you use most.
catalogue-ingredients-exceed = Some ingredients are read-only
catalogue-ingredients-writable = Ingredients that can still be changed
catalogue-suppliers-title = Suppliers
catalogue-suppliers-lead = Where your ingredients come from, and whom to call.
catalogue-suppliers-search = Search suppliers
catalogue-suppliers-new = New supplier
catalogue-suppliers-empty = No suppliers yet. Begin with the mill.
catalogue-suppliers-exceed = Some suppliers are read-only
catalogue-suppliers-writable = Suppliers that can still be changed
catalogue-locations-title = Locations
catalogue-locations-lead = Your shops and workrooms.
catalogue-locations-search = Search locations
catalogue-locations-new = New location
catalogue-locations-empty = No locations yet. Begin with the one you are in.
catalogue-locations-exceed = Some locations are read-only
catalogue-locations-writable = Locations that can still be changed

catalogue-tabs = Which ones
catalogue-active = In use
catalogue-archived = Archived
catalogue-find = Find
catalogue-full = There is no room for another one: { $figure }.
catalogue-figure = { $counted } of { $limit } in your plan
catalogue-figure-own = { $counted } of { $limit }, your own limit
catalogue-figure-unlimited = { $counted }, with no limit
catalogue-created = Added
catalogue-read-only = Read-only
catalogue-none-archived = Nothing is archived. What you archive stays readable here, and you can restore it.

catalogue-required = (required)
catalogue-cancel = Cancel
catalogue-wrong = Nothing is saved yet: please look at the fields marked below.
catalogue-conflict = Somebody has changed this meanwhile. What you typed is in the fields; where something else is stored now, it is below the field. Saving again replaces it with yours.
catalogue-overwrite = Save mine all the same
catalogue-stored = Stored now:
catalogue-stored-nothing = (nothing)
catalogue-role = You can read this. Owners and managers can change it.
catalogue-is-archived = This is archived: it does not count towards your plan. Restore it to change it.
# used: catalogue-is-archived-uncounted
catalogue-is-archived-uncounted = This is archived. Restore it to change it.
catalogue-products-none = No product
catalogue-suppliers-none = No supplier
catalogue-products-search = Search products
catalogue-products-found = { $listed } of { $total } products are listed. Search to see others; what you have typed stays.
catalogue-suppliers-found = { $listed } of { $total } suppliers are listed. Search to see others; what you have typed stays.
catalogue-archive = Archive
catalogue-archive-text = Archived, it stays readable and no longer counts towards your plan. You can restore it.
# used: catalogue-archive-text-uncounted
catalogue-archive-text-uncounted = Archived, it stays readable and is no longer offered in recipes and orders. You can restore it.
catalogue-restore = Restore
catalogue-restore-text = Restored, it counts towards your plan again.
# used: catalogue-restore-text-uncounted
catalogue-restore-text-uncounted = Restored, it is offered in recipes and orders again.
catalogue-item-archived = Archived
catalogue-item-restored = Restored
catalogue-yes = Yes
catalogue-undo = Undo

catalogue-exceeds =
    { $count ->
        [one] You have { $counted }; on your plan one can be changed. The rest can be read and archived. Nothing is hidden or deleted.
       *[other] You have { $counted }; on your plan { $limit } can be changed. The rest can be read and archived. Nothing is hidden or deleted.
    }
catalogue-choose = Choose what can be changed
catalogue-see-plans = See plans
catalogue-choose-lead = Tick at most { $limit }. Places you leave free go to the oldest of the rest; you can choose again at any time.
catalogue-choose-pages = Each page is saved by itself; what you chose on the others stays.
catalogue-too-many = You ticked { $chosen }; your plan allows { $limit }. Nothing has changed yet.
catalogue-all-fits = Everything fits your plan, so everything can be changed.

# used: catalogue-done-{created,saved,archived,restored,chosen}
catalogue-done-created = “{ $name }” has been created.
catalogue-done-saved = Your changes to “{ $name }” are saved.
catalogue-done-archived = “{ $name }” is archived: it no longer counts, and stands under “Archived”.
# used: catalogue-done-archived-uncounted
catalogue-done-archived-uncounted = “{ $name }” is archived: it stands under “Archived”.
catalogue-done-restored = “{ $name }” is restored and counts again.
# used: catalogue-done-restored-uncounted
catalogue-done-restored-uncounted = “{ $name }” is restored.
catalogue-done-chosen = Your choice is saved.
catalogue-open = Open it

# used: field-{name,code,category,price-cents,unit,notes,product-id,yield-amount,yield-unit,ingredients,allergens,method,contact,email,phone,address,city}
# used: field-{price-cents,unit,yield-unit,code,ingredients}-help
# used: field-{pack-name,pack-size,vat-basis-points,supplier-id,minimum-stock,shelf-life-days,is-flour}
# used: field-{pack-name,pack-size,minimum-stock,shelf-life-days,is-flour}-help
# used: field-{loss-basis-points,target-margin-basis-points,unit-grams,specification}
# used: field-{loss-basis-points,target-margin-basis-points,unit-grams,specification}-help
# used: field-ingredients-unit
# used: field-ingredients-{unit,code,price-cents}-help
field-name = Name
field-code = Code
field-code-help = The number or short name you use at the till.
field-category = Category
field-price-cents = Price
field-price-cents-help = Without VAT.
field-unit = Unit
field-unit-help = What the price is for: piece, kg, tray.
field-notes = Notes
field-product-id = Makes this product
field-yield-amount = Yield
field-yield-unit = Unit of the yield
field-yield-unit-help = For example pieces or kg.
field-ingredients = Ingredients
field-ingredients-help = One on each line, with its amount.
field-ingredients-unit = Kept in
field-ingredients-unit-help = The unit of its stock and of its price, unless it comes in packs.
field-ingredients-code-help = The number or short name your supplier uses.
field-pack-name = Pack
field-pack-name-help = What it comes in: sack, box, can.
field-pack-size = Pack size
field-pack-size-help = How much is in one, for example 25 kg.
field-ingredients-price-cents-help = Without VAT, for one pack; without packs, for one unit.
field-vat-basis-points = VAT rate
field-supplier-id = Supplier
field-minimum-stock = Reorder at
field-minimum-stock-help = When less than this is left, it is time to buy. For example 50 kg.
field-shelf-life-days = Keeps for (days)
field-shelf-life-days-help = From delivery. It proposes the best-before date of what comes in.
field-is-flour = Is flour
field-is-flour-help = Baker’s percentages are counted from it.
field-allergens = Allergens
field-method = Method
field-loss-basis-points = Loss
field-loss-basis-points-help = What of the yield is not good: lost in baking, cut off, tasted.
field-target-margin-basis-points = Target margin
field-target-margin-basis-points-help = What should remain of the price once the ingredients are paid.
field-unit-grams = Weight of one (g)
field-unit-grams-help = Grams of one piece, or of one litre: with it, eggs and oil count by their weight.
field-specification = Specification sheet
field-specification-help = What its maker says of it: allergens, lots.
field-contact = Contact
field-email = E-mail address
field-phone = Telephone
field-address = Address
field-city = Town

# used: field-error-{missing,too-long,not-a-number,negative,too-large,not-an-email,control-characters,unknown}
# used: field-error-{not-above-zero,unknown-unit,other-unit,in-use,too-many}
field-error-missing = Please fill in this field.
field-error-too-long = At most { $most } characters fit here.
field-error-not-a-number = Please enter a number, with at most two decimals for money.
field-error-negative = This can’t be less than 0.
field-error-too-large = This is too large.
field-error-not-an-email = Please enter an e-mail address like name@example.com.
field-error-control-characters = There are characters in here that can’t be seen. Please type it again.
field-error-not-above-zero = This has to be more than 0.
field-error-unknown-unit = We don’t know this unit. Use kg, g, l, ml or a number of pieces.
field-error-other-unit = This is in a unit of another kind than the one it is kept in.
field-error-in-use = Something uses this, so what it is measured by stays.
field-error-too-many = There are { $most } already. Archive one first.
field-error-unknown = This is not there any more. Please choose another.

# used: allergen-{gluten,crustaceans,eggs,fish,peanuts,soya,milk,nuts,celery,mustard,sesame,sulphites,lupin,molluscs}
allergen-gluten = Gluten
allergen-crustaceans = Crustaceans
allergen-eggs = Eggs
allergen-fish = Fish
allergen-peanuts = Peanuts
allergen-soya = Soya
allergen-milk = Milk
allergen-nuts = Nuts
allergen-celery = Celery
allergen-mustard = Mustard
allergen-sesame = Sesame
allergen-sulphites = Sulphites
allergen-lupin = Lupin
allergen-molluscs = Molluscs

# used: unit-{kg,g,l,ml,piece}
unit-kg = kilograms (kg)
unit-g = grams (g)
unit-l = litres (l)
unit-ml = millilitres (ml)
unit-piece = pieces
unit-pieces = { $number } pcs

file-none = No file
file-upload = Or upload a file
file-upload-help = Up to { $most }: PDF, picture or text. It counts towards your storage, and takes the place of the one above.
file-again = Nothing is stored yet: your browser has forgotten the file. Choose it again.
file-archived = { $name } (archived: it can’t be opened)
file-gone = The file was deleted.
file-listed = The { $listed } newest of your files are listed.
file-sized = { $name }, { $size }
