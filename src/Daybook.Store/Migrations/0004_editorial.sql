-- What editors said about which items belong together. Nothing here is ever changed: an undo is a further row.
CREATE TABLE story_edit (
  id       BIGINT PRIMARY KEY,
  at       BIGINT NOT NULL,
  author   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  parts    TEXT NOT NULL,
  undoes   BIGINT,
  settled  INTEGER NOT NULL
);
CREATE INDEX story_edit_settled ON story_edit (settled);

-- Pairs of stories that may be the same, by an item of each: what the last run of grouping leaves to an editor.
CREATE TABLE story_near (
  item     BIGINT NOT NULL,
  other    BIGINT NOT NULL,
  score    DOUBLE PRECISION NOT NULL,
  reasons  TEXT NOT NULL,
  PRIMARY KEY (item, other)
);

-- What editors decided about the edition of a day, word by word; the plan is what the words add up to.
CREATE TABLE plan_entry (
  id      BIGINT PRIMARY KEY,
  review  TEXT NOT NULL,
  day     TEXT NOT NULL,
  at      BIGINT NOT NULL,
  author  TEXT NOT NULL,
  act     TEXT NOT NULL,
  story   BIGINT,
  value   TEXT,
  undoes  BIGINT
);
CREATE INDEX plan_entry_day ON plan_entry (review, day, id);
CREATE INDEX plan_entry_act ON plan_entry (review, act, id);

-- Edits of a brief at the desk: points hidden or put elsewhere. The writing itself never changes.
CREATE TABLE brief_edit (
  id      BIGINT PRIMARY KEY,
  brief   BIGINT NOT NULL REFERENCES brief (id),
  at      BIGINT NOT NULL,
  author  TEXT NOT NULL,
  act     TEXT NOT NULL,
  claim   TEXT NOT NULL,
  value   TEXT,
  undoes  BIGINT
);
CREATE INDEX brief_edit_brief ON brief_edit (brief, id);

-- What each feed gave in a stretch of time.
CREATE INDEX item_given ON item (feed, at);
