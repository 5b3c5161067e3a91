usage-day-note = Las cifras diarias vuelven a empezar a las { $time }: un día de uso es un día UTC.
usage-of-limit = de { $limit }
usage-of-own-limit = de { $limit } (tu propio límite)
usage-today = hoy
usage-trend-none = Todavía no hay historial
usage-trend =
    { $count ->
        [one] Ayer y hoy: de { $first } a { $last }; mínimo, { $low }; máximo, { $high }
       *[other] Últimos { $days } días: de { $first } a { $last }; mínimo, { $low }; máximo, { $high }
    }

metric-users = Usuarios
metric-locations = Locales
metric-products = Productos
metric-recipes = Recetas
metric-suppliers = Proveedores
metric-storage-gb = Almacenamiento
metric-training-jobs = Entrenamientos
metric-forecasts = Previsiones
metric-api-calls = Llamadas a la API

status-unlimited = Sin límite
status-safe = Todo bien
status-early = Primeros días
status-full = Al completo
status-warning = Atención
status-critical = Actúa ya

outcome-unlimited = Sin límite en este plan.
outcome-at-limit = Has llegado al límite.
outcome-at-limit-daily = Has llegado al límite de hoy; vuelve a empezar a medianoche (UTC).
outcome-flat = No crece: no hay ninguna fecha a la vista.
outcome-flat-daily = No crece: el límite diario no está a la vista.
outcome-beyond = A este ritmo, suficiente para más de un año.
outcome-insufficient = Aún es pronto para dar una fecha. La primera llega el { $date }.
outcome-breach-range = Llegarás al límite hacia el { $date } ({ $from } – { $to }).
outcome-breach-open = Llegarás al límite hacia el { $date } ({ $from } o más tarde).
outcome-breach-date = Llegarás al límite hacia el { $date }; aún es pronto para dar un intervalo.
outcome-breach-range-daily = Llegarás por primera vez al límite diario hacia el { $date } ({ $from } – { $to }).
outcome-breach-open-daily = Llegarás por primera vez al límite diario hacia el { $date } ({ $from } o más tarde).
outcome-breach-date-daily = Llegarás por primera vez al límite diario hacia el { $date }; aún es pronto para dar un intervalo.

attention-title =
    { $count ->
        [one] Una cosa requiere tu atención
       *[other] { $number } cosas requieren tu atención
    }
attention-none = Ningún límite requiere tu atención
attention-none-detail = Al ritmo de hoy, no llegarás a ningún límite en un año.
attention-none-until = No tienes que hacer nada hasta el { $day }. Desde entonces podrías llegar a un límite: { $metric }.
attention-none-early = No hay ningún límite cerca. Habrá fechas cuando haya datos de una semana.

refresh-updated = Actualizado a las { $time }
refresh-failed = No se ha podido actualizar; datos de las { $time }

what-if-title = ¿Y si crecieras más deprisa, o más despacio?
what-if-intro = El día en que llegas a cada límite, al ritmo de hoy y a otro.
what-if-label = Crecimiento en comparación con el de hoy
what-if-show = Mostrar las fechas
what-if-metric = Qué
what-if-now = Al ritmo de hoy
what-if-then = Al ritmo elegido
what-if-none = Tu plan no tiene límites: no hay fechas que mover.
what-if-no-date = ninguna fecha a la vista
what-if-same = como ahora
what-if-reached = ya alcanzado
what-if-too-early = aún es pronto
what-if-earlier =
    { $count ->
        [one] { $days } día antes
       *[other] { $days } días antes
    }
what-if-later =
    { $count ->
        [one] { $days } día después
       *[other] { $days } días después
    }

detail-now = Ahora
detail-limit = Límite
detail-own-limit = { $limit }, el tuyo propio (plan: { $plan })
detail-growth = Crecimiento al día
detail-linear = En línea recta
detail-no-date = sin fecha
detail-numbers = Lo mismo en números
detail-history = Hasta ahora
detail-expected = Previsto, semana a semana
detail-date = Día
detail-value = Valor
detail-low = Bajo
detail-middle = Medio
detail-high = Alto
chart-label = { $metric }: lo usado, el límite y lo previsto. Más abajo está lo mismo en números.
chart-history = Hasta ahora
chart-limit = Límite
chart-own-limit = Tu propio límite
chart-today = Hoy, hasta ahora
chart-limit-far = El límite, { $limit }, queda demasiado lejos para este gráfico: el valor más alto hasta ahora es { $used }, el { $share }.
chart-median = Previsto
chart-fan = Entre estos valores en 8 de cada 10 casos
chart-days = Valor por día
chart-hint = Señala el gráfico o usa las flechas para leer el valor de un día.
chart-was = { $date }: { $value }
chart-expected = { $date }: { $value } (previsto)
chart-expected-range = { $date }: { $value } (previsto; de { $from } a { $to } en 8 de cada 10 casos)

# used: metric-{users,locations,products,storage-gb}-{up-to,unlimited}
metric-users-up-to =
    { $count ->
        [one] { $limit } usuario
       *[other] Hasta { $limit } usuarios
    }
metric-users-unlimited = Usuarios sin límite
metric-locations-up-to =
    { $count ->
        [one] { $limit } local
       *[other] Hasta { $limit } locales
    }
