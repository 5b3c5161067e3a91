# Production: how long recipes take, ovens and mixers, stock counts, recall.
stock-production = Producción

timing-title = Cuánto duran las recetas
timing-list-lead = La producción se cuenta hacia atrás desde la hora en que se quiere algo. Para eso hay que saber cuánto dura cada fase.
timing-without =
    { $count ->
        [one] Una receta aún no tiene tiempos: el plan no puede decir cuándo empieza.
       *[other] { $number } recetas aún no tienen tiempos: el plan no puede decir cuándo empiezan.
    }
timing-none = Aún sin tiempos
timing-no-recipes = Todavía no hay ninguna receta.
timing-recipe = Receta
timing-stages = Fases
timing-total = En total
timing-fact = Tiempo
timing-fact-change = Cambiar los tiempos
timing-fact-enter = Indicar los tiempos
timing-line =
    { $count ->
        [one] { $length } en una fase
       *[other] { $length } en { $number } fases
    }
timing-heading = Cuánto dura «{ $recipe }»
timing-lead = Con estos tiempos, el plan cuenta hacia atrás y dice cuándo empieza cada fase.
timing-saved = Se ha guardado cuánto dura «{ $recipe }».
timing-to-recipe = Ir a la receta
timing-stages-help = En minutos o, por ejemplo, 1:30 o 1 h 30 min. Deja vacío lo que la receta no tenga.
timing-until = Terminado a la hora pedida
timing-until-help = Las fases siguientes vienen después. «Fuera del horno», si el pan tiene que salir del horno a las 6:00.
# used: timing-until-{mixing,proofing,baking,cooling,packing}
timing-until-mixing = Amasado
timing-until-proofing = Fermentado
timing-until-baking = Fuera del horno
timing-until-cooling = Enfriado
timing-until-packing = Envasado
timing-part = Como parte de otra receta
timing-part-help = Un prefermento o una masa base se hace antes que la masa en la que va.
timing-lead-is = Está listo
# used: timing-lead-is-{length,by}
timing-lead-is-length = un tiempo antes de que haga falta
timing-lead-is-by = a una hora del día
timing-lead-length = Cuánto tiempo antes
timing-lead-length-help = Vacío: justo cuando haga falta.
timing-lead-by = A las
timing-lead-days = Qué día
timing-days-same = el mismo día
timing-days-before =
    { $count ->
        [one] el día anterior
       *[other] { $number } días antes
    }
timing-lead-before = { $length } antes
# used: timing-lead-by-{same-day,before,after}
timing-lead-by-same-day = hasta las { $time } del mismo día
timing-lead-by-before =
    { $count ->
        [one] hasta las { $time } del día anterior
       *[other] hasta las { $time }, { $number } días antes
    }
timing-lead-by-after =
    { $count ->
        [one] hasta las { $time } del día siguiente
       *[other] hasta las { $time }, { $number } días después
    }
# used: timing-at-{same-day,before,after}
timing-at-same-day = { $time }
timing-at-before =
    { $count ->
        [one] { $time } del día anterior
       *[other] { $time }, { $number } días antes
    }
timing-at-after =
    { $count ->
        [one] { $time } del día siguiente
       *[other] { $time }, { $number } días después
    }
timing-preview = Si se quiere a las { $wanted }
timing-preview-lead = Como parte de lo que empieza a las { $wanted }, está listo a las { $ready }.
timing-stage = Fase
timing-from = Desde
timing-to = Hasta
timing-takes = Dura
timing-no-length = No entendemos esta duración: escribe minutos, 1:30 o 1 h 30 min.
timing-no-choice = Elige una de las opciones.
timing-no-time = Indica una hora del día, como 18:00.
timing-too-long = Como máximo, { $hours } horas.

capacities-title = Hornos y amasadoras
capacities-lead = Aquello en lo que solo cabe cierta cantidad a la vez. El plan muestra dónde hay previsto más de lo que cabe; nunca lo oculta. En una fase sin ninguno cabe todo.
capacities-none = Aún no hay ninguno: el plan supone que cabe todo.
capacity-new = Añadir uno
capacity-name = Nombre
capacity-name-help = Por ejemplo, horno de solera o amasadora de espiral.
capacity-stage = Fase
capacity-location = Dónde está
capacity-location-help = En todos los locales: sirve a los que no tienen uno propio para la fase.
capacity-everywhere = En todos los locales
capacity-holds = Caben a la vez
capacity-holds-in = Se cuenta en
capacity-in-batches = hornadas
capacity-batches =
    { $count ->
        [one] una hornada
       *[other] { $number } hornadas
    }
