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

account-title = Your account
account-saved = Saved.
account-name = Name
account-bakery = Bakery
account-role = Role
sessions-title = Signed in elsewhere?
sessions-intro = This ends every session of yours, on all devices, this one included.
sign-out-everywhere = Sign out everywhere

keys-title = API keys
keys-lead = Let another program read or record your bakery’s usage.
keys-none = No API key yet.
keys-name = Name
keys-name-help = So that you recognise it later, for example “till” or “accounting”.
keys-name-error = Please give the key a name of at most 80 characters.
keys-scopes = What it may do
keys-scopes-error = Please choose at least one thing that the key may do.
keys-scopes-unknown = A key can’t be given this: { $scopes }. Choose from the list.
keys-created = Made on
keys-last-used = Last used
keys-never-used = never
keys-new = A new key
keys-create = Make the key
keys-made = This is your new key. Copy it now: it is not shown again.
keys-again = This form was sent already, and its key was made then. If you have not copied that key, revoke it and make another.
keys-revoke = Revoke
keys-revoke-label = Revoke the key “{ $name }”
keys-revoked = The key is revoked. No program can use it any more.
scope-usage-read = read usage and forecasts
scope-usage-write = record usage
scope-tenant-admin = administer the bakery
