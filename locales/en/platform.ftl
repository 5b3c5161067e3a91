# The platform operator's pages.
nav-tenants = Bakeries
nav-demo-reset = Demo
nav-tokens = Tokens
tokens-title = Operator’s tokens
tokens-lead = A program with one of these reaches every bakery. What it changes needs a reason, which is kept with the change.
tokens-none = No operator’s token yet.
tokens-made = made { $day } by { $maker }
tokens-no-reason = no reason recorded
tokens-revoked-on = revoked { $day }
tokens-revoked = The token is revoked. No program can use it any more.
tokens-revoke-sure = No program can use it any more, and that can’t be undone.
tokens-revoke-submit = Yes, revoke
tokens-make = A new one is made on the command line:
nav-data = Export and deletion

tenants-title = Bakeries
tenants-count =
    { $count ->
        [one] One bakery
       *[other] { $number } bakeries
    }
tenants-count-more = More than { $number } bakeries
tenants-search = Search
tenants-search-help = Name, identifier or an owner’s e-mail address, or a part of it.
tenants-plan = Plan
tenants-state = State
tenants-all = All
tenants-bakery = Bakery
tenants-plan-and-state = Plan and state
tenants-highest = Nearest to a limit
tenants-unlimited = No limit
tenants-activity = Last activity
tenants-activity-note = Last activity is the latest of three: a member was signed in, a program used an API key, something that is counted changed. It is exact to the hour.
tenants-no-activity = Nothing on record
tenants-since = Since
tenants-deleted-after = Deleted on { $date }
# used: tenant-state-{trialing,active,past-due,cancelled,read-only,ended,asking}
tenant-state-trialing = Trying
tenant-state-active = Active
tenant-state-past-due = Invoice overdue
tenant-state-cancelled = Cancelled
tenant-state-read-only = Read-only

tenant-deletion = On { $asked } its owner asked for this bakery to be deleted. All its data will be deleted on { $date }.
tenant-usage = What it uses
tenant-members = Members
tenant-no-members = Nobody has access to this bakery.

plan-form-title = Change the plan
plan-form-intro = The new plan counts at once, and a new period begins. No invoice is made.
plan-form-cycle = Paid
plan-form-reason = Reason
plan-form-reason-help = It is recorded with your name and the change.
plan-form-submit = Change the plan
plan-form-done = The plan is changed. The bakery sees it at once.
plan-form-changed = Somebody else changed this subscription in the meantime. What you see now is how it is; please decide again.
plan-form-same = This bakery is on that plan and that payment already. Nothing was changed.
plan-form-bad-plan = Please choose a plan.
plan-form-bad-cycle = Please choose monthly or yearly.
plan-form-bad-reason = Please say why, in 3 to 500 characters.

