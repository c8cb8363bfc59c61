SELECT n.country AS code, count(DISTINCT n.deal_id) AS deals
FROM analyst.participations n
JOIN analyst.deals d USING (deal_id)
WHERE n.country IS NOT NULL
    AND NOT EXISTS (SELECT FROM analyst.deals part WHERE part.part_of = d.deal_id)
GROUP BY n.country
ORDER BY count(DISTINCT n.deal_id) DESC, n.country;
