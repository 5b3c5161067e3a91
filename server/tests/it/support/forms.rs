//! Pages and forms as a browser without a script uses them.
use super::{Answer, TestApp, TestDatabase, smtp::Sink};
use axum::{body::Body, http::Request};

/// Runs `test` on an application with each database and a mail server of its own.
pub(crate) async fn for_each_app_with_mail(test: impl AsyncFn(TestApp, Sink)) {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        let sink = Sink::start().await;
        let t = TestApp::start(&database.url, &format!("--smtp-url {}", sink.url)).await;
        test(t.clone(), sink).await;
        t.app.stop().await;
        database.drop().await;
    }
}

/// A browser: it keeps one cookie.
#[derive(Debug, Clone, Default)]
pub(crate) struct Browser {
    pub(crate) cookie: Option<String>,
}

impl Browser {
    pub(crate) async fn get(&self, t: &TestApp, path: &str) -> Answer {
        let mut request = Request::get(path);
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie.clone());
        }
        t.send(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form; a cookie that is set is kept.
    pub(crate) async fn post(&mut self, t: &TestApp, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let mut request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie.clone());
        }
        let answer = t.send(request.body(Body::from(body)).unwrap()).await;
        if let Some(set) = Some(answer.header("set-cookie")).filter(|set| !set.is_empty()) {
            self.cookie = set.split(';').next().map(str::to_owned);
        }
        answer
    }

    /// A browser in which somebody has signed in with the password `correct horse`.
    pub(crate) async fn signed_in(t: &TestApp, email: &str) -> Self {
        let mut browser = Self::default();
        let answer = browser
            .post(
                t,
                "/en/sign-in",
                &[("email", email), ("password", "correct horse")],
            )
            .await;
        assert_eq!(answer.status, 303, "{email}: {}", answer.text);
        browser
    }
}

/// Is the field `name` on the page marked as wrong, with a text beside it?
pub(crate) fn is_wrong(page: &str, name: &str) -> bool {
    let input = page.find(&format!("name=\"{name}\"")).expect(name);
    let end = page[input..].find('>').unwrap() + input;
    page[input..end].contains("aria-invalid=\"true\"") && page.contains(&format!("id=\"{name}-error\""))
}
