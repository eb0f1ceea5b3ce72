-- Where short links and redirectors lead, as their hosts once said: they are not asked twice, also after a new start.
CREATE TABLE link_target (
  address  TEXT PRIMARY KEY,
  target   TEXT NOT NULL,
  asked    BIGINT NOT NULL
);
CREATE INDEX link_target_asked ON link_target (asked);