capacity-add = Añadir
capacity-remove = Quitar…
capacity-remove-text = ¿Quitar «{ $name }»? El plan dejará de contar con ello. Las hornadas se quedan como están.
capacity-remove-yes = Sí, quitar
capacity-added = Se ha añadido «{ $name }». El plan cuenta con ello desde ahora.
capacity-saved = Se ha guardado «{ $name }».
capacity-removed = Se ha quitado. El plan ya no cuenta con ello.
capacity-no-name = Ponle un nombre de 120 caracteres como máximo.
capacity-same-name = Ya hay otro de esta fase y este local con ese nombre.
capacity-no-location = Este local ya no está en uso.
capacity-no-number = Escribe un número, por ejemplo 2.
capacity-holds-wrong = Tiene que caber algo, y no más de lo que se puede guardar.
capacity-too-many = Ya hay { $most }; no se pueden guardar más.

count-link = Recuento
count-title = Stock de «{ $ingredient }»
count-written = Lo que está anotado
count-below = Se ha usado { $more } más de lo que había llegado. Cuenta lo que hay o anota la recepción que falta.
count-no-lot-more = { $quantity } no están en ningún lote.
count-no-lot-less = Se usaron { $quantity } que no había en ningún lote.
count-no-lots = No queda nada en ningún lote.
count-is-written = Anotado
count-came = Llegó
count-this-lot = Contar
count-this-lot-of = Contar el lote { $lot }
count-heading = Recuento
count-what = Qué se ha contado
count-what-help = Si se cuenta todo, lo que falta se quita de los lotes que se usan primero.
count-all = Todo; hay { $left } anotados
count-lot = Lote { $lot }; hay { $left } anotados
count-counted = Cuánto hay
count-counted-help = En { $unit }, si no escribes otra unidad.
count-reason = Por qué se corrige
count-reason-help = Elige un motivo o escribe el tuyo.
# used: count-reason-{counted,spilt,spoilt,wrong,found}
count-reason-counted = Recuento
count-reason-spilt = Derramado
count-reason-spoilt = Estropeado
count-reason-wrong = Mal anotado
count-reason-found = Encontrado
count-save = Anotar el recuento
count-again = Anotarlo de todos modos
count-done = Se ha anotado el recuento: ahora hay { $left }.
count-meanwhile = El stock ha cambiado entretanto: ahora hay { $now } anotados. Lo que has escrito sigue aquí y aún no se ha anotado nada. Si sigue siendo correcto, vuelve a enviarlo.
count-no-quantity = Indica cuánto hay; 0 si no hay nada.
count-no-number = No entendemos esta cantidad.
count-other-dimension = Está en otra medida que el stock.
count-negative = No puede haber menos que nada.
count-more-than-came = No puede quedar más de lo que llegó de este lote. Cuenta todo o anota la recepción.
count-no-such-lot = De este lote no queda nada. Elige otro.
count-no-reason = Indica por qué, con entre { $least } y { $most } caracteres.
count-latest = Últimas correcciones
count-in-no-lot = en ningún lote
count-used-up-lot = un lote agotado
# used: movement-{count,opening,receipt,batch,other}
movement-count = Recuento
movement-opening = Stock inicial
movement-receipt = Recepción de mercancía
movement-batch = Hornada
movement-other = Corrección

recall-link = Adónde ha ido
recall-of = Adónde ha ido: lote { $lot }
recall-sheet = Hoja de retirada del mercado
recall-title = { $ingredient }, lote { $lot }
recall-back = Ir al stock de este ingrediente
recall-nothing = Este lote no está aún en ninguna hornada.
recall-ingredient = Ingrediente
recall-supplier = Proveedor
recall-order = Pedido de compra
recall-came = Llegó
recall-left = Queda en el almacén
recall-totals = Qué hay que retirar
recall-batches = Todas las hornadas que lo llevan
recall-uncertain = Hornadas que pueden llevarlo
recall-uncertain-help = Después de llegar este lote, usaron del ingrediente lo que no había en ningún lote. Nadie anotó de dónde salió.
recall-recipe = Receta
recall-batch = Hornada
recall-went = Adónde ha ido
recall-count = Hornadas
recall-good = Bueno
recall-lost = Merma
recall-remains = Aún en producción
recall-status = Estado
recall-used = { $quantity } pesados
recall-through = con { $recipe } { $number }
recall-nowhere = Sin local indicado
