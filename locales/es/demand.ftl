# What will be asked for: training, forecasts, what to bake.
# used: demand-told-{training,forecast,level,level-removed}
# used: demand-level-error-{missing,number,range}
# used: demand-missing-{price,recipe,yield,cost,margin}

nav-demand = Previsión
feature-basic-forecasting = Previsión de la demanda y cuánto hornear
audit-demand-train = Entrenamiento pedido
audit-demand-forecast = Previsión de la demanda hecha
audit-demand-set-level = Nivel de servicio cambiado
problem-training-under-way-detail = Ya hay un entrenamiento en curso.
problem-nothing-learned-detail = Ningún entrenamiento ha aprendido nada todavía: introduce ventas, pide un entrenamiento y espera a que termine.
problem-service-level-detail = { $field } debe ser una proporción de 0,5 a 0,99.
demand-title = Qué hornear
demand-tomorrow = Mañana
demand-day = Día
demand-days = Días para los que se hornea
demand-shop = Tienda
demand-show = Mostrar
demand-product = Producto
demand-bake = Hornear
demand-expected = Previsto
demand-within = Previsto: { $expected }; en 8 de cada 10 casos, { $band }
demand-total = Total
demand-list-of = Lista de hornada: { $day }
demand-closed = La tienda siempre ha cerrado este día de la semana, así que no hay nada que hornear.
demand-none-that-day = La última previsión no dice nada de este día.
demand-left-out = Fuera de la lista, porque aún no se ha aprendido nada de ellos: { $names }
demand-left-out-many = Fuera de la lista: { $number } productos de los que aún no se ha aprendido nada.
demand-left-out-why = ¿Por qué?
demand-into-plan = Pasar al plan del día
demand-order-ahead = Ingredientes para 7 días
demand-no-sales = Todavía no hay ventas. Con ellas, Obrador aprende cuánto se pide de cada producto y dice cuánto hornear.
demand-import-sales = Importar ventas
demand-enter-sales = Anotar las ventas de un día
demand-see-sales = Ver las ventas
demand-too-short = { $count ->
    [one] Por ahora se conoce { $have } día abierto con ventas; para aprender hacen falta { $need }. Quedan { $more }.
   *[other] Por ahora se conocen { $have } días abiertos con ventas; para aprender hacen falta { $need }. Quedan { $more }.
  }
demand-not-trained = Hay ventas suficientes. Cuando Obrador haya aprendido de ellas, aquí estará la lista de lo que hay que hornear.
demand-not-forecast = Obrador ha aprendido de tus ventas. Con una previsión, aquí estará la lista de lo que hay que hornear.
demand-nothing-learned = De las ventas anotadas no se ha podido aprender nada; abajo se explica por qué.
demand-forecast-title = Previsión
demand-forecast-none = Todavía no se ha hecho ninguna.
demand-forecast-made = Hecha el { $at } con las ventas hasta el { $until }; llega hasta el { $last }.
demand-forecast-newer = Desde entonces se han anotado ventas. Una previsión nueva las tendrá en cuenta.
demand-forecast-first = Hacer una previsión
demand-forecast-again = Hacer otra previsión
demand-forecast-left = { $count ->
    [one] Hoy queda { $left } previsión de { $limit }. Una vale para todos los productos.
   *[other] Hoy quedan { $left } previsiones de { $limit }. Una vale para todos los productos.
  }
demand-horizon-label = Hasta cuándo
demand-horizon = { $count ->
    [one] { $days } día
   *[other] { $days } días
  }
