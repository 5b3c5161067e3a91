# Productos, recetas, proveedores y locales: listas, formularios y lo que un plan menor deja modificar.
# used: catalogue-{ingredients,products,recipes,suppliers,locations}-{title,lead,search,new,empty,exceed,writable}
# used: catalogue-{products,suppliers}-{none,found}
catalogue-products-title = Productos
catalogue-products-lead = Lo que vendes, con su precio sin IVA.
catalogue-products-new = Nuevo producto
catalogue-products-empty = Aún no hay productos. Empieza por el que más vendes.
catalogue-products-exceed = Algunos productos son de solo lectura
catalogue-products-writable = Productos que se podrán modificar
catalogue-recipes-title = Recetas
catalogue-recipes-lead = Cómo se hace, qué lleva y cuánto rinde.
catalogue-recipes-search = Buscar recetas
catalogue-recipes-new = Nueva receta
catalogue-recipes-empty = Aún no hay recetas. Apunta la que todo el mundo te pide.
catalogue-recipes-exceed = Algunas recetas son de solo lectura
catalogue-recipes-writable = Recetas que se podrán modificar
catalogue-ingredients-title = Ingredientes
catalogue-ingredients-lead = De qué están hechas tus recetas: envases, precios y quién los trae.
catalogue-ingredients-search = Buscar ingredientes
catalogue-ingredients-new = Nuevo ingrediente
catalogue-ingredients-empty = Aún no hay ingredientes. Empieza por la harina que más usas.
catalogue-ingredients-exceed = Algunos ingredientes son de solo lectura
catalogue-ingredients-writable = Ingredientes que se podrán modificar
catalogue-suppliers-title = Proveedores
catalogue-suppliers-lead = De dónde vienen tus ingredientes y a quién llamar.
catalogue-suppliers-search = Buscar proveedores
catalogue-suppliers-new = Nuevo proveedor
catalogue-suppliers-empty = Aún no hay proveedores. Empieza por la harinera.
catalogue-suppliers-exceed = Algunos proveedores son de solo lectura
catalogue-suppliers-writable = Proveedores que se podrán modificar
catalogue-locations-title = Locales
catalogue-locations-lead = Tus tiendas y obradores.
catalogue-locations-search = Buscar locales
catalogue-locations-new = Nuevo local
catalogue-locations-empty = Aún no hay locales. Empieza por el local en el que estás.
catalogue-locations-exceed = Algunos locales son de solo lectura
catalogue-locations-writable = Locales que se podrán modificar

catalogue-tabs = Cuáles
catalogue-active = En uso
catalogue-archived = Archivados
catalogue-find = Buscar
catalogue-full = No hay sitio para más: { $figure }.
catalogue-figure = { $counted } de { $limit } de tu plan
catalogue-figure-own = { $counted } de { $limit }, tu propio límite
catalogue-figure-unlimited = { $counted }, sin límite
catalogue-created = Añadido
catalogue-read-only = Solo lectura
catalogue-none-archived = No hay nada archivado. Lo que archives se podrá leer aquí, y podrás recuperarlo.

catalogue-required = (obligatorio)
catalogue-cancel = Cancelar
catalogue-wrong = Todavía no se ha guardado nada: revisa los campos marcados abajo.
catalogue-conflict = Alguien ha cambiado esto entretanto. Lo que has escrito está en los campos; donde ahora hay guardado algo distinto, aparece debajo del campo. Si guardas otra vez, quedará lo tuyo.
catalogue-overwrite = Guardar lo mío de todos modos
catalogue-stored = Guardado ahora:
catalogue-stored-nothing = (nada)
catalogue-role = Puedes leerlo. Lo modifican titulares y responsables.
catalogue-is-archived = Está archivado: no cuenta para tu plan. Recupéralo para modificarlo.
# used: catalogue-is-archived-uncounted
catalogue-is-archived-uncounted = Está archivado. Recupéralo para modificarlo.
catalogue-products-none = Ningún producto
catalogue-suppliers-none = Ningún proveedor
catalogue-products-search = Buscar productos
catalogue-products-found = En la lista hay { $listed } de { $total } productos. Busca para ver otros; lo que has escrito se conserva.
catalogue-suppliers-found = En la lista hay { $listed } de { $total } proveedores. Busca para ver otros; lo que has escrito se conserva.
catalogue-archive = Archivar
catalogue-archive-text = Archivado, se puede leer y deja de contar para tu plan. Podrás recuperarlo.
# used: catalogue-archive-text-uncounted
catalogue-archive-text-uncounted = Archivado, se puede leer, pero deja de ofrecerse en recetas y pedidos. Podrás recuperarlo.
catalogue-restore = Recuperar
catalogue-restore-text = Al recuperarlo, vuelve a contar para tu plan.
# used: catalogue-restore-text-uncounted
catalogue-restore-text-uncounted = Al recuperarlo, vuelve a ofrecerse en recetas y pedidos.
catalogue-item-archived = Se ha archivado
catalogue-item-restored = Se ha recuperado
catalogue-yes = Sí
catalogue-undo = Deshacer

