SELECT c.*
FROM analyst.conflicts c
ORDER BY c.deal_id, c.attribute, c.party_name, c.item, c.chosen;
