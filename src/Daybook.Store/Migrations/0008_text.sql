-- A text stands once, with its revision. It used to stand in the item too, which made every list of items read through the texts.
UPDATE item_revision SET html = (SELECT html FROM item WHERE item.id = item_revision.item)
  WHERE EXISTS (SELECT 1 FROM item WHERE item.id = item_revision.item AND item.revision = item_revision.revision AND item.html <> item_revision.html);
ALTER TABLE item DROP COLUMN text;
ALTER TABLE item DROP COLUMN html;
