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
tenants-sort = Order
tenants-by-name = By name
tenants-by-newest = Newest first
tenants-by-oldest = Oldest first
tenants-show = Show
tenants-show-all = Show all bakeries
tenants-none = No bakery is like that.
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
tenant-state-past-due = Bill overdue
tenant-state-cancelled = Cancelled
tenant-state-read-only = Read-only
pager-label = Pages
pager-before = Before
pager-after = Next

tenant-deletion = On { $asked } its owner asked for this bakery to be deleted. All its data will be deleted on { $date }.
tenant-usage = What it uses
tenant-members = Members
tenant-no-members = Nobody has access to this bakery.

plan-form-title = Change the plan
plan-form-intro = The new plan counts at once, and a new period begins. No bill is made.
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
# used: audit-tenant-{deleted,edit,sign-up}
# used: audit-usage-report
# used: audit-user-{reset-password,verify-email}
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
audit-tenant-sign-up = Bakery signed up
audit-usage-report = Usage recorded
audit-user-reset-password = Password reset
audit-user-verify-email = E-mail address verified

demo-reset-title = Make the demo anew
demo-reset-what = All three demo bakeries are thrown away with everything that was changed in them, and filled again with 200 days of history.
demo-reset-sessions = Whoever is signed in to the demo has to sign in again.
demo-reset-submit = Throw away and fill again
demo-reset-running = The demo has been in the making since { $time }. It takes up to a minute.
demo-reset-done = The demo was made anew at { $time }.
demo-reset-failed = At { $time } the demo could not be made anew. The server’s log says why.
demo-reset-look = Look again

# The owner's page.
data-title = Your bakery’s data
export-title = Take your data along
export-intro = One zip file holds everything that Obrador stores for your bakery: each kind of data as a table (CSV) and as JSON, and your stored files.
export-contents = Inside, README.txt says in your language what each file and each field is. Passwords and the secrets of keys are not in it.
export-submit = Download everything

deletion-title = Delete the bakery
deletion-intro = Nothing is deleted straight away. If you ask for it today, everything will be deleted on { $date }. Until then you can keep your bakery with one click. This would be deleted:
deletion-people = Usage figures, keys, the record of changes, the subscription, and the accounts of people who belong to no other bakery will be deleted, too.
deletion-name = The bakery’s name
deletion-name-help = Type “{ $bakery }” to make sure.
deletion-bad-name = This is not the bakery’s name. Capitals matter.
deletion-bad-password = This is not your password.
deletion-submit = Delete in 30 days
deletion-asked-title = The bakery will be deleted
deletion-asked = On { $date } everything is deleted. Until then all can be read and downloaded, and you can change your mind.
deletion-keep = Keep my bakery
deletion-kept = Your bakery stays. Nothing is deleted.
deletion-too-late = It is too late: the bakery is being deleted.
deletion-banner-label = Deletion
deletion-banner = This bakery and all its data are deleted on { $date }.

