//! Anybody can type anybody's address: a mail to one that nobody has confirmed says nothing that a person typed.

use crate::support::{
    TestApp,
    forms::{Browser, for_each_app_with_mail},
    smtp::{Mail, Sink},
};
use obrador_core::{auth::Role, subscription::PlanId};

/// What somebody would like to have mailed to a stranger,
const LURE: &str = "You won 500 euros, claim them at https://evil.example/x";
/// and whom.
const STRANGER: &str = "stranger@else.example";
const PASSWORD: &str = "ogia eta gatza";

fn is_clean(mail: &Mail, what: &str) {
    for piece in ["won", "evil.example", "euros"] {
        assert!(
            !mail.text.contains(piece),
            "{what} says what somebody typed: {}",
            mail.text
        );
    }
    assert!(
        mail.text.contains(&format!("\nTo: {}\n", mail.to)),
        "{what} is addressed by address alone: {}",
        mail.text
    );
}

async fn sign_up(t: &TestApp, email: &str, lang: &str) -> Browser {
    let mut browser = Browser::default();
    let form = [
        ("bakery", LURE),
        ("country", "ES"),
        ("time_zone", ""),
        ("lang", lang),
        ("vat_number", ""),
        ("name", LURE),
        ("email", email),
        ("password", PASSWORD),
        ("terms", "yes"),
    ];
    let answer = browser.post(t, &format!("/{lang}/sign-up"), &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    browser
}

#[tokio::test]
async fn an_account_in_a_strangers_name_mails_them_nothing_that_was_typed() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        for lang in ["en", "es", "eu"] {
            let email = format!("{lang}-{STRANGER}");
            let mut browser = sign_up(&t, &email, lang).await;
            is_clean(&sink.mail_to(&email).await, "the first mail");
            browser.post(&t, "/app/settings/account/verify", &[]).await;
            is_clean(&sink.mail_to(&email).await, "another link");
            let fields = [("email", email.as_str())];
            Browser::default().post(&t, "/en/forgot-password", &fields).await;
            let reset = sink.mail_to(&email).await;
            is_clean(&reset, "a new password");
            let fields = [
                ("token", reset.secret()),
                ("password", "a new pass phrase".to_owned()),
            ];
            let fields: Vec<_> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            let done = Browser::default().post(&t, "/en/reset-password", &fields).await;
            assert_eq!(done.status, 303);
            is_clean(&sink.mail_to(&email).await, "the password is new");
        }
    })
    .await;
}

#[tokio::test]
async fn an_invitation_says_who_invites_by_their_confirmed_address_alone() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let mut evil = sign_up(&t, "evil@own.example", "en").await;
        let mine = sink.mail_to("evil@own.example").await;
        let invite = [("email", STRANGER), ("role", "staff")];
        evil.post(&t, "/app/settings/team", &invite).await;
        sink.expect_none(&t).await;
        evil.post(&t, "/en/verify-email", &[("token", &mine.secret())])
            .await;

        evil.post(&t, "/app/settings/team", &invite).await;
        let invited = sink.mail_to(STRANGER).await;
        is_clean(&invited, "an invitation");
        assert!(
            invited.text.contains("evil@own.example would like"),
            "{}",
            invited.text
        );
        let page = Browser::default().get(&t, &invited.path()).await;
        assert!(
            page.text.contains("You won 500 euros"),
            "the page says which bakery"
        );

        // Whoever invites has the link, too, and can use it in the stranger's place.
        let secret = invited.secret();
        let join = [("token", secret.as_str()), ("name", LURE), ("password", PASSWORD)];
        let joined = Browser::default().post(&t, "/en/invitations", &join).await;
        assert_eq!(joined.status, 303, "{}", joined.text);
        is_clean(&sink.mail_to(STRANGER).await, "a new member's first mail");
    })
    .await;
}

#[tokio::test]
async fn whoever_confirmed_their_address_is_greeted_by_name() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let fields = [("email", "ane@own.example")];
        Browser::default().post(&t, "/en/forgot-password", &fields).await;
        let mail = sink.mail_to("ane@own.example").await;
        assert!(mail.text.contains("Kaixo, Ane:"), "{}", mail.text);
        assert!(mail.text.contains("To: Ane <ane@own.example>"), "{}", mail.text);
    })
    .await;
}