audit-title = What happened
audit-none = Nothing has happened yet.
audit-at = When
audit-what = What
audit-who = Who
audit-reason = Why
audit-details = Details
audit-before = Before
audit-after = After
audit-older = Older
# used: audit-{subscription-set-plan,user-create,token-create,token-revoke,demo-whole}
# used: audit-tenant-{create,export,deletion-requested,deletion-called-off}
audit-subscription-set-plan = Plan set
audit-user-create = Person added
audit-token-create = API key made
audit-token-revoke = API key revoked
audit-demo-whole = Demo filled
audit-tenant-create = Bakery opened
audit-tenant-export = Data exported
audit-tenant-deletion-requested = Deletion asked for
audit-tenant-deletion-called-off = Deletion called off
# used: audit-catalogue-{archive,choose-writable,create,restore,update}
# used: audit-entitlement-{lift-cap,set-cap}
# used: audit-file-{archive,rename,restore,store}
# used: audit-subscription-ask
# used: audit-team-{invite,invite-again,join,leave,remove,revoke-invitation,role}
# used: audit-tenant-{deleted,edit,first-steps-hidden,sign-up}
# used: audit-usage-report
# used: audit-user-{change-password,reset-password,verify-email}
audit-catalogue-archive = Catalogue: archived
audit-catalogue-choose-writable = Chosen what stays open to changes
audit-catalogue-create = Catalogue: added
audit-catalogue-restore = Catalogue: restored
audit-catalogue-update = Catalogue: changed
audit-entitlement-lift-cap = Own cap lifted
audit-entitlement-set-cap = Own cap set
audit-file-archive = File archived
audit-file-rename = File renamed
audit-file-restore = File restored
audit-file-store = File stored
audit-subscription-ask = Another plan asked for
audit-team-invite = Person invited
audit-team-invite-again = Invitation sent again
audit-team-join = Invitation accepted
audit-team-leave = Person left
audit-team-remove = Person removed
audit-team-revoke-invitation = Invitation taken back
audit-team-role = Role changed
audit-tenant-deleted = Bakery deleted
audit-tenant-edit = Bakery’s details changed
audit-tenant-first-steps-hidden = First steps hidden
audit-tenant-sign-up = Bakery signed up
audit-usage-report = Usage recorded
audit-user-change-password = Password changed
audit-user-reset-password = Password reset
audit-user-verify-email = E-mail address verified
tenants-asks-for = asks for { $plan }
tenant-asks-for = { $by } asked for { $plan }: { $at }.
tenant-state-asking = Asking for a plan
tenant-state-ended = Ended
tenant-settle-request = Answered, the plan stays
# used: audit-subscription-ask-settled
audit-subscription-ask-settled = What was asked for is settled
# used: job-{subscriptions,limits,purge,files,retention,key-scopes,notice,mail}
# used: job-state-{failed,running,due,waiting}
# used: audit-subscription-{renew,end}, audit-job-restart, audit-user-limit-mails
nav-jobs = Jobs
jobs-title = Jobs
jobs-lead = What Obrador does by itself. A job that fails is tried again after a pause that grows; one that is given up waits for you.
jobs-none = No job yet. They are made when a server starts.
jobs-restarted = The job is due again and begins at once.
jobs-due = Due
jobs-attempts = Attempts
jobs-last = Last finished
jobs-never = never
jobs-restart = Run now
jobs-restart-all = Run all that are given up
jobs-restart-label = Run now: { $job }
jobs-restart-submit = Run it
jobs-restart-sure = It begins at once, whatever pause it had.
jobs-error = What went wrong
jobs-bakery = Bakery
job-subscriptions = Renewals and trial ends
job-limits = Mails about limits ahead
job-purge = Deletion of bakeries
job-files = Stored files that were let go
job-retention = Removal of what has had its time
job-key-scopes = Notice about older API keys
job-notice = News to pass on
job-mail = Mail
job-state-failed = given up
job-state-running = running
job-state-due = due
job-state-waiting = waiting
audit-subscription-renew = Subscription renewed
audit-subscription-end = Subscription ended
audit-job-restart = Job run again
audit-user-limit-mails = Mails about limits turned on or off
# used: audit-procurement-{create,change,submit,withdraw,approve,reject,send,mail,cancel,receive,close-line,settings}
audit-procurement-create = Order written
audit-procurement-change = Order changed
audit-procurement-submit = Approval of an order asked for
audit-procurement-withdraw = Request for approval taken back
audit-procurement-approve = Order approved
audit-procurement-reject = Order rejected
audit-procurement-send = Order sent
audit-procurement-mail = Order sent by mail
audit-procurement-cancel = Order cancelled
audit-procurement-receive = Delivery entered
audit-procurement-close-line = Line of an order closed short
audit-procurement-settings = Settings of orders changed
# used: audit-production-{plan,timing,start,start-anyway,pause,resume,finish,lose,hold,release,stop,add-capacity,change-capacity,remove-capacity,count}
audit-production-plan = Batch planned
audit-production-timing = How long a recipe takes changed
audit-production-start = Stage of a batch begun
audit-production-start-anyway = Stage of a batch begun though it waited for something
audit-production-pause = Stage of a batch paused
audit-production-resume = Stage of a batch resumed
audit-production-finish = Finished quantity of a batch entered
audit-production-lose = Loss of a batch entered
audit-production-hold = Batch held for a quality check
audit-production-release = Batch released after a quality check
audit-production-stop = Batch stopped
audit-production-add-capacity = Capacity added
audit-production-change-capacity = Capacity changed
audit-production-remove-capacity = Capacity removed
audit-production-count = Stock count entered
