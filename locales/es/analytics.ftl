nav-analytics = Análisis
feature-analytics = Análisis avanzado: 90 días por delante, días de la semana, días fuera de lo normal
analytics-benefit-horizon-90 = Todas las cifras previstas a 90 días, con el intervalo en el que caen en 8 de cada 10 casos
analytics-benefit-weekday-profile = Qué hace cada día de la semana con tus cifras
analytics-benefit-anomalies = Los días fuera de lo normal, con lo que era de esperar
analytics-benefit-accuracy = Cuánto se ha acercado la previsión de tus cantidades, a 7 y a 30 días

analytics-title = Análisis avanzado
analytics-picker = Qué quieres ver
analytics-csv = Previsión en CSV
analytics-too-early = Aún es pronto
analytics-too-early-text =
    { $count ->
        [one] Por ahora se conoce { $have } día. La previsión empieza con { $need }; las comparaciones, los días de la semana y los días fuera de lo normal llegan a medida que crece el historial.
       *[other] Por ahora se conocen { $have } días. La previsión empieza con { $need }; las comparaciones, los días de la semana y los días fuera de lo normal llegan a medida que crece el historial.
    }

analytics-month = Últimos 30 días
analytics-month-more = En un día medio, { $last }; en los 30 días anteriores eran { $before }, menos que ahora.
analytics-month-less = En un día medio, { $last }; en los 30 días anteriores eran { $before }, más que ahora.
analytics-month-same = En un día medio, { $last }, igual que en los 30 días anteriores.
analytics-month-short =
    { $count ->
        [one] Para comparar dos meses hacen falta 60 días; se conoce { $have }.
       *[other] Para comparar dos meses hacen falta 60 días; se conocen { $have }.
    }
analytics-pace = Ritmo semanal
analytics-pace-up = En línea recta por los últimos 30 días, crece { $amount } por semana.
analytics-pace-down = En línea recta por los últimos 30 días, baja { $amount } por semana.
analytics-pace-flat = En línea recta por los últimos 30 días, no crece.
analytics-compound = En las últimas { $weeks } semanas, de una a la siguiente: { $percent } de media.
analytics-ahead =
    { $count ->
        [one] Dentro de { $days } día
       *[other] Dentro de { $days } días
    }
analytics-ahead-range = Previsto para el { $date }. En 8 de cada 10 casos, entre { $low } y { $high }.
analytics-ahead-line = Previsto para el { $date }. Aún es pronto para dar un intervalo.

analytics-chart = Hasta ahora, y lo previsto
analytics-chart-label = { $metric }: lo usado, los días fuera de lo normal y lo previsto. Más abajo está lo mismo en palabras y números.
analytics-chart-unusual = Día fuera de lo normal, con el número de la lista
analytics-expected = Previsto, día a día

analytics-weekdays = El ritmo de tu semana
analytics-weekdays-daily =
    { $count ->
        [one] Cada día de la semana frente a un día cualquiera, con los datos de la última semana.
       *[other] Cada día de la semana frente a un día cualquiera, con los datos de las últimas { $weeks } semanas.
    }
analytics-weekdays-level =
    { $count ->
        [one] Lo que cada día de la semana añade o quita, con los datos de la última semana.
       *[other] Lo que cada día de la semana añade o quita, con los datos de las últimas { $weeks } semanas.
    }
analytics-weekdays-short =
    { $count ->
        [one] Para un perfil de la semana hacen falta { $need } días; se conoce { $have }.
       *[other] Para un perfil de la semana hacen falta { $need } días; se conocen { $have }.
    }
analytics-weekday = Día de la semana
analytics-weekdays-index = Frente a un día normal
analytics-weekdays-mean = Media
analytics-weekdays-change = Cambio al día
analytics-weekdays-mean-change = Media simple
analytics-weekdays-days = Días

analytics-anomalies = Días fuera de lo normal
analytics-anomalies-intro =
    { $count ->
        [one] Lejos de lo que suele traer ese día de la semana, en el último día.
       *[other] Lejos de lo que suele traer ese día de la semana, en los últimos { $days } días.
    }
analytics-anomalies-none =
    { $count ->
        [one] Nada fuera de lo normal en el último día.
       *[other] Nada fuera de lo normal en los últimos { $days } días.
    }
analytics-anomalies-short =
    { $count ->
        [one] Los días fuera de lo normal se distinguen a partir de { $need } días; se conoce { $have }.
       *[other] Los días fuera de lo normal se distinguen a partir de { $need } días; se conocen { $have }.
    }
analytics-anomaly-above = { $value } en lugar de unos { $expected }: { $score } veces la dispersión habitual por encima.
analytics-anomaly-below = { $value } en lugar de unos { $expected }: { $score } veces la dispersión habitual por debajo.

analytics-accuracy = Hasta qué punto fiarse
analytics-accuracy-intro = La misma previsión, hecha con lo que se sabía en días anteriores, junto a lo que ocurrió.
analytics-accuracy-measured =
    { $count ->
        [one] En las últimas { $comparisons } comparaciones, el error medio de la previsión a { $days } días fue de { $error }, y una vez lo ocurrido quedó dentro del intervalo.
       *[other] En las últimas { $comparisons } comparaciones, el error medio de la previsión a { $days } días fue de { $error }, y { $covered } veces lo ocurrido quedó dentro del intervalo.
    }
analytics-accuracy-short =
    { $count ->
        [one] La previsión a { $days } días se puede comprobar a partir de { $need } días; se conoce { $have }.
       *[other] La previsión a { $days } días se puede comprobar a partir de { $need } días; se conocen { $have }.
    }
analytics-accuracy-ahead = A cuánto
analytics-accuracy-comparisons = Comparaciones
analytics-accuracy-error = Error medio
analytics-accuracy-percent = En porcentaje
analytics-accuracy-coverage = Dentro del intervalo (objetivo: 80 %)

analytics-sample-title = Esta página enseña datos de ejemplo
analytics-sample-text = Ninguna de estas cifras es de tu panadería. Con el análisis avanzado, esta página muestra las tuyas.
analytics-sample-source = Los días de una tienda real, trasladados a una panadería. Datos: Online Retail II, D. Chen, UCI Machine Learning Repository, CC BY 4.0.
analytics-sample-back = Volver

problem-analytics-horizon-detail = horizon_days debe ser un número entero de 1 a { $most }, que es hasta donde mira el plan.
