privacy-description = What Obrador stores about you, why, and for how long.
privacy-lead = What is stored about you, why, and for how long. In plain words.
# used: privacy-{account,cookie,usage,calculator,leaving,rights} and -text
privacy-account = Your account
privacy-account-text = Your name, your e-mail address, your language, an unreadable form of your password, whether you have shown that the address is yours, when you were last here (to the hour), and a record of who made a key, changed a plan, invited somebody or changed the team. They are kept as long as the account exists. What you typed into a form that was not taken is kept for you for a week. Links that we mail to you are kept as unreadable forms, for a week after they stop working; an invitation, with the address it went to, for a month. Sign-ups, failed sign-ins and mails that are asked for are counted for a short time, by e-mail address and network address, so that nobody can guess passwords.
privacy-cookie = One cookie
privacy-cookie-text = When you sign in, one cookie keeps you signed in. It is deleted when you sign out, and is worthless after 14 days without use and after 90 days in any case. There is no other cookie and no tracking by anybody else.
privacy-usage = Your bakery’s figures
privacy-usage-text = Your bakery’s name, country, time zone, language and, if you give it, VAT number are stored. We count what your plan limits (users, locations, products, recipes, suppliers, storage, training jobs, forecasts and API calls) to show you your usage and when a limit is reached. These figures are kept as long as your bakery has an account.
privacy-calculator = The calculator
privacy-calculator-text = With JavaScript it works in your browser. Without it, your figures travel to the server as part of the page’s address. We do not store them in either case.
privacy-rights = Your rights
privacy-rights-text = You may see, correct and have deleted what is stored about you. The owner of your bakery’s account, or whoever runs Obrador for you, does it on request.
privacy-leaving = Taking your data along, and leaving
privacy-leaving-text = Under “Export and deletion”, the owner of a bakery downloads everything that is stored for it, as tables and as JSON, and can have the bakery deleted. For 30 days the deletion can be called off. After that everything goes: figures, files, keys, the record of changes, and the accounts of people who belong to no other bakery. What stays is one line that says on which day a bakery was deleted, without its name and without anybody’s. Copies that whoever runs Obrador keeps as a backup end with that backup.
