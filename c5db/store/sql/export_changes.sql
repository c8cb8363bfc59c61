SELECT c.*
FROM analyst.changes c
ORDER BY c.changed_at, c.run_id, c.deal_id, c.attribute, c.party_name, c.item, c.old_value, c.new_value;
