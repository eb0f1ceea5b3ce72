-- Until when a host wants to be left alone (429): all its feeds and pages, also after a new start.
CREATE TABLE host_wait (
  host   TEXT PRIMARY KEY,
  until  BIGINT NOT NULL
);

-- 1 = its news are wanted as soon as its server allows.
ALTER TABLE feed ADD COLUMN breaking INTEGER NOT NULL DEFAULT 0;
