-- Items that were taken back: their words are gone, the row stays and says when and why.
ALTER TABLE item ADD COLUMN withdrawn BIGINT;
ALTER TABLE item ADD COLUMN withdrawn_reason TEXT;

-- What the items of an outlet add up to, and which editions readers see, without reading either.
CREATE INDEX item_source ON item (source, feed, at, copy_of, withdrawn);
CREATE INDEX edition_shown ON edition (review, day, revision, state);
