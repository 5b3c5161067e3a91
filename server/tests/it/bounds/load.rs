//! The program under what would bring it down: exports that nobody reads, sign-ins, and files that do not end, all at
//! once. Whatever comes is answered, and whoever has business there goes on.

use crate::support::{PATIENCE, TestApp, TestDatabase, client, eventually, form_with, serving::Serving};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
};

const BAKERIES: usize = 8;
const EXPORTS: usize = 512;
const UPLOADS: usize = 200;
/// Connections, and sign-ins that each sends without waiting for an answer.
const SIGN_INS: (usize, usize) = (500, 20);
/// Where they come from.
const PLACES: usize = 4;
/// More than any buffer between the two takes.
const CONTENT: usize = 24 * 1024 * 1024;

/// What is in the database before the program starts: the tokens.
async fn prepared(url: &str, files: &Path) -> Vec<String> {
    let t = TestApp::start(url, &format!("--files {}", files.display())).await;
    let mut tokens = Vec::new();
    for number in 0..BAKERIES {
        let tenant = t.tenant(&format!("b{number}"), PlanId::Enterprise).await;
        tokens.push(
            t.token(Some(&tenant), &[Scope::TenantExport, Scope::TenantAdmin])
                .await,
        );
        if number == 0 {
            t.user("ane@b0.example", Some(&tenant), Role::Owner).await;
        }
        // What can't be made smaller.
        let folder = files.join(tenant.as_str());
        fs::create_dir_all(&folder).unwrap();
        let mut seed = number as u64 + 1;
        let content = std::iter::repeat_with(|| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            seed.to_le_bytes()
        });
        let content: Vec<u8> = content.take(CONTENT / 8).flatten().collect();
        fs::write(folder.join("content"), content).unwrap();
    }
    t.app.stop().await;
    tokens
}

async fn connect(port: u16) -> TcpStream {
    TcpStream::connect(("127.0.0.1", port)).await.unwrap()
}

