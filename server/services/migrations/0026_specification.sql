-- What its maker says of it (allergens, lots): one of the bakery's stored files.
ALTER TABLE ingredients ADD COLUMN specification TEXT;
ALTER TABLE suppliers ADD COLUMN specification TEXT;
