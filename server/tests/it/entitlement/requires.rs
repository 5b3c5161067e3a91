//! A route behind a requirement.

use crate::support::{TestApp, for_each_app};
use axum::{Router, body::Body, http::Request, routing::post};
use obrador_core::{auth::Scope, subscription::PlanId, usage::Metric};
use obrador_server::features::entitlement::{Requirement, requires};
use tower::ServiceExt as _;

#[tokio::test]
async fn one_line_puts_a_route_behind_a_quota_of_the_day() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.tenant("other", PlanId::Starter).await;
        let train = requires(
            &t.app,
            Requirement::Daily(Metric::TrainingJobs),
            Scope::UsageWrite,
        );
        let router = Router::new()
            .route("/tenants/{id}/train", post(async || "trained").layer(train))
            .with_state(t.app.clone());
        let writer = t.token(Some(&own), &[Scope::UsageWrite]).await;
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        for (path, token, status) in [
            ("/tenants/own/train", None, 401),
            ("/tenants/own/train", Some(&reader), 403),
            ("/tenants/other/train", Some(&writer), 404),
            ("/tenants/own/train", Some(&writer), 200),
            ("/tenants/own/train", Some(&writer), 402),
        ] {
            let mut request = Request::post(path);
            if let Some(token) = token {
                request = request.header("authorization", format!("Bearer {token}"));
            }
            let request = request.body(Body::empty()).unwrap();
            let answer = router.clone().oneshot(request).await.unwrap();
            assert_eq!(answer.status().as_u16(), status, "{path}");
            if status == 200 {
                assert_eq!(answer.headers()["ratelimit-remaining"], "0");
            }
        }
    })
    .await;
}
