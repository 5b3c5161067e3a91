# What will be asked for: training, forecasts, what to bake.

nav-demand = Aurreikuspena
feature-basic-forecasting = Eskariaren aurreikuspena eta zenbat labekatu
