-- What grouping read of an item, packed, so that a new process need not read its text again. It can be made anew at any time.
CREATE TABLE item_sketch (
  item   BIGINT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
  print  BIGINT NOT NULL,
  bytes  BYTEA NOT NULL
);
