SELECT f.*
FROM analyst.facts f
ORDER BY f.deal_id, f.attribute, f.party_id, f.item, f.unit, f.over;
