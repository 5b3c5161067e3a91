# What will be asked for: training, forecasts, what to bake.
# used: demand-told-{training,forecast,level,level-removed}
# used: demand-level-error-{missing,number,range}
# used: demand-missing-{price,recipe,yield,cost,margin}

nav-demand = Forecast
feature-basic-forecasting = Demand forecasts and how much to bake
# used: audit-demand-{train,forecast,set-level}
audit-demand-train = Training asked for
audit-demand-forecast = Forecast of demand made
audit-demand-set-level = Service level changed
problem-training-under-way-detail = A training is under way already.
problem-nothing-learned-detail = No training has learned anything yet: enter sales, ask for a training, and wait until it is done.
problem-service-level-detail = { $field } must be a share from 0.5 to 0.99.
demand-title = What to bake
demand-tomorrow = Tomorrow
demand-day = Day
demand-days = Days to bake for
demand-shop = Shop
demand-show = Show
demand-product = Product
demand-bake = Bake
demand-expected = Expected
demand-within = Expected { $expected }; in 8 of 10 cases { $band }
demand-total = All
demand-list-of = Bake list for { $day }
demand-closed = The shop has always been closed on this day of the week, so nothing is to be baked for it.
demand-none-that-day = The latest forecast says nothing about this day.
demand-left-out = Not on the list, as nothing was learned of them yet: { $names }
demand-left-out-many = Not on the list: { $number } products of which nothing was learned yet.
demand-left-out-why = Why?
demand-into-plan = Put into the day’s plan
demand-order-ahead = Ingredients for 7 days
demand-no-sales = No sales are entered yet. From them Obrador learns how much of each product is asked for, and says how much to bake.
demand-import-sales = Import sales
demand-enter-sales = Enter a day’s sales
demand-see-sales = See sales
demand-too-short = { $count ->
    [one] { $have } open day with sales is known so far; it takes { $need } to learn from. { $more } more.
   *[other] { $have } open days with sales are known so far; it takes { $need } to learn from. { $more } more.
  }
demand-not-trained = There are sales enough. Once Obrador has learned from them, the list of what to bake stands here.
demand-not-forecast = Obrador has learned from your sales. With a forecast, the list of what to bake stands here.
demand-nothing-learned = Nothing could be learned from the sales so far; below it says why.
demand-forecast-title = Forecast
demand-forecast-none = None was made yet.
demand-forecast-made = Made on { $at }, from sales until { $until }; it looks ahead until { $last }.
demand-forecast-newer = Sales have been entered since. A new forecast takes them in.
demand-forecast-first = Make a forecast
demand-forecast-again = Forecast again
demand-forecast-left = { $count ->
    [one] { $left } of { $limit } forecast left today. One is for all products.
   *[other] { $left } of { $limit } forecasts left today. One is for all products.
  }
demand-horizon-label = How far ahead
demand-horizon = { $count ->
    [one] { $days } day
   *[other] { $days } days
  }
demand-horizon-beyond = { $days } days (another plan)
demand-training-title = Training
demand-training-lead = In a training Obrador learns from your sales by which rule each product is best forecast, tries it on weeks the rule has not seen, and makes a forecast with it.
demand-train = Learn from the sales
demand-train-again = Learn again
demand-training-running = How far the training is
demand-training-look = Look again
demand-training-waits = The training begins in a moment.
demand-training-progress = { $done } of { $total } products are learned.
demand-training-done = { $count ->
    [one] Last training: { $at }. { $learned } product was learned.
   *[other] Last training: { $at }. { $learned } products were learned.
  }
demand-training-failed = The training of { $at } did not end. Please begin it again; it is not counted twice.
demand-training-left = { $count ->
    [one] { $left } of { $limit } training left today.
   *[other] { $left } of { $limit } trainings left today.
  }
demand-not-learned = { $count ->
    [one] Of { $number } product nothing was learned
   *[other] Of { $number } products nothing was learned
  }
demand-why-short = { $count ->
    [one] { $have } open day with sales is known; it takes { $need }.
   *[other] { $have } open days with sales are known; it takes { $need }.
  }
demand-why-nothing-sold = None was sold in that time.
demand-told-training = The training has begun.
demand-told-forecast = The forecast is made.
demand-told-level = The service level is saved.
demand-told-level-removed = The service level is counted by itself again.
demand-accuracy-title = How near it came
demand-accuracy-each = Each product
demand-accuracy-how = Measured on the latest weeks, one to seven days ahead; the rule had not seen them when it was chosen. The naive rule says: as many as on the same day of the week before.
demand-model = Rule
demand-off = Off by
demand-off-naive = Naive rule
demand-unknown = unknown
demand-off-alone = On average the forecast was { $error } off.
demand-off-nearer = On average the forecast was { $error } off; the naive rule { $naive }.
demand-off-same = On average the forecast was { $error } off, no nearer than the naive rule.
demand-off-further = On average the forecast was { $error } off; the naive rule was nearer, with { $naive }.
demand-coverage = { $count ->
    [one] On { $many } of { $of } day sales lay within the range; 8 of 10 is the aim.
   *[other] On { $many } of { $of } days sales lay within the range; 8 of 10 is the aim.
  }
