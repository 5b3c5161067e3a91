//! What was just done in the team, by name.

use super::people::made_words;
use crate::page::{Told, Undo};
use obrador_core::auth::Role;
use obrador_locales::Texts;

/// What was just done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamChange {
    /// Somebody has another role; the one before, where it is known.
    Role {
        /// Who.
        id: String,
        /// What they were.
        was: Option<Role>,
    },
    /// Somebody is no longer in the team.
    Removed,
    /// An invitation is taken back.
    Revoked,
}

/// What was done to `name`, and how many API keys and open invitations were revoked with it.
pub fn told(t: Texts, change: TeamChange, name: &str, (keys, invitations): (usize, usize)) -> Told {
    let words = |key: &str| t.with(key, &[("name", name.to_owned().into())]);
    let invite = || ("/app/settings/team#invite".to_owned(), t.get("team-invite-again"));
    let mut told = match change {
        TeamChange::Role { id, was } => Told {
            text: words("team-role-changed"),
            undo: was.map(|was| Undo {
                action: "/app/settings/team/role".to_owned(),
                fields: vec![("id", id), ("role", was.as_str().to_owned())],
            }),
            ..Told::default()
        },
        TeamChange::Removed => Told {
            text: words("team-removed"),
            link: Some(invite()),
            ..Told::default()
        },
        TeamChange::Revoked => Told {
            text: words("team-revoked"),
            link: Some(invite()),
            ..Told::default()
        },
    };
    if keys + invitations > 0 {
        let made = made_words(t, keys, invitations);
        let with = t.with("team-revoked-with", &[("made", made.into())]);
        told.text = [&told.text, " ", &with].concat();
        // What ended with it does not come back.
        told.undo = None;
    }
    told
}
