# Purchase orders: the list, an order, its forms and its way.
# used: order-state-{draft,pending-approval,approved,rejected,sent,partially-received,received,cancelled}
# used: order-step-{submit,withdraw,approve,reject,send,cancel}
# used: order-done-{created,saved,submit,withdraw,approve,reject,send,cancel,received,closed}
# used: order-event-created
# used: order-event-changed
# used: order-event-submitted
# used: order-event-approved-by-approver
# used: order-event-approved-by-delegate
# used: order-event-approved-by-only-approver
# used: order-event-approved-not-needed
# used: order-event-rejected
# used: order-event-withdrawn
# used: order-event-sent
# used: order-event-received
# used: order-event-completed
# used: order-event-closed-short
# used: order-event-cancelled
orders-title = Pedidos de compra
orders-lead = Qué pides a quién, desde el borrador hasta que la mercancía está en el almacén.
orders-new = Nuevo pedido de compra
orders-empty = Aún no hay pedidos de compra. Empieza por la harina de la semana que viene.
orders-search = Buscar pedidos
orders-all-states = Todos
orders-all-suppliers = Todos los proveedores
orders-changed = Último cambio
order = Pedido
order-title = Pedido { $number }: { $supplier }
order-state = Estado
order-reason = Motivo
order-supplier = Proveedor
order-location = Entregar en
order-needed-by = Se necesita para el
order-notes = Notas para el proveedor
order-lines = Líneas
order-no-lines = Aún no tiene ninguna línea.
order-ingredient = Ingrediente
order-ordered = Pedido
order-received = Recibido
order-net = Importe
order-total-net = Total sin IVA
order-total-gross = Total con IVA
order-vat = IVA { $rate }
order-received-net = Recibido hasta ahora, sin IVA
order-pack = envase
order-packs = { $packs } × { $pack } ({ $size }) = { $total }
order-price = { $price } por { $per }
order-history = Qué ha pasado
order-by-key = una clave de API
order-by-somebody = alguien que ya no está
order-why = ¿Por qué?
order-receive = Anotar una entrega
order-receive-save = Guardar la entrega
order-receive-help = Deja vacío lo que no ha llegado.
order-outstanding = Falta por llegar: { $quantity }
order-more-lots = Más lotes
order-lot-quantity = Cantidad
order-lot-code = Lote
order-lot-best-before = Consumo preferente
order-lot-quantity-of = Cantidad de { $name }
order-lot-code-of = Lote de { $name }
order-lot-best-before-of = Fecha de consumo preferente de { $name }
order-close-line = No llegará más
order-closed = No llegará más: { $reason }
order-edit-asks-again = Si se modifica, vuelve a ser un borrador y hay que pedir la aprobación de nuevo.
order-choose = Elige
order-lines-help = Escribe la cantidad con su unidad, como 100 kg, o un número de envases.
order-more-lines = Más líneas
order-quantity = Cantidad
order-in-packs = envases
order-in-unit = su unidad
order-line-name = Ingrediente, línea { $number }
order-line-quantity = Cantidad, línea { $number }
order-line-in = Se cuenta en, línea { $number }
order-line-price = Precio, línea { $number }
order-line-price-usual = precio habitual
order-unknown = Elige uno que exista.
order-archived = Está archivado. Recupéralo o elige otro.
order-unknown-ingredient = Ningún ingrediente se llama así. Elige uno de la lista.
order-unknown-quantity = Escribe un número, como 4 o 100 kg.
order-no-day = Esto no es una fecha.
order-no-reason = Di por qué, con al menos tres caracteres.
order-conflict = Alguien ha modificado este pedido mientras tanto. Así está ahora; no se ha hecho nada de lo tuyo.
order-stands = Ya no se puede: el pedido está ahora en «{ $state }».
order-empty = Añade antes al menos una línea.
order-not-approved = Debe aprobarse antes de enviarlo.
order-own = No puedes aprobar un pedido en el que has participado.
order-not-yours = El importe supera lo que puedes aprobar.
order-cancel-instead = No ha llegado nada. Cancela el pedido.
order-line-done = De esta línea ya no falta nada.
order-too-many = Ya hay { $most } pedidos abiertos. Termina o cancela uno antes.
order-too-much = Se pidieron { $ordered } y habrían llegado { $received }. Es más de lo que permite tu tolerancia.
order-lot-count = Son demasiados lotes para una línea.
order-same-lot = Este lote está dos veces.
order-nothing-came = Escribe al menos una cantidad.
order-state-draft = Borrador
order-state-pending-approval = Pendiente de aprobación
order-state-approved = Aprobado
order-state-rejected = Rechazado
order-state-sent = Enviado
order-state-partially-received = Recibido en parte
order-state-received = Recibido
order-state-cancelled = Cancelado
order-step-submit = Pedir la aprobación
order-step-withdraw = Retirar la petición
order-step-approve = Aprobar
order-step-reject = Rechazar
order-step-send = Marcar como enviado
order-step-cancel = Cancelar el pedido
order-event-created = { $who }: lo escribió
order-event-changed = { $who }: lo modificó
order-event-submitted = { $who }: pidió la aprobación
order-event-approved-by-approver = { $who }: lo aprobó
order-event-approved-by-delegate = { $who }: lo aprobó en lugar de otra persona
order-event-approved-by-only-approver = Aprobado con la petición ({ $who }), ya que nadie más puede aprobar
order-event-approved-not-needed = Aprobado en el acto: un importe tan pequeño no necesita aprobación
order-event-rejected = { $who }: lo rechazó
order-event-withdrawn = { $who }: retiró la petición
order-event-sent = { $who }: lo marcó como enviado
order-event-received = { $who }: anotó una entrega
order-event-completed = Ha llegado todo lo que iba a llegar
order-event-closed-short = { $who }: cerró una línea incompleta
order-event-cancelled = { $who }: lo canceló
order-done-created = El pedido { $number } es ahora un borrador.
order-done-saved = Se han guardado los cambios del pedido { $number }.
order-done-submit = Se ha pedido la aprobación del pedido { $number }.
order-done-withdraw = El pedido { $number } vuelve a ser un borrador.
order-done-approve = Se ha aprobado el pedido { $number }.
order-done-reject = Se ha rechazado el pedido { $number }.
order-done-send = El pedido { $number } está marcado como enviado.
order-done-cancel = Se ha cancelado el pedido { $number }.
order-done-received = Se ha guardado la entrega del pedido { $number }.
order-done-closed = De esa línea del pedido { $number } ya no llegará más.
