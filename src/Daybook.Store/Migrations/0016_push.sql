-- Subscriptions at hubs (WebSub). token is the secret part of our callback address, secret what the hub signs with.
CREATE TABLE push (
  feed       BIGINT PRIMARY KEY REFERENCES feed (id) ON DELETE CASCADE,
  hub        TEXT NOT NULL,
  topic      TEXT NOT NULL,
  token      TEXT NOT NULL UNIQUE,
  secret     TEXT NOT NULL,
  until      BIGINT,
  next       BIGINT NOT NULL,
  tries      INTEGER NOT NULL,
  missed     INTEGER NOT NULL,
  last_push  BIGINT,
  problem    TEXT
);
