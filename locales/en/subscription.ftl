# used: pricing-description
subscription-title = Plan and usage
glance-title = Your plan at a glance
glance-renews = Renews on

plan-starter = Starter
plan-professional = Professional
plan-enterprise = Enterprise
# used: plan-{starter,professional,enterprise}-for
plan-starter-for = One shop with a manageable range.
plan-professional-for = A growing bakery with up to three shops.
plan-enterprise-for = Several shops, a large range, many programs connected.
plan-recommended = Recommended
plan-current = Your plan
plan-roi = See what it earns you
plan-try-demo = Try it in the demo

feature-api = REST API with your own keys
feature-usage-forecast = Tells you when each limit is reached
feature-roi = Calculator with your own figures

pricing-title = Prices that say what you get
pricing-description = Three plans for bakeries, with every limit, every price and the full comparison.
pricing-plans = The plans
pricing-lead = Start small. Obrador tells you when you grow out of a plan, long before it happens.
price-per-month = a month
price-per-year = a year
price-a-month = { $price } a month
price-a-year = { $price } a year
price-vat = VAT excluded
price-vat-note = All prices exclude VAT.
cycle-legend = How you pay
cycle-monthly = Monthly
cycle-yearly = Yearly

compare-title = All plans compared
compare-open = Compare plans
compare-only-differences = Only what differs
compare-capacity = What you can have
compare-daily = Every day
compare-features = What it does
compare-unlimited = Unlimited
compare-included = Included
compare-not-included = Not included
compare-exceeded = not enough
compare-own = you use { $used } today
compare-own-daily = your busiest day: { $used }
compare-too-small = too small for you
compare-asked = asked for
compare-horizon = Demand forecast looks ahead
compare-days =
    { $count ->
        [one] { $days } day
       *[other] { $days } days
    }
compare-marked-note = This sign stands where your present use would not fit into a plan.

own-roi-title = What a plan earns your bakery
own-roi-intro = Your locations, products, users and plan are filled in. The rest is an example: put in your own figures.
glance-trial = Trial
glance-trial-until = Trial ends on
glance-ends = Ends on
glance-ended = Ended on
standing-trial = Your trial ends on { $day }. Nothing renews by itself: ask for a plan, and you go on with everything you have.
standing-trial-over = Your trial ended on { $day }. Until you have a plan, everything can be read and exported, but not changed.
standing-ending = Your subscription ends on { $day }. Until then everything works; afterwards everything can be read, but not changed.
standing-over = Your subscription ended on { $day }. Until you have a new plan, everything can be read and exported, but not changed.
standing-choose = Compare plans and ask for one

wish-title = You came for { $plan }
wish-how = Plans are changed by the people who run Obrador for you. Ask with one click; nothing changes and nothing is billed before they have answered.
wish-ask = Ask for { $plan }
wish-asked = Your bakery asked for { $plan } on { $day }. The people who run Obrador for you see it in their list; nothing has changed yet.
wish-exceeds = This would be more than { $plan } allows; what is more could be read, but not changed:
wish-exceeds-one = { $metric }: { $used }, allowed: { $limit }
wish-back = Back to what you were doing
wish-take-back = Take it back
wish-taken-back = Your request is taken back.

tab-usage = Usage
tab-what-if = What if?
tab-roi = What it earns
