# What will be asked for: training, forecasts, what to bake.

nav-demand = Previsión
feature-basic-forecasting = Previsión de la demanda y cuánto hornear
