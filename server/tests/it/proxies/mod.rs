//! The documented nginx, Traefik and Envoy, run: between a visitor who tries everything, Obrador, and an application
//! that says what reached it. `cargo xtask test --deploy` brings the programs.

mod cases;
mod programs;
mod refusals;
mod scene;

use crate::support::client::Answer;
use cases::{HEADERS, METHODS, ODD_HEADERS, ODD_TARGETS, TARGETS};
use obrador_core::subscription::PlanId;
use programs::{Proxy, Required};
use scene::Scene;

pub(crate) const TRUSTED: &str = "--trusted-proxies 127.0.0.1";

/// Every proxy, and whether Obrador trusts it: the files are the same.
pub(crate) fn set_ups() -> impl Iterator<Item = (Proxy, &'static str)> {
    Proxy::ALL
        .into_iter()
        .flat_map(|proxy| [(proxy, TRUSTED), (proxy, "")])
        .filter(|(proxy, flags)| !proxy.sends_the_path() || *flags == TRUSTED)
}

/// Two bakeries' visitors, who write the same request.
struct Visitors {
    scene: Scene,
    proxy: Proxy,
    starter: String,
    professional: String,
}

impl Visitors {
    async fn of(proxy: Proxy, flags: &str) -> Self {
        let scene = Scene::set(proxy, flags, Required::Analytics).await;
        let (_, starter) = scene.bakery("starter", PlanId::Starter).await;
        let (_, professional) = scene.bakery("professional", PlanId::Professional).await;
        scene.bakery("other", PlanId::Enterprise).await;
        Self {
            scene,
            proxy,
            starter,
            professional,
        }
    }

    /// The plan decides, whatever else is in the request, and Obrador alone says who it is.
    async fn try_it(&self, method: &str, target: &str, headers: &[&str]) {
        let what = format!("{:?}: {method} {target} {headers:?}", self.proxy);
        let refused = self.scene.ask(method, target, &self.starter, headers).await;
        self.is_refused(&refused, method, &what);
        self.obrador_was_asked(&what);
        let passed = self.scene.ask(method, target, &self.professional, headers).await;
        assert_eq!(passed.status, 200, "{what}: {passed:?}");
        self.obrador_was_asked(&what);
        self.application_was_told(1, &what);
        let nobody = self.scene.ask(method, target, "", headers).await;
        assert_eq!(nobody.status, 401, "{what}: {nobody:?}");
        self.application_was_told(0, &what);
        self.scene.asked();
    }

    /// The proxy may refuse it itself. If not, the plan decides.
    async fn try_odd(&self, method: &str, target: &str, headers: &[&str]) {
        let what = format!("{:?}: {method} {target} {headers:?}", self.proxy);
        for token in [&self.starter, &self.professional, &String::new()] {
            let answer = self.scene.ask(method, target, token, headers).await;
            let asked = !self.scene.asked().is_empty();
            let passed = self.scene.passed();
            // Traefik answers `OPTIONS *` itself, without asking anybody.
            let own_answer = !asked && answer.body.is_empty();
            let refused = (400..600).contains(&answer.status) || own_answer;
            assert_eq!(refused, passed.is_empty(), "{what}: {answer:?}");
            assert!(
                passed.is_empty() || (asked && token == &self.professional),
                "{what}: {answer:?}"
            );
            for seen in passed {
                assert_eq!(seen.obrador(), identity(), "{what}");
            }
        }
    }

    fn is_refused(&self, answer: &Answer, method: &str, what: &str) {
        assert_eq!(answer.status, 402, "{what}: {answer:?}");
        assert_eq!(answer.header("x-obrador-tenant"), "", "{what}");
        if method == "HEAD" {
            assert_eq!(answer.body, "", "{what}");
        } else {
            assert_eq!(
                answer.header("content-type"),
                "application/problem+json",
                "{what}"
            );
            let body = answer.json();
            assert_eq!(body["code"], "SUBSCRIPTION_UPGRADE_REQUIRED", "{what}");
            assert_eq!(body["details"]["required_feature"], "analytics", "{what}");
            assert_eq!(body["details"]["offer"]["plan"], "professional", "{what}");
        }
        self.application_was_told(0, what);
    }

