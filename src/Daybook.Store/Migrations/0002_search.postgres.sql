-- Full text of items. The words come folded and cut (Core/Search); the vectors are made there too, without a dictionary of the server.
-- A stem that differs from its word is marked with '=' before it and has no place. Places are small numbers that rise with the ids; the
-- vectors have the number of their bucket as a further word ('@12'), so that the index itself finds the newest hits of a common word.
CREATE TABLE item_search (
  item   BIGINT PRIMARY KEY,
  place  BIGINT NOT NULL UNIQUE,
  title  TSVECTOR NOT NULL,
  words  TSVECTOR NOT NULL
);
-- New entries wait in a list that every search reads through: a short one (kilobytes).
CREATE INDEX item_search_title ON item_search USING gin (title) WITH (gin_pending_list_limit = 256);
CREATE INDEX item_search_words ON item_search USING gin (words) WITH (gin_pending_list_limit = 256);

-- Up to which id items were indexed, and by which rules (IndexedWords.Version).
CREATE TABLE item_search_state (
  version  INTEGER NOT NULL,
  upto     BIGINT NOT NULL
);
INSERT INTO item_search_state (version, upto) VALUES (0, 0);