demand-horizon-beyond = { $days } días (otro plan)
demand-training-title = Entrenamiento
demand-training-lead = En un entrenamiento, Obrador aprende de tus ventas con qué regla se prevé mejor cada producto, la prueba en semanas que la regla no ha visto y hace con ella una previsión.
demand-train = Aprender de las ventas
demand-train-again = Volver a aprender
demand-training-running = Cuánto lleva el entrenamiento
demand-training-look = Volver a mirar
demand-training-waits = El entrenamiento empieza enseguida.
demand-training-progress = Se han aprendido { $done } de { $total } productos.
demand-training-done = { $count ->
    [one] Último entrenamiento: { $at }. Se aprendió { $learned } producto.
   *[other] Último entrenamiento: { $at }. Se aprendieron { $learned } productos.
  }
demand-training-failed = El entrenamiento del { $at } no terminó. Vuelve a empezarlo; no se cuenta dos veces.
demand-training-left = { $count ->
    [one] Hoy queda { $left } entrenamiento de { $limit }.
   *[other] Hoy quedan { $left } entrenamientos de { $limit }.
  }
demand-not-learned = { $count ->
    [one] De { $number } producto no se ha aprendido nada
   *[other] De { $number } productos no se ha aprendido nada
  }
demand-why-short = { $count ->
    [one] Se conoce { $have } día abierto con ventas; hacen falta { $need }.
   *[other] Se conocen { $have } días abiertos con ventas; hacen falta { $need }.
  }
demand-why-nothing-sold = No se vendió ninguno en ese tiempo.
demand-told-training = El entrenamiento ha empezado.
demand-told-forecast = La previsión está hecha.
demand-told-level = El nivel de servicio se ha guardado.
demand-told-level-removed = El nivel de servicio vuelve a calcularse solo.
demand-accuracy-title = Cuánto se acercó
demand-accuracy-each = Cada producto
demand-accuracy-how = Medido en las últimas semanas, de uno a siete días antes; la regla no las había visto cuando se eligió. La regla simple dice: tantos como el mismo día de la semana anterior.
demand-model = Regla
demand-off = Desviación
demand-off-naive = Regla simple
demand-unknown = no se sabe
demand-off-alone = De media, la previsión se desvió un { $error }.
demand-off-nearer = De media, la previsión se desvió un { $error }; la regla simple, un { $naive }.
demand-off-same = De media, la previsión se desvió un { $error }, lo mismo que la regla simple.
demand-off-further = De media, la previsión se desvió un { $error }; la regla simple se acercó más, con un { $naive }.
demand-coverage = { $count ->
    [one] En { $many } de cada { $of } día las ventas quedaron dentro del intervalo; el objetivo es 8 de cada 10.
   *[other] En { $many } de cada { $of } días las ventas quedaron dentro del intervalo; el objetivo es 8 de cada 10.
  }
demand-coverage-more = { $count ->
   *[other] En más de { $many } de cada { $of } días las ventas quedaron dentro del intervalo; el objetivo es 8 de cada 10.
  }
demand-coverage-fewer = { $count ->
   *[other] En menos de { $many } de cada { $of } días las ventas quedaron dentro del intervalo; el objetivo es 8 de cada 10.
  }
demand-model-naive-weekly = El mismo día de la semana anterior
demand-model-moving-average = Media de las últimas semanas
demand-model-smoothing = Los días recientes cuentan más
demand-model-weekday-trend = Días de la semana, con tendencia
demand-model-blend = Varias reglas juntas
demand-model-yearly = Varias reglas y la misma época del año pasado
demand-model-chosen = elegida
demand-model-earlier = Desviación en las semanas anteriores
demand-model-later = Desviación en las últimas semanas
demand-models-how = La regla se eligió solo con las semanas anteriores; las últimas dicen cómo acierta en días que no ha visto.
demand-earned-title = Lo que habría dado la lista
demand-earned-each = Cada producto
demand-earned-would = Con la lista
demand-earned-did = Como se horneó
demand-earned-more = Diferencia
demand-earned-would-unsold = Sin vender con la lista
demand-earned-did-unsold = Sin vender como se horneó
demand-earned-sentence-more = En las últimas 8 semanas, hornear según la lista habría dado { $would }; lo que se horneó dio { $did }. Son { $more } más.
demand-earned-sentence-less = En las últimas 8 semanas, hornear según la lista habría dado { $would }; lo que se horneó dio { $did }. Son { $more } menos.
demand-earned-sentence-same = En las últimas 8 semanas, hornear según la lista habría dado lo mismo que lo que se horneó: { $did }.
demand-earned-basis = Precio de venta sin IVA, menos lo que cuestan los ingredientes de todo lo horneado.
demand-earned-sold-out = { $count ->
    [one] { $days } día se agotó algún producto. Lo que se habría vendido de más entonces no se cuenta.
   *[other] { $days } días se agotó algún producto. Lo que se habría vendido de más entonces no se cuenta.
  }