/// Asks for an export and reads nothing of it.
async fn stalled_export(port: u16, number: usize, token: &str) -> TcpStream {
    let mut stream = connect(port).await;
    let bakery = number % BAKERIES;
    let request = format!(
        "GET /api/v1/tenants/b{bakery}/export HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer {token}\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

/// Sends a file but for its end.
async fn unfinished_upload(port: u16, number: usize, token: &str) -> TcpStream {
    let mut stream = connect(port).await;
    let form = form_with("menu.txt", "ogia ".repeat(2_000).as_bytes());
    let head = format!(
        "POST /api/v1/tenants/b{}/files HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        number % BAKERIES,
        form.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&form[..form.len() - 9]).await.unwrap();
    stream
}

/// Signs in again and again, each time as somebody else, and answers the statuses.
async fn sign_ins(port: u16, number: usize) -> Vec<u16> {
    let mut stream = connect(port).await;
    let (_, each) = SIGN_INS;
    let requests = (0..each).map(|place| {
        let at = number * each + place;
        let form = format!("email=who{at}%40x.example&password=wrong+horse");
        let close = if place + 1 == each {
            "Connection: close\r\n"
        } else {
            ""
        };
        format!(
            "POST /en/sign-in HTTP/1.1\r\nHost: a.example\r\nX-Forwarded-For: 10.0.0.{}\r\n{close}\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            at % PLACES,
            form.len()
        )
    });
    let requests: String = requests.collect();
    stream.write_all(requests.as_bytes()).await.unwrap();
    let mut answers = Vec::new();
    stream.read_to_end(&mut answers).await.unwrap();
    let answers = String::from_utf8_lossy(&answers);
    let heads = answers.split("HTTP/1.1 ").skip(1);
    heads.map(|head| head[..3].parse().unwrap()).collect()
}

/// The status at the beginning of an answer; what is behind it is not read.
async fn status(stream: &mut TcpStream) -> u16 {
    let mut head = [0; 12];
    stream.read_exact(&mut head).await.unwrap();
    String::from_utf8_lossy(&head[9..]).parse().unwrap()
}

/// Signs in as the owner, who comes again where too many wait; answers the cookie.
async fn owner(port: u16) -> String {
    let form = "email=ane%40b0.example&password=correct+horse";
    let began = Instant::now();
    loop {
        let answer = client::send_form(port, "/en/sign-in", form).await.unwrap();
        match answer.status {
            303 => return answer.header("set-cookie").split(';').next().unwrap().to_owned(),
            429 => assert!(began.elapsed() < PATIENCE, "never let in"),
            other => panic!("{other}: {}", answer.body),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// What has to go on.
async fn goes_on(port: u16) {
    let health = client::send(port, "GET", "/healthz", &[]).await.unwrap();
    assert_eq!(health.status, 200, "{}", health.body);
    let cookie = owner(port).await;
    let cookie = [format!("Cookie: {cookie}")];
    let page = client::send(port, "GET", "/app/settings/subscription", &cookie)
        .await
        .unwrap();
    assert_eq!(page.status, 200, "{}", page.body);
}

async fn is_answered_under_load(url: &str) {
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("files");
    let tokens = prepared(url, &files).await;
    let settings = [
        ("DATABASE_URL", url),
        ("OBRADOR_FILES", files.to_str().unwrap()),
        ("OBRADOR_TRUSTED_PROXIES", "127.0.0.1"),
        ("OBRADOR_SITE_ROOT", folder.path().to_str().unwrap()),
    ];
    let serving = Serving::start(folder.path(), &settings);
    let port = serving.port;
    goes_on(port).await;

    let mut exports = Vec::new();
    for number in 0..EXPORTS {
        exports.push(stalled_export(port, number, &tokens[number % BAKERIES]).await);
    }
    let mut uploads = Vec::new();
    for number in 0..UPLOADS {
        uploads.push(unfinished_upload(port, number, &tokens[number % BAKERIES]).await);
    }
    let mut trying = JoinSet::new();
    for number in 0..SIGN_INS.0 {
        trying.spawn(sign_ins(port, number));
    }
    // Meanwhile, and until all of them are answered.
    goes_on(port).await;
    let mut tried = BTreeMap::<u16, usize>::new();
    while let Some(statuses) = trying.join_next().await {
        for status in statuses.unwrap() {
            *tried.entry(status).or_default() += 1;
        }
    }
    goes_on(port).await;
    assert_eq!(
        tried.values().sum::<usize>(),
        SIGN_INS.0 * SIGN_INS.1,
        "each is answered: {tried:?}"
    );
    assert!(
        tried.keys().all(|status| [422, 429].contains(status)),
        "{tried:?}"
    );
    assert!(
        tried.contains_key(&422),
        "some got as far as the password: {tried:?}"
    );

    let mut exported = BTreeMap::<u16, usize>::new();
    for stream in &mut exports {
        *exported.entry(status(stream).await).or_default() += 1;
    }
    assert!(
        exported.keys().all(|status| [200, 429].contains(status)),
        "{exported:?}"
    );
    assert!(
        (1..=4).contains(&exported[&200]),
        "a few are on their way: {exported:?}"
    );
    let mut uploaded = BTreeMap::<u16, usize>::new();
    for stream in &mut uploads {
        stream.write_all(b"\r\n--x--\r\n").await.unwrap();
        *uploaded.entry(status(stream).await).or_default() += 1;
    }
    assert!(
        uploaded.keys().all(|status| [201, 429].contains(status)),
        "{uploaded:?}"
    );
    assert!(
        uploaded[&201] >= 16,
        "those that were let in are stored: {uploaded:?}"
    );

    // Once they have gone, there is room again.
    drop(exports);
    eventually("an export", async || {
        let mut stream = stalled_export(port, 1, &tokens[1]).await;
        status(&mut stream).await == 200
    })
    .await;
    println!("sign-ins {tried:?}, exports {exported:?}, uploads {uploaded:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_comes_at_once_everybody_is_answered() {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        is_answered_under_load(&database.url).await;
        database.drop().await;
    }
}
