-- What lists tell of an edition, as JSON (EditionSummary). Null = not made yet: it is when the store is next opened.
ALTER TABLE edition ADD COLUMN summary TEXT;
-- The beginning of item_feed_at.
DROP INDEX item_given;
-- What FTS5 gathers in memory before it writes a segment: 8 MB hold the words of all that is committed together, where 1 MB held half of it.
INSERT INTO item_search (item_search, rank) VALUES ('hashsize', 8388608);
