-- What the last writing of a topic follows from, in one number: while that stays, it is not written anew. Null = not known.
ALTER TABLE saved_topic ADD COLUMN print BIGINT;
