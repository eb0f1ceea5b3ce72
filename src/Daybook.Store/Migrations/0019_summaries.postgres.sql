-- What lists tell of an edition, as JSON (EditionSummary). Null = not made yet: it is when the store is next opened.
ALTER TABLE edition ADD COLUMN summary TEXT;
-- The beginning of item_feed_at.
DROP INDEX item_given;
