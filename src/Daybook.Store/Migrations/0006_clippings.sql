-- Pasted texts, whole and as they were read. The hash is of the text, so that pasting it again adds nothing.
CREATE TABLE clipping (
  id        BIGINT PRIMARY KEY,
  hash      TEXT NOT NULL UNIQUE,
  taken     BIGINT NOT NULL,
  text      TEXT NOT NULL,
  document  TEXT NOT NULL
);

-- Briefs of pasted texts: without sources until somebody looks for evidence.
CREATE TABLE clipped_brief (
  id        BIGINT PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,
  clipping  BIGINT NOT NULL REFERENCES clipping (id),
  document  TEXT NOT NULL,
  evidence  TEXT
);
CREATE INDEX clipped_brief_clipping ON clipped_brief (clipping);

-- Lines of signature blocks: sites, playlists, folders, mottos.
CREATE TABLE directory_entry (
  key       TEXT PRIMARY KEY,
  clipping  BIGINT NOT NULL REFERENCES clipping (id),
  place     INTEGER NOT NULL,
  name      TEXT,
  address   TEXT,
  cut       INTEGER NOT NULL
);
CREATE INDEX directory_entry_clipping ON directory_entry (clipping);
