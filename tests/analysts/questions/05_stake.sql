-- Which share of the tungsten venture does Cove get, under whichever of its names, by what at least three sources say?
SELECT DISTINCT
    f.value,
    f.unit
FROM analyst.facts f
JOIN analyst.deals d ON d.deal_id = f.deal_id
WHERE f.attribute = 'stake' AND f.item IS NULL AND f.independent_sources >= 3
    AND f.party_id IN (
        SELECT party_id
        FROM analyst.party_names
        WHERE name IN ('Cove Capital', 'Cove Kaz Capital Group')
    )
    AND d.type = 'joint_venture' AND d.value = 1100000000;
