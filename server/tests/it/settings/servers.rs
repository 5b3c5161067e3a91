//! Addresses that lead to real servers: over TLS, by IPv6, with passwords that have to be encoded.

use crate::support::{
    certificates::Certificates,
    client,
    postgres_server::PostgresServer,
    redis_server::Redis,
    serving::{Serving, run},
    smtp::{Offers, Sink},
};
use std::net::TcpListener;

/// Has this machine IPv6 at all? Without it nothing can be reached so.
fn has_ipv6() -> bool {
    TcpListener::bind("[::1]:0").is_ok()
}

#[tokio::test]
async fn redis_is_reached_over_tls_where_its_authority_is_known() {
    let (folder, certificates) = (tempfile::tempdir().unwrap(), Certificates::make());
    let redis = Redis::with_tls(folder.path(), &certificates);
    let authority = certificates.authority();
    let authority = authority.to_str().unwrap();
    let known = [("REDIS_URL", redis.url.as_str()), ("SSL_CERT_FILE", authority)];
    let demo = run(folder.path(), &known, "demo");
    assert!(demo.status.success(), "{demo:?}");
    redis.ask::<()>(&["FLUSHALL"]);
    let tracked = run(folder.path(), &known, "track");
    let said = String::from_utf8(tracked.stdout).unwrap();
    assert!(
        tracked.status.success() && !said.contains("NOT written"),
        "{said}"
    );
    assert!(redis.ask::<bool>(&["EXISTS", "usage_history:demo-starter:products"]));
    redis.ask::<()>(&["FLUSHALL"]);

    // A server writes its copy when somebody looks.
    let serving = Serving::start(folder.path(), &known);
    let made = run(
        folder.path(),
        &known,
        "token create --tenant demo-starter --scope usage:read",
    );
    let token = String::from_utf8(made.stdout).unwrap();
    let header = format!("Authorization: Bearer {}", token.trim());
    let target = "/api/v1/usage-forecast?tenant_id=demo-starter";
    let answer = client::send(serving.port, "GET", target, std::slice::from_ref(&header))
        .await
        .unwrap();
    assert_eq!(answer.status, 200, "{answer:?}");
    assert!(redis.ask::<bool>(&["EXISTS", "usage_history:demo-starter:products"]));
    let ready = client::send(serving.port, "GET", "/readyz", &[]).await.unwrap();
    assert_eq!(ready.json()["redis"], "configured");
    drop(serving);

    // Nobody who is not known is told the password; what Redis would have made faster works.
    redis.ask::<()>(&["FLUSHALL"]);
    let unknown = [("REDIS_URL", redis.url.as_str())];
    let tracked = run(folder.path(), &unknown, "track");
    let said = String::from_utf8(tracked.stdout).unwrap();
    assert!(tracked.status.success() && said.contains("NOT written"), "{said}");
    let serving = Serving::start(folder.path(), &unknown);
    let answer = client::send(serving.port, "GET", target, &[header])
        .await
        .unwrap();
    assert_eq!(answer.status, 200, "{answer:?}");
    let ready = client::send(serving.port, "GET", "/readyz", &[]).await.unwrap();
    assert_eq!(
        (ready.status, &ready.json()["redis"]),
        (200, &"unavailable".into())
    );
    assert!(!redis.ask::<bool>(&["EXISTS", "usage_history:demo-starter:products"]));
}

#[tokio::test]
async fn postgresql_is_reached_over_tls_by_either_kind_of_address() {
    let (folder, certificates) = (tempfile::tempdir().unwrap(), Certificates::make());
    let server = PostgresServer::with_tls(&certificates);
    server
        .run_all(&[
            "CREATE ROLE shop LOGIN PASSWORD 'p@ss/#:%'",
            "CREATE DATABASE own OWNER shop",
        ])
        .await;
    let authority = certificates.authority();
    let authority = authority.to_str().unwrap();
    let password = "p%40ss%2F%23%3A%25";
    let mut cases = vec![
        (
            "127.0.0.1",
            format!("sslmode=verify-full&sslrootcert={authority}"),
            None,
            true,
        ),
        (
            "localhost",
            "sslmode=verify-full".to_owned(),
            Some(authority),
            true,
        ),
        ("127.0.0.1", "sslmode=require".to_owned(), None, true),
        ("127.0.0.1", String::new(), None, true),
        ("127.0.0.1", "sslmode=verify-full".to_owned(), None, false),
        ("127.0.0.1", "sslmode=disable".to_owned(), None, false),
    ];
    if has_ipv6() {
        cases.push((
            "[::1]",
            format!("sslmode=verify-full&sslrootcert={authority}"),
            None,
            true,
        ));
    }
    for (host, parameters, known, works) in cases {
        let url = format!(
            "postgres://shop:{password}@{host}:{}/own?{parameters}",
            server.port
        );
        let mut settings = vec![("DATABASE_URL", url.as_str())];
        settings.extend(known.map(|file| ("SSL_CERT_FILE", file)));
        let ended = run(folder.path(), &settings, "migrate");
        let said = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.success(), works, "{host} {parameters}: {said}");
        assert!(works || said.contains("DATABASE_URL"), "{said}");
        assert!(!said.contains("p@ss") && !said.contains(password), "{said}");
    }
}

#[tokio::test]
async fn ipv6_is_an_address_like_any_other() {
    if !has_ipv6() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let redis = Redis::start(folder.path());
    let redis_url = redis.url.replace("127.0.0.1", "[::1]");
    let mut sink = Sink::offering(Offers::Nothing).await;
    let relay = TcpListener::bind("[::1]:0").unwrap();
    let smtp_url = format!("smtp://{}", relay.local_addr().unwrap());
    relay.set_nonblocking(true).unwrap();
    let relay = tokio::net::TcpListener::from_std(relay).unwrap();
    let port = sink.port;
    tokio::spawn(async move {
        while let Ok((mut from, _)) = relay.accept().await {
            let mut to = tokio::net::TcpStream::connect(("127.0.0.1", port)).await.unwrap();
            tokio::spawn(async move { tokio::io::copy_bidirectional(&mut from, &mut to).await });
        }
    });
    let settings = [
        ("OBRADOR_LISTEN", "[::1]:0"),
        ("OBRADOR_METRICS_LISTEN", "[::1]:0"),
        ("OBRADOR_PUBLIC_URL", "https://[2001:db8::1]:8443"),
        ("OBRADOR_TRUSTED_PROXIES", "::1,fd00::/8"),
        ("REDIS_URL", redis_url.as_str()),
        ("OBRADOR_SMTP_URL", smtp_url.as_str()),
    ];
    for line in [
        "demo",
        // Of a bakery where nothing happens: who owns the demo's is also written to about its limits.
        "tenant create own --name Own",
        "user create ane@own.example --name Ane --tenant own",
    ] {
        let ended = run(folder.path(), &settings, line);
        assert!(ended.status.success(), "{line}: {ended:?}");
    }
    assert!(redis.ask::<bool>(&["EXISTS", "usage_history:demo-starter:products"]));
    let serving = Serving::start(folder.path(), &settings);
    let answer = client::form_to(
        "[::1]",
        serving.port,
        "/en/forgot-password",
        "email=ane@own.example",
    )
    .await;
    assert_eq!(answer.unwrap().status, 200);
    let mail = sink.mail_to("ane@own.example").await;
    assert!(
        mail.text.contains("https://[2001:db8::1]:8443/es/reset-password"),
        "{}",
        mail.text
    );
}
