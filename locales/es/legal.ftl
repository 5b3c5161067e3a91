privacy-description = Qué guarda Obrador sobre ti, por qué y durante cuánto tiempo.
privacy-lead = Qué se guarda sobre ti, por qué y durante cuánto tiempo. En palabras sencillas.
# used: privacy-{cookie,usage,calculator,rights} and -text
privacy-cookie = Una sola cookie
privacy-cookie-text = Cuando inicias sesión, una cookie la mantiene abierta. Se borra al cerrar la sesión y caduca por sí sola tras 14 días sin uso. No hay ninguna otra cookie, y nadie más te rastrea.
privacy-usage = Las cifras de tu panadería
privacy-usage-text = Contamos lo que limita tu plan (usuarios, locales, productos, recetas, proveedores, almacenamiento, entrenamientos, previsiones y llamadas a la API) para mostrarte cuánto usas y cuándo llegas a un límite.
privacy-calculator = La calculadora
privacy-calculator-text = Funciona en tu navegador. Las cifras forman parte de la dirección de la página, para que puedas compartirla; nosotros no las guardamos.
privacy-rights = Tus derechos
privacy-rights-text = Puedes ver, corregir y hacer borrar lo que se guarda sobre ti. Se encarga de ello, si se lo pides, la persona titular de la cuenta de tu panadería o quien gestione Obrador para ti.
