# used: roi-description
roi-title = ¿Cuánto te aportaría Obrador?
roi-description = Calcula cuánto le ahorra a una panadería un plan de Obrador: con tus propias cifras, cada línea explicada y todos los supuestos a tu alcance.
roi-calculator = Tus cifras y el resultado
roi-lead = Pon tus propias cifras. El resultado cambia mientras escribes, y su enlace muestra la misma página a cualquiera.
roi-honesty = Un cálculo, no una promesa. Solo cuenta los ingredientes, el tiempo de planificación y las ventas perdidas, a partir de las cifras y los supuestos que ves. Los precios no incluyen el IVA.

# used: roi-{revenue,unsold,ingredients,hours,wage,lost,locations,products,users}
roi-revenue = Ingresos mensuales de un local
roi-unsold = Parte de lo que horneas que no se vende
roi-ingredients = Ingredientes, como parte del precio
roi-hours = Horas de planificación a la semana en cada local
roi-wage = Coste de una hora
roi-lost = Ventas perdidas por estantes vacíos
roi-locations = Locales
roi-products = Productos (opcional)
roi-users = Usuarios (opcional)
roi-plan = Plan
roi-cycle = Pago
roi-versus = Comparado con
roi-versus-none = ningún otro plan
roi-name = Para quién (se imprime en la hoja)
roi-name-help = Opcional; por ejemplo, el nombre de la panadería.
roi-calculate = Calcular

roi-assumptions = Los supuestos y cómo cambiarlos
roi-assumptions-intro = Son supuestos, no mediciones. Cada uno tiene un valor prudente y otro optimista.
roi-low = Prudente
roi-high = Optimista
roi-source-assumption = Supuesto.
roi-source-edited = Supuesto que has cambiado tú.
# used: roi-{assumption,explain}-{waste-avoided,planning-saved,lost-sales-recovered,margin}
roi-assumption-waste-avoided = Desperdicio evitado
roi-explain-waste-avoided = La parte de lo que hoy queda sin vender que no se habría horneado con una planificación mejor.
roi-assumption-planning-saved = Tiempo de planificación ahorrado
roi-explain-planning-saved = La parte de las horas dedicadas a planificar, hacer pedidos y preparar listas que ya no hace falta.
roi-assumption-lost-sales-recovered = Ventas perdidas que se recuperan
roi-explain-lost-sales-recovered = La parte de las ventas perdidas por estantes vacíos que sí llegarías a hacer.
roi-assumption-margin = Margen de una venta adicional
roi-explain-margin = Lo que deja una venta adicional una vez pagados sus propios costes.

roi-error-missing = Escribe un número.
roi-error-number = Escribe un número; por ejemplo, 12,5.
roi-error-whole = Escribe un número entero.
roi-error-below-low = El valor optimista no puede ser menor que el prudente.
roi-error-unknown = Elige una opción de la lista.
roi-error-small = Escribe { $min } como mínimo.
roi-error-large = Escribe { $max } como máximo.
roi-error-long = Usa { $max } caracteres como máximo.
roi-wrong = El resultado aparece en cuanto corrijas los campos marcados.
# used: roi-unfit-{locations,products,users}
roi-unfit-locations = { $have } locales; { $plan } permite { $limit }.
roi-unfit-products = { $have } productos; { $plan } permite { $limit }.
roi-unfit-users = { $have } usuarios; { $plan } permite { $limit }.

roi-example = Las cifras son un ejemplo.
roi-for-name = Para { $name }
roi-left = Queda tras pagar el precio
roi-saved = Ahorro
roi-cost = Precio del plan
roi-loss = Con estas cifras cuesta { $amount } más de lo que ahorra.
roi-perhaps = Puede no compensar: desde una pérdida de { $loss } hasta una ganancia de { $gain }.
roi-same = { $plan } ahorra lo mismo y cuesta menos.
roi-own-features = De cada plan solo se cuenta lo que aportan sus propias funcionalidades: las previsiones de demanda ahorran desperdicio y tiempo de planificación; el análisis avanzado detecta los días en que falta producto.
roi-without-analytics = No se cuenta: { $plan } no incluye el análisis avanzado, que detecta los días en que falta producto.
roi-without-forecasts = No se cuenta: { $plan } no permite previsiones de demanda.
roi-payback = Se amortiza
roi-percent = Rentabilidad sobre el precio
roi-break-even = Compensa desde unos ingresos mensuales de
roi-payback-days =
    { $count ->
        [one] en { $days } día
       *[other] en { $days } días
    }
roi-payback-range =
    { $count ->
        [one] en un plazo de { $from } a { $to } día
       *[other] en un plazo de { $from } a { $to } días
    }
roi-payback-perhaps =
    { $count ->
        [one] en { $days } día, en el mejor de los casos, o nunca
       *[other] en { $days } días, en el mejor de los casos, o nunca
    }
roi-payback-never = no con estas cifras
roi-break-even-any = cualquier importe
roi-break-even-from = { $amount } en el mejor de los casos
# used: roi-line-{waste,planning,lost-sales}
roi-line-waste = Menos producto a la basura
roi-line-planning = Menos tiempo de planificación
roi-line-lost-sales = Menos estantes vacíos
roi-from = A partir de: { $what }
roi-assumed = supuesto: { $what }
roi-edited = supuesto tuyo: { $what }
roi-link = Enlace a este resultado
roi-copy = Copiar el enlace
roi-copied = Copiado.
roi-print = Página para imprimir
roi-sheet-back = Volver al cálculo
roi-sheet-help = Para imprimirla o guardarla como PDF, usa la función de imprimir del navegador. Cabe en una hoja A4.
roi-sheet-contact = ¿Tienes preguntas? Escribe a
roi-sheet-code = Código QR de este enlace
roi-sheet-savings = Ahorro
roi-sheet-month = al mes
roi-sheet-year = al año
roi-sheet-plans = Todos los planes con estas cifras
roi-sheet-figures = Las cifras
roi-sheet-assumptions = Supuestos, no mediciones
roi-sheet-edited = Cambiado para este cálculo.
roi-why-none = Con estas cifras no compensa ningún plan.
roi-why-most = De los planes que encajan, { $plan } es el que más deja.
roi-why-other = { $plan } dejaría más.
