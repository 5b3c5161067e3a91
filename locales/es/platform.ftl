# Las páginas de quien gestiona la plataforma.
nav-tenants = Panaderías
nav-demo-reset = Demo
nav-tokens = Tokens
tokens-title = Tokens del operador
tokens-lead = Un programa con uno de estos llega a todas las panaderías. Lo que cambie necesita un motivo, que se guarda con el cambio.
tokens-none = Todavía no hay ningún token del operador.
tokens-made = creado el { $day } por { $maker }
tokens-no-reason = sin motivo registrado
tokens-revoked-on = revocado el { $day }
tokens-revoked = El token está revocado. Ningún programa puede usarlo ya.
tokens-revoke-sure = Ningún programa podrá usarlo más, y eso no se puede deshacer.
tokens-revoke-submit = Sí, revocar
tokens-make = Uno nuevo se crea en la línea de órdenes:
nav-data = Exportar y eliminar

tenants-title = Panaderías
tenants-count =
    { $count ->
        [one] Una panadería
       *[other] { $number } panaderías
    }
tenants-count-more = Más de { $number } panaderías
tenants-search = Buscar
tenants-search-help = Nombre, identificador o correo de una persona titular, entero o en parte.
tenants-plan = Plan
tenants-state = Estado
tenants-all = Todos
tenants-bakery = Panadería
tenants-plan-and-state = Plan y estado
tenants-highest = Lo más cerca de un límite
tenants-unlimited = Sin límite
tenants-activity = Última actividad
tenants-activity-note = La última actividad es lo más reciente de tres cosas: alguien del equipo tenía la sesión abierta, un programa usó una clave de API o cambió algo que se cuenta. Es exacta a la hora.
tenants-no-activity = No consta nada
tenants-since = Desde
tenants-deleted-after = Se elimina el { $date }
# used: tenant-state-{trialing,active,past-due,cancelled,read-only,ended,asking}
tenant-state-trialing = A prueba
tenant-state-active = Activa
tenant-state-past-due = Factura vencida
tenant-state-cancelled = Cancelada
tenant-state-read-only = Solo lectura

tenant-deletion = El { $asked } se pidió eliminar esta panadería. Todos sus datos desaparecen el { $date }.
tenant-usage = Lo que usa
tenant-members = Miembros
tenant-no-members = Nadie tiene acceso a esta panadería.

plan-form-title = Cambiar el plan
plan-form-intro = El nuevo plan vale desde ahora mismo y empieza un periodo nuevo. No se emite ninguna factura.
plan-form-cycle = Pago
plan-form-reason = Motivo
plan-form-reason-help = Queda registrado con tu nombre y con el cambio.
plan-form-submit = Cambiar el plan
plan-form-done = El plan ha cambiado. La panadería ya lo ve.
plan-form-changed = Mientras tanto, otra persona ha cambiado esta suscripción. Lo que ves ahora es cómo está; decide de nuevo.
plan-form-same = La panadería ya tiene ese plan y esa forma de pago. No se ha cambiado nada.
plan-form-bad-plan = Elige un plan.
plan-form-bad-cycle = Elige pago mensual o anual.
plan-form-bad-reason = Explica el motivo en un texto de entre 3 y 500 caracteres.

