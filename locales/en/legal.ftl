privacy-description = What Obrador stores about you, why, and for how long.
privacy-lead = What is stored about you, why, and for how long. In plain words.
# used: privacy-{cookie,usage,calculator,rights} and -text
privacy-cookie = One cookie
privacy-cookie-text = When you sign in, one cookie keeps you signed in. It is deleted when you sign out, and ends by itself after 14 days without use. There is no other cookie and no tracking by anybody else.
privacy-usage = Your bakery’s figures
privacy-usage-text = We count what your plan limits (users, locations, products, recipes, suppliers, storage, training jobs, forecasts and API calls) to show you your usage and when a limit is reached.
privacy-calculator = The calculator
privacy-calculator-text = It works in your browser. The figures are part of the page’s address, so that you can share it; we do not store them.
privacy-rights = Your rights
privacy-rights-text = You may see, correct and have deleted what is stored about you. The owner of your bakery’s account, or whoever runs Obrador for you, does it on request.