    /// By the proxy's own words alone.
    fn obrador_was_asked(&self, what: &str) {
        let asked = self.scene.asked();
        let asked_as = if self.proxy == Proxy::Nginx { 1..=2 } else { 1..=1 };
        assert!(asked_as.contains(&asked.len()), "{what}: {asked:?}");
        for seen in asked {
            let ours = seen.obrador();
            let ours: Vec<_> = ours.iter().map(|(name, value)| (&**name, &**value)).collect();
            let (feature, rest) = ours.split_first().expect("what is required");
            assert_eq!(*feature, ("x-obrador-feature", "analytics"), "{what}");
            if self.proxy == Proxy::Nginx {
                assert!(
                    matches!(rest, [("x-obrador-mode", "nginx" | "refusal")]),
                    "{what}: {rest:?}"
                );
            } else {
                assert!(rest.is_empty(), "{what}: {rest:?}");
            }
            let address = "/api/v1/forward-auth?feature=analytics";
            assert!(
                self.proxy.sends_the_path() || seen.address.starts_with(address),
                "{what}: {}",
                seen.address
            );
            assert!(
                !seen
                    .headers
                    .iter()
                    .any(|(name, _)| name == "cookie" || name == "origin"),
                "{what}: {seen:?}"
            );
        }
    }

    fn application_was_told(&self, times: usize, what: &str) {
        let passed = self.scene.passed();
        assert_eq!(passed.len(), times, "{what}: {passed:?}");
        for seen in passed {
            assert_eq!(seen.obrador(), identity(), "{what}");
        }
    }
}

fn identity() -> Vec<(String, String)> {
    ["x-obrador-plan", "x-obrador-tenant"]
        .map(|name| (name.to_owned(), "professional".to_owned()))
        .to_vec()
}

#[ignore = "needs nginx, Traefik and Envoy: `cargo xtask test --deploy` brings them"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_plan_decides_whatever_the_address() {
    for (proxy, flags) in set_ups() {
        let visitors = Visitors::of(proxy, flags).await;
        let long = format!("/{}?{}", "a/".repeat(1_500), "feature=api&".repeat(200));
        for target in TARGETS.iter().copied().chain([long.as_str()]) {
            visitors.try_it("GET", target, &[]).await;
        }
        for method in METHODS {
            visitors.try_it(method, "/reports?feature=api", &[]).await;
        }
        for target in ODD_TARGETS {
            visitors.try_odd("GET", target, &[]).await;
        }
        for (method, target) in [
            ("OPTIONS", "*"),
            ("CONNECT", "reports.example:80"),
            ("TRACE", "/"),
            ("PURGE", "/?feature=api"),
        ] {
            visitors.try_odd(method, target, &[]).await;
        }
        let endless = format!("/{}?feature=api", "a".repeat(200_000));
        visitors.try_odd("GET", &endless, &[]).await;
    }
}

#[ignore = "needs nginx, Traefik and Envoy: `cargo xtask test --deploy` brings them"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_a_visitor_says_of_themselves_reaches_the_application() {
    for (proxy, flags) in set_ups() {
        let visitors = Visitors::of(proxy, flags).await;
        for headers in HEADERS {
            visitors.try_it("GET", "/reports/7?x=1", headers).await;
            visitors.try_it("POST", "/reports", headers).await;
        }
        for headers in ODD_HEADERS {
            visitors.try_odd("GET", "/reports", headers).await;
        }
    }
}

#[ignore = "needs nginx, Traefik and Envoy: `cargo xtask test --deploy` brings them"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_application_gets_the_request_as_it_was_sent() {
    for (proxy, flags) in set_ups() {
        let visitors = Visitors::of(proxy, flags).await;
        let headers = &["Cookie: a=b", "X-Own: c"];
        let answer = visitors
            .scene
            .ask("POST", "/reports/7?feature=api", &visitors.professional, headers)
            .await;
        let told = answer.json();
        assert_eq!(told["method"], "POST", "{proxy:?}");
        assert_eq!(told["address"], "/reports/7?feature=api", "{proxy:?}");
        assert_eq!(told["body"], "feature=api", "{proxy:?}");
        for header in ["[\"cookie\",\"a=b\"]", "[\"x-own\",\"c\"]"] {
            assert!(told["headers"].to_string().contains(header), "{proxy:?}: {told}");
        }
    }
}
