# Gordetako fitxategiak.
problem-file-none-detail = Bidali fitxategia formularioaren «file» eremuan.
problem-file-form-detail = Bidali multipart/form-data motako formulario bat, fitxategia «file» eremuan duela.
problem-file-too-large-detail = Fitxategi batek gehienez { $most } MB izan ditzake.
problem-file-name-detail = Izenak 1 eta { $most } karaktere artean ditu, barrarik eta karaktere ikusezinik gabe.
problem-file-ending-detail = Izen berriak aurrekoaren luzapena gordetzen du.
problem-file-empty-detail = Fitxategia hutsik dago.
problem-file-kind-detail = PDF, PNG, JPEG, WebP, GIF, testu soila (.txt) eta CSV bakarrik gordetzen dira.
problem-file-content-detail = Edukia ez dator bat izenaren luzapenarekin.
problem-file-no-content-detail = Fitxategi honen tamaina baino ez dago jasota; edukia ez dago hemen gordeta.
problem-file-conflict-detail = Norbaitek fitxategia aldatu du bitartean: orain { $version }. bertsioan dago.
