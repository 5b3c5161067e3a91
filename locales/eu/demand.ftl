# What will be asked for: training, forecasts, what to bake.

nav-demand = Aurreikuspena
feature-basic-forecasting = Eskariaren aurreikuspena eta zenbat labekatu
audit-demand-train = Entrenamendua eskatu da
audit-demand-forecast = Eskariaren aurreikuspena egin da
audit-demand-set-level = Zerbitzu-maila aldatu da
problem-training-under-way-detail = Entrenamendu bat abian da dagoeneko.
problem-nothing-learned-detail = Oraindik ez da ezer ikasi: sartu salmentak, eskatu entrenamendua eta itxaron amaitu arte.
problem-service-level-detail = { $field }: 0,5 eta 0,99 arteko zenbakia behar da.
