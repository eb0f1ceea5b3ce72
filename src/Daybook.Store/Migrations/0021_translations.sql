-- Quoted spans of stored texts in other languages, by a machine. A span that is translated once is not sent again.
CREATE TABLE translation (
  item       BIGINT NOT NULL,
  revision   INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  language   TEXT NOT NULL,
  words      TEXT NOT NULL,
  translator TEXT NOT NULL,
  made       BIGINT NOT NULL,
  PRIMARY KEY (item, revision, span_start, span_end, language)
);
