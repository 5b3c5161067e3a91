//! Mails and passwords go to the mail server over TLS wherever it offers that; where it is required, over nothing else.

use crate::support::{
    certificates::Certificates,
    client,
    serving::{Serving, run},
    smtp::{Offers, Sink},
};

const TO: &str = "ane@own.example";

/// What the mail server does.
#[derive(Clone, Copy, PartialEq)]
enum Has {
    StartTls,
    Wrapped,
    Nothing,
}

/// What becomes of a mail.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Comes {
    OverTls,
    InTheClear,
    Never,
}

/// A real server sends a mail to a real mail server.
async fn check(certificates: &Certificates, address: &str, has: Has, known: bool, comes: Comes) {
    let offers = match has {
        Has::StartTls => Offers::StartTls(certificates.acceptor()),
        Has::Wrapped => Offers::Wrapped(certificates.acceptor()),
        Has::Nothing => Offers::Nothing,
    };
    let case = format!(
        "{address}, the authority is {}known",
        if known { "" } else { "un" }
    );
    let mut sink = Sink::offering(offers).await;
    let address = address.replace("PORT", &sink.port.to_string());
    let folder = tempfile::tempdir().unwrap();
    let authority = certificates.authority();
    let mut settings = vec![("OBRADOR_SMTP_URL", address.as_str())];
    if known {
        settings.push(("SSL_CERT_FILE", authority.to_str().unwrap()));
    }
    let made = run(folder.path(), &settings, "tenant create own --name Own");
    assert!(made.status.success(), "{made:?}");
    let made = run(
        folder.path(),
        &settings,
        &format!("user create {TO} --name Ane --tenant own"),
    );
    assert!(made.status.success(), "{made:?}");
    let serving = Serving::start(folder.path(), &settings);
    let asked = client::send_form(serving.port, "/en/forgot-password", &format!("email={TO}")).await;
    assert_eq!(asked.unwrap().status, 200, "{case}");
    if comes == Comes::Never {
        serving.says("a mail was not sent").await;
        assert_eq!(sink.passwords(), [false; 0], "{case}: no password is told");
    } else {
        let mail = sink.mail_to(TO).await;
        let over_tls = comes == Comes::OverTls;
        assert_eq!(mail.over_tls, over_tls, "{case}");
        assert_eq!(sink.passwords(), [over_tls], "{case}");
    }
    assert!(!serving.log().contains("s3cret"), "{case}: {}", serving.log());
}

#[tokio::test]
async fn a_mail_goes_over_tls_where_that_is_offered_and_over_nothing_else_where_it_is_required() {
    use Comes::{InTheClear, Never, OverTls};
    let certificates = Certificates::make();
    let cases = [
        ("smtp://shop:s3cret@127.0.0.1:PORT", Has::StartTls, false, OverTls),
        (
            "smtp://shop:s3cret@127.0.0.1:PORT",
            Has::Nothing,
            false,
            InTheClear,
        ),
        (
            "smtp://shop:s3cret@localhost:PORT?tls=required",
            Has::StartTls,
            true,
            OverTls,
        ),
        (
            "smtp://shop:s3cret@127.0.0.1:PORT?tls=required",
            Has::StartTls,
            false,
            Never,
        ),
        (
            "smtp://shop:s3cret@127.0.0.1:PORT?tls=required",
            Has::Nothing,
            true,
            Never,
        ),
        (
            "smtp://shop:s3cret@127.0.0.1:PORT?tls=opportunistic",
            Has::StartTls,
            true,
            OverTls,
        ),
        (
            "smtp://shop:s3cret@127.0.0.1:PORT?tls=opportunistic",
            Has::StartTls,
            false,
            Never,
        ),
        (
            "smtp://shop:s3cret@127.0.0.1:PORT?tls=none",
            Has::StartTls,
            true,
            InTheClear,
        ),
        ("smtps://shop:s3cret@localhost:PORT", Has::Wrapped, true, OverTls),
        ("smtps://shop:s3cret@127.0.0.1:PORT", Has::Wrapped, false, Never),
    ];
    let checks = cases.map(|(address, has, known, comes)| check(&certificates, address, has, known, comes));
    futures::future::join_all(checks).await;
}
