privacy-description = Qué guarda Obrador sobre ti, por qué y durante cuánto tiempo.
privacy-lead = Qué se guarda sobre ti, por qué y durante cuánto tiempo. En palabras sencillas.
# used: privacy-{account,cookie,usage,calculator,leaving,rights} and -text
privacy-account = Tu cuenta
privacy-account-text = Tu nombre, tu correo electrónico, tu idioma, una forma ilegible de tu contraseña, si has demostrado que la dirección es tuya, cuándo estuviste aquí por última vez (con precisión de una hora) y un registro de quién creó una clave, cambió un plan, invitó a alguien o cambió el equipo. Se guardan mientras exista la cuenta. Lo que escribiste en un formulario que no se aceptó se guarda para ti durante una semana. Los enlaces que te enviamos por correo se guardan en una forma ilegible, hasta una semana después de que dejen de servir; una invitación, con la dirección a la que se envió, durante un mes. Las altas, los intentos fallidos de iniciar sesión y los correos que se piden se cuentan durante poco tiempo, por correo y por dirección de red, para que nadie pueda adivinar contraseñas.
privacy-cookie = Una sola cookie
privacy-cookie-text = Cuando inicias sesión, una sola cookie la mantiene abierta. Se borra al cerrar la sesión y deja de servir tras 14 días sin uso y, en todo caso, tras 90 días. No hay ninguna otra cookie ni nadie más te sigue.
privacy-usage = Las cifras de tu panadería
privacy-usage-text = Se guardan el nombre, el país, la zona horaria y el idioma de tu panadería y, si lo das, su NIF-IVA. Contamos lo que limita tu plan (usuarios, locales, productos, recetas, proveedores, almacenamiento, entrenamientos, previsiones y llamadas a la API) para mostrarte cuánto usas y cuándo llegas a un límite. Estas cifras se guardan mientras tu panadería tenga una cuenta.
privacy-calculator = La calculadora
privacy-calculator-text = Con JavaScript funciona en tu navegador. Sin él, tus cifras viajan al servidor en la dirección de la página. En ningún caso las guardamos.
privacy-rights = Tus derechos
privacy-rights-text = Puedes ver, corregir y hacer borrar lo que se guarda sobre ti. Se encarga de ello, si se lo pides, la persona titular de la cuenta de tu panadería o quien gestione Obrador para ti.
privacy-leaving = Llevarte tus datos y marcharte
privacy-leaving-text = En «Exportar y eliminar», la persona titular de una panadería descarga todo lo que se guarda de ella, como tablas y como JSON, y puede hacer que se elimine la panadería. Durante 30 días la eliminación se puede anular. Después desaparece todo: cifras, archivos, claves, el registro de cambios y las cuentas de quienes no pertenecen a ninguna otra panadería. Queda una sola línea que dice qué día se eliminó una panadería, sin su nombre ni el de nadie. Las copias de seguridad que conserve quien gestione Obrador terminan con esa copia.
