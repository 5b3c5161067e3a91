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
