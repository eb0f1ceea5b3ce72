-- Reasons (story.why, story_near.reasons, documents of editions) are kept as kind, terms and numbers from here on; before they were sentences.
-- Rows of before stay as they are and are shown as they stand. The number keeps away programs that can read sentences alone.
UPDATE story_near SET score = score WHERE 1 = 0;
