# What a refusal says: why, what would fix it, what that costs and earns.
refusal-feature-title = No forma parte de tu plan
refusal-feature-detail = Viene con { $plan }. Tu plan es { $current }.
refusal-limit-title = No queda sitio en tu plan
refusal-limit-detail = { $metric }: { $used } de { $limit } en uso.
refusal-quota-title = El cupo de hoy no da para más
refusal-quota-detail = { $metric }: { $used } de { $limit } usados hoy. Vuelve a empezar a las { $time }.
refusal-inactive-title = Tu suscripción ha terminado
refusal-inactive-detail = Todo se puede seguir leyendo y exportando. Elige un plan para volver a hacer cambios.
refusal-cap-title = Has llegado al tope de tu propia panadería
refusal-cap-detail = { $metric }: { $used } en uso; el tope que ha puesto tu panadería es { $limit }. La persona titular puede subirlo.
refusal-cap-daily-detail = { $metric }: uso de hoy, { $used }; el tope diario que ha puesto tu panadería es { $limit }. Vuelve a empezar a las { $time }; la persona titular puede subirlo.
refusal-top-title = El cupo del plan más grande está agotado
refusal-top-detail = { $metric }: { $used } de { $limit } en uso, y ningún plan tiene más.
refusal-beyond-title = Ningún plan admite tanto de una vez
refusal-beyond-detail = { $metric }: se piden { $n } más, con { $used } en uso. El plan más grande permite { $limit }: en ningún plan cabe tanto.
refusal-nothing-lost = No se pierde nada de lo que has escrito.
refusal-ask-owner = Pregunta a la persona titular de la panadería: solo ella puede cambiar el plan.

# used: unlock-{analytics,usage-export}-{title,description}
unlock-analytics-title = Desbloquea el análisis avanzado
unlock-analytics-description = Mira hacia dónde va tu panadería: previsiones con un margen honesto, el ritmo de tu semana y los días que se salieron de lo normal.
unlock-usage-export-title = Desbloquea tu uso en un archivo
unlock-usage-export-description = Cada cifra de cada día en un archivo CSV: para tu hoja de cálculo, para tu asesoría o para comparar un año con otro.

benefit-limit = { $metric }: { $to } en lugar de { $from }
benefit-limit-daily = { $metric } al día: { $to } en lugar de { $from }
benefit-unlimited = sin límite

upgrade-benefits = Lo que ganas
upgrade-plan = El plan que encaja
upgrade-per-day = { $price } al día
upgrade-covers = Cubre lo que usas hoy y lo que se espera hasta el { $date }.
upgrade-covers-perhaps = Es el plan con más espacio; aun así, lo que se espera puede superarlo.
upgrade-earns = Lo que te puede aportar
upgrade-earns-range = { $range } al mes, descontado su precio
upgrade-earns-how =
    { $count ->
        [one] Para { $locations } local con las cifras de una panadería de ejemplo. Son supuestos, no mediciones.
       *[other] Para { $locations } locales con las cifras de una panadería de ejemplo. Son supuestos, no mediciones.
    }
upgrade-own-figures = Usar tus propias cifras
upgrade-assumption = { $name }: { $range } (supuesto)
upgrade-example = Ingresos de { $revenue } al mes y local, { $unsold } sin vender, { $hours } horas de planificación a la semana: cifras de una panadería de ejemplo
upgrade-go = Ver { $plan } y su precio
upgrade-room = Hacer sitio
upgrade-asked = Tu panadería pidió { $plan } el { $day }. Todavía no ha cambiado nada.
upgrade-preview = Ver una vista previa
upgrade-back-to-form = Volver al formulario
upgrade-back = Volver
upgrade-caps = Ver los topes

preview-eyebrow = Vista previa
preview-plan-title = Tu panadería con { $plan }
preview-plan-lead = Tus propias cifras de hoy frente a los límites de { $plan }. No ha cambiado nada.
preview-plan-usage = Lo que usas
preview-back = Volver a donde estabas

caps-title = Tus propios topes
caps-lead = Párate antes que tu plan, por ejemplo en 80 llamadas a la API al día. Por encima de un tope no se crea ni se cuenta nada más; lo que existe no se pierde.
caps-saved = Tus topes están guardados.
caps-wrong = No se ha guardado nada: un campo necesita tu atención.
caps-failed = No se ha guardado nada: el servidor no ha respondido. Inténtalo de nuevo.
caps-save = Guardar
caps-owner = Solo la persona titular puede cambiarlos.
caps-none = sin tope
caps-a-day = al día
caps-of-plan = { $used } en uso; tu plan permite { $limit }.
caps-without-limit = { $used } en uso; tu plan no pone límite.
caps-error-value = Escribe un número entero o déjalo vacío.
caps-error-gb = Escribe un número de GB o déjalo vacío.
caps-error-above = Tu plan permite { $limit }; un tope no puede superarlo.
caps-link-note = se alcanzan antes que los límites de tu plan.
