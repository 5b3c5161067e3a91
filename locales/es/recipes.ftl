# Lo que lleva una receta y en qué se queda: pesos, porcentajes panaderos, escandallo, alérgenos, etiqueta, margen.
recipe-lines = Lo que lleva
recipe-lines-help = Para una hornada: ingredientes y otras recetas, como un prefermento o un relleno. Escribe cada cantidad con su unidad, por ejemplo 500 g o 1,5 l; un número solo son piezas. Para quitar una línea, deja vacíos sus dos campos.
recipe-line-part = Ingrediente o receta
recipe-line-part-number = Ingrediente o receta, línea { $number }
recipe-line-quantity = Cantidad
recipe-line-quantity-number = Cantidad, línea { $number }
recipe-line-percent = Sobre la harina
recipe-line-cost = Coste
recipe-line-nothing = Nada
recipe-line-ingredients = Ingredientes
recipe-line-recipes = Recetas
recipe-more-lines = Más líneas
recipe-lines-search = Buscar ingredientes y recetas
recipe-lines-found = Se muestran { $listed } de { $total } ingredientes y recetas. Busca para ver otros; lo que has escrito se conserva.
recipe-line-archived = «{ $name }» está en el archivo. Recupera primero lo archivado o elige otra cosa.
recipe-line-circle = Una receta no puede contenerse a sí misma: { $way }.
recipe-line-too-deep = Puede haber recetas dentro de recetas hasta { $most } niveles.

recipe-figures = En qué se queda una hornada
recipe-dough = Masa
recipe-flour = Harina que contiene
recipe-good-yield = Rendimiento sin la merma
recipe-cost = Ingredientes
recipe-cost-partly = { $cost } sin lo que no tiene precio
recipe-cost-piece = Cada pieza
recipe-cost-kilogram = Cada kilo
recipe-cost-litre = Cada litro
recipe-margin = De { $price } queda el { $margin } una vez pagados los ingredientes.
recipe-margin-met = Se cumple el margen objetivo del { $target }.
recipe-margin-below = Está por debajo del margen objetivo del { $target }; se cumpliría a partir de { $price }.
recipe-margin-never = Está por debajo del margen objetivo del { $target }.
recipe-allergens = Alérgenos
recipe-allergens-none = Ninguno de los 14, según lo que dicen los ingredientes.
recipe-label = Texto de la etiqueta
recipe-label-ingredients = Ingredientes:
recipe-label-contains = Contiene
recipe-label-help = Por peso, de más a menos, con las recetas que contiene desglosadas. Revísalo antes de imprimirlo: los ingredientes cuyos alérgenos nadie ha anotado aquí no tienen ninguno.

# used: recipe-note-{no-price,other-measure,no-weight,as-water,no-yield}
recipe-note-no-price = { $name } no tiene precio: el coste no lo incluye.
recipe-note-other-measure = { $name } se compra en otra medida que la que se usa y no consta lo que pesa una unidad: el coste no lo incluye.
recipe-note-no-weight = No consta lo que pesa una unidad de { $name }: ni el peso ni los porcentajes ni la etiqueta lo tienen en cuenta.
recipe-note-as-water = { $name } cuenta como 1 g por mililitro, ya que no consta lo que pesa un litro.
recipe-note-no-yield = { $name } no dice cuánto rinde en esa medida: ni el peso ni los porcentajes ni el coste lo tienen en cuenta.

recipe-scale = Para más o para menos
recipe-scale-by = Escalar por
# used: recipe-scale-{pieces,dough,flour}
recipe-scale-pieces = Rendimiento sin la merma
recipe-scale-dough = Masa
recipe-scale-flour = Harina disponible
recipe-scale-to = Hasta
recipe-scale-help = Piezas, o una cantidad como 25 kg. Las recetas que contiene se escalan con ella; la báscula lo muestra al gramo.
recipe-scale-button = Calcular
recipe-scale-amount = Escribe una cantidad mayor que 0, por ejemplo 120 o 25 kg.
recipe-scale-nothing = La receta no tiene nada que se pueda escalar así: anota su rendimiento, o lo que lleva con su peso.
recipe-scaled-cost = Los ingredientes cuestan { $cost }.
