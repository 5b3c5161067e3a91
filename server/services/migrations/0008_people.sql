-- The name as it is searched and sorted; empty for people from before.
ALTER TABLE users ADD COLUMN name_folded TEXT;
