team-title = Equipo
team-lead = Quién trabaja con Obrador en tu panadería y qué puede hacer cada persona.
team-figure = Usuarios: { $figure }. Las invitaciones abiertas cuentan.
team-own = Tú
team-never-seen = todavía sin visitas
team-role-of = Función de { $name }
team-role-save = Guardar la función de { $name }
team-role-changed = { $name } ya tiene la función nueva.
team-remove = Quitar
team-remove-label = Quitar a { $name } del equipo
team-remove-sure = Se cerrarán las sesiones de { $name } y perderá el acceso a tu panadería. Lo que haya registrado se conserva.
team-remove-submit = Sí, quitar
team-removed = { $name } ya no está en el equipo.
team-leave-sure = Perderás el acceso a esta panadería, y solo un titular podrá invitarte otra vez.
team-left = Esto sigue sirviendo sin esa persona:
team-left-ends = Esto deja de servir cuando salgas:
team-left-keys = claves de API: { $names }
team-left-invited = invitaciones abiertas: { $names }
team-left-revoke = Revocar también todo esto
team-made = { $keys ->
    [0] { $invitations ->
        [one] una invitación abierta
       *[other] { $invitations } invitaciones abiertas
    }
    [one] { $invitations ->
        [0] una clave de API
        [one] una clave de API y una invitación abierta
       *[other] una clave de API y { $invitations } invitaciones abiertas
    }
   *[other] { $invitations ->
        [0] { $keys } claves de API
        [one] { $keys } claves de API y una invitación abierta
       *[other] { $keys } claves de API y { $invitations } invitaciones abiertas
    }
}
team-demotion-revokes = Con otra función, lo que creó deja de servir: { $made }.
team-revoked-with = Con ello quedan revocadas: { $made }.
team-last-owner = Una panadería necesita un titular. Nombra antes a otra persona titular.
team-invitations = Invitaciones pendientes
team-open-until = abierta hasta el { $day }
team-expired = caducó el { $day }
team-resend = Enviar otra vez
team-resend-label = Enviar otra vez: { $email }
team-revoke = Retirar
team-revoke-label = Retirar la invitación de { $email }
team-revoked = Se ha retirado la invitación a { $name }: su enlace ya no sirve.
team-invite-again = Invitar de nuevo
team-not-again = No se puede enviar otra vez: esa persona ya está en el equipo o tiene una invitación nueva.
team-invite = Invitar a alguien
team-invite-text = Recibirá un correo con un enlace que sirve durante 7 días. Las personas del equipo y las invitaciones abiertas cuentan como usuarios de tu plan.
team-roles-help = Los titulares pueden hacerlo todo, los responsables ven el plan y el uso, el personal no ve precios.
team-invite-submit = Invitar
team-verify-first = Antes de invitar a nadie, confirma tu propio correo electrónico.
team-member-already = Esa persona ya está en el equipo.
team-invited-already = Esa persona ya tiene una invitación. Puedes enviársela otra vez más arriba.
team-too-many-open = Hay ya tantas invitaciones abiertas como puede tener una panadería. Retira antes una o espera a que la acepten.
team-invited = Un correo a { $email } está en camino.
team-invited-without-mail = { $email } tiene una invitación. Desde aquí no se pueden enviar correos: hazle llegar tú el enlace.
team-link-once = Este es el enlace de la invitación, por si quieres hacérselo llegar tú. No se volverá a mostrar.

account-bakeries = Tus panaderías
account-switch = Abrir
account-switch-label = Abrir { $bakery }
account-leave = Salir del equipo
account-leave-sure = Perderás el acceso a { $name }, y solo un titular podrá invitarte otra vez.
account-leave-submit = Sí, salir

join-page-title = Invitación
join-title = { $bakery } te invita
join-lead = Entra en el equipo con la dirección { $email }. Tu función: { $role }.
join-submit = Entrar en el equipo
join-password-help = Ya hay una cuenta con esta dirección: escribe su contraseña.
join-full = El plan de esta panadería no tiene sitio para otra persona ahora mismo. Díselo a quien te invitó; la invitación sigue abierta.
join-other-person = Has iniciado sesión con otra dirección. Cierra la sesión y abre otra vez el enlace.
join-spent-text = Cada invitación sirve una sola vez, durante 7 días, salvo que se retire. Pide otra a quien te invitó.

mail-invitation-subject = Te invitan a un equipo en Obrador
mail-invitation-text = { $inviter } quiere contar contigo en el equipo de una panadería en Obrador. La página de este enlace dice de qué panadería se trata y qué serías en ella.
mail-invitation-button = Ver la invitación
mail-invitation-after = El enlace sirve una sola vez, durante 7 días. Si no sabes quién te invita, no tienes que hacer nada.
mail-invitation-from-us-subject = Te invitan a un equipo en Obrador
mail-invitation-from-us-text = Te invitan al equipo de una panadería en Obrador. La página de este enlace dice de qué panadería se trata y qué serías en ella.
mail-invitation-from-us-button = Ver la invitación
mail-invitation-from-us-after = El enlace sirve una sola vez, durante 7 días. Si no esperas ninguna invitación, no tienes que hacer nada.
team-search = Nombre o dirección de correo
team-name = Nombre
team-role = Función
team-since-heading = En el equipo desde
team-seen-heading = Última visita
team-sort-latest = Primero quien llegó más tarde
team-sort-unseen = Primero la visita más antigua
team-sort-since = Primero quien lleva más tiempo
team-sort-seen = Primero la visita más reciente
