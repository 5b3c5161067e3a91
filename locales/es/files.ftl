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
