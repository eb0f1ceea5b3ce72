-- What is read of an edition, as JSON: what lists tell (EditionSummary), what it tells in full and the lines of what it only lists (EditionParts).
-- Not columns behind the document: to reach them SQLite reads through its 300 KB. An edition without a row here gets it when the store is next opened.
CREATE TABLE edition_part (
  review    TEXT NOT NULL,
  day       TEXT NOT NULL,
  revision  INTEGER NOT NULL,
  summary   TEXT NOT NULL,
  told      TEXT NOT NULL,
  listed    TEXT NOT NULL,
  PRIMARY KEY (review, day, revision)
);
ALTER TABLE edition DROP COLUMN summary;
