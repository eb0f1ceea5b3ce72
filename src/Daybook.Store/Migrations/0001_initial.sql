-- Times are microseconds since 1970 (UTC). Ids rise with time. Lists and documents are JSON text.
-- Only what SQLite and PostgreSQL share stands here.

CREATE TABLE lease (
  key    TEXT PRIMARY KEY,
  owner  TEXT NOT NULL,
  fence  BIGINT NOT NULL,
  until  BIGINT NOT NULL
);

CREATE TABLE source (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  country     TEXT,
  owner       TEXT,
  owner_type  TEXT,
  language    TEXT,
  site        TEXT,
  domain      TEXT
);
CREATE INDEX source_domain ON source (domain);

CREATE TABLE feed (
  id      BIGINT PRIMARY KEY,
  url     TEXT NOT NULL UNIQUE,
  title   TEXT,
  source  TEXT REFERENCES source (id),
  mixed   INTEGER NOT NULL,
  folder  TEXT,
  added   BIGINT NOT NULL
);

CREATE TABLE feed_state (
  feed             BIGINT PRIMARY KEY REFERENCES feed (id) ON DELETE CASCADE,
  next_check       BIGINT,
  first_collected  BIGINT,
  document         TEXT NOT NULL
);
CREATE INDEX feed_state_next_check ON feed_state (next_check);

CREATE TABLE story (
  id          BIGINT PRIMARY KEY,
  title       TEXT NOT NULL,
  language    TEXT,
  first_seen  BIGINT NOT NULL,
  last_seen   BIGINT NOT NULL,
  why         TEXT NOT NULL
);
CREATE INDEX story_last_seen ON story (last_seen);

CREATE TABLE story_alias (
  alias  BIGINT PRIMARY KEY,
  story  BIGINT NOT NULL
);

CREATE TABLE item (
  id            BIGINT PRIMARY KEY,
  source        TEXT NOT NULL REFERENCES source (id),
  key           TEXT NOT NULL,
  feed          TEXT NOT NULL,
  own           INTEGER NOT NULL,
  url           TEXT,
  original_url  TEXT,
  guid          TEXT,
  title         TEXT,
  author        TEXT,
  published     BIGINT,
  first_seen    BIGINT NOT NULL,
  at            BIGINT NOT NULL,
  language      TEXT,
  kind          TEXT NOT NULL,
  text          TEXT NOT NULL,
  html          TEXT NOT NULL,
  summary       TEXT NOT NULL,
  enclosures    TEXT NOT NULL,
  places        TEXT NOT NULL,
  tags          TEXT NOT NULL,
  story         BIGINT,
  copy_of       BIGINT,
  revision      INTEGER NOT NULL,
  feed_dated    INTEGER NOT NULL,
  feed_hash     TEXT NOT NULL,
  page          TEXT NOT NULL,
  page_tries    INTEGER NOT NULL,
  UNIQUE (source, key)
);
CREATE INDEX item_at ON item (at, id);
CREATE INDEX item_key ON item (key);
CREATE INDEX item_story ON item (story);
CREATE INDEX item_page ON item (page);

-- The text of every revision, for good: citations point here.
CREATE TABLE item_revision (
  item      BIGINT NOT NULL REFERENCES item (id),
  revision  INTEGER NOT NULL,
  title     TEXT,
  text      TEXT NOT NULL,
  html      TEXT NOT NULL,
  seen      BIGINT NOT NULL,
  PRIMARY KEY (item, revision)
);

-- Further addresses of an item: second postings of one text in one source.
CREATE TABLE item_address (
  source  TEXT NOT NULL,
  key     TEXT NOT NULL,
  url     TEXT,
  item    BIGINT NOT NULL REFERENCES item (id),
  PRIMARY KEY (source, key)
);
CREATE INDEX item_address_item ON item_address (item);

-- Feeds that list an item; the one that gave it is item.feed.
CREATE TABLE item_feed (
  item  BIGINT NOT NULL REFERENCES item (id),
  feed  TEXT NOT NULL,
  PRIMARY KEY (item, feed)
);
CREATE INDEX item_feed_feed ON item_feed (feed);

CREATE TABLE brief (
  id        BIGINT PRIMARY KEY,
  query     TEXT NOT NULL,
  language  TEXT NOT NULL,
  written   BIGINT NOT NULL,
  document  TEXT NOT NULL
);
CREATE INDEX brief_query ON brief (query, id);

CREATE TABLE brief_citation (
  brief     BIGINT NOT NULL REFERENCES brief (id),
  item      BIGINT NOT NULL,
  revision  INTEGER NOT NULL,
  PRIMARY KEY (brief, item, revision)
);
CREATE INDEX brief_citation_item ON brief_citation (item);

CREATE TABLE edition (
  review     TEXT NOT NULL,
  day        TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  state      TEXT NOT NULL,
  published  BIGINT,
  document   TEXT NOT NULL,
  PRIMARY KEY (review, day, revision)
);
