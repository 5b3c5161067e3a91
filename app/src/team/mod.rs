//! The team: its page, and the page of an invitation.

mod invite;
mod join_page;
mod page;
mod people;
mod told;

pub use invite::{InviteForm, InviteProblem, Made};
pub use join_page::{JoinPage, JoinStep, JoinView};
pub use page::{Outcome, TeamPage, TeamView};
pub use people::{InvitationRow, MemberRow, Orphans, OrphansProps};
pub use told::{TeamChange, told};
