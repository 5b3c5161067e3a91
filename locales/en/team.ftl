team-title = Team
team-lead = Who works with Obrador in your bakery, and what they may do.
team-figure = Users: { $figure }. Open invitations count.
team-own = You
team-never-seen = not here yet
team-role-of = Role of { $name }
team-role-save = Save the role of { $name }
team-role-changed = { $name } has another role from now on.
team-remove = Remove
team-remove-label = Remove { $name } from the team
team-remove-sure = { $name } will be signed out and lose access to your bakery. What they have recorded stays.
team-remove-submit = Yes, remove
team-removed = { $name } is no longer in the team.
team-leave-sure = You will lose access to this bakery, and only an owner can invite you again.
team-left = This still works without them:
team-left-ends = This stops working when you leave:
team-left-keys = API keys: { $names }
team-left-invited = open invitations: { $names }
team-left-revoke = Revoke all of it, too
team-made = { $keys ->
    [0] { $invitations ->
        [one] one open invitation
       *[other] { $invitations } open invitations
    }
    [one] { $invitations ->
        [0] one API key
        [one] one API key and one open invitation
       *[other] one API key and { $invitations } open invitations
    }
   *[other] { $invitations ->
        [0] { $keys } API keys
        [one] { $keys } API keys and one open invitation
       *[other] { $keys } API keys and { $invitations } open invitations
    }
}
team-demotion-revokes = With another role, what they made stops working: { $made }.
team-revoked-with = Revoked with it: { $made }.
team-last-owner = A bakery needs an owner. Make somebody else an owner first.
team-invitations = Invited
team-open-until = open until { $day }
team-expired = expired { $day }
team-resend = Send again
team-resend-label = Send again: { $email }
team-revoke = Take back
team-revoke-label = Take back the invitation of { $email }
team-revoked = The invitation to { $name } is taken back: its link no longer works.
team-invite-again = Invite again
team-not-again = This can’t be sent again: they are in the team already, or invited anew.
team-invite = Invite somebody
team-invite-text = They get a mail with a link that works for 7 days. Members and open invitations count as users of your plan.
team-roles-help = Owners may do everything, managers see plan and usage, staff see no prices.
team-invite-submit = Invite
team-verify-first = Before you invite anybody, please verify your own e-mail address.
team-member-already = They are in the team already.
team-invited-already = They are invited already. You can send the invitation again above.
team-too-many-open = There are as many open invitations as a bakery can have. Take one back first, or wait until it is accepted.
team-invited = A mail to { $email } is on its way.
team-invited-without-mail = { $email } is invited. No mail can be sent from here: hand on the link yourself.
team-link-once = This is the invitation’s link, should you want to hand it on yourself. It is not shown again.

account-bakeries = Your bakeries
account-switch = Open
account-switch-label = Open { $bakery }
account-leave = Leave
account-leave-sure = You will lose access to { $name }, and only an owner can invite you again.
account-leave-submit = Yes, leave

join-page-title = Invitation
join-title = { $bakery } invites you
join-lead = Join the team with the address { $email }. Your role: { $role }.
join-submit = Join the team
join-password-help = There is an account with this address: its password.
join-full = The plan of this bakery has no room for another person right now. Tell whoever invited you; the invitation stays open.
join-other-person = You are signed in with another address. Sign out, and open the link again.
join-spent-text = Each invitation works once, for 7 days, unless it is taken back. Ask whoever invited you for another.

mail-invitation-subject = You are invited to a team at Obrador
mail-invitation-text = { $inviter } would like to have you in the team of a bakery at Obrador. The page behind this link says which bakery it is, and what you would be there.
mail-invitation-button = Look at the invitation
mail-invitation-after = The link works once, for 7 days. If you don’t know who invites you, you need do nothing.
mail-invitation-from-us-subject = You are invited to a team at Obrador
mail-invitation-from-us-text = you are invited to the team of a bakery at Obrador. The page behind this link says which bakery it is, and what you would be there.
mail-invitation-from-us-button = Look at the invitation
mail-invitation-from-us-after = The link works once, for 7 days. If you don’t expect an invitation, you need do nothing.
team-search = Name or e-mail address
team-name = Name
team-role = Role
team-since-heading = In the team since
team-seen-heading = Last here
team-sort-latest = Newest in the team first
team-sort-unseen = Longest not here first
team-sort-since = Longest in the team first
team-sort-seen = Last here first
