-- When a thing or a file was last changed; null as long as it is as it was created. What has lain untouched for longest comes
-- first where room is to be made.
ALTER TABLE products ADD COLUMN changed_at BIGINT;
ALTER TABLE recipes ADD COLUMN changed_at BIGINT;
ALTER TABLE suppliers ADD COLUMN changed_at BIGINT;
ALTER TABLE locations ADD COLUMN changed_at BIGINT;
ALTER TABLE stored_files ADD COLUMN changed_at BIGINT;
