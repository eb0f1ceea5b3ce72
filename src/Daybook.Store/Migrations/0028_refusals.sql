-- Headlines of which a translator made nothing that may be shown: how often, and when each may be sent again; null: never.
CREATE TABLE title_refusal (
  item      BIGINT NOT NULL,
  revision  INTEGER NOT NULL,
  language  TEXT NOT NULL,
  tries     INTEGER NOT NULL,
  again     BIGINT,
  PRIMARY KEY (item, revision, language)
);

-- A row without words said the same, for good and after one try.
DELETE FROM title_translation WHERE words = '';

-- One bad answer of a model left rows without a vector for texts that have one (mended since). All are asked for once more; those that the model
-- has none for get such a row again.
DELETE FROM item_meaning WHERE length(bytes) = 0;