catalogue-exceeds =
    { $count ->
        [one] Tienes { $counted }; con tu plan solo se puede modificar { $limit }. El resto se puede leer y archivar. No se oculta ni se borra nada.
       *[other] Tienes { $counted }; con tu plan se pueden modificar { $limit }. El resto se puede leer y archivar. No se oculta ni se borra nada.
    }
catalogue-choose = Elegir qué se puede modificar
catalogue-see-plans = Ver los planes
catalogue-choose-lead = Marca { $limit } como máximo. Las plazas que dejes libres serán para lo más antiguo del resto; puedes volver a elegir cuando quieras.
catalogue-choose-pages = Cada página se guarda por separado; lo que elegiste en las demás se mantiene.
catalogue-too-many = Has marcado { $chosen }; tu plan permite { $limit }. Todavía no ha cambiado nada.
catalogue-all-fits = Todo cabe en tu plan, así que todo se puede modificar.

# used: catalogue-done-{created,saved,archived,restored,chosen}
catalogue-done-created = Se ha creado «{ $name }».
catalogue-done-saved = Se han guardado tus cambios en «{ $name }».
catalogue-done-archived = Se ha archivado «{ $name }»: ya no cuenta y está en «Archivados».
# used: catalogue-done-archived-uncounted
catalogue-done-archived-uncounted = Se ha archivado «{ $name }»: está en «Archivados».
catalogue-done-restored = Se ha recuperado «{ $name }» y vuelve a contar.
# used: catalogue-done-restored-uncounted
catalogue-done-restored-uncounted = Se ha recuperado «{ $name }».
catalogue-done-chosen = Tu elección está guardada.
catalogue-open = Abrir

