-- What an id of a story that went up in others held when it was last a story's: by that it is known where it leads, whatever comes.
-- Of ids that went up before it is not known: they lead on where they led.
CREATE TABLE story_held (
  story  BIGINT NOT NULL,
  item   BIGINT NOT NULL REFERENCES item (id),
  PRIMARY KEY (story, item)
);
CREATE INDEX story_held_item ON story_held (item);
