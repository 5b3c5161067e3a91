//! Certificates of a test's own: an authority that nobody else knows, and what it signs for this machine.

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use std::{fs, path::PathBuf, sync::Arc};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
    },
};

/// An authority and a server's certificate for `localhost`, `127.0.0.1` and `::1`, as files too.
pub(crate) struct Certificates {
    folder: tempfile::TempDir,
    certificate: CertificateDer<'static>,
    key: Vec<u8>,
}

impl Certificates {
    pub(crate) fn make() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let authority_key = KeyPair::generate().unwrap();
        let mut authority = CertificateParams::new(Vec::new()).unwrap();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority_certificate = authority.self_signed(&authority_key).unwrap();
        let names = ["localhost", "127.0.0.1", "::1"].map(str::to_owned);
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(names)
            .unwrap()
            .signed_by(&key, &Issuer::new(authority, authority_key))
            .unwrap();
        let made = Self {
            folder,
            certificate: certificate.der().clone(),
            key: key.serialize_der(),
        };
        fs::write(made.authority(), authority_certificate.pem()).unwrap();
        fs::write(made.certificate(), certificate.pem()).unwrap();
        fs::write(made.key(), key.serialize_pem()).unwrap();
        made
    }

    /// The file with the authority's certificate.
    pub(crate) fn authority(&self) -> PathBuf {
        self.folder.path().join("authority.pem")
    }

    /// The file with the server's certificate.
    pub(crate) fn certificate(&self) -> PathBuf {
        self.folder.path().join("server.pem")
    }

    /// The file with the server's key.
    pub(crate) fn key(&self) -> PathBuf {
        self.folder.path().join("server.key")
    }

    /// What a server of the test's own speaks TLS with.
    pub(crate) fn acceptor(&self) -> TlsAcceptor {
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(self.key.clone()));
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![self.certificate.clone()], key)
            .unwrap();
        TlsAcceptor::from(Arc::new(config))
    }
}
