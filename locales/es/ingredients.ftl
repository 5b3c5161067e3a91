# Qué hay en el almacén de un ingrediente.
stock-column = En stock
stock-title = En el almacén
stock-empty = Aún no hay nada en el almacén.
stock-none = Nada
stock-left = En stock: { $left }
stock-below = Por debajo del stock mínimo de { $level }
stock-below-nothing = Se usó más de lo que había llegado
stock-best-before = Consumo preferente: { $date }
stock-past = Consumo preferente ya pasado: { $date }
stock-today = Consumo preferente: hoy
stock-tomorrow = Consumo preferente: mañana
stock-soon = Consumo preferente: { $date }, dentro de { $days } días
stock-lot = Lote
stock-lot-left = Queda
stock-lot-best-before = Consumo preferente
stock-lot-received = Recibido
stock-lot-location = Local
stock-no-code = Sin número
stock-nowhere = Sin local indicado
stock-more-lots =
    { $count ->
        [one] En el total hay un lote más.
       *[other] En el total hay { $number } lotes más.
    }

# Qué se hace con un ingrediente, y cómo lo mueve un cambio de precio.
made-with-title = Qué se hace con él
made-with-help = Cada producto que lo lleva, a través de todas las recetas, con lo que cuestan los ingredientes de uno.
made-with-nothing = Aún no se hace ningún producto con él.
made-with-product = Producto
made-with-price = Precio
made-with-cost = Ingredientes
made-with-margin = Margen
made-with-target = Objetivo
made-with-below = Por debajo del margen objetivo; se alcanzaría desde { $price }
made-with-below-always = Por debajo del margen objetivo, a cualquier precio
made-with-no-cost = No todos sus ingredientes tienen precio
made-with-no-price = Aún no tiene precio
made-with-more =
    { $count ->
        [one] Y otro producto más.
       *[other] Y { $number } productos más.
    }
price-now = «{ $name }» cuesta ahora { $price } por { $per }.
price-below = Margen por debajo del objetivo
price-below-line = { $margin } en vez de { $target }; con { $price } volvería a alcanzarlo
price-below-always = { $margin } en vez de { $target }
price-below-more =
    { $count ->
        [one] Otro producto más, que aparece en el ingrediente.
       *[other] { $number } productos más, que aparecen en el ingrediente.
    }

# Why it is measured as it was.
unit-in-use = No se puede cambiar en qué se mide mientras se use: { $uses }.
unit-in-recipes = recetas { $names }
unit-in-stock = { $left } en el almacén
unit-in-orders = pedidos de compra abiertos { $numbers }
unit-in-batches = hornadas abiertas { $numbers }
unit-in-movements = lo que llegó o se usó antes
