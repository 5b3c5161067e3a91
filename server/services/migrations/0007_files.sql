-- What is known of a stored file's content; empty where only its size was recorded.
ALTER TABLE stored_files ADD COLUMN content_type TEXT;
ALTER TABLE stored_files ADD COLUMN sha256 TEXT;
ALTER TABLE stored_files ADD COLUMN uploaded_by TEXT;
-- The name as it is searched and sorted; empty for files from before.
ALTER TABLE stored_files ADD COLUMN name_folded TEXT;
