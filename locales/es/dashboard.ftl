# Where whoever is signed in begins.
first-steps-title = Primeros pasos
first-steps-progress = { $done } de { $all } hechos
first-steps-done = Hecho
first-steps-on = Continuar
first-steps-hide = Ocultar los primeros pasos
first-steps-dates = A partir del { $date } podremos decirte cuándo llegarás a un límite: hacen falta siete días de datos.
first-product = Añade tu primer producto
first-product-text = Empieza por el que más vendes.
first-product-go = Añadir un producto
first-product-import = O importa la lista que ya tienes
first-colleague = Invita a alguien de tu equipo
first-colleague-text = Los responsables ven el plan y el uso; el personal hace su trabajo, sin precios.
first-colleague-confirm = Antes confirma tu propia dirección de correo: el enlace está en el mensaje que te hemos enviado.
first-colleague-go = Invitar a alguien
first-file = Guarda tu primer archivo
first-file-text = Una lista de precios, un albarán, una receta en papel: en PDF, imagen, texto o CSV.
first-file-go = Elegir un archivo

# What staff look up at work.
# used: home-staff-{recipes,products,suppliers,locations,files}
home-staff-find = ¿Qué receta buscas?
home-staff-newest = Las recetas más recientes
home-staff-no-recipes = Aún no hay recetas. Las añaden titulares y responsables.
home-staff-recipes = Ingredientes, pasos y alérgenos.
home-staff-products = Lo que vende la panadería y en qué unidad.
home-staff-suppliers = A quién llamar cuando falta algo.
home-staff-locations = Direcciones y teléfonos de los locales.
home-staff-files = Lo que la panadería tiene guardado.
