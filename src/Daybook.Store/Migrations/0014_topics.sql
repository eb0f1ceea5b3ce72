-- Topics whose brief is written anew every day. Each writing stays in brief; here is only that it goes on.
CREATE TABLE saved_topic (
  query     TEXT PRIMARY KEY,
  language  TEXT,
  saved     BIGINT NOT NULL,
  author    TEXT NOT NULL,
  renewed   BIGINT
);
