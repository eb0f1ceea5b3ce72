-- From when on a page that failed is asked for again; null = at once.
ALTER TABLE item ADD COLUMN page_next BIGINT;
