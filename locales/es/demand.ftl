# What will be asked for: training, forecasts, what to bake.

nav-demand = Previsión
feature-basic-forecasting = Previsión de la demanda y cuánto hornear
audit-demand-train = Entrenamiento pedido
audit-demand-forecast = Previsión de la demanda hecha
audit-demand-set-level = Nivel de servicio cambiado
problem-training-under-way-detail = Ya hay un entrenamiento en curso.
problem-nothing-learned-detail = Ningún entrenamiento ha aprendido nada todavía: introduce ventas, pide un entrenamiento y espera a que termine.
problem-service-level-detail = { $field } debe ser una proporción de 0,5 a 0,99.
