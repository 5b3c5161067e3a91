# What will be asked for: training, forecasts, what to bake.

nav-demand = Forecast
feature-basic-forecasting = Demand forecasts and how much to bake
