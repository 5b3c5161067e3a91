# The dialog that shows one thing above its list.
record-close = Cerrar
record-unsaved = Tienes cambios sin guardar.
record-stay = Seguir editando
record-leave = Descartar los cambios
record-not-sent = No ha llegado respuesta: parece que no hay conexión. Lo que has escrito sigue aquí; inténtalo de nuevo en un momento.
record-edit = Modificar
record-nothing = Aún no se sabe nada más.
