-- Which share of the tungsten venture does Cove get?
SELECT
    f.party_name,
    f.value,
    f.unit
FROM analyst.facts f
JOIN analyst.deals d ON d.deal_id = f.deal_id
WHERE f.attribute = 'stake' AND f.item IS NULL AND f.party_name = 'Cove Kaz Capital Group'
    AND d.type = 'joint_venture' AND d.value = 1100000000;
