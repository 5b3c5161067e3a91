# used: sign-in-description
sign-in-title = Sign in
sign-in-submit = Sign in
sign-in-description = Sign in to see what your bakery uses of its plan.
sign-in-wrong = E-mail address and password do not match. Please check both.
sign-in-too-many =
    { $count ->
        [one] Too many attempts. Please try again in a minute.
       *[other] Too many attempts. Please try again in { $minutes } minutes.
    }
sign-in-unavailable = We can’t sign you in right now: the storage does not answer. Please try again in a minute.
email = E-mail address
email-error = Please enter your e-mail address, such as ana@example.com.
password = Password
password-error = Please enter your password.

demo-sign-in-title = Look around without an account
demo-sign-in-intro = One click signs you in to a made-up bakery. Nothing you do here reaches anybody.
demo-operator = Platform operator
demo-first-days = The first days

account-title = Your account
account-saved = Saved.
account-name = Name
account-bakery = Bakery
account-role = Role
sessions-title = Signed in elsewhere?
sessions-intro = This ends every session of yours, on all devices, this one included.
sign-out-everywhere = Sign out everywhere

# used: sign-up-description
sign-up-title = Try Obrador for 14 days
sign-up-description = Open an account for your bakery and try the Professional plan for 14 days, without a card.
sign-up-lead = Your bakery gets the Professional plan for 14 days. Afterwards you decide.
sign-up-bakery = Your bakery
sign-up-person = You
sign-up-terms = I have read what is stored about me and my bakery.
sign-up-terms-link = What is stored, in plain words (opens a new tab)
sign-up-terms-error = Please read what is stored, and tick the box.
sign-up-submit = Start the trial
sign-up-no-card = No card, no contract: without a decision of yours the trial simply ends.
sign-up-have-account = You have an account already?
sign-in-no-account = Your bakery has no account yet?
form-wrong = Some fields need another look. Nothing has been saved yet.
person-name = Your name
person-name-error = Please enter your name, at most 100 characters.
person-email-taken = There is an account with this address already. Sign in, or set a new password.
person-password-help = At least 10 characters. A short sentence is easy to remember and hard to guess.
person-password-length = A password has at least 10 characters.
person-password-guessable = This password is easy to guess. Please choose another.
person-password-wrong = This is not the password of that account.
field-optional = { $field } (optional)

mails-are-logged = There is no mail server here: mails, with their links, are written to the server’s log.
no-mail = This needs a mail, and none can be sent
no-mail-text = No mail server is configured here. Whoever runs Obrador for you can change that (OBRADOR_SMTP_URL), or open your account and set your password for you.
error-too-many-mails = That is enough mails for now
# used: error-too-many-mails-text
error-too-many-mails-text = We have sent several mails to this address in the last minutes. Please look into the spam folder too, and try again in a quarter of an hour.

verify-title = Is this your address?
verify-text = One click, and we know that our mails reach you.
verify-submit = Yes, it is mine
verify-done = Thank you, your address is verified
verify-done-text = From now on you can invite your team.
verify-spent-text = Each link works once, for 48 hours. Perhaps your address is verified already: your account says so, and sends a new link.
link-spent = This link does not work any more
unverified-title = Please verify your e-mail address
unverified-text = Until then you can’t invite anybody. The link in the mail works for 48 hours.
unverified-submit = Send the mail again
unverified-sent = The mail is on its way.

forgot-link = Forgotten your password?
forgot-title = A new password
forgot-lead = We send you a mail with a link that lets you set a new password.
forgot-submit = Send me the link
forgot-sent = Look into your mail
forgot-sent-text = If there is an account with the address { $email }, a mail is on its way to it. Its link works for one hour.
reset-title = Set a new password
reset-lead = It ends every session of yours, on all devices.
reset-password = New password
reset-submit = Set the password
reset-done = Your new password is set. Please sign in with it.
reset-spent-text = Each link works once, for one hour. Ask for a new one.

welcome-title = Welcome
# used: welcome-{usage,keys}-text
welcome-trial = Your bakery can use everything in the plan { $plan } until { $day }. No card, and nothing renews by itself.
welcome-verify = We have sent a mail to { $email }. Please follow its link, so that we know it reaches you.
welcome-usage = See plan and usage
welcome-usage-text = What your bakery uses, and when a limit would be reached.
welcome-keys = Connect another program
welcome-keys-text = An API key lets your till or your accounts read your usage.

# used: mail-{verify,reset,password-changed,invitation,invitation-from-us,scopes}-{subject,text,button,after}
mail-greeting = Hello,
mail-greeting-name = Hello { $name },
mail-verify-subject = Please verify your e-mail address
mail-verify-text = welcome to Obrador. Please show us that this address is yours.
mail-verify-button = Verify the address
mail-verify-after = The link works once, for 48 hours. If you have not opened an account at Obrador, you need do nothing.
mail-reset-subject = Your new password for Obrador
mail-reset-text = somebody, we hope it was you, asked for a new password.
mail-reset-button = Set a new password
mail-reset-after = The link works once, for one hour. If it was not you, you need do nothing: your password stays as it is.
mail-password-changed-subject = Your password has been changed
mail-password-changed-text = your password for Obrador has just been changed, and all your sessions have ended. If it was you, everything is all right.
mail-password-changed-button = It was not me: set another password
mail-password-changed-after = Please tell the owner of your bakery, too, if it was not you.

mail-scopes-subject = Some of your API keys may do less now
mail-scopes-text = { $bakery } has API keys with the scope { $before }: { $keys }. Until now they also reached the team and the export of all data, which was not said when you made them. From now on a key needs { $team } or { $export } for that. Everything else works as before.
mail-scopes-button = Look at the API keys
mail-scopes-after = If a program of yours invites people or exports data, make a new key for it with the scope it needs, and revoke the old one. Otherwise you need do nothing.
sign-in-form-waits = You are signed out. What you typed has not been saved: sign in, and your form is back as you left it.
sign-in-button-waits = You are signed out, and nothing has been changed. Sign in, and you are back on the page.
limit-mails-title = Mails about limits
limit-mails-text = When a limit of { $bakery } comes near, we write to you with its date, and again when it is very near: once each per billing period, unless it has eased in between.
limit-mails-label = Tell me by mail when a limit comes near
limit-mails-unverified = You get them once you have verified your e-mail address.

account-password = Change the password
account-password-intro = All your other devices are signed out, and we tell you by mail.
account-password-intro-untold = All your other devices are signed out.
account-password-old = Present password
account-password-new = New password
account-password-submit = Change it
account-password-changed = The password is changed. Your other devices are signed out.

# What gives access away or takes data along asks for the password once more.
confirm-title = Is it you?
confirm-text = This step gives others access or takes data out. You have not typed your password for a while, so please type it again. What you filled in is kept.
confirm-submit = Go on
confirm-wrong = This is not your password.
