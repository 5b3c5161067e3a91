usage-day-note = Daily figures start again at { $time }: a usage day is a UTC day.
usage-of-limit = of { $limit }
usage-of-own-limit = of { $limit } (your own limit)
usage-today = today
usage-trend-none = No history yet
usage-trend =
    { $count ->
        [one] Yesterday and today: from { $first } to { $last }, lowest { $low }, highest { $high }
       *[other] The last { $days } days: from { $first } to { $last }, lowest { $low }, highest { $high }
    }

metric-users = Users
metric-locations = Locations
metric-products = Products
metric-recipes = Recipes
metric-suppliers = Suppliers
metric-storage-gb = Storage
metric-training-jobs = Training jobs
metric-forecasts = Forecasts
metric-api-calls = API calls

status-unlimited = Unlimited
status-safe = In good shape
status-early = First days
status-full = Full
status-warning = Watch
status-critical = Act now

outcome-unlimited = No limit on this plan.
outcome-at-limit = The limit is reached.
outcome-at-limit-daily = Today’s limit is reached; it starts again at midnight UTC.
outcome-flat = Not growing: no date in sight.
outcome-flat-daily = Not growing: the daily limit is out of sight.
outcome-beyond = Enough for more than a year at this pace.
outcome-insufficient = Too early for a date. The first one comes on { $date }.
outcome-breach-range = Out of capacity around { $date } ({ $from } – { $to }).
outcome-breach-open = Out of capacity around { $date } (from { $from }, or later).
outcome-breach-date = Out of capacity around { $date }; too early for a range.
outcome-breach-range-daily = Daily limit first reached around { $date } ({ $from } – { $to }).
outcome-breach-open-daily = Daily limit first reached around { $date } (from { $from }, or later).
outcome-breach-date-daily = Daily limit first reached around { $date }; too early for a range.

attention-title =
    { $count ->
        [one] One thing needs your attention
       *[other] { $number } things need your attention
    }
attention-none = No limit needs your attention
attention-none-detail = At today’s pace, no limit is reached within a year.
attention-none-until = There is nothing to do until { $day }. From then on you may reach a limit: { $metric }.
attention-none-early = No limit is near. Dates follow once there is a week of data.

refresh-updated = Updated at { $time }
refresh-failed = Could not be updated; as of { $time }

what-if-title = What if you grew faster, or slower?
what-if-intro = The day each limit is reached, at today’s pace and at another.
what-if-label = Growth compared with today’s
what-if-show = Show the dates
what-if-metric = What
what-if-now = At today’s pace
what-if-then = At the chosen pace
what-if-none = Your plan sets no limits: there are no dates to move.
what-if-no-date = no date in sight
what-if-same = as now
what-if-reached = already reached
what-if-too-early = too early to say
what-if-earlier =
    { $count ->
        [one] { $days } day earlier
       *[other] { $days } days earlier
    }
what-if-later =
    { $count ->
        [one] { $days } day later
       *[other] { $days } days later
    }

detail-now = Now
detail-limit = Limit
detail-own-limit = { $limit }, your own (plan: { $plan })
detail-growth = Growth per day
detail-linear = On a straight line
detail-no-date = no date
detail-numbers = The same in numbers
detail-history = So far
detail-expected = Expected, week by week
detail-date = Day
detail-value = Value
detail-low = Low
detail-middle = Middle
detail-high = High
chart-label = { $metric }: what was used, the limit, and what is expected. The same stands in numbers below.
chart-history = So far
chart-limit = Limit
chart-own-limit = Your own limit
chart-today = Today so far
chart-limit-far = The limit, { $limit }, is too far off for this chart: the highest value so far is { $used }, { $share } of it.
chart-median = Expected
chart-fan = Between these in 8 of 10 cases
chart-days = Value by day
chart-hint = Point at the chart, or use the arrow keys, to read a day’s value.
chart-was = { $date }: { $value }
chart-expected = { $date }: { $value } expected
chart-expected-range = { $date }: { $value } expected ({ $from } – { $to } in 8 of 10 cases)

# used: metric-{users,locations,products,storage-gb}-{up-to,unlimited}
metric-users-up-to =
    { $count ->
        [one] { $limit } user
       *[other] Up to { $limit } users
    }
