# Archivos guardados.
problem-file-none-detail = Envía el archivo en el campo «file» del formulario.
problem-file-form-detail = Envía un formulario de tipo multipart/form-data con el archivo en el campo «file».
problem-file-too-large-detail = Un archivo tiene como máximo { $most } MB.
problem-file-name-detail = Un nombre tiene de 1 a { $most } caracteres, sin barras ni caracteres invisibles.
problem-file-ending-detail = El nombre nuevo conserva la extensión del anterior.
problem-file-empty-detail = El archivo está vacío.
problem-file-kind-detail = Solo se guardan PDF, PNG, JPEG, WebP, GIF, texto sin formato (.txt) y CSV.
problem-file-content-detail = El contenido no es lo que dice la extensión del nombre.
problem-file-no-content-detail = De este archivo solo consta el tamaño; su contenido no está guardado aquí.
problem-file-conflict-detail = Alguien ha cambiado el archivo entretanto: ahora está en la versión { $version }.

nav-files = Archivos
files-title = Archivos
files-used-of = { $used } de { $limit } en uso.
files-used-of-own = { $used } de { $limit } en uso, tu propio límite.
files-used = { $used } en uso.
files-choose = Archivos
files-help = PDF, PNG, JPEG, WebP, GIF, texto sin formato o CSV, como máximo { $most }.
files-upload = Guardar
files-drop = O arrastra archivos a cualquier parte de esta página.
files-waiting = En espera
files-one-stored = Guardado
files-stopped = Interrumpido
files-stop = Interrumpir
files-again = Volver a intentarlo
files-not-sent = No ha llegado. Comprueba tu conexión y vuelve a intentarlo.
files-left-out =
    { $count ->
        [one] Se ha dejado fuera { $files } archivo: como máximo esperan { $most } a la vez. Elígelo de nuevo después.
       *[other] Se han dejado fuera { $files } archivos: como máximo esperan { $most } a la vez. Elígelos de nuevo después.
    }
files-some-stored = Archivos guardados: { $stored } de { $all }.
files-several-stored = Se han guardado { $count } archivos: { $names }.
files-anew = Ver la lista tal como está ahora
files-tabs = Qué archivos
files-active = En uso
files-archived = Archivados
files-search = Parte del nombre
files-by-smallest = Primero los más pequeños
files-name = Nombre
files-size = Tamaño
files-created = Guardado
files-by-largest = Primero los más grandes
files-none = Todavía no hay archivos. Guarda aquí cartas, listas de precios o fotos para que todo el obrador las encuentre.
files-none-archived = No hay nada archivado. Los archivos archivados se pueden leer y no ocupan espacio de tu plan.
files-no-content = Solo consta su tamaño; el contenido no está guardado aquí.
files-archive = Archivar
files-restore = Recuperar
files-rename = Cambiar el nombre
files-new-name = Nombre nuevo
files-stored = Se ha guardado «{ $name }».
files-archived-now = Se ha archivado «{ $name }». Ya no ocupa espacio de tu plan.
files-restored = Se ha recuperado «{ $name }» y vuelve a ocupar espacio de tu plan.
files-renamed = El archivo se llama ahora «{ $name }».
files-see = Verlo en la lista
files-conflict = Alguien ha cambiado ese archivo entretanto. Vuelve a mirarlo y repite tu cambio.
files-bad-name = El nombre no ha cambiado: necesita de 1 a 120 caracteres visibles, sin barras, y la misma extensión que antes.
files-error-none = Elige primero un archivo.
files-error-too-large = El archivo es demasiado grande.
files-error-name = El nombre del archivo tiene barras, caracteres invisibles o más de { $most } caracteres. Cámbialo y vuelve a elegirlo.
# used: error-no-content-text
error-no-content = El contenido no está guardado aquí
error-no-content-text = De este archivo solo constan el nombre y el tamaño.
files-error-archive-full = Los archivos archivados siguen ocupando disco: con los demás, el doble de lo que permite tu plan. Su contenido se borra 30 días después de archivarlos; hasta entonces no hay sitio para este.
files-archive-note = El contenido de un archivo archivado se guarda 30 días; hasta entonces se puede recuperar entero.
