-- Accounts of the desk. Of a session only the hash of its token is kept: whoever reads this file cannot sign in with it.

CREATE TABLE account (
  id        BIGINT PRIMARY KEY,
  name      TEXT NOT NULL,
  key       TEXT NOT NULL UNIQUE,
  password  TEXT NOT NULL,
  created   BIGINT NOT NULL
);

CREATE TABLE account_session (
  token    TEXT PRIMARY KEY,
  account  BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  created  BIGINT NOT NULL,
  used     BIGINT NOT NULL
);
CREATE INDEX account_session_account ON account_session (account);

-- Tries at signing in, by account or address: until when its room is taken.
CREATE TABLE attempt (
  key         TEXT PRIMARY KEY,
  full_until  BIGINT NOT NULL
);

-- What an account has read, and what it keeps.
CREATE TABLE item_mark (
  account  BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  item     BIGINT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  seen     BIGINT,
  kept     BIGINT,
  PRIMARY KEY (account, item)
);
CREATE INDEX item_mark_item ON item_mark (item);

-- Since when the editor has let a feed rest; null = it is asked.
ALTER TABLE feed ADD COLUMN paused BIGINT;

-- The newest items of a feed, and how many of them are unread.
CREATE INDEX IF NOT EXISTS item_feed_at ON item (feed, at, id);
