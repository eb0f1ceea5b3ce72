-- Full text of items. The words come folded and cut (Core/Search); the vectors are made there too, without a dictionary of the server.
-- A stem that differs from its word is marked with '=' before it and has no place.
CREATE TABLE item_search (
  item   BIGINT PRIMARY KEY,
  title  TSVECTOR NOT NULL,
  words  TSVECTOR NOT NULL
);
CREATE INDEX item_search_title ON item_search USING gin (title);
CREATE INDEX item_search_words ON item_search USING gin (words);

-- Up to which id items were indexed, and by which rules (IndexedWords.Version).
CREATE TABLE item_search_state (
  version  INTEGER NOT NULL,
  upto     BIGINT NOT NULL
);
INSERT INTO item_search_state (version, upto) VALUES (0, 0);
