# used: roi-description
roi-title = What would Obrador earn you?
roi-description = Work out what an Obrador plan saves a bakery: with your own figures, every line explained, every assumption yours to change.
roi-calculator = Your figures and the result
roi-lead = Put in your own figures. The result follows as you type, and its link shows the same page to anybody.
roi-honesty = A calculation, not a promise. It counts ingredients, planning time and lost sales only, from the figures and assumptions shown. Prices exclude VAT.

# used: roi-{revenue,unsold,ingredients,hours,wage,lost,locations,products,users}
roi-revenue = Monthly revenue of a shop
roi-unsold = Unsold share of what you bake
roi-ingredients = Ingredients, share of the price
roi-hours = Planning hours a week, each shop
roi-wage = Cost of an hour
roi-lost = Sales lost to empty shelves
roi-locations = Shops
roi-products = Products (optional)
roi-users = Users (optional)
roi-plan = Plan
roi-cycle = Billed
roi-versus = Beside it
roi-versus-none = no other plan
roi-name = For whom (printed on the sheet)
roi-name-help = Optional, for example the name of the bakery.
roi-calculate = Calculate

roi-assumptions = The assumptions, and how to change them
roi-assumptions-intro = These are assumptions, not measurements. Each has a cautious and a hopeful value.
roi-low = Cautious
roi-high = Hopeful
roi-source-assumption = Assumption.
roi-source-edited = Assumption, changed by you.
# used: roi-{assumption,explain}-{waste-avoided,planning-saved,lost-sales-recovered,margin}
roi-assumption-waste-avoided = Waste avoided
roi-explain-waste-avoided = The share of today’s unsold goods that better planning would not have baked.
roi-assumption-planning-saved = Planning time saved
roi-explain-planning-saved = The share of the hours for planning, ordering and lists that is no longer needed.
roi-assumption-lost-sales-recovered = Lost sales won back
roi-explain-lost-sales-recovered = The share of the sales lost to empty shelves that you would make after all.
roi-assumption-margin = Margin of an additional sale
roi-explain-margin = What an additional sale leaves once its own costs are paid.

roi-error-missing = Please enter a number.
roi-error-number = Please enter a number, such as 12.5.
roi-error-whole = Please enter a whole number.
roi-error-below-low = The hopeful value must not lie below the cautious one.
roi-error-unknown = Please choose one of the list.
roi-error-small = Please enter at least { $min }.
roi-error-large = Please enter at most { $max }.
roi-error-long = Please use at most { $max } characters.
roi-wrong = The result follows once the marked fields are right.
# used: roi-unfit-{locations,products,users}
roi-unfit-locations = { $have } shops; { $plan } allows { $limit }.
roi-unfit-products = { $have } products; { $plan } allows { $limit }.
roi-unfit-users = { $have } users; { $plan } allows { $limit }.

roi-example = The figures are an example.
roi-for-name = For { $name }
roi-left = Remains after the price
roi-saved = Saved
roi-cost = Price of the plan
roi-loss = With these figures it costs { $amount } more than it saves.
roi-perhaps = It may not pay: from a loss of { $loss } to a gain of { $gain }.
roi-same = { $plan } saves the same and costs less.
roi-own-features = Of each plan, only what its own features bring about is counted: demand forecasts save waste and planning time; advanced analytics find the days that run short.
roi-without-analytics = Not counted: { $plan } has no advanced analytics, which find the days that run short.
roi-without-forecasts = Not counted: { $plan } allows no demand forecasts.
roi-payback = Paid back
roi-percent = Return on the price
roi-break-even = Worth it from a monthly revenue of
roi-payback-days =
    { $count ->
        [one] in { $days } day
       *[other] in { $days } days
    }
roi-payback-range =
    { $count ->
        [one] in { $from } to { $to } day
       *[other] in { $from } to { $to } days
    }
roi-payback-perhaps =
    { $count ->
        [one] in { $days } day at the best, or never
       *[other] in { $days } days at the best, or never
    }
roi-payback-never = not with these figures
roi-break-even-any = any
roi-break-even-from = { $amount } at the best
# used: roi-line-{waste,planning,lost-sales}
roi-line-waste = Less for the bin
roi-line-planning = Less time planning
roi-line-lost-sales = Fewer empty shelves
roi-from = From { $what }
roi-assumed = assumption: { $what }
roi-edited = assumption of yours: { $what }
roi-link = Link to this result
roi-copy = Copy the link
roi-copied = Copied.
roi-print = Printable page
roi-sheet-back = Back to the calculation
roi-sheet-help = To print it or keep it as a PDF, use your browser’s print command. It fits on one sheet of A4.
roi-sheet-contact = Questions? Write to
roi-sheet-code = QR code of this link
roi-sheet-savings = Savings
roi-sheet-month = a month
roi-sheet-year = a year
roi-sheet-plans = Every plan with these figures
roi-sheet-figures = The figures
roi-sheet-assumptions = Assumptions, not measurements
roi-sheet-edited = Changed for this calculation.
roi-why-none = With these figures no plan pays for itself.
roi-why-most = Of the plans that fit, { $plan } leaves the most.
roi-why-other = { $plan } would leave more.