metric-locations-unlimited = Locales sin límite
metric-products-up-to =
    { $count ->
        [one] { $limit } producto
       *[other] Hasta { $limit } productos
    }
metric-products-unlimited = Productos sin límite
metric-storage-gb-up-to = { $limit } de almacenamiento
metric-storage-gb-unlimited = Almacenamiento sin límite
outcome-over-limit = Por encima del límite: { $excess } de más.
outcome-own-limit = Es tu propio límite, inferior al de tu plan.

past-dates-title = Cuánto se acercaron las fechas anteriores
past-dates-measured = { $metric }: en las últimas { $dates } comprobaciones, la fecha se desvió { $off } de media; { $inside } de { $dates } veces el día real cayó dentro del intervalo.
past-dates-off =
    { $count ->
        [one] { $days } día
       *[other] { $days } días
    }
past-dates-none = { $metric }: las últimas { $dates } veces no había ninguna fecha a la vista, aunque el nivel se alcanzó en unas semanas.
past-dates-none-daily = { $metric }: las últimas { $dates } veces no había ninguna fecha a la vista, aunque el siguiente máximo llegó en unas semanas.
past-dates-unnamed =
    { $count ->
        [one] Una vez no había ninguna fecha a la vista: cuenta como fuera del intervalo y no entra en la media.
       *[other] { $dates } veces no había ninguna fecha a la vista: cuentan como fuera del intervalo y no entran en la media.
    }
past-dates-how = La misma previsión, hecha semana a semana con los días anteriores: ¿cuándo llegarías a lo que de verdad alcanzaste entre dos y cuatro semanas después? Lo que nunca se alcanzó no se pregunta.
past-dates-how-daily = La misma previsión, hecha semana a semana con los días anteriores: ¿cuándo llegaría el siguiente máximo, el que de verdad tuviste entre una y cuatro semanas después? Los máximos que nunca llegaron no se preguntan.
past-dates-label = { $metric }: de cada fecha pasada, cuántos días antes o después del día real quedó, con su intervalo. Más abajo está lo mismo en números.
past-dates-axis = Días antes (−) o después (+) del día real
past-dates-came = Día real
past-dates-goes-on = El intervalo continúa
past-dates-asked = Se preguntó el
past-dates-amount = Por cuánto
past-dates-range = Intervalo
past-dates-numbers = Las fechas anteriores en números
past-dates-open = { $from } o más tarde

why-content = no crece
why-over = por encima del límite
why-reached = límite alcanzado
why-used = { $share } usado
why-expected =
    { $count ->
        [0] límite probable hoy
        [one] límite probable en { $days } día
       *[other] límite probable en { $days } días
    }
why-possible =
    { $count ->
        [0] límite posible hoy
        [one] límite posible en { $days } día
       *[other] límite posible en { $days } días
    }
why-far = ningún límite cerca

ways-title = Qué puedes hacer
way-room = Hacer sitio
way-plan = { $plan }, { $price }
way-plan-net = en nuestro ejemplo, descontado su precio quedan { $range } al mes
way-plan-loss = en nuestro ejemplo, cuesta { $range } al mes más de lo que ahorra
way-plan-perhaps = en nuestro ejemplo, desde perder { $loss } hasta ganar { $gain } al mes
way-asked = Pediste { $plan } el { $day }.
room-title = Hacer sitio: { $metric }
room-lead = En uso: { $used } de { $limit }. Lo que archives deja de contar. Podrás seguir leyéndolo y recuperarlo mientras haya sitio.
room-lead-unlimited = En uso: { $used }, sin límite.
room-excess = Por encima del límite: { $excess } de más. Archiva al menos eso.
room-order = Primero va lo que lleva más tiempo sin cambios.
room-order-some = Estos son los { $shown } que llevan más tiempo sin cambios.
room-touched = último cambio: { $date }
room-archive = Archivar lo seleccionado
room-list = Ver la lista completa
room-none = Aquí no hay nada que cuente para el límite.
room-none-chosen = No se ha archivado nada: selecciona algo primero.
room-archived = Se ha archivado: { $names }
room-undone = Deshecho: todo vuelve a contar.

feature-usage-export = El uso de cada día en un archivo CSV
usage-export-title = El uso en un archivo CSV
usage-export-link-note = contiene las cifras de cada día, para tu hoja de cálculo.
usage-export-comes-with = contiene las cifras de cada día, para tu hoja de cálculo; viene con { $plan }.
usage-export-lead = Cada cifra de cada día, para tu hoja de cálculo. El límite que figura al lado es el que rige hoy.
usage-export-from = Primer día
usage-export-to = Último día
usage-export-help = Los días de uso son días UTC. Como máximo, tres años de una vez.
usage-export-download = Descargar CSV
usage-export-error-day = Escribe el día como año-mes-día, por ejemplo 2025-01-19.
usage-export-error-future = Ese día aún no ha llegado.
usage-export-error-backwards = El primer día es posterior al último.
usage-export-error-long = Son más de tres años: descarga las partes por separado.
usage-export-column-date = Fecha (UTC)
usage-export-column-name = Cifra
usage-export-column-value = Valor
usage-export-column-limit = Límite actual
usage-export-column-unit = Unidad
