# used: pricing-description
subscription-title = Plan y uso
glance-title = Tu plan de un vistazo
glance-renews = Se renueva el

plan-starter = Starter
plan-professional = Professional
plan-enterprise = Enterprise
# used: plan-{starter,professional,enterprise}-for
plan-starter-for = Un local con un surtido abarcable.
plan-professional-for = Una panadería que crece, con un máximo de tres locales.
plan-enterprise-for = Varios locales, un surtido amplio y muchos programas conectados.
plan-recommended = Recomendado
plan-current = Tu plan
plan-roi = Ver cuánto te aporta
plan-try-demo = Probarlo en la demo

feature-api = API REST con tus propias claves
feature-usage-forecast = Te dice cuándo llegarás a cada límite
feature-roi = Calculadora con tus propias cifras

pricing-title = Precios que dejan claro lo que obtienes
pricing-description = Tres planes para panaderías, con todos los límites, todos los precios y la comparación completa.
pricing-plans = Los planes
pricing-lead = Empieza en pequeño. Obrador te dice cuándo se te quedará pequeño un plan, mucho antes de que ocurra.
price-per-month = al mes
price-per-year = al año
price-a-month = { $price } al mes
price-a-year = { $price } al año
price-vat = IVA no incluido
price-vat-note = Los precios no incluyen el IVA.
cycle-legend = Cómo pagas
cycle-monthly = Mensual
cycle-yearly = Anual

compare-title = Comparación de todos los planes
compare-open = Comparar los planes
compare-only-differences = Solo las diferencias
compare-capacity = Lo que puedes tener
compare-daily = Cada día
compare-features = Lo que hace
compare-unlimited = Sin límite
compare-included = Incluido
compare-not-included = No incluido
compare-exceeded = no te basta
compare-own = hoy usas { $used }
compare-own-daily = tu día de más uso: { $used }
compare-too-small = se te queda pequeño
compare-asked = solicitado
compare-horizon = Alcance de la previsión de demanda
compare-days =
    { $count ->
        [one] { $days } día
       *[other] { $days } días
    }
compare-marked-note = Esta señal indica dónde tu uso actual no cabría en un plan.

own-roi-title = Lo que un plan aporta a tu panadería
own-roi-intro = Tus locales, productos, usuarios y plan ya están puestos. Lo demás es un ejemplo: pon tus propias cifras.
glance-trial = Prueba
glance-trial-until = La prueba termina el
glance-ends = Termina el
glance-ended = Terminó el
standing-trial = Tu prueba termina el { $day }. Nada se renueva solo: pide un plan y seguirás con todo lo que tienes.
standing-trial-over = Tu prueba terminó el { $day }. Hasta que tengas un plan, todo se puede leer y exportar, pero no cambiar.
standing-ending = Tu suscripción termina el { $day }. Hasta entonces todo funciona; después todo se podrá leer, pero no cambiar.
standing-over = Tu suscripción terminó el { $day }. Hasta que tengas un plan nuevo, todo se puede leer y exportar, pero no cambiar.
standing-choose = Comparar los planes y pedir uno

wish-title = Has venido a por { $plan }
wish-how = Los planes los cambia el equipo que lleva Obrador para ti. Pídelo con un clic; nada cambia ni se cobra antes de su respuesta.
wish-ask = Pedir { $plan }
wish-asked = Tu panadería pidió { $plan } el { $day }. Quienes gestionan Obrador para ti lo ven en su lista; todavía no ha cambiado nada.
wish-exceeds = Esto sería más de lo que { $plan } permite; lo que exceda se podría leer, pero no cambiar:
wish-exceeds-one = { $metric }: { $used }; el plan permite { $limit }
wish-back = Volver a lo que estabas haciendo
wish-take-back = Retirar la petición
wish-taken-back = La petición está retirada.

tab-usage = Uso
tab-what-if = ¿Y si…?
tab-roi = Lo que aporta
