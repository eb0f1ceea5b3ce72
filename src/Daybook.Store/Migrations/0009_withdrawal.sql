-- Items that were taken back: their words are gone, the row stays and says when and why.
ALTER TABLE item ADD COLUMN withdrawn BIGINT;
ALTER TABLE item ADD COLUMN withdrawn_reason TEXT;
