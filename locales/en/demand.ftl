# What will be asked for: training, forecasts, what to bake.

nav-demand = Forecast
feature-basic-forecasting = Demand forecasts and how much to bake
# used: audit-demand-{train,forecast,set-level}
audit-demand-train = Training asked for
audit-demand-forecast = Forecast of demand made
audit-demand-set-level = Service level changed
problem-training-under-way-detail = A training is under way already.
problem-nothing-learned-detail = No training has learned anything yet: enter sales, ask for a training, and wait until it is done.
problem-service-level-detail = { $field } must be a share from 0.5 to 0.99.
