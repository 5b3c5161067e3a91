# The frame of the API reference.
api-docs-parameters = Parámetros
api-docs-body = Cuerpo
api-docs-answers = Respuestas
api-docs-fields = Campos
api-docs-required = obligatorio
api-docs-in-path = en la ruta
api-docs-in-query = en la cadena de consulta
api-docs-in-header = en una cabecera
api-docs-list-of = lista de { $kind }
api-docs-or = o
api-docs-english = Las descripciones están en inglés.
