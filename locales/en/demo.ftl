demo-reset-title = Make the demo anew
demo-reset-what = All four demo bakeries are thrown away with everything that was changed in them, and filled again, three of them with 200 days of history.
demo-reset-sessions = Whoever is signed in to the demo has to sign in again.
demo-reset-submit = Throw away and fill again
demo-reset-running = The demo has been in the making since { $time }. It takes up to a minute.
demo-reset-done = The demo was made anew at { $time }.
demo-reset-failed = At { $time } the demo could not be made anew. The server’s log says why.
demo-reset-look = Look again
