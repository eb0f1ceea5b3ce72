-- What the modules of a feed say of an item beyond its words: the episode, its chapters and people, the place, the talk. Most items have none.
CREATE TABLE item_facts (
  item   BIGINT PRIMARY KEY REFERENCES item (id),
  facts  TEXT NOT NULL
);
