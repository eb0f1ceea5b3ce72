-- What grouping found of settled items, for the next process. One row at most; made again where it is missing or of other items.
CREATE TABLE settled_news (
  id    INTEGER PRIMARY KEY,
  bytes BYTEA NOT NULL
);
