# The frame of the API reference.
api-docs-parameters = Parametroak
api-docs-body = Gorputza
api-docs-answers = Erantzunak
api-docs-fields = Eremuak
api-docs-required = nahitaezkoa
api-docs-in-path = bide-izenean
api-docs-in-query = kontsulta-katean
api-docs-in-header = goiburu batean
api-docs-list-of = { $kind } zerrenda
api-docs-or = edo
api-docs-english = Deskribapenak ingelesez daude.
