# Productos, recetas, proveedores y locales: listas, formularios y lo que un plan menor deja modificar.
# used: catalogue-{products,recipes,suppliers,locations}-{title,lead,search,new,empty,exceed,writable}
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
catalogue-no-product = Ningún producto
catalogue-products-search = Buscar productos
catalogue-products-found = En la lista hay { $listed } de { $total } productos. Busca para ver otros; lo que has escrito se conserva.
catalogue-archive = Archivar
catalogue-archive-text = Archivado, se puede leer y deja de contar para tu plan. Podrás recuperarlo.
catalogue-restore = Recuperar
catalogue-restore-text = Al recuperarlo, vuelve a contar para tu plan.
catalogue-item-archived = Se ha archivado
catalogue-item-restored = Se ha recuperado
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
catalogue-done-restored = Se ha recuperado «{ $name }» y vuelve a contar.
catalogue-done-chosen = Tu elección está guardada.
catalogue-open = Abrir

# used: field-{name,code,category,price-cents,unit,notes,product-id,yield-amount,yield-unit,ingredients,allergens,method,contact,email,phone,address,city}
# used: field-{price-cents,unit,yield-unit,code,ingredients}-help
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
field-allergens = Alérgenos
field-method = Elaboración
field-contact = Contacto
field-email = Correo electrónico
field-phone = Teléfono
field-address = Dirección
field-city = Localidad

# used: field-error-{missing,too-long,not-a-number,negative,too-large,not-an-email,control-characters,unknown}
field-error-missing = Rellena este campo.
field-error-too-long = Aquí caben { $most } caracteres como máximo.
field-error-not-a-number = Escribe un número, con dos decimales como máximo si es dinero.
field-error-negative = No puede ser menos de 0.
field-error-too-large = Es demasiado grande.
field-error-not-an-email = Escribe una dirección de correo como nombre@example.com.
field-error-control-characters = Hay caracteres que no se ven. Vuelve a escribir el texto.
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
