# Production: how long recipes take, ovens and mixers, stock counts, recall.
stock-production = Production

timing-title = How long recipes take
timing-list-lead = Production is counted backwards from when something is wanted. It needs to know how long each stage takes.
timing-without =
    { $count ->
        [one] One recipe has no times yet: the plan can’t say when it begins.
       *[other] { $number } recipes have no times yet: the plan can’t say when they begin.
    }
timing-none = No times yet
timing-no-recipes = There is no recipe yet.
timing-recipe = Recipe
timing-stages = Stages
timing-total = In all
timing-fact = Time
timing-fact-change = Change times
timing-fact-enter = Enter times
timing-line =
    { $count ->
        [one] { $length } in one stage
       *[other] { $length } in { $number } stages
    }
timing-heading = How long “{ $recipe }” takes
timing-lead = From these times the plan counts backwards, and says when each stage begins.
timing-saved = Saved: this is how long “{ $recipe }” takes.
timing-to-recipe = To the recipe
timing-stages-help = Minutes, or for example 1:30 or 1 h 30 min. What the recipe doesn’t have stays empty.
timing-until = Over at the wanted time
timing-until-help = Stages after it follow then. “Out of the oven” for bread that is wanted at 6:00 out of the oven.
# used: timing-until-{mixing,proofing,baking,cooling,packing}
timing-until-mixing = Mixed
timing-until-proofing = Proofed
timing-until-baking = Out of the oven
timing-until-cooling = Cooled
timing-until-packing = Packed
timing-part = As part of another recipe
timing-part-help = A preferment or a dough base is made before the dough that it goes into.
timing-lead-is = It is ready
# used: timing-lead-is-{length,by}
timing-lead-is-length = so long before it is needed
timing-lead-is-by = by a time of day
timing-lead-length = How long before
timing-lead-length-help = Empty: just when it is needed.
timing-lead-by = By
timing-lead-days = On which day
timing-days-same = the same day
timing-days-before =
    { $count ->
        [one] the day before
       *[other] { $number } days before
    }
timing-lead-before = { $length } before
# used: timing-lead-by-{same-day,before,after}
timing-lead-by-same-day = by { $time } the same day
timing-lead-by-before =
    { $count ->
        [one] by { $time } the day before
       *[other] by { $time }, { $number } days before
    }
timing-lead-by-after =
    { $count ->
        [one] by { $time } the day after
       *[other] by { $time }, { $number } days after
    }
# used: timing-at-{same-day,before,after}
timing-at-same-day = { $time }
timing-at-before =
    { $count ->
        [one] { $time } the day before
       *[other] { $time }, { $number } days before
    }
timing-at-after =
    { $count ->
        [one] { $time } the day after
       *[other] { $time }, { $number } days after
    }
timing-preview = Wanted at { $wanted }
timing-preview-lead = As part of what begins at { $wanted }, it is ready at { $ready }.
timing-stage = Stage
timing-from = From
timing-to = To
timing-takes = Takes
timing-no-length = We can’t read this as a length of time: write minutes, 1:30 or 1 h 30 min.
timing-no-choice = Choose one of these.
timing-no-time = Say a time of day, such as 18:00.
timing-too-long = At most { $hours } hours.

capacities-title = Ovens and mixers
capacities-lead = What takes only so much at once. The plan shows where more is planned than has a place; it never hides it. A stage without any has room for all.
capacities-none = None is entered yet: the plan takes it that there is room for everything.
capacity-new = Add one
capacity-name = Name
capacity-name-help = For example deck oven or spiral mixer.
capacity-stage = Stage
capacity-location = Where it stands
capacity-location-help = In every location: it serves those that have none of their own for the stage.
capacity-everywhere = In every location
capacity-holds = Takes at once
capacity-holds-in = Counted in
capacity-in-batches = batches
capacity-batches =
    { $count ->
        [one] one batch
       *[other] { $number } batches
    }
capacity-add = Add
capacity-remove = Remove…
capacity-remove-text = Remove “{ $name }”? The plan then no longer counts on it. Batches stay as they are.
capacity-remove-yes = Yes, remove
capacity-added = “{ $name }” was added. The plan counts on it from now on.
capacity-saved = “{ $name }” was saved.
capacity-removed = Removed. The plan no longer counts on it.
capacity-no-name = Give it a name of at most 120 characters.
capacity-same-name = Another one of this stage and location has that name.
capacity-no-location = This location is not in use any more.
capacity-no-number = Say a number, for example 2.
capacity-holds-wrong = It takes something above nothing, and not more than can be kept.
capacity-too-many = There are { $most } already; more can’t be kept.

count-link = Count
count-title = Stock of “{ $ingredient }”
count-written = What is written
count-below = { $more } more was used than had come. Count what is there, or enter the delivery that is missing.
count-no-lot-more = { $quantity } of it are in no lot.
count-no-lot-less = { $quantity } were used that no lot had.
count-no-lots = No lot has anything left.
count-is-written = Written
count-came = Came
count-this-lot = Count
count-this-lot-of = Count lot { $lot }
count-heading = Count
count-what = What was counted
count-what-help = Of all of it, what is missing is taken from the lots that are to be used first.
count-all = All of it; { $left } is written
count-lot = Lot { $lot }; { $left } is written
count-counted = How much is there
count-counted-help = In { $unit }, if you write no other unit.
count-reason = Why it is corrected
count-reason-help = Choose one, or write your own.
# used: count-reason-{counted,spilt,spoilt,wrong,found}
count-reason-counted = Counted
count-reason-spilt = Spilt
count-reason-spoilt = Spoilt
count-reason-wrong = Wrongly entered
count-reason-found = Found
count-save = Enter the count
count-again = Enter it all the same
count-done = The count is entered: { $left } is written now.
count-meanwhile = Meanwhile the stock has changed: { $now } is written now. What you typed is still here; nothing of it is entered yet. If it is still right, enter it again.
count-no-quantity = Say how much is there; 0 if nothing is.
count-no-number = We can’t read this as a quantity.
count-other-dimension = It is in another measure than the stock.
count-negative = Less than nothing can’t be there.
count-more-than-came = More than came of this lot can’t be left of it. Count all of it, or enter the delivery.
count-no-such-lot = This lot has nothing left. Choose another.
count-no-reason = Say why, in { $least } to { $most } characters.
count-latest = Latest corrections
count-in-no-lot = in no lot
count-used-up-lot = a lot that is used up
# used: movement-{count,opening,receipt,batch,other}
movement-count = Count
movement-opening = First stock
movement-receipt = Goods receipt
movement-batch = Batch
movement-other = Correction

recall-link = Where it went
recall-of = Where it went: lot { $lot }
recall-sheet = Recall sheet
recall-title = { $ingredient }, lot { $lot }
recall-back = To the stock of this ingredient
recall-nothing = This lot is in no batch as yet.
recall-ingredient = Ingredient
recall-supplier = Supplier
recall-order = Purchase order
recall-came = Came
recall-left = Still in store
recall-totals = To fetch back
recall-batches = All batches that it is in
recall-uncertain = Batches that may have it
recall-uncertain-help = After this lot had come, they used of the ingredient what no lot had. Nobody wrote where that came from.
recall-recipe = Recipe
recall-batch = Batch
recall-went = Where it went
recall-count = Batches
recall-good = Good
recall-lost = Lost
recall-remains = Still being made
recall-status = Status
recall-used = { $quantity } weighed in
recall-through = by { $recipe } { $number }
recall-nowhere = No location named