audit-title = Qué ha pasado
audit-none = Todavía no ha pasado nada.
audit-at = Cuándo
audit-what = Qué
audit-who = Quién
audit-reason = Por qué
audit-details = Detalles
audit-before = Antes
audit-after = Después
audit-older = Más antiguo
# used: audit-{subscription-set-plan,user-create,token-create,token-revoke,demo-whole}
# used: audit-tenant-{create,export,deletion-requested,deletion-called-off}
audit-subscription-set-plan = Plan asignado
audit-user-create = Persona añadida
audit-token-create = Clave de API creada
audit-token-revoke = Clave de API revocada
audit-demo-whole = Demo rellenada
audit-tenant-create = Panadería abierta
audit-tenant-export = Datos exportados
audit-tenant-deletion-requested = Eliminación pedida
audit-tenant-deletion-called-off = Eliminación anulada
# used: audit-catalogue-{archive,choose-writable,create,restore,update}
# used: audit-entitlement-{lift-cap,set-cap}
# used: audit-file-{archive,rename,restore,store}
# used: audit-subscription-ask
# used: audit-team-{invite,invite-again,join,leave,remove,revoke-invitation,role}
# used: audit-tenant-{deleted,edit,first-steps-hidden,sign-up}
# used: audit-usage-report
# used: audit-user-{change-password,reset-password,verify-email}
audit-catalogue-archive = Catálogo: archivado
audit-catalogue-choose-writable = Elegido lo que se puede seguir cambiando
audit-catalogue-create = Catálogo: añadido
audit-catalogue-restore = Catálogo: recuperado
audit-catalogue-update = Catálogo: cambiado
audit-entitlement-lift-cap = Tope propio retirado
audit-entitlement-set-cap = Tope propio fijado
audit-file-archive = Archivo archivado
audit-file-rename = Archivo renombrado
audit-file-restore = Archivo recuperado
audit-file-store = Archivo guardado
audit-subscription-ask = Otro plan pedido
audit-team-invite = Persona invitada
audit-team-invite-again = Invitación reenviada
audit-team-join = Invitación aceptada
audit-team-leave = Una persona dejó el equipo
audit-team-remove = Persona eliminada del equipo
audit-team-revoke-invitation = Invitación retirada
audit-team-role = Función cambiada
audit-tenant-deleted = Panadería eliminada
audit-tenant-edit = Datos de la panadería cambiados
audit-tenant-first-steps-hidden = Primeros pasos ocultados
audit-tenant-sign-up = Panadería dada de alta
audit-usage-report = Uso registrado
audit-user-change-password = Contraseña cambiada
audit-user-reset-password = Contraseña restablecida
audit-user-verify-email = Correo verificado
tenants-asks-for = pide { $plan }
tenant-asks-for = { $by } pidió { $plan }: { $at }.
tenant-state-asking = Piden un plan
tenant-state-ended = Terminado
tenant-settle-request = Respondido, el plan sigue igual
# used: audit-subscription-ask-settled
audit-subscription-ask-settled = Petición de plan resuelta
# used: job-{subscriptions,limits,purge,files,retention,key-scopes,notice,mail}
# used: job-state-{failed,running,due,waiting}
# used: audit-subscription-{renew,end}, audit-job-restart, audit-user-limit-mails
nav-jobs = Tareas
jobs-title = Tareas
jobs-lead = Lo que Obrador hace por sí solo. Una tarea que falla se repite tras una pausa cada vez más larga; la que se abandona te espera a ti.
jobs-none = Todavía no hay tareas. Se crean al arrancar un servidor.
jobs-restarted = La tarea vuelve a estar pendiente y empieza enseguida.
jobs-due = Prevista
jobs-attempts = Intentos
jobs-last = Terminó por última vez
jobs-never = nunca
jobs-restart = Ejecutar ahora
jobs-restart-all = Ejecutar todas las abandonadas
jobs-restart-label = Ejecutar ahora: { $job }
jobs-restart-submit = Ejecutarla
jobs-restart-sure = Empieza enseguida, sin esperar a la pausa.
jobs-error = Qué falló
jobs-bakery = Panadería
job-subscriptions = Renovaciones y finales de prueba
job-limits = Correos sobre límites a la vista
job-purge = Eliminación de panaderías
job-files = Archivos liberados
job-retention = Retirada de lo que ya ha cumplido su plazo
job-key-scopes = Aviso sobre claves de API antiguas
job-notice = Novedades por comunicar
job-mail = Correo
job-state-failed = abandonada
job-state-running = en marcha
job-state-due = pendiente
job-state-waiting = en espera
audit-subscription-renew = Suscripción renovada
audit-subscription-end = Suscripción terminada
audit-job-restart = Tarea ejecutada de nuevo
audit-user-limit-mails = Correos sobre límites activados o desactivados
# used: audit-procurement-{create,change,submit,withdraw,approve,reject,send,mail,cancel,receive,close-line,settings}
audit-procurement-create = Pedido escrito
audit-procurement-change = Pedido cambiado
audit-procurement-submit = Aprobación de un pedido solicitada
audit-procurement-withdraw = Solicitud de aprobación retirada
audit-procurement-approve = Pedido aprobado
audit-procurement-reject = Pedido rechazado
audit-procurement-send = Pedido enviado
audit-procurement-mail = Pedido enviado por correo
audit-procurement-cancel = Pedido cancelado
audit-procurement-receive = Entrega registrada
audit-procurement-close-line = Línea de un pedido cerrada sin completar
audit-procurement-settings = Ajustes de pedidos cambiados
# used: audit-production-{plan,timing,start,start-anyway,pause,resume,finish,lose,hold,release,stop,add-capacity,change-capacity,remove-capacity,count}
audit-production-plan = Hornada planificada
audit-production-timing = Tiempos de una receta cambiados
audit-production-start = Fase de una hornada empezada
audit-production-start-anyway = Fase de una hornada empezada aunque esperaba algo
audit-production-pause = Fase de una hornada en pausa
audit-production-resume = Fase de una hornada reanudada
audit-production-finish = Cantidad terminada de una hornada registrada
audit-production-lose = Merma de una hornada registrada
audit-production-hold = Hornada retenida por control de calidad
audit-production-release = Hornada liberada tras el control de calidad
audit-production-stop = Hornada detenida
audit-production-add-capacity = Capacidad añadida
audit-production-change-capacity = Capacidad cambiada
audit-production-remove-capacity = Capacidad eliminada
audit-production-count = Recuento de stock registrado
