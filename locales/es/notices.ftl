### Correos sobre lo que le pasa a una panadería y sobre límites a la vista.

# used: mail-{plan-asked,plan-waits,plan-set,plan-declined}-{subject,text,button,after}
# used: mail-{trial-ending,trial-ended,subscription-ended}-{subject,text,button,after}
# used: mail-{deletion-requested,deletion-called-off,deleted,limits}-{subject,text,button,after}
mail-plan-asked-subject = Hemos recibido tu petición de { $plan }
mail-plan-asked-text = { $bakery } ha pedido el plan { $plan }. Te escribiremos en cuanto haya respuesta; hasta entonces no cambia nada.
mail-plan-asked-button = Ver tu plan
mail-plan-asked-after = Puedes retirar la petición en esa misma página.
mail-plan-waits-subject = { $bakery } pide { $plan }
mail-plan-waits-text = { $bakery } pide el plan { $plan } y espera respuesta.
mail-plan-waits-button = Responder a la petición
mail-plan-waits-after = Recibes este correo porque gestionas Obrador.
mail-plan-set-subject = { $bakery } tiene el plan { $plan }
mail-plan-set-text = { $bakery } tiene ahora el plan { $plan }. Facturación: { $cycle }. Próxima renovación: { $day }.
mail-plan-set-button = Ver qué incluye
mail-plan-set-after = Si no lo esperabas, ponte en contacto con quien gestiona Obrador para ti.
mail-plan-declined-subject = Tu petición de { $plan }
mail-plan-declined-text = Tu petición de pasar { $bakery } al plan { $plan } se ha cerrado sin cambios. Tu plan actual sigue como hasta ahora.
mail-plan-declined-button = Ver tu plan
mail-plan-declined-after = Puedes volver a pedirlo cuando quieras.
mail-trial-ending-subject = Tu prueba termina el { $on }
mail-trial-ending-text = La prueba de { $bakery } termina el { $on }. Para seguir haciendo cambios después, { $bakery } necesita un plan: pídelo con tiempo, porque cada petición la responde una persona. Sin plan podrás leer y exportar todo, pero no cambiarlo. No se elimina nada y no se cobra nada.
mail-trial-ending-button = Comparar planes
mail-trial-ending-after = Nada se renueva solo. Si ya has pedido un plan, no tienes que hacer nada más.
mail-trial-ended-subject = Tu prueba ha terminado
mail-trial-ended-text = La prueba de { $bakery } terminó el { $on }. Todos tus datos siguen ahí: puedes leerlos y exportarlos. Para volver a cambiarlos, pide un plan.
mail-trial-ended-button = Elegir un plan
mail-trial-ended-after = No se ha cobrado nada.
mail-subscription-ended-subject = Tu suscripción ha terminado
mail-subscription-ended-text = La suscripción de { $bakery } terminó el { $on }. Todos tus datos siguen ahí: puedes leerlos y exportarlos. Para volver a cambiarlos, pide un plan.
mail-subscription-ended-button = Elegir un plan
mail-subscription-ended-after = No se cobra nada más.
mail-deletion-requested-subject = { $bakery } se eliminará el { $on }
mail-deletion-requested-text = Una de las personas titulares ha pedido eliminar { $bakery }. Todos sus datos se eliminarán el { $on }. Hasta entonces puedes conservar la panadería con un clic.
mail-deletion-requested-button = Descargar los datos o conservar la panadería
mail-deletion-requested-after = Si no lo ha pedido ninguna de ellas, conserva la panadería y cambia tu contraseña.
mail-deletion-called-off-subject = { $bakery } se conserva
mail-deletion-called-off-text = La eliminación de { $bakery } se ha anulado. No se elimina nada.
mail-deletion-called-off-button = Abrir la panadería
mail-deletion-called-off-after = No tienes que hacer nada más.
mail-deleted-subject = { $bakery } se ha eliminado
mail-deleted-text = Como se pidió, { $bakery } y todos sus datos se han eliminado. No se puede deshacer.
mail-deleted-button = Ir a Obrador
mail-deleted-after = Este es el último correo sobre esta panadería.
mail-limits-subject = Límites de tu plan: { $bakery }
mail-limits-text = Al ritmo actual, { $bakery } está cerca de estos límites o ya los ha alcanzado:
mail-limits-line = { $metric }: { $used } de { $limit }. { $outcome }
mail-limits-button = Ver qué puedes hacer
mail-limits-after = Escribimos cuando un límite se acerca y otra vez cuando está muy cerca: un aviso de cada tipo por periodo de facturación, salvo que entretanto se haya aliviado. Puedes desactivar estos correos en «Cuenta».