# used: field-{name,code,category,price-cents,unit,notes,product-id,yield-amount,yield-unit,ingredients,allergens,method,contact,email,phone,address,city}
# used: field-{price-cents,unit,yield-unit,code,ingredients}-help
# used: field-{pack-name,pack-size,vat-basis-points,supplier-id,minimum-stock,shelf-life-days,is-flour}
# used: field-{pack-name,pack-size,minimum-stock,shelf-life-days,is-flour}-help
# used: field-{loss-basis-points,target-margin-basis-points,unit-grams,specification}
# used: field-{loss-basis-points,target-margin-basis-points,unit-grams,specification}-help
# used: field-ingredients-unit
# used: field-ingredients-{unit,code,price-cents}-help
field-name = Nombre
field-code = Código
field-code-help = El número o nombre corto que usas en la caja.
field-category = Categoría
field-price-cents = Precio
field-price-cents-help = Sin IVA.
field-unit = Unidad
field-unit-help = A qué corresponde el precio: pieza, kg, bandeja.
field-notes = Notas
field-product-id = Producto que se obtiene
field-yield-amount = Rendimiento
field-yield-unit = Unidad del rendimiento
field-yield-unit-help = Por ejemplo, piezas o kg.
field-ingredients = Ingredientes
field-ingredients-help = Uno en cada línea, con su cantidad.
field-ingredients-unit = Se guarda en
field-ingredients-unit-help = La unidad de su stock y de su precio, si no viene en envases.
field-ingredients-code-help = El número o nombre corto que usa tu proveedor.
field-pack-name = Envase
field-pack-name-help = En qué viene: saco, caja, garrafa.
field-pack-size = Contenido del envase
field-pack-size-help = Cuánto trae uno, por ejemplo 25 kg.
field-ingredients-price-cents-help = Sin IVA, por envase; si no hay envase, por unidad.
field-vat-basis-points = Tipo de IVA
field-supplier-id = Proveedor
field-minimum-stock = Stock mínimo
field-minimum-stock-help = Si queda menos, toca comprar. Por ejemplo, 50 kg.
field-shelf-life-days = Dura (días)
field-shelf-life-days-help = Desde la entrega. Propone la fecha de consumo preferente de lo que llega.
field-is-flour = Es harina
field-is-flour-help = Los porcentajes panaderos se calculan sobre ella.
field-allergens = Alérgenos
field-method = Elaboración
field-loss-basis-points = Merma
field-loss-basis-points-help = La parte del rendimiento que se pierde: al hornear, al cortar, al probar.
field-target-margin-basis-points = Margen objetivo
field-target-margin-basis-points-help = Lo que debería quedar del precio una vez pagados los ingredientes.
field-unit-grams = Peso de una unidad (g)
field-unit-grams-help = Los gramos de una pieza o de un litro: con ellos, los huevos y el aceite cuentan por su peso.
field-specification = Ficha técnica
field-specification-help = Lo que indica el fabricante: alérgenos, lotes.
field-contact = Contacto
field-email = Correo electrónico
field-phone = Teléfono
field-address = Dirección
field-city = Localidad

# used: field-error-{missing,too-long,not-a-number,negative,too-large,not-an-email,control-characters,unknown}
# used: field-error-{not-above-zero,unknown-unit,other-unit,in-use,too-many}
field-error-missing = Rellena este campo.
field-error-too-long = Aquí caben { $most } caracteres como máximo.
field-error-not-a-number = Escribe un número, con dos decimales como máximo si es dinero.
field-error-negative = No puede ser menos de 0.
field-error-too-large = Es demasiado grande.
field-error-not-an-email = Escribe una dirección de correo como nombre@example.com.
field-error-control-characters = Hay caracteres que no se ven. Vuelve a escribir el texto.
field-error-not-above-zero = Debe ser más de 0.
field-error-unknown-unit = No conocemos esta unidad. Usa kg, g, l, ml o un número de piezas.
field-error-other-unit = Está en una unidad de otro tipo que aquella en la que se guarda.
field-error-in-use = Algo lo usa, así que se sigue midiendo igual.
field-error-too-many = Ya hay { $most }. Archiva uno antes.
field-error-unknown = Ya no existe. Elige otro.

# used: allergen-{gluten,crustaceans,eggs,fish,peanuts,soya,milk,nuts,celery,mustard,sesame,sulphites,lupin,molluscs}
allergen-gluten = Gluten
allergen-crustaceans = Crustáceos
allergen-eggs = Huevos
allergen-fish = Pescado
allergen-peanuts = Cacahuetes
allergen-soya = Soja
allergen-milk = Leche
allergen-nuts = Frutos de cáscara
allergen-celery = Apio
allergen-mustard = Mostaza
allergen-sesame = Sésamo
allergen-sulphites = Sulfitos
allergen-lupin = Altramuces
allergen-molluscs = Moluscos

# used: unit-{kg,g,l,ml,piece}
unit-kg = kilogramos (kg)
unit-g = gramos (g)
unit-l = litros (l)
unit-ml = mililitros (ml)
unit-piece = piezas
unit-pieces = { $number } uds.

file-none = Ningún archivo
file-upload = O sube un archivo
file-upload-help = Hasta { $most }: PDF, imagen o texto. Cuenta para tu almacenamiento y ocupa el lugar del de arriba.
file-again = Aún no se ha guardado nada y tu navegador ha olvidado el archivo. Elígelo de nuevo.
file-archived = { $name } (archivado: no se puede abrir)
file-gone = El archivo se ha eliminado.
file-listed = Aparecen tus { $listed } archivos más recientes.
file-sized = { $name }, { $size }