metric-users-unlimited = Unlimited users
metric-locations-up-to =
    { $count ->
        [one] { $limit } location
       *[other] Up to { $limit } locations
    }
metric-locations-unlimited = Unlimited locations
metric-products-up-to =
    { $count ->
        [one] { $limit } product
       *[other] Up to { $limit } products
    }
metric-products-unlimited = Unlimited products
metric-storage-gb-up-to = { $limit } of storage
metric-storage-gb-unlimited = Unlimited storage
outcome-over-limit = Over the limit by { $excess }.
outcome-own-limit = It is your own limit, below your plan’s.

past-dates-title = How near past dates came
past-dates-measured = { $metric }: looking back { $dates } times, the date was off by { $off } on average; { $inside } of { $dates } times the real day fell inside the range.
past-dates-off =
    { $count ->
        [one] { $days } day
       *[other] { $days } days
    }
past-dates-none = { $metric }: the last { $dates } times no date was in sight, though the level was reached within weeks.
past-dates-none-daily = { $metric }: the last { $dates } times no date was in sight, though the next high came within weeks.
past-dates-unnamed =
    { $count ->
        [one] Once no date was in sight: that counts as outside the range, and is not in the average.
       *[other] { $dates } times no date was in sight: that counts as outside the range, and is not in the average.
    }
past-dates-how = The same forecast, made week by week from the days up to then, asked when you would reach what you really reached two to four weeks later. What was never reached is not asked about.
past-dates-how-daily = The same forecast, made week by week from the days up to then, asked when the next high would come that you really had one to four weeks later. Highs that never came are not asked about.
past-dates-label = { $metric }: for each past date, how many days before or after the real day it lay, with its range. The same stands in numbers below.
past-dates-axis = Days before (−) or after (+) the real day
past-dates-came = Real day
past-dates-goes-on = The range goes on
past-dates-asked = Asked on
past-dates-amount = Asked about
past-dates-range = Range
past-dates-numbers = Past dates in numbers
past-dates-open = { $from } or later

why-content = nothing grows
why-over = over the limit
why-reached = limit reached
why-used = { $share } used
why-expected =
    { $count ->
        [0] limit likely today
        [one] limit likely in { $days } day
       *[other] limit likely in { $days } days
    }
why-possible =
    { $count ->
        [0] limit possible today
        [one] limit possible in { $days } day
       *[other] limit possible in { $days } days
    }
why-far = no limit near

ways-title = What you can do
way-room = Make room
way-plan = { $plan }, { $price }
way-plan-net = in our example, { $range } a month remain after its price
way-plan-loss = in our example, it costs { $range } a month more than it saves
way-plan-perhaps = in our example, from { $loss } lost to { $gain } gained a month
way-asked = You asked for { $plan } on { $day }.
room-title = Make room: { $metric }
room-lead = { $used } of { $limit } in use. What you archive no longer counts. You can still read it, and bring it back as long as there is room.
room-lead-unlimited = { $used } in use, without a limit.
room-excess = Over the limit by { $excess }: archive at least that much.
room-order = What has not been changed for longest comes first.
room-order-some = These { $shown } have not been changed for longest.
room-touched = last changed { $date }
room-archive = Archive selected
room-list = See the whole list
room-none = Nothing here counts towards the limit.
room-none-chosen = Nothing was archived: select something first.
room-archived = Archived: { $names }
room-undone = Undone: everything counts again.

feature-usage-export = Usage of each day as a CSV file
usage-export-title = Usage as a CSV file
usage-export-link-note = has each day’s figures, for your spreadsheet.
usage-export-comes-with = has each day’s figures, for your spreadsheet; it comes with { $plan }.
usage-export-lead = Each figure of each day, for your spreadsheet. The limit beside it is the one that holds today.
usage-export-from = First day
usage-export-to = Last day
usage-export-help = Usage days are UTC days. At most three years at once.
usage-export-download = Download CSV
usage-export-error-day = Write a day as year-month-day, for example 2025-01-19.
usage-export-error-future = This day has not come yet.
usage-export-error-backwards = The first day comes after the last.
usage-export-error-long = These are more than three years: take them along in parts.
usage-export-column-date = Date (UTC)
usage-export-column-name = Figure
usage-export-column-value = Value
usage-export-column-limit = Limit now
usage-export-column-unit = Unit
