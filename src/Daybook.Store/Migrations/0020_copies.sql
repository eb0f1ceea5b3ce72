-- 1 = items of this feed are shown in lists even where they repeat another's text.
ALTER TABLE feed ADD COLUMN shows_copies INTEGER NOT NULL DEFAULT 0;
