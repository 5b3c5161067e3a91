# The frame of every page.
skip-to-content = Skip to content
nav-label = Main
nav-home = Start
nav-pricing = Prices
nav-roi = What it earns you
nav-sign-in = Sign in
nav-open-app = Open Obrador
nav-sign-up = Try it free
nav-subscription = Plan and usage
nav-catalogue = Catalogue
nav-api-keys = API keys
nav-team = Team
nav-bakery = Bakery details
nav-account = Your account
nav-api-docs = API reference
# used: nav-api-docs-description
nav-api-docs-description = Every call of the API with what it takes and answers: usage and forecasts, what the plan includes, catalogue, team and exports.
nav-privacy = Privacy
language = Language
platform = Platform
sign-out = Sign out
save = Save
close = Close
undo = Undo
breadcrumb = Where you are
menu = Menu
theme = Colours
theme-system = As on the device
theme-light = Light
theme-dark = Dark
footer-help = Help
footer-contact = Contact
footer-imprint = Imprint
footer-terms = Terms
footer-privacy-policy = Privacy policy
footer-what = Obrador, the workroom behind your bakery.
demo-ribbon = Demo: these bakeries are made up. Their growth follows a real shop’s daily figures.
demo = Demo

role-owner = Owner
role-manager = Manager
role-staff = Staff
role-platform-operator = Platform operator

# used: error-{bad-request,search,not-found,forbidden,busy,unavailable,internal,cross-site,demo-choice,demo-nobody,misdirected}-text
error-back = Back to the start
error-bad-request = This could not be read
error-bad-request-text = The address or the form holds something we can’t read. Go back and try again.
error-search = This search is too long
error-search-text = Go back and search for fewer words.
error-not-found = This page does not exist
error-not-found-text = The address may be misspelt, or the page has moved.
error-forbidden = This page is not part of your role
error-forbidden-text = Prices and the subscription are for owners and managers. Ask the owner of your bakery if you need them.
error-unavailable = We can’t read your data right now
error-unavailable-text = The storage does not answer. Nothing is lost. Please try again in a minute.
error-busy = A lot is going on right now
error-busy-text = As much of this is under way as can be at once, for your bakery or for all. Nothing is lost. Please try again in a few seconds.
error-internal = Something went wrong on our side
error-internal-text = The failure has been recorded. Please try again.
error-cross-site = This form came from another site
error-cross-site-text = For your safety, nothing was changed. Open the page again and repeat it there.
error-demo-choice = The demo has no such bakery or role
error-demo-choice-text = Choose one of the bakeries and roles on the sign-in page.
error-demo-nobody = Nobody of the demo has this role any more
error-demo-nobody-text = Sign in with another role, or make the demo anew.
error-misdirected = This demo answers only on its own machine
error-misdirected-text = It lets anybody in, so it can’t be called by another name. Open it at http://127.0.0.1 or http://localhost, with its port.

# What somebody finds who may not see prices.
home-title = Welcome, { $name }
home-staff = Your bakery uses Obrador. Plan and usage are shown to owners and managers.

# What a server function answers.
function-signed-out = You are signed out. Sign in again, then come back.
function-other-bakery = This page was opened by somebody else, or for another bakery. Load it again.
function-forbidden = Your role may not do that.
function-gone = That no longer exists.
function-too-many = Too many requests in a minute. Please wait a little.
function-not-covered = Your plan does not cover this.

wish-failed = That did not work. Please try again.
