# What a refusal says: why, what would fix it, what that costs and earns.
refusal-feature-title = Not part of your plan
refusal-feature-detail = It comes with { $plan }. Your plan is { $current }.
refusal-limit-title = There is no room left on your plan
refusal-limit-detail = { $metric }: { $used } of { $limit } in use.
refusal-quota-title = Today’s quota allows no more
refusal-quota-detail = { $metric }: { $used } of { $limit } used today. It starts again at { $time }.
refusal-inactive-title = Your subscription is over
refusal-inactive-detail = Everything can still be read and exported. Choose a plan to change things again.
refusal-cap-title = Your bakery’s own cap is reached
refusal-cap-detail = { $metric }: { $used } of { $limit } that your bakery allows itself. The owner can raise the cap.
refusal-cap-daily-detail = { $metric }: { $used } of { $limit } a day that your bakery allows itself. It starts again at { $time }; the owner can raise the cap.
refusal-top-title = The largest plan’s quota is used up
refusal-top-detail = { $metric }: { $used } of { $limit } in use, and no plan has more.
refusal-beyond-title = No plan allows that much at once
refusal-beyond-detail = { $metric }: { $n } more asked for, { $used } in use. The largest plan allows { $limit }: no plan has room for that much.
refusal-nothing-lost = Nothing you typed is lost.
refusal-ask-owner = Please ask the owner of your bakery: the plan is theirs to change.

# used: unlock-{analytics,usage-export}-{title,description}
unlock-analytics-title = Unlock advanced analytics
unlock-analytics-description = See where your bakery is heading: forecasts with an honest range, the rhythm of your week, and the days that were out of the ordinary.
unlock-usage-export-title = Unlock your usage as a file
unlock-usage-export-description = Each figure of each day as a CSV file: for your spreadsheet, your accountant, or to compare one year with another.

benefit-limit = { $metric }: { $to } instead of { $from }
benefit-limit-daily = { $metric } a day: { $to } instead of { $from }
benefit-unlimited = as many as you like

upgrade-benefits = What you gain
upgrade-plan = The plan that fits
upgrade-per-day = { $price } a day
upgrade-covers = Covers what you use today and what is expected until { $date }.
upgrade-covers-perhaps = It has the most room of all plans; what is expected may still outgrow it.
upgrade-earns = What it may earn you
upgrade-earns-range = { $range } a month, after its price
upgrade-earns-how =
    { $count ->
        [one] For { $locations } shop with the figures of an example bakery. They are assumptions, not measurements.
       *[other] For { $locations } shops with the figures of an example bakery. They are assumptions, not measurements.
    }
upgrade-own-figures = Use your own figures
upgrade-assumption = { $name }: { $range } (assumption)
upgrade-example = Revenue { $revenue } a month and shop, { $unsold } unsold, { $hours } planning hours a week: figures of an example bakery
upgrade-go = See { $plan } and its price
upgrade-room = Make room
upgrade-asked = Your bakery asked for { $plan } on { $day }. Nothing has changed yet.
upgrade-preview = See a preview
upgrade-back-to-form = Back to the form
upgrade-back = Back
upgrade-caps = See the caps

preview-eyebrow = Preview
preview-plan-title = Your bakery on { $plan }
preview-plan-lead = Your own figures of today against the limits of { $plan }. Nothing has changed.
preview-plan-usage = What you use
preview-back = Back to where you were

caps-title = Your own limits
caps-lead = Stop earlier than your plan does, for example at 80 API calls a day. Over a cap nothing more is created or counted; nothing existing is lost.
caps-saved = Your limits are saved.
caps-wrong = Nothing was saved: a field needs your attention.
caps-failed = Nothing was saved: the server did not answer. Please try again.
caps-save = Save
caps-owner = Only the owner can change these.
caps-none = no cap
caps-a-day = a day
caps-of-plan = { $used } in use; your plan allows { $limit }.
caps-without-limit = { $used } in use; your plan sets no limit.
caps-error-value = Please enter a whole number, or leave it empty.
caps-error-gb = Please enter a number of GB, or leave it empty.
caps-error-above = Your plan allows { $limit }; a cap lies at or below it.
caps-link-note = are reached before your plan’s.
