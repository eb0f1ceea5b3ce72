-- A feed may stand in several folders. The name of a folder is text as the editor or an imported list wrote it.
CREATE TABLE feed_folder (
  feed    BIGINT NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  folder  TEXT NOT NULL,
  PRIMARY KEY (feed, folder)
);
CREATE INDEX feed_folder_folder ON feed_folder (folder);

INSERT INTO feed_folder (feed, folder) SELECT id, folder FROM feed WHERE folder IS NOT NULL;
ALTER TABLE feed DROP COLUMN folder;

-- The preset an address was taken from; until it was read here once, it is only what somebody wrote down.
ALTER TABLE feed ADD COLUMN preset TEXT;

-- Playlists: the newest audio and video, however rare they are.
CREATE INDEX item_kind ON item (kind, at, id);