demand-earned-left-out = Sin contar, porque no se sabe el precio, el coste o cuánto se horneó: { $names }
demand-chart-label = { $product }: lo vendido y lo previsto. Más abajo está lo mismo en números.
demand-chart-sold = Vendido
demand-chart-sold-out = Agotado
demand-days-ahead = Próximos días
demand-days-before = Días anteriores
demand-sold = Vendido
demand-note = Nota
demand-day-closed = cerrado
demand-day-sold-out = agotado: se pidió más
demand-day-unknown = ventas sin anotar
demand-sold-out-days = { $count ->
    [one] En { $days } de los últimos { $of } días se agotó. Ese día cuenta así: se pidió al menos eso.
   *[other] En { $days } de los últimos { $of } días se agotó. Esos días cuentan así: se pidió al menos eso.
  }
demand-ends-before = La última previsión termina el { $last }. Una que llegue más lejos se hace en «Qué hornear».
demand-why-no-forecast = Todavía no hay previsión de este producto.
demand-level-title = Nivel de servicio
demand-level-label = Nivel de servicio en porcentaje
demand-level-help = De 50 a 99. Cuanto más alto, menos días se agota y más queda sin vender.
demand-level-own = Para este producto se ha fijado el { $level }.
demand-level-from-margin = El { $level }, calculado con su margen: cuanto más da una pieza frente a lo que cuesta, más compensa que sobre una.
demand-level-usual = El { $level }, como en todos los productos cuyo margen no se conoce.
demand-level-remove = Calcularlo solo
demand-level-error-missing = Escribe un nivel de servicio.
demand-level-error-number = Escribe un número, por ejemplo 90.
demand-level-error-range = Debe estar entre 50 y 99.
demand-enough = { $count ->
    [one] Alcanza { $many } de cada { $of } días; { $rest } de cada { $of } se agota.
   *[other] Alcanza { $many } de cada { $of } días; { $rest } de cada { $of } se agota.
  }
demand-plan-filled = Rellenado con la lista de hornada. Repásalo antes de planificar.
demand-plan-nothing = La lista de hornada no tiene nada para este día.
demand-plan-left-out = Fuera, porque ninguna receta los hace: { $names }
demand-needs-ahead = { $count ->
    [one] Para lo que hay que hornear el próximo { $days } día, según la previsión
   *[other] Para lo que hay que hornear los próximos { $days } días, según la previsión
  }
demand-needs-left-out = Sin contar, porque ninguna receta los hace: { $names }
demand-needs-until = La previsión termina el { $last }; los días posteriores no se cuentan.
demand-needs-none = No hay previsión de los próximos días.
demand-why-no-sales = No hay ventas anotadas.
demand-why-archived = Está archivado.
demand-forecast-old = Se hizo el { $day }, hace una semana o más.
demand-all-shops = Todas las tiendas
demand-missing-price = No tiene precio.
demand-missing-recipe = Ninguna receta lo hace.
demand-missing-yield = Su receta no dice cuántas piezas rinde.
demand-missing-cost = Algo de su receta no tiene precio.
demand-missing-margin = Sus ingredientes cuestan tanto como lo que da.
