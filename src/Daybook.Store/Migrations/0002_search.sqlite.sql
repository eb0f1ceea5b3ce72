-- Full text of items. The words come folded and cut (Core/Search), so the tokenizer has nothing to do but to part them at spaces.
-- Only the index is kept, not the text a second time. Its rowids are places: small numbers that rise with the ids, because FTS5 keeps the
-- step from one to the next with every word, and a step between two ids takes six bytes. Titles have an index of their own besides:
-- reading through every place of a word to see whether one is in a title takes ten times as long.
CREATE VIRTUAL TABLE item_search USING fts5 (title, text, stems, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2');
CREATE VIRTUAL TABLE item_title_search USING fts5 (title, stems, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TABLE item_place (
  place  INTEGER PRIMARY KEY,
  item   BIGINT NOT NULL UNIQUE
);
INSERT INTO item_place (item) SELECT id FROM item ORDER BY id;

-- Up to which id items were indexed, and by which rules (IndexedWords.Version).
CREATE TABLE item_search_state (
  version  INTEGER NOT NULL,
  upto     BIGINT NOT NULL
);
INSERT INTO item_search_state (version, upto) VALUES (0, 0);