demand-coverage-more = { $count ->
   *[other] On more than { $many } of { $of } days sales lay within the range; 8 of 10 is the aim.
  }
demand-coverage-fewer = { $count ->
   *[other] On fewer than { $many } of { $of } days sales lay within the range; 8 of 10 is the aim.
  }
demand-model-naive-weekly = Same day a week before
demand-model-moving-average = Mean of the last weeks
demand-model-smoothing = Recent days count more
demand-model-weekday-trend = Days of the week, with a trend
demand-model-blend = Several rules together
demand-model-yearly = Several rules, and the same time last year
demand-model-chosen = chosen
demand-model-earlier = Off on the earlier weeks
demand-model-later = Off on the later weeks
demand-models-how = The rule was chosen on the earlier weeks alone; the later ones say how it does on days that it has not seen.
demand-earned-title = What the list would have earned
demand-earned-each = Each product
demand-earned-would = By the list
demand-earned-did = As it was baked
demand-earned-more = Difference
demand-earned-would-unsold = Unsold by the list
demand-earned-did-unsold = Unsold as it was baked
demand-earned-sentence-more = In the last 8 weeks, baking by the list would have earned { $would }; what was baked earned { $did }. That is { $more } more.
demand-earned-sentence-less = In the last 8 weeks, baking by the list would have earned { $would }; what was baked earned { $did }. That is { $more } less.
demand-earned-sentence-same = In the last 8 weeks, baking by the list would have earned as much as what was baked: { $did }.
demand-earned-basis = Sales price without VAT, less the cost of the ingredients of all that was baked.
demand-earned-sold-out = { $count ->
    [one] On { $days } day a product was sold out. What more would have been sold then is not counted.
   *[other] On { $days } days a product was sold out. What more would have been sold then is not counted.
  }
demand-earned-left-out = Not counted, as price, cost or what was baked is not known: { $names }
demand-chart-label = { $product }: what was sold, and what is expected. The same stands in numbers below.
demand-chart-sold = Sold
demand-chart-sold-out = Sold out
demand-days-ahead = Days ahead
demand-days-before = Days before
demand-sold = Sold
demand-note = Note
demand-day-closed = closed
demand-day-sold-out = sold out: more was asked for
demand-day-unknown = no sales entered
demand-sold-out-days = { $count ->
    [one] On { $days } of the last { $of } days it was sold out. That day counts as: at least so much was asked for.
   *[other] On { $days } of the last { $of } days it was sold out. Those days count as: at least so much was asked for.
  }
demand-ends-before = The latest forecast ends on { $last }. One that looks further ahead is made under “What to bake”.
demand-why-no-forecast = There is no forecast of this product yet.
demand-level-title = Service level
demand-level-label = Service level in percent
demand-level-help = From 50 to 99. More means fewer days on which it sells out, and more that stays unsold.
demand-level-own = { $level } is set for this product.
demand-level-from-margin = { $level }, counted from its margin: the more a piece earns beside what it costs, the more it pays to have one too many.
demand-level-usual = { $level }, as for all products whose margin is not known.
demand-level-remove = Count it by itself
demand-level-error-missing = Please enter a service level.
demand-level-error-number = Please enter a number, such as 90.
demand-level-error-range = It has to be from 50 to 99.
demand-enough = { $count ->
    [one] Enough on { $many } of { $of } days; on { $rest } of { $of } it sells out.
   *[other] Enough on { $many } of { $of } days; on { $rest } of { $of } it sells out.
  }
demand-plan-filled = Filled in from the bake list. Look through it before you plan.
demand-plan-nothing = The bake list has nothing for this day.
demand-plan-left-out = Left out, as no recipe makes them: { $names }
demand-needs-ahead = { $count ->
    [one] For what is to be baked on the next { $days } day, by the forecast
   *[other] For what is to be baked on the next { $days } days, by the forecast
  }
demand-needs-left-out = Not counted, as no recipe makes them: { $names }
demand-needs-until = The forecast ends on { $last }; days after it are not counted.
demand-needs-none = There is no forecast of the days ahead.
demand-why-no-sales = No sales are entered.
demand-why-archived = It is archived.
demand-forecast-old = It was made on { $day }, a week ago or more.
demand-all-shops = All shops
demand-missing-price = It has no price.
demand-missing-recipe = No recipe makes it.
demand-missing-yield = Its recipe does not say how many pieces it yields.
demand-missing-cost = Something in its recipe has no price.
demand-missing-margin = Its ingredients cost as much as it brings.
