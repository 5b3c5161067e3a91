# used: analytics-benefit-{horizon-90,weekday-profile,anomalies,accuracy}
nav-analytics = Analytics
feature-analytics = Advanced analytics: 90 days ahead, weekdays, unusual days
analytics-benefit-horizon-90 = Every figure forecast 90 days ahead, with the range it keeps to in 8 of 10 cases
analytics-benefit-weekday-profile = What each weekday does to your figures
analytics-benefit-anomalies = Unusual days found, with what was to be expected
analytics-benefit-accuracy = How near the forecast of your amounts came, 7 and 30 days ahead

analytics-title = Advanced analytics
analytics-picker = What to look at
analytics-csv = Forecast as CSV
analytics-too-early = Too early to say
analytics-too-early-text =
    { $count ->
        [one] { $have } day is known so far. The forecast begins at { $need } days; comparisons, weekdays and unusual days follow as the history grows.
       *[other] { $have } days are known so far. The forecast begins at { $need } days; comparisons, weekdays and unusual days follow as the history grows.
    }

analytics-month = The last 30 days
analytics-month-more = On a mean day { $last }, up from { $before } in the 30 days before.
analytics-month-less = On a mean day { $last }, down from { $before } in the 30 days before.
analytics-month-same = On a mean day { $last }, as in the 30 days before.
analytics-month-short =
    { $count ->
        [one] Comparing two months takes 60 days; { $have } is known.
       *[other] Comparing two months takes 60 days; { $have } are known.
    }
analytics-pace = Pace a week
analytics-pace-up = On a straight line through the last 30 days it grows by { $amount } a week.
analytics-pace-down = On a straight line through the last 30 days it shrinks by { $amount } a week.
analytics-pace-flat = On a straight line through the last 30 days it does not grow.
analytics-compound = Over the last { $weeks } weeks, from one to the next: { $percent } on average.
analytics-ahead =
    { $count ->
        [one] In { $days } day
       *[other] In { $days } days
    }
analytics-ahead-range = Expected on { $date }. In 8 of 10 cases between { $low } and { $high }.
analytics-ahead-line = Expected on { $date }. Too early for a range.

analytics-chart = So far, and what is expected
analytics-chart-label = { $metric }: what was used, which days were unusual, and what is expected. The same stands in words and numbers below.
analytics-chart-unusual = Unusual day, numbered as below
analytics-expected = Expected, day by day

analytics-weekdays = The rhythm of your week
analytics-weekdays-daily =
    { $count ->
        [one] Each weekday against a day like any other, from the last week.
       *[other] Each weekday against a day like any other, from the last { $weeks } weeks.
    }
analytics-weekdays-level =
    { $count ->
        [one] What each weekday adds or takes away, from the last week.
       *[other] What each weekday adds or takes away, from the last { $weeks } weeks.
    }
analytics-weekdays-short =
    { $count ->
        [one] A profile of the week takes { $need } days; { $have } is known.
       *[other] A profile of the week takes { $need } days; { $have } are known.
    }
analytics-weekday = Weekday
analytics-weekdays-index = Against a usual day
analytics-weekdays-mean = Mean
analytics-weekdays-change = Change a day
analytics-weekdays-mean-change = Plain mean
analytics-weekdays-days = Days

analytics-anomalies = Unusual days
analytics-anomalies-intro =
    { $count ->
        [one] Far from what such a weekday usually brings, on the last day.
       *[other] Far from what such a weekday usually brings, among the last { $days } days.
    }
analytics-anomalies-none =
    { $count ->
        [one] Nothing unusual on the last day.
       *[other] Nothing unusual in the last { $days } days.
    }
analytics-anomalies-short =
    { $count ->
        [one] Unusual days can be told apart from { $need } days on; { $have } is known.
       *[other] Unusual days can be told apart from { $need } days on; { $have } are known.
    }
analytics-anomaly-above = { $value } instead of about { $expected }: { $score } times the usual scatter above.
analytics-anomaly-below = { $value } instead of about { $expected }: { $score } times the usual scatter below.

analytics-accuracy = How far to believe it
analytics-accuracy-intro = The same forecast, made from what was known on earlier days, beside what came.
analytics-accuracy-measured =
    { $count ->
        [one] In the past { $comparisons } comparisons the { $days }-day forecast was off by { $error } on average, and once what came lay within the range.
       *[other] In the past { $comparisons } comparisons the { $days }-day forecast was off by { $error } on average, and { $covered } times what came lay within the range.
    }
analytics-accuracy-short =
    { $count ->
        [one] The { $days }-day forecast can be checked from { $need } days on; { $have } is known.
       *[other] The { $days }-day forecast can be checked from { $need } days on; { $have } are known.
    }
analytics-accuracy-ahead = Ahead
analytics-accuracy-comparisons = Comparisons
analytics-accuracy-error = Mean error
analytics-accuracy-percent = In percent
analytics-accuracy-coverage = Within the range (aim: 80%)

analytics-sample-title = This is an example with sample data
analytics-sample-text = None of these figures are your bakery’s. With advanced analytics this page shows your own.
analytics-sample-source = A real shop’s days, mapped to a bakery. Data: Online Retail II, D. Chen, UCI Machine Learning Repository, CC BY 4.0.
analytics-sample-back = Back

problem-analytics-horizon-detail = horizon_days must be a whole number from 1 to { $most }, which is how far the plan looks ahead.
