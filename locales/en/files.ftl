# Stored files.
problem-file-none-detail = Send the file in the form’s field “file”.
problem-file-form-detail = Send a form of the kind multipart/form-data with the file in its field “file”.
problem-file-too-large-detail = A file has at most { $most } MB.
problem-file-name-detail = A name has 1 to { $most } characters, no slashes and no invisible characters.
problem-file-ending-detail = A new name keeps the ending of the old one.
problem-file-empty-detail = The file is empty.
problem-file-kind-detail = Only PDF, PNG, JPEG, WebP, GIF, plain text (.txt) and CSV are stored.
problem-file-content-detail = The content is not what the name’s ending says.
problem-file-no-content-detail = Only this file’s size is recorded; its content is not stored here.
problem-file-conflict-detail = Somebody has changed the file meanwhile: it is at version { $version } now.

nav-files = Files
files-title = Files
files-used-of = { $used } of { $limit } used.
files-used-of-own = { $used } of { $limit } used, your own limit.
files-used = { $used } used.
files-choose = Files
files-help = PDF, PNG, JPEG, WebP, GIF, plain text or CSV, at most { $most }.
files-upload = Store
files-drop = Or drop files anywhere on this page.
files-waiting = Waiting
files-one-stored = Stored
files-stopped = Stopped
files-stop = Stop
files-again = Try again
files-not-sent = It has not arrived. See whether you are online, and try again.
files-left-out =
    { $count ->
        [one] { $files } file was left out: at most { $most } wait at once. Choose it again afterwards.
       *[other] { $files } files were left out: at most { $most } wait at once. Choose them again afterwards.
    }
files-some-stored = { $stored } of { $all } files are stored.
files-several-stored = { $count } files are stored: { $names }.
files-anew = See the list as it is now
files-tabs = Which files
files-active = In use
files-archived = Archived
files-search = Part of the name
files-by-smallest = Smallest first
files-name = Name
files-size = Size
files-created = Stored
files-by-largest = Largest first
files-none = No files yet. Store menus, price lists or photos here, so that the whole bakery finds them.
files-none-archived = Nothing is archived. Archived files stay readable and take no space of your plan.
files-no-content = Only its size is recorded; the content is not stored here.
files-archive = Archive
files-restore = Restore
files-rename = Rename
files-new-name = New name
files-stored = “{ $name }” is stored.
files-archived-now = “{ $name }” is archived. It no longer takes space of your plan.
files-restored = “{ $name }” is restored and takes space of your plan again.
files-renamed = The file is now called “{ $name }”.
files-see = See it in the list
files-conflict = Somebody has changed that file meanwhile. Look at it again and repeat your change.
files-bad-name = The name was not changed: it needs 1 to 120 visible characters, no slashes, and the same ending as before.
files-error-none = Choose a file first.
files-error-too-large = The file is too large.
files-error-name = The file’s name has slashes, invisible characters, or more than { $most } characters. Rename it and choose it again.
# used: error-no-content-text
error-no-content = The content is not stored here
error-no-content-text = Only this file’s name and size are recorded.
files-error-archive-full = Archived files still take up room on the disk: together with the others, twice what your plan allows. Their contents are deleted 30 days after they were archived; until then there is no room for this one.
files-archive-note = The content of an archived file is kept for 30 days; until then it can be restored whole.
