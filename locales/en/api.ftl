# The frame of the API reference.
api-docs-parameters = Parameters
api-docs-body = Body
api-docs-answers = Answers
api-docs-fields = Fields
api-docs-required = required
api-docs-in-path = in the path
api-docs-in-query = in the query string
api-docs-in-header = in a header
api-docs-list-of = list of { $kind }
api-docs-or = or
api-docs-english = The descriptions are in English.