# README.txt of an export.
export-readme-title = Data of { $tenant }, { $date }, { $time }
export-readme-pairs = Each kind of data is there twice: as a CSV table for spreadsheets and as JSON for programs, with the same fields.
export-readme-times = Times are UTC, written as in 2025-01-19T10:30:00.000000Z. A day is a UTC day.
export-readme-empty = An empty cell, or null in JSON, means that there is no value.
export-readme-formulas = In CSV files a text that begins with =, +, -, @ or a tab has an apostrophe before it, so that no program takes it for a formula. JSON has it as it is.
export-readme-files = All is as it was at one moment. Passwords and the secrets of API keys are left out.
# used: export-kind-*
export-kind-bakery = The bakery itself.
export-kind-members = People with access to the bakery.
export-kind-invitations = People who were invited.
export-kind-subscription = The subscription.
export-kind-usage-caps = What the owner allows below the plan’s limits.
export-kind-locations = Locations.
export-kind-products = Products.
export-kind-recipes = Recipes.
export-kind-suppliers = Suppliers.
export-kind-stored-files = Stored files: what is known of them. Their contents are in the folder “files”.
export-kind-usage-snapshots = Usage at the end of each day.
export-kind-usage-daily = Training jobs, forecasts and API calls counted each day.
export-kind-usage-events = The ledger: each change of a number that the plan limits.
export-kind-refused-attempts = What the plan refused.
export-kind-api-tokens = API keys, without their secrets.
export-kind-audit = Who changed what, and why.
export-kind-files = The contents of stored files, where they are on the server’s disk.
# used: export-field-*
export-field-id = identifier
export-field-name = name
export-field-country = country, two letters (ISO 3166)
export-field-time-zone = time zone (IANA)
export-field-lang = language: en, es or eu
export-field-created-at = when it was made, or joined
export-field-created-by = who made it, as in audit
export-field-archived-at = when it was archived; empty while it counts
export-field-version = goes up with each change
export-field-user-id = the person’s identifier
export-field-email = e-mail address
export-field-role = owner, manager or staff
export-field-plan = starter, professional or enterprise
export-field-cycle = monthly or yearly
export-field-state = trialing, active, past_due, cancelled or read_only
export-field-period-start = when the present period began
export-field-renews-on = when the next period begins
export-field-updated-at = when it last changed
export-field-metric = what is counted
export-field-cap = the highest number allowed: things, calls, or bytes for storage_gb
export-field-bytes = size in bytes
export-field-content-type = the kind of content (MIME type); empty where the content is not stored
export-field-sha256 = the SHA-256 of the content, in hexadecimal
export-field-uploaded-by = who uploaded it, as in audit
export-field-date = UTC day
export-field-value = a number of things or calls; gigabytes for storage_gb
export-field-reported-at = when a program reported it; empty if Obrador counted
export-field-count = how many that day
export-field-entity = identifier of the thing that changed
export-field-at = when
export-field-delta = by how much: things, or bytes for storage_gb
export-field-requested = how many were asked for
export-field-scopes = what it may do
export-field-prefix = how the key begins
export-field-last-used-at = when it was last used, exact to the hour
export-field-revoked-at = when it was revoked
export-field-actor = who: user and identifier, token and identifier, or a command
export-field-action = what was done
export-field-before-json = how it was
export-field-after-json = how it is since
export-field-reason = why
export-field-code = the number or short name used at the till
export-field-category = category
export-field-price-cents = price in cents, without VAT
export-field-unit = what the price is for
export-field-notes = notes
export-field-product-id = identifier of the product it makes
export-field-yield-amount = how much it gives
export-field-yield-unit = unit of the yield
export-field-ingredients = ingredients
export-field-allergens = allergens, separated by spaces
export-field-method = how it is made
export-field-contact = whom to ask for
export-field-phone = telephone number
export-field-address = address
export-field-city = town
export-field-kept-at = when the owner chose that it can still be changed on a smaller plan

bakery-title = Bakery details
bakery-lead = They appear on bills and reports. The language is that of the bakery’s papers; each person chooses their own.
bakery-saved = Saved.
bakery-name = Name of the bakery
bakery-name-error = Please give the bakery a name of at most 100 characters.
bakery-country = Country
bakery-country-choose = Please choose
bakery-country-error = Please choose the country.
bakery-time-zone = Time zone
bakery-time-zone-own = As usual in the country
bakery-time-zone-error = Please choose a time zone of the list.
bakery-lang = Language
bakery-vat = VAT number
bakery-vat-help = As your tax office writes it; it stands on your bills.
bakery-vat-none = none
bakery-vat-form-error = VAT numbers of this country look different. Please check it.
bakery-vat-control-error = The last character does not match the rest: one of them is mistyped.
bakery-conflict = Somebody else has changed these data meanwhile. This is stored now:
bakery-conflict-text = Below is what you typed. Save again to replace what is stored.

# used: country-*
country-ad = Andorra
country-at = Austria
country-be = Belgium
country-bg = Bulgaria
country-ch = Switzerland
country-cy = Cyprus
country-cz = Czechia
country-de = Germany
country-dk = Denmark
country-ee = Estonia
country-es = Spain
country-fi = Finland
country-fr = France
country-gb = United Kingdom
country-gr = Greece
country-hr = Croatia
country-hu = Hungary
country-ie = Ireland
country-is = Iceland
country-it = Italy
country-li = Liechtenstein
country-lt = Lithuania
country-lu = Luxembourg
country-lv = Latvia
country-mt = Malta
country-nl = Netherlands
country-no = Norway
country-pl = Poland
country-pt = Portugal
country-ro = Romania
country-se = Sweden
country-si = Slovenia
country-sk = Slovakia
export-field-vat-number = VAT number
export-field-last-seen-at = when the person was last here, exact to the hour
export-field-invited-by = who invited, as in audit
export-field-expires-at = until when the invitation is open, or the key works
export-field-accepted-at = when it was accepted
tenants-asks-for = asks for { $plan }
tenant-asks-for = { $by } asked for { $plan }: { $at }.
tenant-state-asking = Asking for a plan
tenant-state-ended = Ended
export-field-requested-plan = the plan asked for and not yet answered
export-field-requested-by = who asked for it, as in audit
export-field-requested-at = when it was asked for
tenant-settle-request = Answered, the plan stays
# used: audit-subscription-ask-settled
audit-subscription-ask-settled = What was asked for is settled
