# The dialog that shows one thing above its list.
record-close = Close
record-unsaved = You have changes that are not saved.
record-stay = Keep editing
record-leave = Discard them
record-not-sent = Nothing came back: you seem to be offline. What you typed is still here; try again in a moment.
record-edit = Edit
record-nothing = Nothing more is known yet.
