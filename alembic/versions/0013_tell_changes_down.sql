ALTER TABLE c5db.live_claim DROP COLUMN change;
