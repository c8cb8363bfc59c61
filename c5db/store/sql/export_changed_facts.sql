SELECT CASE WHEN t.known THEN 'changed' ELSE 'added' END AS change, f.*
FROM pg_temp.touched_fact t
JOIN analyst.facts f ON f.deal_id = t.deal_id
    AND f.attribute = t.attribute
    AND f.party_id IS NOT DISTINCT FROM t.party_id
    AND (f.party_id IS NOT NULL OR f.party_name IS NOT DISTINCT FROM t.party_name)
    AND f.item IS NOT DISTINCT FROM t.item
    AND f.unit IS NOT DISTINCT FROM t.unit
    AND f.over IS NOT DISTINCT FROM t.over
ORDER BY f.deal_id, f.attribute, f.party_id, f.party_name, f.item, f.unit, f.over;
