-- What items mean to a model, as a vector: asked for once a text. Copies of one text share the answer by the hash of what was sent.
-- No bytes: the model gave no vector for this text.
CREATE TABLE item_meaning (
  item       BIGINT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  model      TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  text_hash  BYTEA NOT NULL,
  bytes      BYTEA NOT NULL,
  PRIMARY KEY (item, model)
);
CREATE INDEX item_meaning_text ON item_meaning (model, text_hash);

-- Headlines in other languages, by a machine. One that is translated once is not sent again.
CREATE TABLE title_translation (
  item       BIGINT NOT NULL,
  revision   INTEGER NOT NULL,
  language   TEXT NOT NULL,
  words      TEXT NOT NULL,
  translator TEXT NOT NULL,
  made       BIGINT NOT NULL,
  PRIMARY KEY (item, revision, language)
);

-- What editors said of names that stories in several languages taught: taken, refused, taken back. Never changed; an undo is a further row.
CREATE TABLE name_edit (
  id        BIGINT PRIMARY KEY,
  at        BIGINT NOT NULL,
  author    TEXT NOT NULL,
  act       TEXT NOT NULL,
  name      TEXT NOT NULL,
  document  TEXT,
  undoes    BIGINT
);
